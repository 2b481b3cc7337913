import { useEffect, useState } from 'preact/hooks';
import {
  type PackagedSource,
  type PackagedSources,
  packagedSourcesOf,
  packagedSourcesPath,
} from '../directory/packaged';
import type { Helpline } from '../directory/schema';
import { readPackagedDirectory } from '../directory-reader/packaged';
import { readPackaged } from '../extension/packaged';
import { dateText } from '../i18n/dates';
import { useMessages } from './app';
import { shownHost } from './helpline-words';

let reading: Promise<PackagedSources> | null = null;

/** The sources of all packaged helplines, read once. */
function packagedSources(): Promise<PackagedSources> {
  if (!reading) {
    reading = readPackaged(packagedSourcesPath) as Promise<PackagedSources>;
    // After a failure the next call tries again.
    reading.catch(() => {
      reading = null;
    });
  }
  return reading;
}

/** A helpline's id begins with the name of the file that it is in. */
async function sourcesOf(id: string): Promise<readonly PackagedSource[]> {
  const name = id.split('-')[0] ?? '';
  const [all, { helplines }] = await Promise.all([packagedSources(), readPackagedDirectory(name)]);
  return packagedSourcesOf(all, name, helplines, id);
}

/** An entry's own sources, else those that are packaged for it; null while they are read. */
function useSources({ id, sources }: Helpline): readonly PackagedSource[] | null | 'failed' {
  const [packaged, setPackaged] = useState<readonly PackagedSource[] | null | 'failed'>(null);
  useEffect(() => {
    if (sources) return;
    let current = true;
    const set = (answer: readonly PackagedSource[] | 'failed') => {
      if (current) setPackaged(answer);
    };
    sourcesOf(id).then(set, () => set('failed'));
    return () => {
      current = false;
    };
  }, [id, sources]);
  return sources ?? packaged;
}

/** The sources of an entry. They are read when they are shown. */
export function SourceList({ of }: { of: Helpline }) {
  const { t, language } = useMessages();
  const sources = useSources(of);
  if (sources === 'failed') return <p role="alert">{t('help_failed_next')}</p>;
  return (
    <ul aria-busy={sources === null}>
      {sources?.map(({ url, seen, date }) => (
        <li key={`${url} ${seen}`}>
          <bdi lang="en" class="latin-text">
            {seen}
          </bdi>
          {date && <> ({dateText(date, language.tag)})</>}
          {url ? (
            <>
              {' '}
              <a href={url} target="_blank" rel="noopener noreferrer">
                <bdi dir="ltr">{shownHost(url)}</bdi>
              </a>
            </>
          ) : (
            <> {t('help_source_no_link')}</>
          )}
        </li>
      ))}
    </ul>
  );
}
