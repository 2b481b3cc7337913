import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { countryCodes } from '../directory/countries';
import type { CountryFile } from '../directory/schema';
import { formatLocales } from '../i18n/dates';
import type { MessageKey } from '../i18n/messages';
import type { RegionCodes } from '../settings/schema';
import { useMessages } from './app';
import { textForReader } from './helpline-words';
import { useCountryName } from './region-names';

interface RegionPickerProps {
  place: RegionCodes | null;
  /** What the directory has for its country; null while it is read. */
  file: CountryFile | null;
  /** The words of the fields: a popup has less room for them than a page. */
  words: Readonly<Record<'country' | 'choose' | 'province' | 'whole', MessageKey>>;
  /** Whether the field that is most likely to be changed takes the focus. */
  focus?: boolean;
  /** @returns false, or rejects, where it could not be stored */
  onChoose(place: RegionCodes): unknown;
}

/** Country and, where the directory knows provinces, province: each choice is used at once. */
export function RegionPicker({ place, file, words, focus = false, onChoose }: RegionPickerProps) {
  const { t, language } = useMessages();
  const nameOf = useCountryName();
  const id = useId();
  const first = useRef<HTMLSelectElement>(null);
  const second = useRef<HTMLSelectElement>(null);
  /** A country that is not stored yet. Until it is, the provinces at hand are of another one. */
  const [pressed, setPressed] = useState<string | null>(null);
  if (pressed && pressed === place?.country) setPressed(null);
  useEffect(() => {
    if (focus) (second.current ?? first.current)?.focus();
  }, [focus]);
  const countries = useMemo(() => {
    const collator = new Intl.Collator(formatLocales(language.tag));
    return countryCodes
      .map((code) => ({ code, name: nameOf(code) }))
      .sort((a, b) => collator.compare(a.name, b.name));
  }, [language, nameOf]);
  const provinces = file?.subdivisions ?? [];
  return (
    <>
      <div class="field">
        <label for={`${id}-country`}>{t(words.country)}</label>
        <select
          id={`${id}-country`}
          ref={first}
          value={pressed ?? place?.country ?? ''}
          onChange={async ({ currentTarget: { value } }) => {
            if (!value) return;
            setPressed(value);
            const isKept = await Promise.resolve(onChoose({ country: value, subdivision: null })).catch(
              () => false,
            );
            if (isKept === false) setPressed((now) => (now === value ? null : now));
          }}
        >
          {!place && <option value="">{t(words.choose)}</option>}
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {place && !pressed && provinces.length > 0 && (
        <div class="field">
          <label for={`${id}-province`}>{t(words.province)}</label>
          <select
            id={`${id}-province`}
            ref={second}
            value={place.subdivision ?? ''}
            onChange={({ currentTarget: { value } }) =>
              onChoose({ country: place.country, subdivision: value || null })
            }
          >
            <option value="">{t(words.whole)}</option>
            {provinces.map(({ code, name }) => (
              <option key={code} value={code}>
                {textForReader(name, language.tag).text}
              </option>
            ))}
          </select>
        </div>
      )}
    </>
  );
}
