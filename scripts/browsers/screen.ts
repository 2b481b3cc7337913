/** Reads and presses the extension's own pages the way a person does: by what is written there. */
import type { ElementHandle, Page } from 'puppeteer-core';

const PRESSABLE = 'button, a[href], summary, label, [role="tab"], [role="switch"], select, input';

/** All visible text of a page, with single spaces. */
export function textOf(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText.replace(/\s+/g, ' ').trim());
}

/** Waits until a text is on the screen. @throws after ten seconds, with what is there instead */
export async function waitForText(page: Page, text: string): Promise<void> {
  try {
    await page.waitForFunction(
      (wanted) => document.body.innerText.replace(/\s+/g, ' ').includes(wanted),
      { timeout: 10_000 },
      text,
    );
  } catch {
    throw new Error(`"${text}" did not appear. On the screen: ${await textOf(page)}`);
  }
}

/** Runs in the page: the visible control that is called so, or whose name begins so. */
function visibleControl(selector: string, wanted: string): HTMLElement | null {
  const clean = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const namesOf = (element: HTMLElement) =>
    [element.getAttribute('aria-label'), element.innerText].map(clean);
  const all = [...document.querySelectorAll<HTMLElement>(selector)].filter((element) =>
    element.checkVisibility(),
  );
  return (
    all.find((element) => namesOf(element).includes(wanted)) ??
    all.find((element) => namesOf(element).some((name) => name.startsWith(wanted))) ??
    null
  );
}

/** As text with a `__name` of its own, which transpilers call to keep function names. */
async function find(page: Page, name: string): Promise<ElementHandle<HTMLElement> | null> {
  const handle = await page.evaluateHandle(
    `(() => { const __name = (f) => f; return (${visibleControl})(${JSON.stringify(PRESSABLE)}, ${JSON.stringify(name)}); })()`,
  );
  return handle.asElement() as ElementHandle<HTMLElement> | null;
}

/** Runs in the page: brings the control into view and waits until it stays where it is for two frames. */
async function comeToRest(element: HTMLElement): Promise<void> {
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  for (let before = -1, frames = 0; frames < 60; frames++) {
    const { top } = element.getBoundingClientRect();
    if (top === before) return;
    before = top;
    // A tab that is not in front gets no frames.
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, 100);
      requestAnimationFrame(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}

/**
 * Presses a control with the mouse, by what it is called or how that begins; waits for it to appear.
 * @throws after ten seconds, with what is on the screen
 */
export async function press(page: Page, name: string): Promise<void> {
  const giveUpAt = Date.now() + 10_000;
  while (Date.now() < giveUpAt) {
    const control = await find(page, name);
    if (control) {
      await control.evaluate(comeToRest);
      await control.click();
      return;
    }
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  throw new Error(`No "${name}" to press. On the screen: ${await textOf(page)}`);
}
