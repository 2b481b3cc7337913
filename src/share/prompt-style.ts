/**
 * The prompt's look: the colours and measures of `ui/tokens.css`, small enough to be part of the script.
 *
 * An `!important` rule inside a shadow root is stronger than anything that the page says about the host, also
 * in the host's own `style` or in an animation: https://drafts.csswg.org/css-cascade/#cascade-context
 *
 * Two things of a page still reach in, so neither is used here: custom properties, which it can register
 * without inheritance (`CSS.registerProperty`), and names of fonts, which it can give to fonts of its own. It
 * cannot take generic families; `fontsOf` checks the few Nastaliq fonts that have to be named.
 *
 * No opacity and no filter on what is watched for covers, and the choices' shadow ends before the address: to
 * the browser each of them is a cover (covers.ts).
 *
 * `monospace` stands twice: alone it means letters of 13/16 that do not follow the size of the text.
 *
 * Sizes are in `em` of the host's `initial` size, which is the browser's own setting and not the page's.
 */
import type { PromptTexts } from '../messages';

interface Colours {
  paper: string;
  ink: string;
  soft: string;
  line: string;
  strong: string;
  accent: string;
  hovered: string;
  onAccent: string;
  tint: string;
}

/** The colours' part of the style. */
function painted({ paper, ink, soft, line, strong, accent, hovered, onAccent, tint }: Colours): string {
  return `
dialog, .notice { background: ${paper}; color: ${ink}; border-color: ${strong}; }
.from, .label, .note, .third, .more, summary { color: ${soft}; }
.address { background: ${tint}; border-color: ${line}; }
.choices { background: ${paper}; box-shadow: 0 -4px 4px ${paper}; }
button { border-color: ${strong}; }
button:hover { background: ${tint}; }
.third, .quiet { border-color: ${line}; }
.main { background: ${accent}; border-color: ${accent}; color: ${onAccent}; }
.main:hover { background: ${hovered}; }
.early, .early:hover { background: ${tint}; border-color: ${line}; color: ${soft}; }
:is(button, summary):focus-visible { outline-color: ${accent}; }`;
}

const light = painted({
  paper: '#ffffff',
  ink: '#1f2a30',
  soft: '#54626a',
  line: '#d9dcd8',
  strong: '#8a969c',
  accent: '#17605c',
  hovered: '#1a6c67',
  onAccent: '#ffffff',
  tint: '#eef4f3',
});

const dark = painted({
  paper: '#1e262a',
  ink: '#e8ecea',
  soft: '#b4bfc2',
  line: '#4a585f',
  strong: '#7f8e94',
  accent: '#7cc7bf',
  hovered: '#8bdfd6',
  onAccent: '#0d2422',
  tint: '#263136',
});

