/** Decides whether the measured values grow, and makes a table of them. Pure functions. */

/** What was counted at one time, by name. */
export type Sample = Record<string, number>;

interface Trend {
  name: string;
  first: number;
  last: number;
  most: number;
  /** By how much the straight line through the second half rises. */
  gain: number;
  /** How far the values lie from that line: the standard deviation. */
  noise: number;
  mean: number;
}

/** A rise of less than this share of the mean does not count as growth, however straight the line is. */
const LEAST_SHARE = 0.05;

function trendOf(name: string, all: readonly number[]): Trend {
  const half = all.slice(Math.floor(all.length / 2));
  const mean = half.reduce((sum, value) => sum + value, 0) / half.length;
  const middle = (half.length - 1) / 2;
  const spread = half.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  const slope = half.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0) / (spread || 1);
  const noise = Math.sqrt(
    half.reduce((sum, value, at) => sum + (value - mean - slope * (at - middle)) ** 2, 0) / half.length,
  );
  return {
    name,
    first: all[0] ?? 0,
    last: all.at(-1) ?? 0,
    most: Math.max(...all),
    gain: slope * (half.length - 1),
    noise,
    mean,
  };
}

function trends(samples: readonly Sample[]): Trend[] {
  const names = Object.keys(samples[0] ?? {});
  return names.map((name) =>
    trendOf(
      name,
      samples.map((sample) => sample[name] ?? 0),
    ),
  );
}

/** Grows by more than a twentieth over the second half, and by more than twice its noise. */
function grows({ gain, noise, mean }: Trend): boolean {
  return gain > LEAST_SHARE * mean && gain > 2 * noise;
}

/** Names of the values that grow. */
export function growth(samples: readonly Sample[]): string[] {
  return trends(samples)
    .filter(grows)
    .map(({ name }) => name);
}

/** One line for each name: its first, last and highest value, and its rise over the second half beside the noise. */
export function soakTable(samples: readonly Sample[]): string {
  const row = (...cells: string[]) =>
    cells.map((cell, at) => (at ? cell.padStart(13) : cell.padEnd(12))).join('');
  const number = (value: number) => Math.round(value).toLocaleString('en');
  return [
    `${samples.length} samples`,
    row('', 'first', 'last', 'most', 'gain', 'noise'),
    ...trends(samples).map(
      (trend) =>
        row(trend.name, ...[trend.first, trend.last, trend.most, trend.gain, trend.noise].map(number)) +
        (grows(trend) ? '  GROWS' : ''),
    ),
  ].join('\n');
}

/** What a run did, and its result, in lines. */
export function soakReport(
  samples: readonly Sample[],
  did: Readonly<Record<string, number>>,
  rests: readonly (number | null)[],
  errors: readonly string[],
): string {
  const actions = Object.entries(did).map(([what, times]) => `${what} ${times}`);
  return [
    soakTable(samples),
    `did: ${actions.join(', ')}`,
    `background asleep after (s): ${rests.map((rest) => rest ?? 'NEVER').join(', ') || 'not tried'}`,
    `errors: ${errors.length}`,
    ...[...new Set(errors)].map((error) => `  ${error}`),
  ].join('\n');
}
