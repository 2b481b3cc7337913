/** Keeps what is being typed or chosen: one write at a time, and of what came in meanwhile only the last. */
export function createKeeper<T>(keep: (value: T) => Promise<void>) {
  let next: { value: T } | null = null;
  let work: Promise<boolean> | null = null;

  async function writeAll(): Promise<boolean> {
    let kept = true;
    while (next) {
      const { value } = next;
      next = null;
      kept = await keep(value).then(
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
      next = { value };
      work ??= writeAll();
      return work;
    },
    /** Resolves when nothing is being written: a late write must not bring back what is done with. */
    idle: async (): Promise<void> => {
      await work;
    },
  };
}
