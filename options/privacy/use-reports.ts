import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Reports } from '../../src/report/open-reports';
import type { Past } from '../../src/report/past';
import { ownReports } from './reports';

export interface OwnReports {
  reports: Reports;
  /** Newest first; null while it is read, or when it cannot be. */
  past: readonly Past[] | null;
  /** Storage did not answer. */
  failed: boolean;
  /** How many hand-overs are not finished. */
  unfinished: number;
  /** How many damaged rows were set aside. */
  damaged: number;
  readAgain(): void;
}

const nothing = { past: null, failed: false, unfinished: 0, damaged: 0 };

/** What is kept of the person's reports. Read again when the page comes back into view. */
export function useReports(): OwnReports {
  const reports = useMemo(ownReports, []);
  const [read, setRead] = useState<Omit<OwnReports, 'reports' | 'readAgain'>>(nothing);

  const readAgain = useCallback(() => {
    readAll(reports).then(setRead, () => setRead({ ...nothing, failed: true }));
  }, [reports]);

  useEffect(() => {
    readAgain();
    document.addEventListener('visibilitychange', readAgain);
    return () => document.removeEventListener('visibilitychange', readAgain);
  }, [readAgain]);

  return { reports, ...read, readAgain };
}

async function readAll({ history, outbox }: Reports) {
  const [past, { handOvers, setAside }] = await Promise.all([history.list(), outbox.unfinished()]);
  return { past, failed: false, unfinished: handOvers.length, damaged: setAside };
}
