/**
 * The sheet that a native speaker fills in: one HTML file that needs no network and no program except a browser. It has
 * pictures of the screens in which the texts are numbered, each text in English and in translation, and for each a box
 * to tick or a field to correct it.
 */
import type { LocaleTexts } from '../languages/texts';

/** One text seen on a picture, with its place in pixels of the picture. */
export interface SeenText {
  key: string;
  x: number;
  y: number;
}

export interface Screen {
  /** What the screen is, in English. */
  name: string;
  /** A WebP file, base64. */
  picture: string;
  width: number;
  height: number;
  seen: readonly SeenText[];
}

interface SheetData {
  tag: string;
  /** The language's own name. */
  name: string;
  direction: 'ltr' | 'rtl';
  english: LocaleTexts;
  texts: LocaleTexts;
  /** Names, notes and steps of the directory; undefined when they are not asked about. */
  directory?: { english: LocaleTexts; texts: LocaleTexts };
  /** Texts of the page that organisations have for their reports; undefined when they are not asked about. */
  receiver?: { english: LocaleTexts; texts: LocaleTexts };
  screens: readonly Screen[];
}

/** Makes HTML of a text. */
function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 1200px; padding: 16px; }
section { border-top: 1px solid #8888; padding: 16px 0; }
.screen { display: grid; grid-template-columns: minmax(0, 420px) minmax(0, 1fr); gap: 24px; }
@media (max-width: 800px) { .screen { grid-template-columns: 1fr; } }
figure { position: relative; margin: 0; align-self: start; }
img { width: 100%; height: auto; border: 1px solid #8888; }
.mark { position: absolute; translate: -50% -50%; min-width: 20px; padding: 0 4px; border-radius: 10px;
  background: #a03; color: #fff; font: 600 12px/20px system-ui; text-align: center; }
.text { border: 1px solid #8888; border-radius: 8px; padding: 12px; margin: 0 0 12px; }
.text p { margin: 0 0 6px; } .about { opacity: .75; font-size: 14px; } code { font-size: 12px; opacity: .7; }
textarea { box-sizing: border-box; width: 100%; min-height: 4.5em; font: inherit; line-height: 1.9; padding: 8px; }
label { display: inline-flex; gap: 8px; align-items: center; min-height: 40px; }
.done { position: sticky; top: 0; background: Canvas; padding: 12px 0; z-index: 1; border-bottom: 1px solid #8888; }
button { font: inherit; font-weight: 600; min-height: 44px; padding: 0 20px; }
`;

/** Runs in the sheet. Answers are kept in the page until they are saved as a file; nothing is sent. */
function script(): void {
  const boxes = [...document.querySelectorAll<HTMLElement>('[data-key]')];
  const answers = () => {
    const all: Record<string, object> = {};
    for (const box of boxes) {
      const area = box.querySelector('textarea') as HTMLTextAreaElement;
      const tick = box.querySelector('input') as HTMLInputElement;
      const { key, english, was } = box.dataset as Record<string, string>;
      const changed = area.value !== was;
      if (!key || !(changed || tick.checked)) continue;
      all[key] = { english, was, verdict: changed ? 'corrected' : 'fine', text: area.value };
    }
    return all;
  };
  const count = document.getElementById('count') as HTMLElement;
  const show = () => {
    count.textContent = `${Object.keys(answers()).length} of ${boxes.length}`;
  };
  document.addEventListener('input', show);
  addEventListener('beforeunload', (event) => {
    if (!saved && Object.keys(answers()).length) event.preventDefault();
  });
  let saved = false;
  document.getElementById('save')?.addEventListener('click', () => {
    const { language } = document.body.dataset;
    const text = JSON.stringify({ language, answers: answers() }, null, 2);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    link.download = `words-${language}.json`;
    link.click();
    saved = true;
  });
  show();
}

/**
 * @returns the whole HTML file. Each text is on it once, under the first picture that shows it; texts that no picture
 * shows are at the end.
 */
export function sheetOf({ tag, name, direction, directory, receiver, screens, ...own }: SheetData): string {
  const english = { ...own.english, ...directory?.english, ...receiver?.english };
  const texts = { ...own.texts, ...directory?.texts, ...receiver?.texts };
  const numbers = new Map<string, number>();
  const numberOf = (key: string) => {
    if (!numbers.has(key)) numbers.set(key, numbers.size + 1);
    return numbers.get(key) as number;
  };
  const box = (key: string) => {
    const source = english[key]?.message ?? '';
    const was = texts[key]?.message ?? '';
    return `<div class="text" data-key="${escaped(key)}" data-english="${escaped(source)}" data-was="${escaped(was)}">
<p><b>${numberOf(key)}</b> ${escaped(source)}</p>
<p class="about">${escaped(english[key]?.description ?? '')} <code>${escaped(key)}</code></p>
<textarea lang="${tag}" dir="${direction}" aria-label="${numberOf(key)}, ${escaped(name)}">${escaped(was)}</textarea>
<label><input type="checkbox"${texts[key]?.review === 'reviewed' ? ' checked' : ''}> ${numberOf(key)} is right as it is</label>
</div>`;
  };
  const parts = screens.map(({ name: screen, picture, width, height, seen }) => {
    const fresh = [...new Set(seen.map(({ key }) => key))].filter((key) => !numbers.has(key));
    const boxes = fresh.map(box).join('\n');
    const marks = seen.map(
      ({ key, x, y }) =>
        `<span class="mark" style="left:${((100 * x) / width).toFixed(2)}%;top:${((100 * y) / height).toFixed(2)}%">${numberOf(key)}</span>`,
    );
    return `<section><h2>${escaped(screen)}</h2><div class="screen"><figure><img alt="" width="${width}" height="${height}" src="data:image/webp;base64,${picture}">${marks.join('')}</figure><div>${boxes || '<p>All texts of this screen stand further up.</p>'}</div></div></section>`;
  });
  const restOf = (all: LocaleTexts = {}) =>
    Object.keys(all)
      .filter((key) => texts[key] && !numbers.has(key))
      .map(box)
      .join('\n');
  const rest = restOf(own.english);
  const restOfDirectory = restOf(directory?.english);
  const restOfReceiver = restOf(receiver?.english);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>${escaped(name)}: words to review</title><style>${style}</style></head>
<body data-language="${tag}">
<h1>${escaped(name)}: words to review</h1>
<p>Thank you. Frightened people and children will read these words. Please read each as a person of ten years would.</p>
<ul><li>Right as it is: tick it.</li><li>Not right: write it again in the field. What stands in {braces} is filled in later: keep it.</li>
<li>Leave the rest alone. You can stop at any time and save.</li></ul>
<p>This page sends nothing. Save your answers as a file at the end, and give the file to the person who gave you this page.</p>
<div class="done"><button id="save" type="button">Save my answers</button> <span id="count" role="status"></span></div>
${parts.join('\n')}
<section id="rest"><h2>Texts that no picture shows</h2>${rest}</section>
${restOfDirectory && `<section id="directory"><h2>Names, notes and steps of places to report to and to call</h2>${restOfDirectory}</section>`}
${restOfReceiver && `<section id="receiver"><h2>The page on which organisations read the reports that they receive</h2>${restOfReceiver}</section>`}
<script>(() => { const __name = (made) => made; (${script.toString()})(); })();</script>
</body></html>
`;
}
