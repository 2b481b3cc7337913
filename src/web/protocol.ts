/** What the pages of this edition and its worker say to each other. */

/** The page with the popup. */
export const popupPage = '/popup/';

/** As the share sheet hands it over. Apps put a link into any of the three. */
export interface ShareFields {
  title: string;
  text: string;
  url: string;
}

/** In the address of the page that a share opens: it says which share, never what was shared. */
export const shareParameter = 'share';

/** Stands for a share's token. An enumeration, because the build writes its values in place. */
export enum shareWas {
  /** It did not arrive: the worker was not there, or could not read it. */
  missed = 'missed',
}

export type FromPage =
  /** Asks for a share; it is handed out once. */
  | { type: 'share'; token: string }
  /** Files to keep for use without a network. */
  | { type: 'keep'; paths: readonly string[] }
  /** A report for the organisation's intake; the worker sends to no other address. */
  | { type: 'deliver'; to: string; headers: Readonly<Record<string, string>>; body: string };

/** What an intake answered; the text is empty if it was too long. */
export interface IntakeResponse {
  status: number;
  headers: Record<string, string>;
  text: string;
}
