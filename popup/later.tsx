import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A view whose code is loaded when it is first shown, or before by `load()`. */
export function later(fetchView: () => Promise<ComponentType>) {
  let loaded: ComponentType | null = null;
  const load = async () => {
    loaded ??= await fetchView();
    return loaded;
  };

  function Later() {
    const [View, setView] = useState<ComponentType | null>(() => loaded);
    useEffect(() => {
      let current = true;
      if (!View) {
        void load().then((view) => {
          if (current) setView(() => view);
        });
      }
      return () => {
        current = false;
      };
    }, [View]);
    return View && <View />;
  }
  return Object.assign(Later, { load });
}
