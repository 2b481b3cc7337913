import { readPackaged } from '../extension/packaged';

/** Where people can report mistakes: `bugs` of package.json. */
export interface WhereToTell {
  email?: string;
  /** The list of issues. */
  url?: string;
}

/**
 * @returns an empty object where the project has no address, or it cannot be read: then the text is copied
 */
export function whereToTell(): Promise<WhereToTell> {
  return readPackaged('tell.json').then(
    (read) => read as WhereToTell,
    () => ({}),
  );
}

/**
 * A new issue with this text in it, on GitHub and sites that work alike. Nothing is sent before the person
 * opens it.
 */
export function newIssue(issues: string, title: string, body: string): string {
  const query = new URLSearchParams({ title, body });
  return `${issues.replace(/\/+$/, '')}/new?${query}`;
}
