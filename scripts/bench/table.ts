/** The figures as text, for both a terminal and Markdown. */
import type { Budget } from './budgets';
import type { Figure, MeasuredFigures, Unit } from './figures';
import type { BenchResult } from './run';

/** A number with at most three significant digits. */
export function number(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 100) return Math.round(value).toLocaleString('en');
  if (size >= 10) return value.toFixed(1);
  return size >= 0.01 ? value.toFixed(2) : value.toPrecision(1);
}

function amount(value: number, unit: Unit): string {
  return unit === 'count' ? number(value) : `${number(value)} ${unit === 'k/s' ? 'thousand/s' : unit}`;
}

/** Rows of cells as a Markdown table. Its columns also line up in a terminal. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, column) => (column === 0 ? (cells[column] ?? '').padEnd(width) : (cells[column] ?? '').padStart(width))).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => (column === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

function measureTable(measure: MeasuredFigures, names: Record<string, string>): string {
  const nameOf = (id: string) => names[id] ?? id;
  const { against, unit, worstFirst, figures } = measure;
  const inOrder = worstFirst ? [...figures].sort((a, b) => b.median - a.median) : figures;
  const rows = inOrder.map(({ contestant, median, low, high, samples, ratio }: Figure) => [
    nameOf(contestant),
    amount(median, unit),
    samples > 1 ? `${number(low)} – ${number(high)}` : '',
    ratio === null ? '' : `${number(ratio)} ×`,
    String(samples),
  ]);
  const head = ['', 'median', 'middle half', against ? `to ${nameOf(against)}` : 'ratio', 'samples'];
  return `### ${measure.title}\n\n${markdownTable(head, rows)}`;
}

function budgetTable(budgets: readonly Budget[]): string {
  const rows = budgets.map(({ what, value, limit, held }) => [
    what,
    number(value),
    limit,
    held ? 'held' : 'MISSED',
  ]);
  return markdownTable(['budget', 'measured', 'limit', ''], rows);
}

/** Everything a run found, as Markdown. */
export function benchReport(result: BenchResult): string {
  const { measures, names, browser, processor, plan, skipped, budgets } = result;
  return [
    `## Report Instead, measured`,
    `${browser} on ${processor}, ${plan.rounds} ${plan.rounds === 1 ? 'round' : 'rounds'}. Ratios are within this run; milliseconds are of this machine.`,
    ...skipped,
    ...measures.filter(({ figures }) => figures.length > 0).map((measure) => measureTable(measure, names)),
    '### Budgets',
    budgetTable(budgets),
    '',
  ].join('\n\n');
}
