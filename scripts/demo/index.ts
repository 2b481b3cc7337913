/**
 * The invented network, for everything that needs a web to try the extension on: tools, pictures and tests.
 *
 * -
 *   `demoWeb()` is all of it: feeds, official forms and an intake under the names of the real hosts, with `demoSettings`
 *   to try it with. `demoFeed` and `demoForm` are its parts; the intake is intake.ts.
 * - `x`, `facebook` and `linkedin` are feeds in the markup of these sites, with the attributes by which the extension
 *   finds controls. `page`, `posts` and `client` are what every invented feed is made of. Such a page writes down what
 *   it does, and `acts` reads that.
 */
export { demoFeed } from './feed';
export { demoFeedWithoutLinks } from './feed-without-links';
export { acts, waitForAct } from './feeds/acts';
export { facebook } from './feeds/facebook';
export { linkedin } from './feeds/linkedin';
export { type Post, page, posts } from './feeds/page';
export { x } from './feeds/x';
export { demoForm } from './form';
export type { DemoLanguage } from './posts';
export { chooseSexualImages, inSindh, repostButton } from './steps';
export { demoTexts } from './texts';
export { demoSettings, demoWeb, hasDisplay } from './web';
