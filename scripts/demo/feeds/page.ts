/**
 * Parts that the invented feeds share. Each feed behaves as its site does where it matters: menus are portalled (they
 * stand outside of the post), the page listens at its root, and everything that it does is written into `#acts` for a
 * test (and a person) to read.
 */
import type { WebAnswer } from '../../browsers/index';

export interface Post {
  id: string;
  /** Handle on X, name of the page on Facebook. */
  by: string;
  name: string;
  words: string;
  lang?: 'en' | 'ur' | 'hi';
}

/** Ordinary posts of people and shops who do not exist. */
export const posts: readonly Post[] = [
  {
    id: '1850000000000000101',
    by: 'hunza_bakers',
    name: 'Hunza Bakers',
    words: 'Fresh apricot bread is out of the oven. Come early, it goes fast!',
  },
  {
    id: '1850000000000000102',
    by: 'lahore_reads',
    name: 'Lahore Reads',
    words: 'The second-hand book market opens on Sunday at nine. Bring a bag.',
  },
  {
    id: '1850000000000000103',
    by: 'karachi_trains',
    name: 'Karachi Trains',
    words: 'آج شام کی گاڑی بیس منٹ دیر سے آئے گی۔ معذرت خواہ ہیں۔',
    lang: 'ur',
  },
  {
    id: '1850000000000000104',
    by: 'city_notice',
    name: 'City Notice',
    words: 'A boy of 9 was reported missing near the bus stand. Please share until the police find him.',
  },
  {
    id: '1850000000000000105',
    by: 'garden_club',
    name: 'Garden Club',
    words: 'Roses want little water in November. Ask us anything on Friday.',
  },
];

/** The script that every page begins with: `say(text)` writes down what the page did. */
export const client = `
const say = (text) => {
  const line = document.createElement('li');
  line.textContent = text;
  document.getElementById('acts').append(line);
};
`;

/** A whole page. `script` runs in the page and can call `say(text)`. */
export function page(title: string, body: string, script: string, lang = 'en', dir = 'ltr'): WebAnswer {
  const html = `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>
body{margin:0;font:15px/1.45 system-ui,sans-serif;background:#f4f4f2;color:#1c1f21}
#root{max-width:600px;margin:0 auto;background:#fff;min-height:100vh}
header.top{padding:14px 16px;font-weight:700;border-bottom:1px solid #e3e3e0}
article,.unit{display:block;padding:14px 16px;border-bottom:1px solid #e8e8e5}
.by{font-weight:650}.when{color:#667;text-decoration:none;margin-inline-start:6px}
[role=group],.row{display:flex;gap:18px;margin-top:10px}
button,[role=button]{font:inherit;border:0;background:none;color:#556;cursor:pointer;padding:8px;border-radius:8px}
button:hover,[role=button]:hover{background:#eef1f1}
svg{width:20px;height:20px;vertical-align:middle;fill:currentColor}
.quote{border:1px solid #ddd;border-radius:12px;padding:10px;margin-top:8px}
[role=menu],[role=dialog]{position:fixed;inset:auto 0 0;margin:auto;max-width:360px;background:#fff;padding:12px;border-radius:14px 14px 0 0;box-shadow:0 0 40px #0004}
[role=menuitem],[role=dialog] [role=button]{display:block;padding:10px;cursor:pointer}
#acts{position:fixed;inset-block-start:8px;inset-inline-end:8px;margin:0;padding:0;list-style:none;font-size:13px}
#acts li{background:#1c1f21;color:#fff;border-radius:8px;padding:4px 10px;margin-top:4px}
</style></head><body><div id="root">${body}</div><ol id="acts" aria-label="What the page did"></ol>
<script>${client}${script}</script></body></html>`;
  return { headers: { 'content-type': 'text/html; charset=utf-8' }, body: html };
}
