/**
 * Draws an SVG of the figures that matter to readers of the README: bars, readable in light and dark, without a script.
 */
import { COMMON_WAY, EMPTY, NONE, OURS } from './contestants';
import type { Measure } from './figures';
import { popupFirst, STATIC_PAGE } from './measures/extension-pages';
import { growthScript } from './measures/feed-growth';
import { loadScript } from './measures/page-load';
import type { BenchResult } from './run';
import { number } from './table';

const WIDTH = 760;
const NAME_WIDTH = 170;
const BAR_WIDTH = 480;
const ROW = 26;
const PANEL_HEAD = 46;

interface Bar {
  name: string;
  value: number;
  label: string;
  isOurs: boolean;
}

interface Panel {
  title: string;
  bars: Bar[];
}

const shown: readonly { measure: Measure; title: string }[] = [
  { measure: loadScript, title: 'Script time while a page loads (ms, less is better)' },
  { measure: growthScript, title: 'Script time while 10,000 posts are appended (ms)' },
  { measure: popupFirst, title: 'Popup, open to first content (ms)' },
];

/** Draws a run. */
export function chartOf(result: BenchResult): string {
  const panels = shown
    .map(({ measure, title }) => ({ title, bars: barsOf(result, measure) }))
    .filter(({ bars }) => bars.length > 0);
  let top = 0;
  const parts = panels.map((panel) => {
    const drawn = drawPanel(panel, top);
    top += PANEL_HEAD + panel.bars.length * ROW + 14;
    return drawn;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${top}" width="${WIDTH}" height="${top}" role="img" aria-label="${escaped(descriptionOf(panels))}">
<style>text{font:14px system-ui,sans-serif;fill:#1c2b2d}.title{font-weight:600}.bar{fill:#b9c4c6}.ours{fill:#0b6e69}
@media (prefers-color-scheme:dark){text{fill:#e6eceb}.bar{fill:#56666a}.ours{fill:#4fc3b4}}</style>
${parts.join('\n')}
</svg>
`;
}

/** The order of the bars: ours first, then what it is compared with, and last the lowest possible figure. */
function barPlace(contestant: string): number {
  if (contestant === OURS) return 0;
  if (contestant === COMMON_WAY) return 1;
  return contestant === EMPTY || contestant === STATIC_PAGE ? 3 : 2;
}

function barsOf({ measures, names }: BenchResult, { id }: Measure): Bar[] {
  const figures = measures.find((measure) => measure.id === id)?.figures ?? [];
  return figures
    .filter(({ contestant }) => contestant !== NONE)
    .sort((a, b) => barPlace(a.contestant) - barPlace(b.contestant))
    .map(({ contestant, median }) => ({
      name: names[contestant] ?? contestant,
      value: median,
      label: number(median),
      isOurs: contestant === OURS,
    }));
}

function drawPanel({ title, bars }: Panel, top: number): string {
  const longest = Math.max(...bars.map(({ value }) => value), Number.MIN_VALUE);
  const rows = bars.map(({ name, value, label, isOurs }, index) => {
    const y = top + PANEL_HEAD + index * ROW;
    const width = Math.max(1, Math.round((value / longest) * BAR_WIDTH));
    return `<text x="${NAME_WIDTH - 10}" y="${y + 15}" text-anchor="end"${isOurs ? ' class="title"' : ''}>${escaped(name)}</text>
<rect class="bar${isOurs ? ' ours' : ''}" x="${NAME_WIDTH}" y="${y + 2}" width="${width}" height="18" rx="3"/>
<text x="${NAME_WIDTH + width + 8}" y="${y + 15}">${escaped(label)}</text>`;
  });
  return `<text class="title" x="0" y="${top + 28}">${escaped(title)}</text>\n${rows.join('\n')}`;
}

function descriptionOf(panels: readonly Panel[]): string {
  return panels
    .map(({ title, bars }) => `${title}: ${bars.map(({ name, label }) => `${name} ${label}`).join(', ')}.`)
    .join(' ');
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
