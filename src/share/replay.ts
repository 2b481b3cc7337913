/**
 * Lets a held act through: called inside the person's own trusted press on "share it", so that its activation
 * carries over to the page (`navigator.share`, clipboard and `window.open` still work there).
 */
import { isElement } from './detect';

/** The whole pointer sequence, for controls that act on any part of it, ending in a click. */
function replayPress(target: Element, clientX: number, clientY: number, pointerType: string): void {
  const shared = {
    bubbles: true,
    cancelable: true,
    composed: true,
    view: window,
    clientX,
    clientY,
    pointerId: 1,
    pointerType,
    isPrimary: true,
  };
  for (const end of ['down', 'up']) {
    const pressed = { ...shared, buttons: Number(end === 'down') };
    target.dispatchEvent(new PointerEvent(`pointer${end}`, pressed));
    target.dispatchEvent(new MouseEvent(`mouse${end}`, { ...pressed, detail: 1 }));
  }
  if (target instanceof HTMLElement) target.click();
  else target.dispatchEvent(new MouseEvent('click', { ...shared, detail: 1 }));
}

/** A site's own single-key shortcut. */
export function replayKey(target: Element, pressed: KeyboardEvent): void {
  for (const type of ['keydown', 'keypress', 'keyup']) {
    // The pressed event gives the new one its values.
    target.dispatchEvent(new KeyboardEvent(type, pressed));
  }
}

/**
 * Makes the function that lets a press through: a pointer's where it was, a key's in the middle of what had
 * the focus (the pressable may be an element around its shadow root).
 * @param pressed the element that the event reached first
 */
export function replayOf(event: Event, pressed: unknown, pressable: Element): () => void {
  return () => {
    // A virtual feed may have drawn the inside of the control again in the meantime.
    const target = isElement(pressed) && pressed.isConnected ? pressed : pressable;
    if (!target.isConnected) return;
    const { left, top, width, height } = target.getBoundingClientRect();
    const {
      clientX = left + width / 2,
      clientY = top + height / 2,
      pointerType,
    } = event as Partial<PointerEvent>;
    replayPress(target, clientX, clientY, pointerType || 'mouse');
  };
}
