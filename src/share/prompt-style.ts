/**
 * The prompt's look: the colours and measures of `ui/tokens.css`, small enough to ride along.
 *
 * What is important inside a shadow root wins over all that a page can say about its host, be it in the host's own
 * `style` or by an animation: https://drafts.csswg.org/css-cascade/#cascade-context
 */
export const styles = `
:host { all: initial !important; display: block !important; }
dialog {
  --paper: #ffffff; --ink: #1f2a30; --soft: #54626a; --line: #d9dcd8; --strong: #8a969c;
  --accent: #17605c; --on-accent: #ffffff; --tint: #eef4f3;
  --leading: 1.5; --target: 46px;
  box-sizing: border-box; width: min(440px, calc(100vw - 32px)); max-height: calc(100dvh - 32px);
  margin: auto; padding: 24px; border: 0; border-radius: 16px; overflow: auto;
  background: var(--paper); color: var(--ink); box-shadow: 0 12px 48px #0006;
  font: 16px/var(--leading) system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  text-align: start; color-scheme: light dark; -webkit-text-size-adjust: 100%;
}
dialog.nastaliq {
  --leading: 2.1; --target: 54px; font-size: 18px;
  font-family: "Noto Nastaliq Urdu", "Jameel Noori Nastaleeq", "Urdu Typesetting", "Noto Naskh Arabic", serif;
}
dialog.naskh, dialog.tall { --leading: 1.7; --target: 50px; font-size: 17px; }
dialog::backdrop { background: #10181a99; }
h2 { margin: 0 0 8px; font: inherit; font-size: 1.25em; font-weight: 650; outline: none; }
p { margin: 0 0 12px; }
form { margin: 0; }
.slim .body { display: none; }
.label, .note { color: var(--soft); font-size: .875em; margin: 0 0 4px; }
.address {
  padding: 10px 12px; border: 1px solid var(--line); border-radius: 8px; background: var(--tint);
  font: 14px/1.45 ui-monospace, "SF Mono", Consolas, "Noto Sans Mono", monospace;
  overflow-wrap: anywhere; max-height: 6em; overflow-y: auto; user-select: text; unicode-bidi: isolate; text-align: left;
}
.address.none { font: inherit; font-size: .9375em; line-height: var(--leading); text-align: start; max-height: none; }
.note { margin: -4px 0 12px; }
.choices { display: grid; gap: 8px; margin-top: 16px; }
button, summary { font: inherit; color: inherit; cursor: pointer; }
button {
  min-height: var(--target); padding: 8px 16px; border-radius: 10px; border: 1px solid var(--strong);
  background: none; text-align: center; overflow: visible;
}
.main { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 650; }
.third { border-color: transparent; color: var(--soft); text-decoration: underline; text-underline-offset: 3px; }
button:hover { background: var(--tint); }
.main:hover { background: var(--accent); filter: brightness(1.12); }
details { margin-top: 8px; color: var(--soft); font-size: .9375em; }
summary { min-height: 44px; display: flex; align-items: center; justify-content: center; list-style: none; border-radius: 8px; }
summary::-webkit-details-marker { display: none; }
summary::after { content: ""; width: 7px; height: 7px; margin-inline-start: 8px; border: solid; border-width: 0 2px 2px 0; transform: rotate(45deg) translate(-2px, -2px); }
.snoozes { display: flex; flex-wrap: wrap; gap: 8px; justify-content: center; }
.quiet { min-height: 44px; padding: 4px 12px; border-color: var(--line); font-size: .9375em; }
.status { margin: 8px 0 0; text-align: center; font-size: .9375em; }
.status:empty { display: none; }
h2:focus-visible { outline: none; }
:is(button, summary):focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
@media (prefers-color-scheme: dark) {
  dialog {
    --paper: #1e262a; --ink: #e8ecea; --soft: #b4bfc2; --line: #3a474d; --strong: #7f8e94;
    --accent: #7cc7bf; --on-accent: #0d2422; --tint: #263136;
  }
}
@media (max-width: 480px) {
  dialog { width: 100vw; max-width: 100vw; margin: auto 0 0; border-radius: 16px 16px 0 0; padding: 20px 16px; }
}
@media (prefers-reduced-motion: no-preference) {
  dialog[open] { animation: appear .15s ease-out; }
  @keyframes appear { from { opacity: 0; transform: translateY(6px); } }
}
@media (forced-colors: active) { dialog, .address { border: 1px solid; } }
`;
