import type { FaultFigures } from './run';

/** The figures of each browser, in lines. */
export function faultTable(all: readonly FaultFigures[]): string {
  const listed = (counts: Record<string, number>) =>
    Object.entries(counts)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, count]) => `${name} ${count}`)
      .join(', ');
  return all
    .map((one) =>
      [
        `${one.browser}: ${one.rounds} rounds in ${one.seconds} s`,
        `  kills      ${listed(one.kills)}`,
        `  faults     ${listed(one.faults)}`,
        `  told kept  ${one.kept} (killed before it could be told: ${one.untold})`,
        `  delivered  ${one.delivered}; asked again under a known key: ${one.repeated}`,
        `  lost       ${one.lost}`,
        `  twice      ${one.twice}`,
        `  databases the browser threw away: ${one.thrownAway}`,
        `  broken     ${one.broken.length}`,
      ].join('\n'),
    )
    .join('\n');
}
