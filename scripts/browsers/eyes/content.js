// The test's eyes: answers what the share prompt shows. The prompt is a modal <dialog> in a closed shadow root, which
// the page cannot reach, and so neither can a test that runs in the page. A content script may look inside:
// https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/dom/openOrClosedShadowRoot in Chromium, a
// property of the element itself in Firefox: https://developer.mozilla.org/docs/Web/API/Element/openOrClosedShadowRoot
// It answers while the question's event is dispatched, so that a test sees one moment and not a mix of two.

const shadowRootOf = (element) =>
  globalThis.chrome?.dom ? chrome.dom.openOrClosedShadowRoot(element) : element.openOrClosedShadowRoot;

document.addEventListener('eyes:ask', () => {
  const answer = look();
  document.dispatchEvent(new CustomEvent('eyes:answer', { detail: JSON.stringify(answer) }));
});

// Whether a prompt is open, and nothing more: to read all of it takes time.
document.addEventListener('eyes:ask-open', () => {
  const detail = JSON.stringify(findPrompt()?.dialog.open === true);
  document.dispatchEvent(new CustomEvent('eyes:answer-open', { detail }));
});

// What the card on an official form's page shows.
document.addEventListener('eyes:ask-card', () => {
  const answer = lookForCard();
  document.dispatchEvent(new CustomEvent('eyes:answer-card', { detail: JSON.stringify(answer) }));
});

// And for the notice that is shown after "Don't share".
document.addEventListener('eyes:ask-notice', () => {
  document.dispatchEvent(new CustomEvent('eyes:answer-notice', { detail: JSON.stringify(lookForNotice()) }));
});

function lookForNotice() {
  for (const host of document.querySelectorAll(':root > *')) {
    const root = host.shadowRoot || !(host instanceof HTMLElement) ? null : shadowRootOf(host);
    const notice = root?.querySelector('.notice');
    if (!notice?.matches(':popover-open')) continue;
    return {
      text: textOf(notice),
      role: notice.querySelector('[role]')?.getAttribute('role'),
      rect: rectOf(notice),
      buttons: [...root.querySelectorAll('button')].map((element) => describe(element, root)),
    };
  }
  return null;
}

function lookForCard() {
  for (const host of document.querySelectorAll(':root > *')) {
    const root = host.shadowRoot || !(host instanceof HTMLElement) ? null : shadowRootOf(host);
    const card = root?.querySelector('.card');
    if (!card) continue;
    const status = [...root.querySelectorAll('[role=status]')];
    return {
      text: textOf(card),
      status: status.map(textOf),
      dir: getComputedStyle(card).direction,
      lang: card.lang,
      rect: rectOf(card),
      modal: root.querySelector('dialog') !== null,
      font: getComputedStyle(card).fontFamily,
      fontSize: Number.parseFloat(getComputedStyle(card).fontSize),
      position: getComputedStyle(card).position,
      cut: status.filter((one) => one.scrollHeight > one.clientHeight + 1).map(textOf),
      buttons: [...root.querySelectorAll('button')]
        .filter((element) => element.checkVisibility())
        .map((element) => describe(element, root)),
    };
  }
  return null;
}

function look() {
  const found = findPrompt();
  if (!found) return null;
  const { host, root, dialog } = found;
  const heading = dialog.querySelector('h1, h2, h3, [role=heading]');
  return {
    open: dialog.open,
    modal: dialog.matches(':modal'),
    moving: dialog.getAnimations().length > 0,
    role: dialog.getAttribute('role') ?? 'dialog',
    name: nameOf(dialog, root),
    heading: textOf(heading),
    text: textOf(dialog),
    address: root.querySelector('[data-part="address"]')?.textContent.trim() ?? null,
    addressRect: rectOf(root.querySelector('[data-part="address"]') ?? dialog),
    dir: getComputedStyle(dialog).direction,
    lang: (dialog.closest('[lang]') ?? host.closest('[lang]'))?.lang ?? '',
    rect: rectOf(dialog),
    buttons: [...root.querySelectorAll('button, [role=button], a[href], summary, input, select')]
      .filter((element) => element.checkVisibility())
      .map((element) => describe(element, root)),
    focusedText: root.activeElement ? nameOf(root.activeElement, root) : null,
    fonts: [
      ...new Set([dialog, ...dialog.querySelectorAll('*')].map((one) => getComputedStyle(one).fontFamily)),
    ],
    html: root.innerHTML,
  };
}

/** The newest prompt wins: one that is closing may still be in the document. */
function findPrompt() {
  const hosts = document.querySelectorAll(':root > *, body > *, dialog > *');
  for (const host of [...hosts].reverse()) {
    // An <svg> beside the page's root cannot have a shadow root, and Chromium throws when asked for one.
    const root = host.shadowRoot || !(host instanceof HTMLElement) ? null : shadowRootOf(host);
    const dialog = root?.querySelector('dialog');
    if (dialog) return { host, root, dialog };
  }
  return null;
}

function describe(element, root) {
  return {
    tag: element.localName,
    role: element.getAttribute('role') ?? (element.localName === 'a' ? 'link' : element.localName),
    name: nameOf(element, root),
    text: textOf(element),
    rect: rectOf(element),
    focused: root.activeElement === element,
    dir: getComputedStyle(element).direction,
    lang: element.closest('[lang]')?.lang ?? '',
    disabled: element.disabled === true || element.getAttribute('aria-disabled') === 'true',
    expanded: element.getAttribute('aria-expanded'),
    reachable: isReachable(element, root),
    early: element.classList.contains('early'),
  };
}

/** Roughly the accessible name: label by reference, label, visible text, title. */
function nameOf(element, root) {
  const labels = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
  const byReference = labels.map((id) => textOf(root.getElementById(id))).join(' ');
  const label = element.getAttribute('aria-label') ?? '';
  return byReference.trim() || label.trim() || textOf(element) || (element.title ?? '');
}

function textOf(element) {
  // What a person sees, so without what is hidden.
  return (element?.innerText ?? '').replace(/\s+/g, ' ').trim();
}

function rectOf(element) {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
}

/** Whether a press at its middle would reach this element, and not something that lies over it. */
function isReachable(element, root) {
  const { x, y, width, height } = element.getBoundingClientRect();
  const top = root.elementFromPoint(x + width / 2, y + height / 2);
  return top !== null && (element === top || element.contains(top));
}
