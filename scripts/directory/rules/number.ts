/** What holds for a number: it fits its country, and somebody vouches for it. */
import { createRequire } from 'node:module';
import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { isNumber } from '../../../src/directory/numbers';
import type { SourcedHelpline } from '../../../src/directory/schema';
import type { Context } from './context';

/** Shorter numbers are short codes of their country; number plans say nothing about them. */
const longNumberDigits = 7;

/** Long numbers must fit their country's number plan. Number plans say nothing about short codes. */
export function checkNumber(context: Context, id: string, number: string, e164: string | undefined): void {
  const { data, known, exceptions, used, problem } = context;
  const digits = number.replace(/\D/g, '');
  if (!isNumber(number)) {
    problem('number', `${id}: ${number} is not a number`);
    return;
  }
  if (digits.length < longNumberDigits) {
    if (e164) problem('number', `${id}: ${number} is a short code, it has no international form`);
    return;
  }
  const country = data.country as CountryCode;
  const parsed = isSupportedCountry(country) ? parsePhoneNumberFromString(number, country) : undefined;
  if (!parsed?.isValid()) {
    const exception = exceptions.numbers.find((each) => each.entry === id && each.number === number);
    if (exception) used.add(exception);
    else problem('number', `${id}: ${number} does not fit the number plan of ${data.country}`);
    // A number that does not fit, and comes only from other people's lists, may be a misprint; not so if its operator
    // or two governments give it.
    if (exception && (known.get(`helpline ${id}`) ?? known.get(`channel ${id}`)) === 'medium') {
      problem('number', `${id}: ${number} does not fit the number plan, so that it is not confirmed by this`);
    }
  }
  if (e164 && e164 !== parsed?.number) problem('number', `${id}: ${number} is not ${e164}`);
}

interface ShortNumbers {
  isEmergencyNumber(number: string, country: string): boolean;
}

const { ShortNumberInfo } = createRequire(import.meta.url)('google-libphonenumber') as {
  ShortNumberInfo: { getInstance(): ShortNumbers };
};

/**
 * An emergency number that is shown as certain must come from a government, its operator or a newspaper, or else
 * google-libphonenumber must have it too. That library alone proves nothing: it still has numbers that were switched
 * off years ago, and lacks new ones.
 */
export function checkEmergencyNumber(
  { data, known, exceptions, used, problem }: Context,
  { id, sources, contacts }: SourcedHelpline,
  number: string,
): void {
  const { country } = data;
  if (known.get(`helpline ${id}`) === 'low') return;
  const first = contacts.find(({ type }) => type === 'phone')?.value;
  const vouched = sources.some(
    (source) =>
      (source.number ?? first) === number && !source.differs && !['list', 'mirror'].includes(source.type),
  );
  if (vouched || ShortNumberInfo.getInstance().isEmergencyNumber(number, country)) return;
  const exception = exceptions.emergency.find((each) => each.country === country && each.number === number);
  if (exception) used.add(exception);
  else {
    problem(
      'emergency',
      `${id}: no government, operator or newspaper gives ${number}, nor does google-libphonenumber for ${country}`,
    );
  }
}
