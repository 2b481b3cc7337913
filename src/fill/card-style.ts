/**
 * The card's look: the colours and measures of `ui/tokens.css` and of the share prompt. Sizes are in `em` of
 * the host's `initial` size, which is the browser's own setting and not the page's.
 *
 * An `!important` rule inside a shadow root is stronger than anything that the page says about the host:
 * https://drafts.csswg.org/css-cascade/#cascade-context
 */
export const cardStyles = `
:host { all: initial !important; display: block !important; }
.card {
  --paper: #ffffff; --ink: #1f2a30; --soft: #54626a; --line: #d9dcd8; --strong: #8a969c;
  --accent: #17605c; --tint: #eef4f3; --leading: 1.5; --target: 44px;
  box-sizing: border-box; position: fixed; z-index: 2147483647;
  inset-block-end: 16px; max-block-size: calc(100dvh - 32px); overflow: auto;
  padding: 16px; border: 1px solid var(--line); border-inline-start: 4px solid var(--accent); border-radius: 12px;
  background: var(--paper); color: var(--ink); box-shadow: 0 8px 32px #0004;
  font: medium/var(--leading) system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  text-align: start; color-scheme: light dark; -webkit-text-size-adjust: 100%;
}
.card.nastaliq {
  --leading: 2.1; --target: 52px; font-size: 1.125em;
  font-family: "Noto Nastaliq Urdu", "Jameel Noori Nastaleeq", "Urdu Typesetting", "Noto Naskh Arabic", serif;
}
.card.naskh, .card.tall { --leading: 1.7; --target: 48px; font-size: 1.0625em; }
.who {
  display: flex; gap: 8px; align-items: center; margin: 0 0 4px; color: var(--soft);
  font: 600 .8125em/1.4 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
/* As in ui/icons/icon.svg; no image, which a page's policy could refuse. */
.mark {
  flex: none; inline-size: 1.5em; block-size: 1.5em; border-radius: 22%; background: #17605c; forced-color-adjust: none;
}
.mark::before {
  content: ""; display: block; block-size: 100%; background: #fff;
  clip-path: polygon(25% 12.5%, 37.5% 12.5%, 37.5% 19%, 81% 19%, 69% 37.5%, 81% 56%, 37.5% 56%, 37.5% 87.5%, 25% 87.5%);
}
.status { margin: 0; min-block-size: 1lh; font-weight: 650; }
ul { margin: 6px 0 0; padding: 0; list-style: none; color: var(--soft); font-size: .9375em; }
li + li { margin-block-start: 4px; }
button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.more { display: none; }
.close {
  display: block; margin-block-start: 10px; margin-inline-start: auto; min-block-size: var(--target); padding: 4px 16px;
  border: 1px solid var(--strong); border-radius: 10px; background: none; color: inherit; font: inherit; cursor: pointer;
}
.close:hover { background: var(--tint); }
.card[data-place="right"] { right: 16px; }
.card[data-place="left"] { left: 16px; }
/* A form without room beside it: a bar above, where it lies over the least. It says how far it is, and opens. */
.card[data-place="bar"] {
  display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: 0 10px; align-items: center; inset: 0 0 auto;
  max-block-size: 80dvh; padding: 3px 12px; border-width: 0 0 1px; border-radius: 0;
}
[data-place="bar"] :is(ul, .close, .status) { grid-column: 1 / -1; }
[data-place="bar"] .who { display: contents; }
[data-place="bar"] .mark { inline-size: 28px; block-size: 28px; }
[data-place="bar"] .more {
  display: grid; place-content: center; grid-area: 1 / 3; inline-size: 44px; block-size: 44px; padding: 0; border: 0;
  border-radius: 10px; background: none; color: inherit; cursor: pointer;
}
.more::before {
  content: ""; inline-size: 8px; block-size: 8px; border: solid; border-width: 0 2px 2px 0;
  transform: translateY(-2px) rotate(45deg);
}
.more[aria-expanded="true"]::before { transform: translateY(2px) rotate(225deg); }
/* At rest the whole of it is pressed to open it, and its letters grow only as far as two lines fit. */
.card[data-place="bar"]:not([data-open]) { max-block-size: 64px; overflow: hidden; }
[data-place="bar"]:not([data-open]) :is(ul, .close) { display: none; }
[data-place="bar"]:not([data-open]) .more::after { content: ""; position: absolute; inset: 0; }
[data-place="bar"]:not([data-open]) .more:focus-visible { outline-offset: -3px; }
[data-place="bar"]:not([data-open]) :is(.mark, .more) { grid-row: 1 / 3; }
[data-place="bar"]:not([data-open]) .who bdi {
  grid-area: 1 / 2; justify-self: start; font: 600 min(.75em, 12px)/1.1 system-ui, sans-serif; color: var(--soft);
}
[data-place="bar"]:not([data-open]) .status {
  grid-area: 2 / 2; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden;
  font-size: min(.875em, 17px); line-height: 1.25;
}
[data-place="bar"]:not([data-open]):is(.naskh, .tall) .status { font-size: min(.8125em, 15px); line-height: 1.4; }
/* What to do with the link is whole: two lines of Nastaliq, or three of others where the screen is narrow. */
.card[data-place="bar"][data-state="copied"]:not([data-open]) { max-block-size: 88px; }
[data-place="bar"][data-state="copied"]:not([data-open]) .status { -webkit-line-clamp: 3; }
[data-place="bar"]:not([data-open]).nastaliq .status {
  padding-block-end: 8px; font-size: min(.8125em, 15px); font-weight: 400; line-height: 1.75;
}
@media (prefers-color-scheme: dark) {
  .card {
    --paper: #1e262a; --ink: #e8ecea; --soft: #b4bfc2; --line: #3a474d; --strong: #7f8e94;
    --accent: #7cc7bf; --tint: #263136;
  }
}
@media (prefers-reduced-motion: no-preference) {
  .card { animation: appear .16s ease-out; }
  @keyframes appear { from { opacity: 0; transform: translateY(8px); } }
}
@media (forced-colors: active) { .card { border: 2px solid; } }
`;
