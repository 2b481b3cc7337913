import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Whatever takes the place of a step starts at its heading, also for those who listen; the first one leaves the focus
 * where it is.
 * @param shown changes with what is shown
 */
export function useStepStart(shown: string): void {
  const before = useRef(shown);
  // Before it is painted: afterwards it would take the focus from a field in which somebody types already.
  useLayoutEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    scrollTo(0, 0);
    const heading = document.querySelector('h1');
    if (heading) heading.tabIndex = -1;
    (heading ?? document.querySelector<HTMLElement>('.step'))?.focus();
  }, [shown]);
}
