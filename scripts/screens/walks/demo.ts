/** The demo's own pages, without the extension: what `npm start` and the pictures show around it. */
import { DESKTOP, HOME, IWF, screen, type Walk, WITHOUT_LINKS } from '../stage';

const page = (name: string, url: string): Walk =>
  screen(name, ({ session }) => session.newPage(url, DESKTOP));

export const demoWalks: readonly Walk[] = [
  page('demo: feed', HOME),
  page('demo: feed without links', WITHOUT_LINKS),
  page('demo: form', `https://${IWF}/`),
];
