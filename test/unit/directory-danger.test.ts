import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dangerNumbers } from '../../src/directory/danger';
import { forRegion } from '../../src/directory/groups';
import { knownFile } from '../../src/directory/known';
import type { EmergencyService, Helpline, SourcedCountryFile } from '../../src/directory/schema';
import { helpline } from '../fixtures/directory';

const emergency = (id: string, services: EmergencyService[], more: Partial<Helpline> = {}) =>
  helpline(id, { kind: 'emergency', services, ...more });
const ids = (helplines: readonly Helpline[]) => helplines.map(({ id }) => id);

describe('whom to call when a child is in danger now', () => {
  it('is police and an ambulance, then who protects children, then the rest', () => {
    const { first, children, more } = dangerNumbers([
      emergency('fire', ['fire']),
      emergency('police', ['police']),
      emergency('second-police', ['police']),
      emergency('ambulance', ['ambulance', 'fire']),
      helpline('women', { kind: 'women-family', protectsChildren: true }),
      helpline('friends', { kind: 'ngo' }),
      helpline('children'),
    ]);
    expect(ids(first)).toEqual(['police', 'ambulance']);
    expect(ids(children)).toEqual(['children', 'women']);
    expect(ids(more)).toEqual(['fire', 'second-police']);
  });

  it('is one number where one brings both', () => {
    const { first, more } = dangerNumbers([emergency('all', ['all']), emergency('police', ['police'])]);
    expect([ids(first), ids(more)]).toEqual([['all'], ['police']]);
  });

  it('is an unconfirmed number only where nothing confirmed brings that help', () => {
    const unsure = { confidence: 'low' as const };
    const both = [emergency('a', ['ambulance'], unsure), emergency('police', ['police'])];
    expect(ids(dangerNumbers(both).first)).toEqual(['police', 'a']);
    expect(ids(dangerNumbers([...both, emergency('b', ['ambulance'])]).first)).toEqual(['police', 'b']);
    expect(ids(dangerNumbers([emergency('c', ['fire'], unsure)]).first)).toEqual(['c']);
    expect(dangerNumbers([helpline('talk', unsure)])).toEqual({ first: [], children: [], more: [] });
  });
});

describe('the directory as it is', () => {
  const folder = new URL('../../src/directory/data/', import.meta.url);
  const file = (name: string) =>
    knownFile(JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as SourcedCountryFile, '2026-11-28');
  const firstNumber = ({ contacts }: Helpline) => contacts.find(({ type }) => type === 'phone')?.value;

  it.each([
    ['PK-PB', ['15', '1122'], '1121'],
    ['PK-SD', ['15', '1122'], '1121'],
    ['PK-KP', ['15', '1122'], '1121'],
    ['PK-IS', ['15', '1122'], '1121'],
    ['PK-BA', ['15', '1122'], '1098'],
    ['PK-GB', ['15', '1122'], '1098'],
    ['PK-JK', ['15', '1122'], '1098'],
  ])('in %s, says 15 and 1122, then the child line, and others after them', (province, first, child) => {
    const numbers = dangerNumbers(forRegion(file('pk.json'), province).helplines);
    expect(numbers.first.map(firstNumber)).toEqual(first);
    expect(numbers.children.map(firstNumber)[0]).toBe(child);
    expect(numbers.more.map(firstNumber)).toEqual(expect.arrayContaining(['16', '115']));
  });

  it('says “then press 3” to Punjab, and to nobody else', () => {
    const note = (province: string) =>
      forRegion(file('pk.json'), province).helplines.find((line) => firstNumber(line) === '15')?.contacts[0]
        ?.note?.en;
    expect(note('PK-PB')).toBe('Then press 3 for a child');
    expect([note('PK-SD'), note('PK-KP'), note('PK-IS')]).toEqual([undefined, undefined, undefined]);
  });

  it('has in every country a number to call that is confirmed, or one that says it is not', () => {
    const without: string[] = [];
    const unconfirmed: string[] = [];
    for (const name of readdirSync(folder).filter((each) => /^[a-z]{2}\.json$/.test(each))) {
      const { first } = dangerNumbers(forRegion(file(name), null).helplines);
      if (!first.some(firstNumber)) without.push(name);
      else if (first.every(({ confidence }) => confidence === 'low')) unconfirmed.push(name.slice(0, 2));
    }
    expect(without).toEqual([]);
    // Countries where no government text was found, or it gives no number, or only one source gives one: each file says
    // so.
    expect(unconfirmed.join(' ')).toBe('as ax cc cx eh gg gl im je kp mp nf tk va');
  });

  it.each([
    ['ae', 'ae-moi-116111'],
    ['cf', null],
    ['it', 'it-114'],
    ['my', 'my-talian-kasih-15999'],
    ['pg', 'pg-1tok'],
    ['td', 'td-1390'],
    ['uz', 'uz-1146'],
    ['gt', 'gt-alba-keneth-1546'],
  ])('names who protects children in %s, whatever kind of line it is', (country, id) => {
    const children = ids(dangerNumbers(forRegion(file(`${country}.json`), null).helplines).children);
    if (id) expect(children).toContain(id);
    // The only line of this country is not confirmed.
    else expect(children).toEqual([]);
  });
});
