import { useRef } from 'preact/hooks';
import { emptyList, type LinkList, withBack } from '../../src/report/link-list';
import { useMessages } from '../../src/ui/app';
import { useStatus } from '../kit/status';
import { useDayText } from './day-text';
import type { Listed } from './use-list';

interface LinksProps {
  list: LinkList;
  /** Links that the chosen place had before, and when. */
  already: ReadonlyMap<string, Date>;
  change: Listed['change'];
  onAgain(url: string): void;
}

/** So many are in sight at once. */
const FEW = 12;

/** The links that will be sent, as plain text: never a link to press, never a picture of what is behind it. */
export function Links({ list, already, change, onAgain }: LinksProps) {
  const { t } = useMessages();
  const status = useStatus();
  const day = useDayText();
  const heading = useRef<HTMLElement>(null);
  const { links } = list;

  const remove = (url: string) => {
    void change((before) => ({ ...before, links: before.links.filter((one) => one.url !== url) }));
    heading.current?.focus();
  };
  const discard = async () => {
    await change(() => emptyList);
    status.done(t('several_emptied'), () => void change(undone));
  };

  /** The list as it was before, together with what was added since. */
  const undone = (now: LinkList): LinkList => ({
    text: [list.text, now.text].filter(Boolean).join('\n'),
    links: withBack(now, links).links,
    category: now.category ?? list.category,
    channel: now.channel ?? list.channel,
  });

  return (
    <section>
      {/* Shut where there are many: each has a button, and whoever goes by keyboard would pass them all. */}
      <details class="several-links" open={links.length <= FEW}>
        <summary ref={heading}>
          <h2>{t('several_found', { count: links.length })}</h2>
        </summary>
        <ol class="several-box">
          {links.map(({ url }) => {
            const before = already.get(url);
            return (
              <li key={url}>
                <p class="several-url">
                  <bdi dir="ltr">{url}</bdi>
                </p>
                {before && <p class="hint">{t('popup_opened_on', { day: day(before) })}</p>}
                <p class="several-row">
                  {before && (
                    <button type="button" class="link-button" onClick={() => onAgain(url)}>
                      {t('several_take')}
                    </button>
                  )}
                  <button
                    type="button"
                    class="link-button"
                    aria-label={`${t('options_sites_remove')} ${url}`}
                    onClick={() => remove(url)}
                  >
                    {t('options_sites_remove')}
                  </button>
                </p>
              </li>
            );
          })}
        </ol>
      </details>
      <div class="buttons">
        <button type="button" class="button button-quiet" onClick={() => void discard()}>
          {t('own_discard')}
        </button>
      </div>
    </section>
  );
}
