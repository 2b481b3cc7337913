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
    button: 0,
  };
  for (const type of sequence) {
    const buttons = type.endsWith('down') ? 1 : 0;
    const event = type.startsWith('pointer')
      ? new PointerEvent(type, { ...shared, buttons, pointerId: 1, pointerType, isPrimary: true })
      : new MouseEvent(type, { ...shared, buttons, detail: 1 });
    target.dispatchEvent(event);
  }
  if (target instanceof HTMLElement) target.click();
  else target.dispatchEvent(new MouseEvent('click', { ...shared, detail: 1 }));
}

/** A site's own single-key shortcut. */
export function replayKey(target: Element, { key, code, keyCode, shiftKey }: KeyboardEvent): void {
  for (const type of ['keydown', 'keypress', 'keyup']) {
    target.dispatchEvent(
      new KeyboardEvent(type, {
        key,
        code,
        keyCode,
        which: keyCode,
        shiftKey,
        bubbles: true,
        cancelable: true,
        composed: true,
      }),
    );
  }
}
