/** Posts that try to get another post's link reported, not their own. All people, places and numbers are invented. */
import { at } from '../hostile-posts';

const OWN = 'https://www.pinterest.com/pin/1000001/';
const FEED = 'https://www.pinterest.com/';

const pin = (inner: string) =>
  `<div data-test-id="pin">${inner}<button data-test-id="sendPinButton" data-press></button></div>`;

export const hostilePosts = [
  ...at(FEED, OWN, {
    link: {
      'a link in the description': pin(
        '<a href="/pin/1000001/"><img alt=""></a><div data-test-id="truncated-description"><a href="/pin/2000002/">here</a></div>',
      ),
      'a name that reads like a pin': pin(
        '<a href="/pin/1000001/"></a><div data-test-id="pinner-name"><a href="/pin_2000002/">pin/2000002</a></div>',
      ),
    },
    choose: {
      'two pins in one frame': pin(
        '<a href="/pin/1000001/"><img alt=""></a><a href="/pin/2000002/">Fair</a>',
      ),
      'its number says another': pin(
        '<a href="/pin/1000001/"><img alt=""></a><div data-test-pin-id="2000002"></div>',
      ),
      'a pin whose target is another pin': pin(
        '<a href="/pin/1000001/"></a><a href="https://www.pinterest.com/pin/2000002/" target="_blank">Visit</a>',
      ),
    },
  }),
  ...at(FEED, null, {
    none: {
      'a button that saves an address': pin(
        '<a href="/pin/create/button/?url=https%3A%2F%2Fwww.pinterest.com%2Fpin%2F2000002%2F">Save</a>',
      ),
      'a host that looks alike': pin('<a href="https://www.pinterest.com.example/pin/2000002/">Fair</a>'),
      'a base that leads elsewhere': `<base href="https://fair.example/">${pin('<a href="/pin/1000001/"></a>')}`,
    },
  }),
  ...at(OWN, OWN, {
    link: {
      'its own page with others below':
        '<main><div data-test-id="closeup-body"><h1>Bread</h1><button data-test-id="closeup-share-button" data-press></button></div><div><a href="/pin/2000002/">Fair</a></div></main>',
    },
  }),
];
