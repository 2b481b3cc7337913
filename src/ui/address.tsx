import { displayHost } from '../report/address';

interface AddressProps {
  url: string;
  /** Names the text for those who cannot see where it stands. */
  label: string;
  /** Put before the host as people read it, where the host has letters of other scripts. */
  readAs: string;
}

/**
 * An address exactly as it is reported: plain text to read and select, never a link. Left to right and on its own,
 * so that no character in it can turn the words around it.
 */
export function Address({ url, label, readAs }: AddressProps) {
  const { unicode } = displayHost(url);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long address scrolls, also by keyboard */}
      <p class="address" tabIndex={0} role="group" aria-label={label}>
        <bdi dir="ltr">{url}</bdi>
      </p>
      {unicode !== null && (
        <p class="address-host">
          {readAs} <bdi dir="auto">{unicode}</bdi>
        </p>
      )}
    </>
  );
}
