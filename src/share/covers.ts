/**
 * Watches, while the prompt is open, whether something lies over parts of it, even something that lets
 * presses through. To the browser, everything that is painted outside of a box is a cover, such as a shadow;
 * and so is an opacity or a filter of the part itself.
 * @param parts without children of their own
 */
export function watchCovers(parts: readonly Element[]): { covered(): Element[]; end(): void } {
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
  const observer = new IntersectionObserver(note, options);
  for (const part of parts) observer.observe(part);
  return { covered: () => [...covered], end: () => observer.disconnect() };
}
