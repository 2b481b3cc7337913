import { useState } from 'preact/hooks';
import { useMessages } from '../../src/ui/app';
import { Links } from './links';
import { Paste } from './paste';
import { Questions } from './questions';
import { Send } from './send';
import { UnderWay } from './under-way';
import { useList } from './use-list';

/**
 * Many links at once, for moderators, teachers and analysts. A page and not the popup: a long text is pasted, looked
 * through and sent in a while, and a popup is gone at the first press beside it.
 */
export function Several() {
  const { t } = useMessages();
  const listed = useList();
  const { list, failed, change } = listed;
  /** Links that the chosen place had before, as the last press found out. */
  const [already, setAlready] = useState<ReadonlyMap<string, Date>>(new Map());
  const [again, setAgain] = useState<ReadonlySet<string>>(new Set());
  if (!list) return null;
  return (
    <>
      <p class="lead">{t('several_lead')}</p>
      {failed && <p class="problem">{t('popup_not_kept')}</p>}
      <UnderWay listed={listed} />
      <Questions listed={listed} />
      <Paste list={list} change={change} />
      {list.links.length > 0 && (
        <>
          <Links
            list={list}
            already={new Map([...already].filter(([url]) => !again.has(url)))}
            change={change}
            onAgain={(url) => setAgain(new Set([...again, url]))}
          />
          <Send
            listed={listed}
            list={list}
            already={already}
            onAlready={(found) => setAlready(new Map(found.map(({ url, at }) => [url, at])))}
            onPlace={() => {
              if (already.size > 0) setAlready(new Map());
              if (again.size > 0) setAgain(new Set());
            }}
            again={again}
          />
        </>
      )}
    </>
  );
}
