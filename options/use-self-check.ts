import { useEffect, useState } from 'preact/hooks';
import { browser } from '../src/browser';
import { readSelfCheck, type SelfCheck, selfCheckKey } from '../src/share/self-check';

/** What the self-check has counted, now and after every press; empty where nothing can be read. */
export function useSelfCheck(): SelfCheck {
  const { version } = browser.runtime.getManifest();
  const [stored, setStored] = useState<unknown>(null);
  useEffect(() => {
    const area = browser.storage.local;
    const listener = (changes: Record<string, { newValue?: unknown }>) => {
      if (changes[selfCheckKey]) setStored(changes[selfCheckKey].newValue);
    };
    area.onChanged.addListener(listener);
    area.get(selfCheckKey).then(
      (items) => setStored(items[selfCheckKey]),
      () => undefined,
    );
    return () => area.onChanged.removeListener(listener);
  }, []);
  return readSelfCheck(stored, version);
}
