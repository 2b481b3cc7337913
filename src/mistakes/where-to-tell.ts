import { readPackaged } from '../extension/packaged';

/** Where mistakes can be told, as `bugs` of package.json has it. */
export interface WhereToTell {
  email?: string;
  /** The list of issues. */
  url?: string;
}

/** @returns nothing where the project has no address, or it cannot be read: then the text is copied */
export function whereToTell(): Promise<WhereToTell> {
  return readPackaged('tell.json').then(
    (read) => read as WhereToTell,
    () => ({}),
  );
}

/** A new issue with this text in it, on GitHub and those who do it alike; nothing goes there before it is opened. */
export function newIssue(issues: string, title: string, body: string): string {
  const query = new URLSearchParams({ title, body });
  return `${issues.replace(/\/+$/, '')}/new?${query}`;
}
