import { describe, expect, it } from 'vitest';
import { forRegion } from '../../src/directory/groups';
import type { Channel, CountryFile, Helpline } from '../../src/directory/schema';
import { channel, helpline } from '../fixtures/directory';

/** A line of a kind. */
function line(id: string, kind: Helpline['kind'], more: Partial<Helpline> = {}): Helpline {
  return helpline(id, { kind, ...more });
}

function country(helplines: Helpline[], channels: Channel[] = []): CountryFile {
  return { country: 'QZ', helplines, channels };
}

const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);

describe('a region', () => {
  it('has its own entries and the nationwide ones, never another province’s', () => {
    const file = country(
      [
        line('nation', 'child-helpline'),
        line('north', 'ngo', { region: 'QZ-N' }),
        line('south', 'ngo', { region: 'QZ-S' }),
      ],
      [channel('nation'), channel('north', { region: 'QZ-N' })],
    );
    expect(ids(forRegion(file, 'QZ-N').helplines)).toEqual(['nation', 'north']);
    expect(ids(forRegion(file, 'QZ-N').channels)).toEqual(['north', 'nation']);
    expect(ids(forRegion(file, null).helplines)).toEqual(['nation']);
    expect(ids(forRegion(file, 'QZ-X').channels)).toEqual(['nation']);
  });

  it('shows a province’s own desk instead of the nationwide entry of the same number', () => {
    const number: Helpline['contacts'] = [{ type: 'phone', value: '1121' }];
    const file = country([
      line('everywhere', 'child-helpline', { contacts: number, confidence: 'low' }),
      line('north', 'child-helpline', { contacts: number, region: 'QZ-N' }),
    ]);
    expect(ids(forRegion(file, 'QZ-N').helplines)).toEqual(['north']);
    expect(ids(forRegion(file, 'QZ-S').helplines)).toEqual(['everywhere']);
  });

  it('keeps the police beside a menu on the police number', () => {
    const number: Helpline['contacts'] = [{ type: 'phone', value: '15' }];
    const file = country([
      line('police', 'emergency', { contacts: number }),
      line('children', 'police', { contacts: number, region: 'QZ-N' }),
    ]);
    expect(ids(forRegion(file, 'QZ-N').helplines)).toEqual(['police', 'children']);
  });

  it('leaves the file as it was', () => {
    const file = country(
      [line('b', 'ngo'), line('a', 'emergency')],
      [channel('b', { confidence: 'low' }), channel('a')],
    );
    const before = structuredClone(file);
    forRegion(file, null);
    expect(file).toEqual(before);
  });
});

describe('groups', () => {
  const shown = (...lines: Helpline[]) => ids(forRegion(country(lines), 'QZ-N').helplines);

  it('put emergency first', () => {
    expect(shown(line('friend', 'ngo'), line('talk', 'child-helpline'), line('police', 'emergency'))).toEqual(
      ['police', 'talk', 'friend'],
    );
  });

  it('put a province before the nation, children’s lines before others, not confirmed ones last', () => {
    const talk = shown(
      line('unsure', 'child-helpline', { confidence: 'low', region: 'QZ-N' }),
      line('mind', 'mental-health'),
      line('family', 'women-family'),
      line('child', 'child-helpline'),
      line('north', 'mental-health', { region: 'QZ-N' }),
    );
    expect(talk).toEqual(['north', 'child', 'family', 'mind', 'unsure']);
  });

  it('keep the file’s own order of emergency numbers: a city’s ambulance comes after the police', () => {
    const danger = shown(
      line('unsure', 'emergency', { confidence: 'low' }),
      line('police', 'emergency'),
      line('city', 'emergency', { region: 'QZ-N' }),
    );
    expect(danger).toEqual(['police', 'city', 'unsure']);
  });
});
