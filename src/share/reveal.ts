/**
 * Some pages fill in the link around a post's time only when it gets the focus, as from a keyboard, or the
 * pointer. For one held share, and for nothing else, it gets both for a moment.
 */

/** What made the page fill in the link, if anything did; `late` means some frames after both. */
export type Revealed = 'focus' | 'pointer' | 'late' | 'never';

/** How many frames a page may take. */
const FRAMES = 2;
/** A tab that is not in front gets no frames. */
const LONGEST_FRAME_MS = 50;

/** A field that a person is writing in must not lose the focus. */
const WRITTEN_IN = 'input, textarea, select, iframe, [contenteditable]:not([contenteditable="false"])';

const pointers = {
  on: ['pointerover', 'pointerenter', 'mouseover', 'mouseenter', 'pointermove', 'mousemove'],
  off: ['pointerout', 'pointerleave', 'mouseout', 'mouseleave'],
} as const;

function point(link: Element, way: keyof typeof pointers): void {
  const { left, top, width, height } = link.getBoundingClientRect();
  const at = { clientX: left + width / 2, clientY: top + height / 2 };
  const shared = { composed: true, view: window, pointerId: 1, pointerType: 'mouse', isPrimary: true, ...at };
  for (const type of pointers[way]) {
    const bubbles = !/enter|leave/.test(type);
    const PointingEvent = type.startsWith('pointer') ? PointerEvent : MouseEvent;
    link.dispatchEvent(new PointingEvent(type, { ...shared, bubbles, cancelable: bubbles }));
  }
}

/** Gives the focus to a link without scrolling. @returns a function that puts it back, or null where it should stay */
function focus(link: HTMLElement): (() => void) | null {
  const before = document.activeElement;
  if (before === link || before?.matches(WRITTEN_IN)) return null;
  link.focus({ preventScroll: true });
  return () => {
    if (document.activeElement !== link) return;
    if (before instanceof HTMLElement && before !== document.body) before.focus({ preventScroll: true });
    else link.blur();
  };
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LONGEST_FRAME_MS);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/**
 * Makes a page fill in a link. Nothing is pressed, and afterwards focus and pointer are where they were.
 * Takes two frames at most.
 * @param link the one that is waiting to be filled in
 * @param isFilled checks whether it is filled in
 */
export async function reveal(link: HTMLElement, isFilled: () => boolean): Promise<Revealed> {
  /** Checks now, and again after the work that the page does right after the event. */
  const isFilledSoon = async () => {
    for (let turn = 0; turn < 3; turn++) {
      if (isFilled()) return true;
      await Promise.resolve();
    }
    return isFilled();
  };
  const putBack = focus(link);
  try {
    if (putBack && (await isFilledSoon())) return 'focus';
    point(link, 'on');
    try {
      if (await isFilledSoon()) return 'pointer';
      for (let frame = 0; frame < FRAMES; frame++) {
        await nextFrame();
        if (isFilled()) return 'late';
      }
      return 'never';
    } finally {
      point(link, 'off');
    }
  } finally {
    putBack?.();
  }
}
