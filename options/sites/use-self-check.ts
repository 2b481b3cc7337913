import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../src/browser';
import { onKeptChanged, readKept } from '../../src/storage/kept';
import { readSelfCheck, type SelfCheck, selfCheckKey } from '../../src/storage/self-check';

/** What the self-check has counted, now and after every press; empty where nothing can be read. */
export function useSelfCheck(): SelfCheck {
  const { version } = browser.runtime.getManifest();
  const [stored, setStored] = useState<unknown>(null);
  useEffect(() => {
    let current = true;
    const read = () =>
      void readKept(selfCheckKey).then(
        (found) => current && setStored(found),
        () => undefined,
      );
    read();
    const stop = onKeptChanged(selfCheckKey, read);
    return () => {
      current = false;
      stop();
    };
  }, []);
  return readSelfCheck(stored, version);
}
