/** Follows what is stored. Not in read.ts, since no screen needs it before its first paint. */
import { onItems } from './areas';
import { type Key, Name } from './keys';
import { read } from './read';

/**
 * Calls back with the value after each change of this one key, in any page, until the signal is aborted. A
 * value that cannot be read is not reported.
 */
export function watch<T>(key: Key<T>, callback: (value: T) => void, signal: AbortSignal): void {
  onChange([key], () => read(key), callback, signal);
}

/**
 * Reads something again after each change of any of these keys, in any page, until the signal is aborted.
 * @param look reads it
 * @param callback takes what was read. After two changes in a row the answer to the first may come last; it
 *   is dropped
 * @param known what was read before, if something may have changed since then: it is read again at once, and
 *   reported where it differs
 */
export function onChange<T>(
  keys: readonly Key<unknown>[],
  look: () => Promise<T>,
  callback: (found: T) => void,
  signal: AbortSignal,
  known?: T,
): void {
  // The page may have lost interest before this file was loaded.
  if (signal.aborted) return;
  let newest = 0;
  async function again(before?: T): Promise<void> {
    newest += 1;
    const turn = newest;
    const found = await look();
    if (turn !== newest || signal.aborted) return;
    if (!before || JSON.stringify(found) !== JSON.stringify(before)) callback(found);
  }
  const tell = (changed: readonly string[]) => {
    const isChanged = ({ at }: Key<unknown>) =>
      changed.some((one) => one === at || one === `session/${Name.private}${at}`);
    if (keys.some(isChanged)) again().catch(() => {});
  };
  const onChanged = (changes: object, area: string) =>
    tell(area === 'managed' ? ['managed/policy'] : Object.keys(changes).map((name) => `${area}/${name}`));
  onItems(onChanged);
  const channel = new BroadcastChannel(Name.kept);
  channel.onmessage = ({ data }) => tell(data);
  if (known) again(known).catch(() => {});
  signal.addEventListener('abort', () => {
    onItems(onChanged, true);
    channel.close();
  });
}
