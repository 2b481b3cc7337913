import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { filesRead } from '../../src/ui/use-directory';

/** As large as it fits: print gets smaller in these steps. */
const scales = [1.4, 1.3, 1.2, 1.12, 1.06, 1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58, 0.52];

interface PrintPageProps {
  /** A class of its own, where it is set otherwise than the card of numbers. */
  class?: string;
  children: ComponentChildren;
}

/**
 * One A4 page, black on white. It is on the page all the time, out of sight, so that the browser's own way to print
 * gives the same.
 */
export function PrintPage({ class: own, children }: PrintPageProps) {
  const page = useRef<HTMLElement>(null);

  useEffect(() => {
    const fit = () => page.current && fitToPage(page.current);
    addEventListener('beforeprint', fit);
    return () => removeEventListener('beforeprint', fit);
  }, []);

  return (
    <div class="print-place" aria-hidden="true">
      <article class={own ? `print-card ${own}` : 'print-card'} ref={page}>
        <div class="print-content">{children}</div>
      </article>
    </div>
  );
}

/** Makes the print smaller until all of it is on the page. */
function fitToPage(page: HTMLElement): void {
  const content = page.firstElementChild;
  for (const scale of scales) {
    page.style.setProperty('--print-scale', String(scale));
    if (content && content.scrollHeight <= page.clientHeight - verticalPadding(page)) return;
  }
}

function verticalPadding(page: HTMLElement): number {
  const { paddingBlockStart, paddingBlockEnd } = getComputedStyle(page);
  return Number.parseFloat(paddingBlockStart) + Number.parseFloat(paddingBlockEnd);
}

/** Prints what stands on the page out of sight, once its fonts and numbers are there. */
export async function printPage(): Promise<void> {
  await Promise.all([document.fonts.ready, filesRead()]);
  // What was read is drawn in the next task.
  setTimeout(print);
}
