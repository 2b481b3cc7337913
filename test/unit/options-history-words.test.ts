import { describe, expect, it } from 'vitest';
import { channelName, channelNames } from '../../options/privacy/history-words';
import { openDirectory } from '../../src/directory/load';
import type { Past } from '../../src/report/past';

const entry = (channel: string, name: string | null = null): Past => ({
  id: `past/${channel}`,
  date: '2026-11-24',
  channel,
  name,
  site: null,
  reference: null,
  outcome: 'sent',
});

const file = (country: string, id: string, name: object) => ({
  country,
  helplines: [],
  channels: [{ id, name }],
});

const files: Record<string, unknown> = {
  'directory/pk.json': file('PK', 'pk-desk', { en: 'Desk', ur: 'دفتر' }),
  'directory/world.json': file('001', 'world-line', { en: 'World line' }),
  'directory/platforms.json': file('001', 'platform-x', { en: 'Report on X' }),
};

async function read(path: string): Promise<unknown> {
  if (!(path in files)) throw new Error(path);
  return files[path];
}

describe('channelNames', () => {
  it('finds names in the files the ids come from', async () => {
    const entries = [entry('pk-desk'), entry('world-line'), entry('platform-x')];
    const names = await channelNames(entries, 'ur', openDirectory(read));
    expect(entries.map((one) => channelName(one, names))).toEqual(['دفتر', 'World line', 'Report on X']);
  });

  it('reads nothing for an empty list, and no file that is not needed', async () => {
    const asked: string[] = [];
    const record = (path: string) => {
      asked.push(path);
      return read(path);
    };
    await channelNames([], 'en', openDirectory(record));
    expect(asked).toEqual([]);
    await channelNames([entry('world-line')], 'en', openDirectory(record));
    expect(asked).not.toContain('directory/pk.json');
  });

  it('shows the id of a channel that is gone, and does without a file that cannot be read', async () => {
    const names = await channelNames([entry('de-old'), entry('pk-desk')], 'en', openDirectory(read));
    expect(channelName(entry('de-old'), names)).toBe('de-old');
    expect(channelName(entry('pk-desk'), names)).toBe('Desk');
  });
});

it("an intake's own name comes first", () => {
  expect(channelName(entry('intake', 'Hope School Trust'), new Map())).toBe('Hope School Trust');
});
