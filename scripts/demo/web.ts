/** What a demonstration needs around the extension: an invented web, and settings under which it asks each time. */
import { type HermeticWeb, startHermeticWeb } from '../browsers/index';
import { demoFeed } from './feed';
import { demoFeedWithoutLinks } from './feed-without-links';
import { demoForm } from './form';
import { demoIntake } from './intake';

const DEMO_INTAKE = 'intake.example.org';

export const demoSettings = {
  version: 1,
  region: { country: 'PK', subdivision: 'PK-SD' },
  prompt: { mode: 'always' },
  intake: { name: 'Demo organisation', url: `https://${DEMO_INTAKE}/reports` },
};

/** Feeds, forms and an intake on this machine, under the names of the real ones. */
export async function demoWeb(): Promise<HermeticWeb> {
  const web = await startHermeticWeb();
  // Every other host, official forms among them: nothing in the demo reaches the real web.
  web.on('*', demoForm('en'));
  for (const host of ['x.com', 'twitter.com']) web.on(host, demoFeed('en'));
  for (const host of ['www.facebook.com', 'm.facebook.com']) web.on(host, demoFeedWithoutLinks('en'));
  web.on(DEMO_INTAKE, demoIntake());
  return web;
}

/** Whether there is a display: always on Windows and macOS; on other systems X11 or Wayland says so. */
export function hasDisplay(): boolean {
  return (
    ['win32', 'darwin'].includes(process.platform) ||
    Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)
  );
}
