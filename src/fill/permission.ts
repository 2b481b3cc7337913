/** Whether the person allowed the link to be filled in on an official page: the browser's permission says so. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from '../browser';

/** @param origin a match pattern */
export function isFillingAllowed(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [origin] }).catch(() => false);
}

/**
 * @param origin a match pattern, or null where nothing is filled in
 * @returns null until the browser has answered
 */
export function useFillAllowed(origin: string | null): boolean | null {
  const [read, setRead] = useState<{ of: string; allowed: boolean } | null>(null);
  useEffect(() => {
    if (origin === null) return;
    let current = true;
    const look = async () => {
      const allowed = await isFillingAllowed(origin);
      if (current) setRead({ of: origin, allowed });
    };
    void look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      current = false;
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, [origin]);
  return read?.of === origin ? read.allowed : null;
}

/**
 * Asks for the permission. Call it directly from the person's press, otherwise the browser does not ask them.
 * @returns whether they allowed it
 */
export function allowFilling(origin: string): Promise<boolean> {
  // A permission would stay after the private window is closed.
  if (browser.extension.inIncognitoContext) return Promise.resolve(false);
  return browser.permissions.request({ origins: [origin] }).catch(() => false);
}

/** @returns whether the permission is gone */
export function forbidFilling(origin: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [origin] }).catch(() => false);
}
