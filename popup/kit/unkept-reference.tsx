import type { Past } from '../../src/report/past';
import { useRegion } from '../../src/ui/use-region';
import { channelById, useRegionFiles } from '../state/places';
import { useDatedWords } from './dates';
import { Reference } from './reference';

/** A reference number that was typed in an earlier popup and not kept: it is there again, with what it belongs to. */
export function UnkeptReference({ past }: { past: Past }) {
  const { local, dayOfYear } = useDatedWords();
  const region = useRegion();
  const directory = useRegionFiles(region?.country ?? null);
  const channel = directory && directory !== 'failed' ? channelById(directory, past.channel) : null;
  const name = past.name ?? (channel ? local(channel.name) : '');
  return (
    <div class="notice">
      <p>
        <bdi>{name}</bdi> <time dateTime={past.date}>{dayOfYear(past.date)}</time>
      </p>
      <Reference past={past.id} typed={past.typed} />
    </div>
  );
}
