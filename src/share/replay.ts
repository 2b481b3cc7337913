/**
 * Lets a held act through: called inside the person's own trusted press on "share it", so that its activation
 * carries over to the page (`navigator.share`, clipboard and `window.open` still work there).
 */
const sequence = ['pointerdown', 'mousedown', 'pointerup', 'mouseup'] as const;

/** Where and how the control was pressed. */
export interface Press {
  target: Element;
  x: number;
  y: number;
  pointerType: string;
}

/** The whole pointer sequence, for controls that act on any part of it, ending in a click. */
export function replayPress({ target, x, y, pointerType }: Press): void {
  const shared = {
    bubbles: true,
    cancelable: true,
    composed: true,
    view: window,
    clientX: x,
    clientY: y,
    pointerId: 1,
    pointerType,
    isPrimary: true,
  };
  for (const type of sequence) {
    const [PressEvent, detail] = type.startsWith('pointer') ? [PointerEvent, 0] : [MouseEvent, 1];
    const buttons = type.endsWith('down') ? 1 : 0;
    target.dispatchEvent(new PressEvent(type, { ...shared, buttons, detail }));
  }
  if (target instanceof HTMLElement) target.click();
  else target.dispatchEvent(new MouseEvent('click', { ...shared, detail: 1 }));
}

/** A site's own single-key shortcut. */
export function replayKey(target: Element, pressed: KeyboardEvent): void {
  for (const type of ['keydown', 'keypress', 'keyup']) {
    // What an event says of itself is what the next one is made from.
    target.dispatchEvent(new KeyboardEvent(type, pressed));
  }
}
