/**
 * The card's look: the colours and measures of `ui/tokens.css` and of the share prompt.
 *
 * What is important inside a shadow root wins over all that a page can say about its host:
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
  font: 15px/var(--leading) system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  text-align: start; color-scheme: light dark; -webkit-text-size-adjust: 100%;
}
.card.nastaliq {
  --leading: 2.1; --target: 52px; font-size: 17px;
  font-family: "Noto Nastaliq Urdu", "Jameel Noori Nastaleeq", "Urdu Typesetting", "Noto Naskh Arabic", serif;
}
.card.naskh, .card.tall { --leading: 1.7; --target: 48px; font-size: 16px; }
.who {
  display: flex; gap: 6px; align-items: center; margin: 0 0 4px; color: var(--soft);
  font: 600 13px/1.4 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
.who::before { content: ""; inline-size: 12px; block-size: 12px; border-radius: 3px; background: var(--accent); }
.status { margin: 0; min-block-size: 1lh; font-weight: 650; }
ul { margin: 6px 0 0; padding: 0; list-style: none; color: var(--soft); font-size: .9375em; }
li + li { margin-block-start: 4px; }
.close {
  display: block; margin-block-start: 10px; margin-inline-start: auto; min-block-size: var(--target); padding: 4px 16px;
  border: 1px solid var(--strong); border-radius: 10px; background: none; color: inherit; font: inherit; cursor: pointer;
}
.close:hover { background: var(--tint); }
.close:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.card[data-place="end"] { inset-inline-end: 16px; }
.card[data-place="start"] { inset-inline-start: 16px; }
/* Above, where it lies over the least of a form without room beside it: one line for how far it is, one for what not
   to do. */
.card[data-place="bar"] {
  display: grid; grid-template-columns: 1fr auto; column-gap: 12px; inset: 0 0 auto; max-block-size: 40dvh;
  padding: 6px 12px; border-width: 0 0 1px; border-block-start: 4px solid var(--accent); border-radius: 0;
}
.card[data-place="bar"] .who { grid-column: 1 / -1; margin: 0; }
.card[data-place="bar"] .close { grid-area: 2 / 2; align-self: center; margin: 0; }
.card[data-place="bar"] ul { grid-column: 1 / -1; margin: 0; }
.card[data-place="bar"] li:not(:nth-last-child(2)) { display: none; }
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
