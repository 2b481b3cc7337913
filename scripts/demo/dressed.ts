/**
 * The tests' own feed of posts without links, in the clothes of the demo's network: its markup is what the extension
 * knows, and stays as it is.
 */
import { facebook } from '../../test/fixtures/feeds/facebook';
import type { Site } from '../../test/support/hermetic-web';
import { kite, look } from './look';

const style = `
#root{max-width:none;background:none}
[role=feed]{max-width:600px;margin:0 auto;padding:20px 0}
.unit{position:relative;background:var(--card);border:1px solid var(--line);border-radius:16px;padding:16px 16px 8px;margin-bottom:14px}
.unit h3{margin:0;font-size:15px;line-height:1.4}
.unit .when::before{content:none}
.unit .when{margin:0}
.unit>div>.more{position:absolute;inset-block-start:8px;inset-inline-end:8px}
[data-ad-rendering-role=story_message]{margin:10px 0 12px;font-size:16px}
.quote{border:1px solid var(--line);border-radius:12px;padding:12px;margin-top:8px}
[role=button]{display:inline-block;padding:8px 10px;border-radius:22px;color:var(--soft);cursor:pointer}
[role=button]:hover{background:var(--tint);color:var(--brand)}
.row{display:flex;justify-content:space-between;border-top:1px solid var(--line);padding-top:6px}
.row span{font-weight:550}
[role=article]{margin:10px 0 8px;padding:8px 14px;border:0;border-radius:14px;background:var(--bg);font-size:14px}
[role=dialog]{position:fixed;inset:auto 0 24px;margin:auto;width:min(340px,90vw);background:var(--card);color:var(--ink);padding:10px;border:1px solid var(--line);border-radius:16px;box-shadow:0 12px 40px #0005}
[role=dialog] [role=button]{display:block}
@media (max-width:640px){[role=feed]{padding:10px}}
`;

const bar = `<header class="bar"><div><span class="logo">${kite}Patang</span></div></header>`;

/** The feed whose posts hold no link until their time is used, as the hermetic web answers for www.facebook.com. */
export const dressedFacebook: Site = async (request) => {
  const answer = await facebook(request);
  if (typeof answer?.body !== 'string') return answer;
  const body = answer.body
    .replace('</head>', `<style>${look}${style}</style></head>`)
    .replace(/<header class="top">Facebook<\/header>/, bar);
  return { ...answer, body };
};
