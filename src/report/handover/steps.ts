/**
 * What every hand-over by the person has in common, in the order that loses nothing:
 * commit the hand-over, put the text on the clipboard, open the channel, note that it is open.
 */

import { StoreError } from '../../storage/rows';
import type { BeginOptions, ByPerson, Outbox } from '../outbox/index';
import type { Report } from '../report';

/** What happened. The popup tells the person in words. */
export interface HandedOver {
  /**
   * `opened`: it is open. `already`: this channel got this address at {@link already}; nothing was opened,
   * ask the person and call again with `again`. `not_opened`: the browser did not open it; everything is
   * kept, offer the text.
   */
  result: 'opened' | 'already' | 'not_opened';
  /** The committed hand-over, or the earlier one for `already`; null where there is none in storage. */
  handOver: ByPerson | null;
  already: Date | null;
  /** Whether the text is on the clipboard; null where nothing was to be copied. */
  copied: boolean | null;
  /**
   * Why the hand-over could not be stored. It was opened all the same: for the child, a report without a
   * later reminder is better than none.
   */
  notKept: StoreError | null;
}

export interface HandOverEnvironment {
  outbox: Outbox;
  /** `navigator.clipboard.writeText`; must be called within seconds of the person's press. */
  copy(text: string): Promise<void>;
}

/**
 * @param open opens the channel and calls `noteOpened`, which returns what is stored; rejects when the
 *   browser refuses
 */
export async function handOverBy(
  by: ByPerson['by'],
  report: Report,
  text: string | null,
  { outbox, copy }: HandOverEnvironment,
  open: (noteOpened: () => Promise<ByPerson | null>) => Promise<void>,
  options: BeginOptions,
): Promise<HandedOver> {
  let handOver: ByPerson | null = null;
  let notKept: StoreError | null = null;
  try {
    const begun = await outbox.begin(report, by, options);
    if (begun.already) return { result: 'already', ...begun, copied: null, notKept };
    handOver = begun.handOver;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    notKept = error;
  }

  const copied = text === null ? null : await worked(copy(text));

  const noteOpened = async () => {
    if (!handOver) return null;
    try {
      handOver = (await outbox.opened(handOver.id)) ?? handOver;
    } catch (error) {
      // The row is stored as `drafted`, and the popup asks about those too.
      if (!(error instanceof StoreError)) throw error;
    }
    return handOver;
  };
  const opened = await worked(open(noteOpened));
  return { result: opened ? 'opened' : 'not_opened', handOver, already: null, copied, notKept };
}

async function worked(work: Promise<void>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch {
    return false;
  }
}
