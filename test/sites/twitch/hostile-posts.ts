/** Posts that try to get another post's link reported, not their own. All people, places and numbers are invented. */
import { at, quiet } from '../hostile-posts';

const CLIP = 'https://clips.twitch.tv/SunnyBread';
const RECORDING = 'https://www.twitch.tv/videos/1000000001';

const stream = (inner: string) =>
  `<main><div data-target="clips-page__content">${inner}<button data-a-target="clips-share-button" data-press></button></div></main>`;

export const hostilePosts = [
  ...at(CLIP, CLIP, {
    link: {
      'a clip with others beside it': stream('<a href="https://clips.twitch.tv/RainyFair">next</a>'),
      'a script put a host that looks alike in front': stream(
        '<a href="https://clips.twitch.tv.example/x">x</a>',
      ),
      'a chat that names a clip': stream(
        '<div role="log"><a href="https://clips.twitch.tv/RainyFair">RainyFair</a></div>',
      ),
    },
  }),
  ...at(RECORDING, RECORDING, {
    link: { 'a recording with a clip named in its title': stream('<h1>clips.twitch.tv/RainyFair</h1>') },
  }),
  ...at('https://www.twitch.tv/baker', null, {
    none: { 'a channel names no broadcast': stream('<a href="https://clips.twitch.tv/RainyFair">clip</a>') },
  }),
  ...at(CLIP, null, {
    none: { 'two clips on one page': quiet(stream('')).replace(/<\/?main>/g, '') + stream('') },
  }),
  ...at('https://www.twitch.tv/videos/1000000001%2F..%2F1000000002', null, {
    none: { 'dots in its address': stream('') },
  }),
];
