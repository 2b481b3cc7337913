import { useEffect, useState } from 'preact/hooks';
import { useMessages } from './app';

/** Characters: a longer address does not fit into the box at its narrowest. */
const LONG = 110;

interface AddressProps {
  url: string;
  /** Put before the host as people read it, if the host has letters of other scripts. */
  readAs: string;
}

/**
 * An address exactly as it is reported: plain text to read and select, never a link. Left to right and
 * isolated, so that no character in it can change the direction of the words around it.
 */
export function AddressText({ url, readAs }: AddressProps) {
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

/** The host in letters of its own script, if it has any. The code for that is loaded only then: it is rarely needed. */
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
