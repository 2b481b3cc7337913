import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../src/browser';
import { read } from '../../src/storage/index';
import { readSelfCheck, type SelfCheck, selfCheckCounts } from '../../src/storage/self-check';
import { watch } from '../../src/storage/watch';

/** What the self-check has counted, now and after every press; empty where nothing can be read. */
export function useSelfCheck(): SelfCheck {
  const { version } = browser.runtime.getManifest();
  const [stored, setStored] = useState<unknown>(null);
  useEffect(() => {
    const stop = new AbortController();
    read(selfCheckCounts).then(
      (found) => !stop.signal.aborted && setStored(found),
      () => undefined,
    );
    watch(selfCheckCounts, setStored, stop.signal);
    return () => stop.abort();
  }, []);
  return readSelfCheck(stored, version);
}
