import { useLayoutEffect, useState } from 'preact/hooks';
import type { HandOverIdentity } from '../../src/report/intake/index';
import type { Report } from '../../src/report/report';
import type { Route, RouteDelivery } from '../../src/report/route';
import { type Sent, sentBy } from '../kit/ways';
import { useWords } from '../kit/words';

/** What leaves for this way, once it is known; null before, and where nothing can be made of it. */
export function useSent(
  way: RouteDelivery,
  route: Route,
  report: Report,
  identity: HandOverIdentity,
): Sent | null {
  const words = useWords();
  const { url, category, at } = report;
  const { tag } = words.language;
  const [made, setMade] = useState<{ for: string; sent: Sent } | null>(null);
  const key = JSON.stringify([tag, route.channel.id, way, url, category, at]);
  // Before the next painting where it can be: what stands below must not jump.
  useLayoutEffect(() => {
    let current = true;
    sentBy(way, route, report, words, identity).then(
      (sent) => {
        if (current) setMade({ for: key, sent });
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [key]);
  return made?.for === key ? made.sent : null;
}