export const styles = `
:host { all: initial !important; display: block !important; }
dialog, .notice {
  box-sizing: border-box; border: 1px solid; color-scheme: light dark; text-align: start;
  font: medium/1.5 system-ui, sans-serif; -webkit-text-size-adjust: 100%;
  user-select: none; -webkit-user-select: none;
}
dialog {
  width: min(27.5em, calc(100vw - 32px)); max-width: none; max-height: calc(100dvh - 32px); margin: auto;
  padding: 16px 24px 8px; border-radius: 16px; overflow: auto; box-shadow: 0 12px 48px #0006;
}
.nastaliq { font-size: 1.125em; line-height: 2.1; }
.naskh, .tall { font-size: 1.0625em; line-height: 1.7; }
dialog::backdrop { background: #10181a99; }
.from { display: flex; align-items: center; gap: 6px; margin: 0 0 8px; font-size: .8125em; }
:is(.from, .notice) svg { flex: none; width: 1.25em; height: 1.25em; }
h2 { margin: 0 0 6px; font: inherit; font-size: 1.25em; line-height: 1.3; font-weight: 650; outline: none; }
.nastaliq .from { line-height: 2.4; }
bdi { font-family: system-ui, sans-serif; }
.nastaliq h2 { line-height: 1.9; }
.naskh h2, .tall h2 { line-height: 1.5; }
p { margin: 0 0 10px; }
form { margin: 0; }
.label, .note { font-size: .875em; margin: 0 0 4px; }
.address {
  margin-block-end: 12px; padding: 8px 12px; border: 1px solid; border-radius: 8px; font: .875em/1.45 monospace, monospace;
  overflow-wrap: anywhere; user-select: text; -webkit-user-select: text; unicode-bidi: isolate; text-align: left;
}
.address.none { font: inherit; font-size: .9375em; text-align: start; }
.note { margin: -2px 0 8px; }
.choices { display: grid; gap: 8px; position: sticky; bottom: -8px; margin-inline: -24px; padding: 4px 24px 8px; }
button, summary { font: inherit; color: inherit; cursor: pointer; }
button {
  min-width: 0; min-height: 46px; padding: 6px 12px; border-radius: 10px; border: 1px solid;
  background: none; text-align: center; line-height: 1.3; overflow: visible; overflow-wrap: break-word;
}
.nastaliq button { line-height: 1.8; padding-block: 4px; }
.main { font-weight: 650; }
.early { cursor: progress; }
.more { display: flex; flex-wrap: wrap; gap: 0 16px; align-items: center; justify-content: center; font-size: .9375em; }
.more button { min-height: 44px; }
.more > form > button { border: 0; color: inherit; padding-inline: 8px; }
details[open] { flex-basis: 100%; }
summary { min-height: 44px; padding-inline: 8px; display: flex; align-items: center; justify-content: center; list-style: none; border-radius: 8px; line-height: 1.3; }
summary::-webkit-details-marker { display: none; }
summary::after { content: ""; flex: none; width: 7px; height: 7px; margin-inline-start: 8px; border: solid; border-width: 0 2px 2px 0; transform: rotate(45deg) translate(-2px, -2px); }
.snoozes { display: flex; flex-wrap: wrap; gap: 8px; justify-content: center; padding-block-end: 8px; }
.status { margin: 0; text-align: center; font-size: .9375em; }
/* Its room is there before it: a second tap must not meet another button than the first. */
:not(.open) > .status:empty { display: none; }
.open > .status { min-height: 2lh; }
:is(button, summary):focus-visible { outline: 3px solid; outline-offset: 2px; }
.notice {
  position: fixed; inset: auto 16px 16px; width: fit-content; max-width: calc(100vw - 32px); margin: 0 auto;
  padding: 4px 8px 4px 16px; border-radius: 12px; box-shadow: 0 4px 24px #0005;
}
.notice:dir(rtl) { padding: 4px 16px 4px 8px; }
.notice > div { display: flex; flex-wrap: wrap; align-items: center; gap: 0 8px; font-size: .9375em; }
.notice button { border: 0; min-height: 44px; font-weight: 650; }
${light}
@media (prefers-color-scheme: dark) {${dark}
}
@media (max-width: 30em) {
  dialog { width: 100vw; max-width: 100vw; max-height: calc(100dvh - 8px); margin: auto 0 0; border-radius: 16px 16px 0 0; padding: 12px 16px 4px; }
  .choices { margin-inline: -16px; padding-inline: 16px; }
}
@media (max-height: 480px), (max-height: 20em) {
  .choices { grid-template-columns: 1fr 1fr; gap: 6px; }
  .third { grid-column: 1 / -1; }
  button { padding-inline: 6px; }
}
/* The tall lines of this script: two ways in a row leave the address in sight. */
@media (max-height: 660px), (max-height: 26em) {
  .nastaliq .choices { grid-template-columns: 1fr 1fr; }
  .nastaliq .third { grid-column: 1 / -1; }
}
/* Where there is little room the link stands right behind the question, and both in sight. */
@media (max-height: 660px), (max-height: 26em) {
  dialog[open] { display: flex; flex-direction: column; }
  .from, h2 { order: -2; }
  .label, .address, .note { order: -1; }
}
/* Letters twice as large, on a phone. */
@media (max-height: 20em) {
  .from { margin: 0; font-size: .5em; }
  .label { font-size: .55em; }
  .address { padding: 4px 8px; font-size: .5em; }
  .nastaliq .choices { font-size: .75em; gap: 4px; }
  .nastaliq .body { font-size: .8em; line-height: 1.9; }
  .nastaliq .address.none { font-size: .7em; line-height: 1.8; }
  h2, .nastaliq h2 { font-size: 1.05em; }
  .naskh h2, .tall h2 { line-height: 1.3; }
  .nastaliq h2 { line-height: 1.65; }
  .nastaliq .from, .nastaliq .label { line-height: 1.7; }
}
@media (prefers-reduced-motion: no-preference) {
  dialog[open] { animation: appear .15s ease-out; }
  @keyframes appear { from { opacity: 0; transform: translateY(6px); } }
}
@media (forced-colors: active) { dialog, .notice, .address { border: 1px solid; } }
`;

/** Nastaliq by name: no browser has a generic family for it (https://github.com/w3c/alreq/issues/276). */
const nastaliq = ['Noto Nastaliq Urdu', 'Jameel Noori Nastaleeq', 'Urdu Typesetting'];

/** The fonts that a page declares, as far as they can be seen. */
function declaredFamilies(): Set<string> {
  const names = new Set<string>();
  // Not by iteration: Firefox's content scripts cannot, https://bugzilla.mozilla.org/show_bug.cgi?id=1023984
  document.fonts.forEach(({ family }) => {
    names.add(family.replace(/^["']|["']$/g, '').toLowerCase());
  });
  return names;
}

/**
 * The fonts for a script. A family that the page declares too is left out: its letters would be the page's,
 * and the request for it would tell the page which language the prompt speaks.
 * @returns a value for `font-family`, or nothing where generic families are enough
 */
export function fontsOf(script: PromptTexts['script']): string {
  if (script !== 'nastaliq') return '';
  let named: string[] = [];
  try {
    const declared = declaredFamilies();
    named = nastaliq.filter((family) => !declared.has(family.toLowerCase()));
  } catch {
    // The page's fonts cannot be seen: then no named font is safe.
  }
  return [...named.map((family) => `"${family}"`), 'system-ui', 'serif'].join(', ');
}
