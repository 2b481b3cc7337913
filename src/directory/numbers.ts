/** Whether a text is a number, and whether people dial what they see: the same rules for packaged data and updates. */
import { worldCode } from './load';

/** Country calling codes, each with the countries that have it. A test compares them with the number plans. */
const callingCodes = (
  '1AGAIASBBBMBSCADMDOGDGUJMKNKYLCMPMSPRSXTCTTUSVCVGVI 7KZRU 20EG 27ZA 30GR 31NL 32BE 33FR 34ES 36HU 39ITVA ' +
  '40RO 41CH 43AT 44GBGGIMJE 45DK 46SE 47NOSJ 48PL 49DE 51PE 52MX 53CU 54AR 55BR 56CL 57CO 58VE 60MY ' +
  '61AUCCCX 62ID 63PH 64NZ 65SG 66TH 81JP 82KR 84VN 86CN 90TR 91IN 92PK 93AF 94LK 95MM 98IR 211SS 212EHMA ' +
  '213DZ 216TN 218LY 220GM 221SN 222MR 223ML 224GN 225CI 226BF 227NE 228TG 229BJ 230MU 231LR 232SL 233GH ' +
  '234NG 235TD 236CF 237CM 238CV 239ST 240GQ 241GA 242CG 243CD 244AO 245GW 246IO 248SC 249SD 250RW 251ET ' +
  '252SO 253DJ 254KE 255TZ 256UG 257BI 258MZ 260ZM 261MG 262REYT 263ZW 264NA 265MW 266LS 267BW 268SZ 269KM ' +
  '290SH 291ER 297AW 298FO 299GL 350GI 351PT 352LU 353IE 354IS 355AL 356MT 357CY 358AXFI 359BG 370LT 371LV ' +
  '372EE 373MD 374AM 375BY 376AD 377MC 378SM 380UA 381RS 382ME 383XK 385HR 386SI 387BA 389MK 420CZ 421SK ' +
  '423LI 500FK 501BZ 502GT 503SV 504HN 505NI 506CR 507PA 508PM 509HT 590BLGPMF 591BO 592GY 593EC 594GF ' +
  '595PY 596MQ 597SR 598UY 599BQCW 670TL 672NF 673BN 674NR 675PG 676TO 677SB 678VU 679FJ 680PW 681WF 682CK ' +
  '683NU 685WS 686KI 687NC 688TV 689PF 690TK 691FM 692MH 850KP 852HK 853MO 855KH 856LA 880BD 886TW 960MV ' +
  '961LB 962JO 963SY 964IQ 965KW 966SA 967YE 968OM 970PS 971AE 972IL 973BH 974QA 975BT 976MN 977NP 992TJ ' +
  '993TM 994AZ 995GE 996KG 998UZ'
)
  .split(' ')
  .map((part) => {
    const [, code = '', countries = ''] = /^(\d+)(.*)$/.exec(part) ?? [];
    return { code, countries: countries.match(/../g) as string[] };
  });

/** The calling code of a country; for what serves every country, all codes. */
export function callingCodesOf(country: string): readonly string[] {
  return callingCodes
    .filter(({ countries }) => country === worldCode || countries.includes(country))
    .map(({ code }) => code);
}

const digitsOf = (text: string) => text.replace(/\D/g, '');

/**
 * Digits, and the signs that people write between them. One sign may be in front, as in short codes. Words
 * and codes that divert calls are refused.
 */
export function isNumber(value: string): boolean {
  return /^[+(#*]?[\d()\s-]+$/.test(value) && digitsOf(value).length > 1;
}

/** Whether a number can be opened in WhatsApp, whose links know no country: it has its international form. */
export function isForWhatsApp({ value, e164 }: { value: string; e164?: string | undefined }): boolean {
  return (e164 ?? value).startsWith('+');
}

/**
 * Whether the international form is the same number: with the country's calling code in front, and without
 * the digits that are dialled only inside the country. The form that is shown must be the same number too.
 * @param country whose file has the number
 */
export function dialsWhatItShows(
  { value, e164, display }: { value: string; e164?: string | undefined; display?: string | undefined },
  country: string,
): boolean {
  const codes = callingCodesOf(country);
  const full = digitsOf(e164 ?? value);
  return (
    (e164 === undefined || isSame(full, digitsOf(value), codes)) &&
    (display === undefined || (isNumber(display) && isSame(full, digitsOf(display), codes)))
  );
}

/** At most this many digits are dialled before a number inside a country: `0`, `06`, `8`. */
const longestPrefix = 2;
/** An area code, which is not dialled inside the area, has at most this many digits. */
const longestArea = 3;

function isSame(dialled: string, shown: string, codes: readonly string[]): boolean {
  if (dialled === shown || dialled === shown.replace(/^00/, '')) return true;
  if (dialled.length >= 7 && shown.length - dialled.length <= longestArea && shown.endsWith(dialled))
    return true;
  return codes.some((code) => {
    const rest = dialled.slice(code.length);
    return dialled.startsWith(code) && shown.length - rest.length <= longestPrefix && shown.endsWith(rest);
  });
}
