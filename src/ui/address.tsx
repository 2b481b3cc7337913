import { useEffect, useState } from 'preact/hooks';
import { useMessages } from './app';

/** Characters: more do not fit into the box at its narrowest. */
const LONG = 110;

interface AddressProps {
  url: string;
  /** Put before the host as people read it, where the host has letters of other scripts. */
  readAs: string;
}

/**
 * An address exactly as it is reported: plain text to read and select, never a link. Left to right and on its own,
 * so that no character in it can turn the words around it.
 */
export function Address({ url, readAs }: AddressProps) {
  const { t } = useMessages();
  const host = useReadableHost(url);
  return (
    <>
      <p class="address">
        <bdi dir="ltr">{url}</bdi>
      </p>
      {url.length > LONG && <p class="address-host">{t('popup_link_long')}</p>}
      {host !== null && (
        <p class="address-host">
          {readAs} <bdi>{host}</bdi>
        </p>
      )}
    </>
  );
}

/** The host in letters of its own script, where it has such; the code for that is rarely needed. */
function useReadableHost(url: string): string | null {
  const [host, setHost] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    setHost(null);
    if (url.includes('xn--')) {
      void import('../report/address').then(({ displayHost }) => {
        if (current) setHost(displayHost(url).unicode);
      });
    }
    return () => {
      current = false;
    };
  }, [url]);
  return host;
}
