/**
 * Keeps what is being typed or chosen: one write at a time, and of what came in meanwhile only the last, and that it was
 * thrown away (null) before.
 */
export function createKeeper<T>(keep: (value: T) => Promise<void>) {
  const next: T[] = [];
  let work: Promise<boolean> | null = null;

  async function writeAll(): Promise<boolean> {
    let kept = true;
    while (next.length > 0) {
      kept = await keep(next.shift() as T).then(
        () => true,
        () => false,
      );
    }
    work = null;
    return kept;
  }

  return {
    /** @returns whether the last write worked */
    put(value: T): Promise<boolean> {
      if (next.at(-1) !== null) next.pop();
      next.push(value);
      work ??= writeAll();
      return work;
    },
    /** Resolves when nothing is being written: a late write must not bring back what is done with. */
    idle: async (): Promise<void> => {
      await work;
    },
  };
}
