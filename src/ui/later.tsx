import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * A part of the screen whose code is loaded when it is first shown, or before by `load()`, which never rejects. If it
 * could not be loaded, that is tried again the next time it is shown.
 * @param fetchPart imports the part
 * @param Failed what is shown when it cannot be loaded; nothing by default
 */
export function later<P extends object = object>(
  fetchPart: () => Promise<ComponentType<P>>,
  Failed?: ComponentType<P>,
) {
  let loaded: ComponentType<P> | null = null;
  const part = async () => {
    loaded ??= await fetchPart();
    return loaded;
  };
  // It fails, for example, when the page is closed meanwhile.
  const load = async () => void (await part().catch(() => undefined));

  function Later(props: P) {
    const [Part, setPart] = useState<ComponentType<P> | null | undefined>(() => loaded);
    useEffect(() => {
      let current = true;
      if (!Part) {
        part().then(
          (fetched) => current && setPart(() => fetched),
          () => current && setPart(() => Failed),
        );
      }
      return () => {
        current = false;
      };
    }, []);
    return Part && <Part {...props} />;
  }
  return Object.assign(Later, { load });
}
