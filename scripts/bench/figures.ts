/** Samples, and the figures that are computed from them. */

/** Milliseconds, megabytes, kilobytes (1,000 bytes), frames, thousands per second, or a plain count. */
export type Unit = 'ms' | 'MB' | 'kB' | 'frames' | 'k/s' | 'count';

/** One thing that the run measures, for each contestant that it applies to. */
export interface Measure {
  id: string;
  /** `{posts}`, `{twice}`, `{rows}` and `{tabs}` stand for the numbers of the run's plan. */
  title: string;
  unit: Unit;
  /** The contestant with which the others are compared; null when a ratio would say nothing. */
  against: string | null;
  /** Set when the worst figure matters most: it is printed first. */
  worstFirst?: true;
}

export interface Figure {
  contestant: string;
  median: number;
  /** The lower quartile, and in `high` the upper one: half of all samples are between them. */
  low: number;
  high: number;
  samples: number;
  /**
   * The median divided by the median of `against`, in the same run; null for `against` itself, or when its median is 0.
   */
  ratio: number | null;
}

export interface MeasuredFigures extends Measure {
  figures: Figure[];
}

/** The value below or at which this part of all values lies; NaN without values. */
function quantile(sorted: readonly number[], part: number): number {
  const at = (sorted.length - 1) * part;
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
}

/** NaN without values. */
export function median(values: readonly number[]): number {
  return quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  );
}

/** Samples of all measures, by contestant. */
export class Samples {
  readonly #values = new Map<string, Map<string, number[]>>();

  /** Adds samples; NaN stands for what could not be measured, and is left out. */
  add(measure: Measure, contestant: string, ...all: number[]): void {
    const values = all.filter(Number.isFinite);
    if (values.length === 0) return;
    const ofMeasure = this.#values.get(measure.id) ?? new Map<string, number[]>();
    this.#values.set(measure.id, ofMeasure);
    ofMeasure.set(contestant, [...(ofMeasure.get(contestant) ?? []), ...values]);
  }

  /** The measure's figures, in the order in which the contestants first had a sample. */
  figuresOf(measure: Measure): MeasuredFigures {
    const entries = [...(this.#values.get(measure.id) ?? [])];
    const base = entries.find(([contestant]) => contestant === measure.against)?.[1];
    const basis = base ? median(base) : 0;
    const figures = entries.map(([contestant, values]): Figure => {
      const sorted = [...values].sort((a, b) => a - b);
      const middle = quantile(sorted, 0.5);
      return {
        contestant,
        median: middle,
        low: quantile(sorted, 0.25),
        high: quantile(sorted, 0.75),
        samples: values.length,
        ratio: basis > 0 && contestant !== measure.against ? middle / basis : null,
      };
    });
    return { ...measure, figures };
  }
}
