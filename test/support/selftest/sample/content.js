const api = globalThis.browser ?? globalThis.chrome;

addEventListener(
  'click',
  (event) => {
    if (event.target.id !== 'share') return;
    event.preventDefault();
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'closed' });
    const dialog = document.createElement('dialog');
    dialog.lang = 'ur';
    dialog.dir = 'rtl';
    const [heading, address, send] = ['h2', 'p', 'button'].map((name) => document.createElement(name));
    heading.textContent = 'شیئر نہ کریں';
    address.dataset.part = 'address';
    address.textContent = location.href;
    send.textContent = 'رپورٹ کریں';
    send.addEventListener('click', ({ isTrusted }) => {
      host.remove();
      if (isTrusted) api.runtime.sendMessage({ kind: 'report', address: location.href });
    });
    dialog.append(heading, address, send);
    root.append(dialog);
    document.documentElement.append(host);
    dialog.showModal();
  },
  true,
);
addEventListener('keydown', ({ key }) => {
  if (key === 'e') throw new Error('thrown in the content script');
});
