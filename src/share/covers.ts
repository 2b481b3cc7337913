interface Covers {
  /** The parts over which something lies. */
  covered(): Element[];
  /**
   * Begins anew once the parts have appeared. What the browser finds before can be nothing but their own opacity, and
   * on a slow machine it takes long to find anything else.
   * @param appearing with which animations they appear
   */
  watch(appearing: readonly Animation[]): Promise<void>;
  end(): void;
}

/**
 * Watches, while the prompt is open, whether something lies over parts of it, even something that lets
 * presses through. To the browser, everything that is painted outside of a box is a cover, such as a shadow;
 * and so is an opacity or a filter of the part itself.
 * @param parts without children of their own
 */
export function watchCovers(parts: readonly Element[]): Covers {
  const covered = new Set<Element>();
  const note = (entries: IntersectionObserverEntry[]) => {
    for (const entry of entries) {
      // Only Chromium tells this: https://w3c.github.io/IntersectionObserver/v2/
      const { isVisible } = entry as IntersectionObserverEntry & { isVisible?: boolean };
      if (isVisible === false && entry.intersectionRatio === 1) covered.add(entry.target);
      else covered.delete(entry.target);
    }
  };
  const options: IntersectionObserverInit & { trackVisibility: boolean; delay: number } = {
    threshold: 1,
    trackVisibility: true,
    delay: 100,
  };
  let rounds = 0;
  const observer = new IntersectionObserver(note, options);
  return {
    covered: () => [...covered],
    async watch(appearing) {
      observer.disconnect();
      covered.clear();
      const round = ++rounds;
      await Promise.allSettled(appearing.map(({ finished }) => finished));
      // Or it has begun anew, or ended, meanwhile.
      if (round === rounds) for (const part of parts) observer.observe(part);
    },
    end() {
      rounds += 1;
      observer.disconnect();
    },
  };
}
