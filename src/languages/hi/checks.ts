import type { Checks } from '../parts';

export const checks: Checks = {
  punctuation: /[\u0900-\u097f]\.(?!\S)/,
  hurtful: /पोर्न|अश्लील|इज़्ज़त लुट/,
  controlNames: {
    'channels/platform-mastodon/steps/2': {
      'It’s illegal': 'यह अवैध है',
      'It violates server rules': 'यह सर्वर नियमों का उल्लंघन करता है',
    },
  },
};
