/**
 * Which countries and territories the directory has a file for, and which of them a person is likely in.
 */
import { countryOfTimeZone } from './time-zones';

/**
 * Every country with a file in `data/`, in alphabetical order of its ISO 3166-1 code.
 * Written by `npm run check:directory -- --write`; a test compares it with the files.
 */
export const countryCodes: readonly string[] = (
  'AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR ' +
  'BS BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ ' +
  'EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW ' +
  'GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY ' +
  'KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU ' +
  'MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PR PS PT PW ' +
  'PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD ' +
  'TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ' +
  'ZA ZM ZW'
).split(' ');

export interface SuggestedRegion {
  country: string;
  subdivision: null;
}

/**
 * A guess at where a person is, from what the browser says anyway; nothing is looked up.
 * The time zone counts before the languages: many people browse in a language of another country. A language
 * counts only with its country (`ur-PK`), since `en` alone says nothing. The guess is for the person to confirm.
 * @param timeZone IANA name
 * @param languages BCP 47 tags in the person's order
 * @returns null when neither leads to a country with a file
 */
export function suggestRegion({
  timeZone,
  languages,
}: {
  timeZone: string;
  languages: readonly string[];
}): SuggestedRegion | null {
  const guesses = [countryOfTimeZone(timeZone), ...languages.map(countryOfLanguageTag)];
  const country = guesses.find((guess) => guess !== null && countryCodes.includes(guess));
  return country ? { country, subdivision: null } : null;
}

function countryOfLanguageTag(tag: string): string | null {
  try {
    return new Intl.Locale(tag).region ?? null;
  } catch {
    // Not a language tag: no guess.
    return null;
  }
}
