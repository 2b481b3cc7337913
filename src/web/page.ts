/** What every page of this edition does first, but for the one at `/share`, which leaves at once. */
import './add-to-phone';
import './leaving';

/** The types of pages do not have it yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): unknown };
}
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

/**
 * The only script that is started by its address is the worker. Any other is refused, no matter who asks for it.
 */
const policy = trustedTypes?.createPolicy('report-instead-worker', {
  createScriptURL: (address) => {
    if (address !== '/worker.js') throw new TypeError('Only the worker is started by its address');
    return address;
  },
});

/** Resolves with the worker that answers for this page; null if the browser has no workers, or does not accept ours. */
export const worker: Promise<ServiceWorker | null> = start();

async function start(): Promise<ServiceWorker | null> {
  if (!('serviceWorker' in navigator)) return null;
  try {
    const address = (policy?.createScriptURL('/worker.js') ?? '/worker.js') as string;
    const registration = await navigator.serviceWorker.register(address);
    const { active } = (await Promise.race([navigator.serviceWorker.ready, failing(registration)])) ?? {};
    if (active) void (await import('./at-hand')).keepAtHand(active);
    return active ?? null;
  } catch {
    return null;
  }
}

/** Resolves when the first worker of this browser cannot be installed: on a full disk its files cannot be kept. */
function failing({ installing, waiting, active }: ServiceWorkerRegistration): Promise<null> {
  return new Promise((resolve) => {
    if (active || waiting) return;
    // It may have failed before this page looked.
    if (!installing || installing.state === 'redundant') return resolve(null);
    installing.addEventListener('statechange', () => installing.state === 'redundant' && resolve(null));
  });
}

// Inside the frame of another page, a person could be led to press what they do not see.
if (window.top !== window.self) document.documentElement.hidden = true;
