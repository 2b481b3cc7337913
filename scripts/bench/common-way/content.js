// The common way to do it: watch the whole document, look for share buttons in everything that changes, and give each
// one a listener. It does less than the sentinel (no menus, no keyboard, no replay), and is only here for comparison.

const SHARE_BUTTONS = '[data-testid="retweet"], [aria-label="Share post"]';

function showPrompt(address) {
  const dialog = document.createElement('dialog');
  dialog.innerHTML =
    '<h2>Report it instead?</h2><p></p><button>Report it</button> <button>Do not share</button>';
  dialog.querySelector('p').textContent = address;
  for (const button of dialog.querySelectorAll('button')) button.onclick = () => dialog.remove();
  dialog.oncancel = () => dialog.remove();
  document.documentElement.append(dialog);
  dialog.showModal();
}

function watchButtons() {
  for (const button of document.querySelectorAll(SHARE_BUTTONS)) {
    if (button.dataset.watched) continue;
    button.dataset.watched = 'yes';
    button.addEventListener(
      'click',
      (event) => {
        event.preventDefault();
        event.stopImmediatePropagation();
        showPrompt(button.closest('article')?.querySelector('a[href*="/status/"]')?.href ?? location.href);
      },
      true,
    );
  }
}

new MutationObserver(watchButtons).observe(document, { childList: true, subtree: true });
watchButtons();
