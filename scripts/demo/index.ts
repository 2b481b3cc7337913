/**
 * The invented network, for whoever needs a web to try the extension on: tools, pictures and tests.
 *
 * - `demoWeb()` is the whole of it: feeds, official forms and an intake under the names of the real hosts, with
 *   `demoSettings` to try it with. `demoFeed` and `demoForm` are its parts; the intake is demo-intake.ts.
 * - `x`, `facebook` and `linkedin` are feeds in the markup of these sites, hook by hook. `page`, `posts` and `client`
 *   are what every invented feed is made of; what such a page does it writes down, and `acts` reads it.
 */
export { demoFeed } from './feed';
export { acts, waitForAct } from './feeds/acts';
export { facebook } from './feeds/facebook';
export { linkedin } from './feeds/linkedin';
export { type Post, page, posts } from './feeds/page';
export { x } from './feeds/x';
export { demoForm } from './form';
export type { DemoLanguage } from './posts';
export { chooseSexualImages, inSindh, repostButton } from './steps';
export { textsOf } from './texts';
export { demoSettings, demoWeb, hasDisplay } from './web';
