import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { emptyList, type LinkList } from '../../src/report/link-list';
import type { Reports } from '../../src/report/open-reports';
import type { HandOver } from '../../src/report/outbox/index';
import { ownReports } from '../privacy/reports';

export interface Listed {
  reports: Reports;
  /** Null while it is read. */
  list: LinkList | null;
  /** Hand-overs that are not finished, the oldest first. */
  unfinished: readonly HandOver[];
  /** Storage does not answer: what is done now is not kept. */
  failed: boolean;
  /** One step on the list, kept before it is shown. */
  change(how: (list: LinkList) => LinkList): Promise<void>;
  /** Links that are still on the list: another page may have sent some. @throws StoreError where it cannot be kept */
  standing(): Promise<ReadonlySet<string>>;
  readAgain(): Promise<void>;
}

/** Deliveries go on in the background: how often the page looks at what is left of them. */
const LOOK_EVERY_MS = 1000;

/** The list of links, and what became of those that were sent. Read again when the page comes back into view. */
export function useList(): Listed {
  const reports = useRef<Reports | null>(null);
  reports.current ??= ownReports();
  const { list: lists, outbox } = reports.current;
  const [list, setList] = useState<LinkList | null>(null);
  const [unfinished, setUnfinished] = useState<readonly HandOver[]>([]);
  const [failed, setFailed] = useState(false);
  const shown = useRef(list);
  shown.current = list;
  /** A list that could not be stored. As long as there is one, the list in storage is older. */
  const unkept = useRef<LinkList | null>(null);
  /** How often the list was changed here. */
  const changes = useRef(0);

  const readAgain = useCallback(async () => {
    const before = changes.current;
    try {
      const [found, { handOvers }] = await Promise.all([lists.get(), outbox.unfinished()]);
      setUnfinished(handOvers);
      // What was read before a change is older than what stands here.
      if (unkept.current || changes.current !== before) return;
      setList(found);
      setFailed(false);
    } catch {
      setList((before) => before ?? emptyList);
      setFailed(true);
    }
  }, []);

  useEffect(() => {
    void readAgain();
    const shown = () => void (document.visibilityState === 'visible' && readAgain());
    document.addEventListener('visibilitychange', shown);
    return () => document.removeEventListener('visibilitychange', shown);
  }, [readAgain]);

  const isUnderWay = unfinished.some(({ state }) => state === 'queued' || state === 'delivering');
  useEffect(() => {
    if (!isUnderWay) return;
    const timer = setInterval(() => void readAgain(), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [isUnderWay, readAgain]);

  const change = useCallback(async (how: (list: LinkList) => LinkList) => {
    try {
      const kept = await lists.change((stored) => how(unkept.current ?? stored));
      changes.current += 1;
      unkept.current = null;
      setList(kept);
      setFailed(false);
    } catch {
      // It counts for as long as the page is open.
      unkept.current = how(unkept.current ?? shown.current ?? emptyList);
      setList(unkept.current);
      setFailed(true);
    }
  }, []);

  const standing = useCallback(async () => {
    const { links } = await lists.change((stored) => unkept.current ?? stored);
    changes.current += 1;
    unkept.current = null;
    return new Set(links.map(({ url }) => url));
  }, []);

  return { reports: reports.current, list, unfinished, failed, change, standing, readAgain };
}
