import type { Draft } from '../src/report/report';

/** Keeps the draft: one write at a time, and of what came in meanwhile only the last. */
export function createKeeper(keep: (draft: Draft | null) => Promise<void>) {
  let next: { draft: Draft | null } | null = null;
  let work: Promise<boolean> | null = null;

  async function writeAll(): Promise<boolean> {
    let kept = true;
    while (next) {
      const { draft } = next;
      next = null;
      kept = await keep(draft).then(
        () => true,
        () => false,
      );
    }
    work = null;
    return kept;
  }

  return {
    /** @param draft null clears it. @returns whether the last write worked */
    put(draft: Draft | null): Promise<boolean> {
      next = { draft };
      work ??= writeAll();
      return work;
    },
    /** Resolves when nothing is being written: a late write must not bring back a draft that was handed over. */
    idle: async (): Promise<void> => {
      await work;
    },
  };
}
