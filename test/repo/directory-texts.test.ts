import { describe, expect, it } from 'vitest';
import { directoryData } from '../../scripts/directory/files';
import { keyedTexts, packDirectoryTexts } from '../../scripts/directory/texts';
import { directoryTranslations } from '../../scripts/languages/texts';
import { directoryFaults } from '../../scripts/words/directory-rules';
import type { CountryFile } from '../../src/directory/schema';
import { directoryTextsOf, directoryTextsPath, textHash, withTexts } from '../../src/directory/texts';
import { languages } from '../../src/i18n/languages';
import { parts } from '../../src/languages/index';

const files = directoryData();
const keyed = keyedTexts(files);
const translations = directoryTranslations();
const translated = languages.map(({ tag }) => tag).filter((tag) => directoryTextsPath(tag) !== null);

describe('the texts of the directory', () => {
  it('are there in every language that the data is not written in', () => {
    expect(translated.length).toBeGreaterThanOrEqual(10);
    const unfinished = translated.filter((tag) => parts[tag]?.includes('unfinished'));
    expect(translated.filter((tag) => !(tag in translations) && !unfinished.includes(tag))).toEqual([]);
    expect(Object.keys(translations).filter((tag) => !translated.includes(tag))).toEqual([]);
  });

  it('are those of Pakistan, of the sites and of the world, and what other countries say of their numbers', () => {
    const keys = keyed.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toEqual(
      expect.arrayContaining([
        'regions/PK-SD/name',
        'helplines/pk-pb-police-15/contacts/0/note',
        'channels/platform-facebook/steps/0',
        'channels/world-take-it-down/note',
        'helplines/na-emergency/contacts/0/note',
        'report-on',
      ]),
    );
    const count = keyed.reduce((sum, { places }) => sum + places.length, 0);
    expect(count).toBeGreaterThan(272);
  });

  describe.each(translated)('in %s', (tag) => {
    const texts = translations[tag] ?? {};

    it('are all of them, unless it is unfinished, and no other', () => {
      const keys = keyed.map(({ key }) => key);
      const isUnfinished = parts[tag]?.includes('unfinished');
      const missing = keyed.filter(({ key }) => !(key in texts) && !isUnfinished);
      expect(
        missing.map(({ key, english }) => `"${key}", in English: ${english}`),
        `missing in src/languages/${tag}/directory.json`,
      ).toEqual([]);
      expect(
        Object.keys(texts).filter((key) => !keys.includes(key)),
        'of no text',
      ).toEqual([]);
    });

    it('keep names of controls, numbers, placeholders, letters and length', () => {
      const faults = keyed.flatMap(({ key, english }) =>
        key in texts
          ? directoryFaults(tag, key, texts[key] ?? '', english).map(
              (fault) => `${key} ${fault}: ${texts[key]}`,
            )
          : [],
      );
      expect(faults).toEqual([]);
    });
  });
});

describe('a fault in a text of the directory', () => {
  const step = 'Press “Next” until “Submit” comes, then submit.';
  it.each([
    [
      'another name of a control',
      'fr',
      step,
      'Appuyez sur « Suivant » jusqu’à « Submit », puis envoyez.',
      'names the controls',
    ],
    ['a control left out', 'ar', step, 'اضغطوا «Next» ثم أرسلوا.', 'names the controls'],
    ['another number', 'es', 'Rescue 1122', 'Rescate 1112', 'numbers'],
    ['digits of the script', 'bn', 'Police 15', 'পুলিশ ১৫', 'digits'],
    ['a placeholder', 'pt-BR', 'Report on {site}', 'Denunciar no site', '{site}'],
    ['too long', 'es', 'Submit.', `Envíe ${'ahora '.repeat(6)}`, 'characters long'],
    ['nothing', 'es', 'Submit.', ' ', 'is empty'],
  ])('is found: %s', (_, tag, english, text, fault) => {
    expect(directoryFaults(tag, 'any', text, english).join()).toContain(fault);
  });

  it('is none where the site’s own name of the control in that language is known', () => {
    const key = 'channels/platform-bluesky/steps/2';
    const english = 'Choose “Child safety”, then the choice that fits.';
    const french = 'Choisissez « Protection de l’enfance », puis ce qui convient.';
    expect(directoryFaults('fr', key, french, english)).toEqual([]);
    expect(directoryFaults('fr', 'another', french, english)).not.toEqual([]);
  });
});

describe('a file of the directory, read in a language', () => {
  const { keys, texts } = packDirectoryTexts(files, {
    es: {
      'report-on': 'Reportar en {site}',
      'channels/platform-instagram/steps/0': 'Abra los puntos.',
    },
  });
  const spanish = directoryTextsOf(keys, texts.es ?? []);
  const read = withTexts(files.platforms as unknown as CountryFile, 'es', spanish);
  const of = (id: string) => read.channels.find((channel) => channel.id === id);

  it('has the language beside English and Urdu, wherever the same is said', () => {
    for (const id of ['platform-instagram', 'platform-threads']) {
      expect(of(id)?.steps?.[0]).toEqual({
        en: 'Open the three dots on the post.',
        ur: 'پوسٹ کے تین نقطے کھولیں۔',
        es: 'Abra los puntos.',
      });
    }
    expect(of('platform-x')?.name.es).toBe('Reportar en X');
  });

  it('is as it was written where the English has changed since, and where the entry says it itself', () => {
    const own = { en: 'Open the three dots on the post.', es: 'Tres puntos.' };
    const changed = { en: 'Open the menu on the post.' };
    const file = { channels: [{ steps: [own, changed] }] } as unknown as CountryFile;
    expect(withTexts(file, 'es', spanish)).toEqual(file);
  });

  it('is not packed twice: nothing for what its reader has just so without it', () => {
    const same = packDirectoryTexts(files, { fr: { 'regions/PK-IS/name': 'Islamabad' } });
    expect(same.texts.fr?.filter(Boolean)).toEqual([]);
    const sindhi = packDirectoryTexts(files, { sd: { 'regions/PK-IS/name': 'Islamabad' } });
    expect(sindhi.texts.sd?.filter(Boolean)).toEqual(['Islamabad']);
  });

  it('is refused where the keys are of another build', () => {
    expect(() => directoryTextsOf(keys, ['one'])).toThrow('different builds');
    expect(textHash('Police')).not.toBe(textHash('police'));
  });
});
