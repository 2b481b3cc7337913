import { useEffect, useState } from 'preact/hooks';
import type { Route } from '../../src/report/route';
import { reports } from '../state/reports';

/** When each of these places had this link before, by channel id. */
export function useOpenedBefore(routes: readonly Route[], url: string | null): ReadonlyMap<string, Date> {
  const [opened, setOpened] = useState<ReadonlyMap<string, Date>>(new Map());
  const ids = routes.map(({ channel }) => channel.id).join(' ');
  useEffect(() => {
    let current = true;
    if (url !== null) {
      void Promise.all(ids.split(' ').map((id) => lookUp(id, url))).then((found) => {
        if (current) setOpened(new Map(found.flatMap((entry) => (entry ? [entry] : []))));
      });
    }
    return () => {
      current = false;
    };
  }, [ids, url]);
  return opened;
}

async function lookUp(id: string, url: string): Promise<[string, Date] | null> {
  // A note that cannot be read is no reason to stop the report.
  const date = await reports.outbox.previous(id, url).catch(() => null);
  return date && [id, date];
}
