/** What a place accepts is said once: by its reasons or by its note, never by both. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { noteBeside } from '../../popup/where/note-beside';
import type { Channel, CountryFile, LocalText } from '../../src/directory/schema';
import { languages, textIn } from '../../src/i18n/languages';
import type { RouteReason } from '../../src/report/route';

const ALL = 'src/directory/data';
const channels: Channel[] = readdirSync(ALL).flatMap(
  (file) => (JSON.parse(readFileSync(`${ALL}/${file}`, 'utf8')) as Partial<CountryFile>).channels ?? [],
);
const inLanguage = (tag: string) => (text: LocalText) => textIn(text, tag).text;
const IMAGES: readonly RouteReason[] = ['anonymous', 'sexual_images_only'];
const OTHERS: readonly RouteReason[] = ['anonymous'];

const named = (id: string): Channel => {
  const found = channels.find((one) => one.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

describe('the note beside the reasons of a place', () => {
  it('leaves out what the reasons say, and keeps the rest', () => {
    expect(noteBeside(named('pk-iwf-portal'), IMAGES, inLanguage('en'))).toBe(
      'For other harm choose PTA or the police.',
    );
    expect(noteBeside(named('pk-iwf-portal'), IMAGES, inLanguage('ur'))).toBe(
      'دوسرے نقصان کے لیے پی ٹی اے یا پولیس چنیں۔',
    );
    expect(noteBeside(named('nl-offlimits'), IMAGES, inLanguage('en'))).toBe('Danger now: call 112.');
    expect(noteBeside(named('np-iwf-portal'), IMAGES, inLanguage('en'))).toBe('');
  });

  it.each(languages.map(({ tag }) => tag))(
    'says nowhere again that only such images are taken: %s',
    (tag) => {
      const hotlines = channels.filter(
        ({ kind, accepts }) =>
          kind === 'hotline' && accepts.every((one) => one === 'sexual_images' || one === 'not_sure'),
      );
      expect(hotlines.length).toBeGreaterThan(20);
      const twice = hotlines.filter((channel) => {
        const said = noteBeside(channel, IMAGES, inLanguage(tag));
        return /\bonly\b.*\bsexual|\bsexual.*\bonly\b/i.test(said) || /صرف.*جنسی/.test(said);
      });
      expect(twice.map(({ id }) => id)).toEqual([]);
    },
  );

  it('is whole where the reasons do not say it, and where a translation is cut otherwise', () => {
    const note = {
      en: 'Only for sexual pictures. Danger now: call 112.',
      ur: 'صرف تصویروں کے لیے، خطرے میں 112۔',
    };
    expect(noteBeside({ note }, OTHERS, inLanguage('en'))).toBe(note.en);
    expect(noteBeside({ note }, IMAGES, inLanguage('ur'))).toBe(note.ur);
    expect(noteBeside({}, IMAGES, inLanguage('en'))).toBe('');
  });
});
