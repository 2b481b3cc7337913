/** Who has read which text. A text that has changed since counts as not read. */
import { describe, expect, it } from 'vitest';
import { partOf, type Review, readKeys, textMark, withReading } from '../../scripts/languages/review';

const texts = {
  texts: { me_title: 'Du bist nicht schuld', me_lead: 'Hol dir Hilfe', guide_saw_lead: 'Was tun' },
  directory: { 'channels/a/note': 'Auch nachts', 'report-on': 'Auf {site} melden' },
};
const nobody: Review = { readings: [] };
const read = (review: Review, kind: 'texts' | 'directory' = 'texts') => [
  ...readKeys(review, kind, texts[kind]),
];

describe('a reading', () => {
  const once = withReading(nobody, texts, {
    texts: ['me_title', 'me_lead', 'guide_saw_lead'],
    directory: ['channels/a/note'],
  });

  it('names what was read, a line a group, each text with a mark of its words', () => {
    expect(once).toEqual({
      readings: [
        {
          texts: {
            me: `me_title=${textMark('Du bist nicht schuld')} me_lead=${textMark('Hol dir Hilfe')}`,
            guide_saw: `guide_saw_lead=${textMark('Was tun')}`,
          },
          directory: { channels: `channels/a/note=${textMark('Auch nachts')}` },
        },
      ],
    });
    expect(read(once)).toEqual(['me_title', 'me_lead', 'guide_saw_lead']);
    expect(read(once, 'directory')).toEqual(['channels/a/note']);
  });

  it('counts for nothing where nobody has read anything', () => {
    expect(read(nobody)).toEqual([]);
  });

  it('no longer counts for a text that has changed, and that text alone', () => {
    const changed = { ...texts.texts, me_lead: 'Ruf an' };
    expect([...readKeys(once, 'texts', changed)]).toEqual(['me_title', 'guide_saw_lead']);
    const { me_lead, ...gone } = texts.texts;
    expect([...readKeys(once, 'texts', gone)]).toEqual(['me_title', 'guide_saw_lead']);
  });

  it('by somebody who wants to be named says so, and leaves to others what they have read', () => {
    const twice = withReading(once, texts, { texts: ['me_lead'], directory: [] }, 'A reader');
    expect(twice.readings.map(({ by }) => by)).toEqual([undefined, 'A reader']);
    expect(twice.readings[1]).toEqual({
      by: 'A reader',
      texts: { me: `me_lead=${textMark('Hol dir Hilfe')}` },
    });
    expect(twice.readings[0]?.texts?.me).toBe(`me_title=${textMark('Du bist nicht schuld')}`);
    expect(read(twice).sort()).toEqual(['guide_saw_lead', 'me_lead', 'me_title']);
  });

  it('drops the marks of texts that have changed since', () => {
    const changed = { ...texts, texts: { ...texts.texts, me_lead: 'Ruf an' } };
    const twice = withReading(once, changed, { texts: [], directory: ['report-on'] });
    expect(JSON.stringify(twice)).not.toContain('me_lead');
    expect(twice.readings).toHaveLength(1);
  });
});

it.each([
  ['me_title', 'me'],
  ['guide_saw_lead', 'guide_saw'],
  ['helplines/pk-police-15/name', 'helplines'],
  ['report-on', 'report-on'],
])('%s is in the group %s', (key, group) => {
  expect(partOf(key)).toBe(group);
});
