const api = globalThis.browser ?? globalThis.chrome;

api.tabs.query({ active: true, currentWindow: true }).then(([tab]) => {
  document.querySelector('#tab').textContent = tab.url ?? 'unknown';
});
document.querySelector('button').addEventListener('click', ({ isTrusted }) => {
  document.title = `Pressed, ${isTrusted ? 'trusted' : 'not trusted'}`;
});
