/**
 * How the organisation that set up this browser presents itself: its name, a logo, a colour. Pure, without
 * zod: the edition for phones reads the same three from a file.
 *
 * The name is only what somebody says about themselves. It is shown after "Set up by", never in place of the
 * product's name or of the receiver's host, and whatever could make it look like something else is removed.
 */
import { oneLine } from '../one-line';

export interface Organisation {
  name: string;
  /** A `data:` address of a small picture, or null. */
  logo: string | null;
  /** `#rrggbb`, on which white text can be read, or null. */
  colour: string | null;
}

/** Why a part cannot be used. Words: `policy_look_<reason>`. */
export type LookReason = 'name' | 'logo' | 'colour' | 'contrast';

export interface LookProblem {
  part: 'name' | 'logo' | 'colour' | null;
  reason: LookReason;
  /** The contrast that it has, with one decimal. */
  contrast?: string;
}

const LONGEST_NAME = 80;
/** For the picture itself. Its `data:` address is a third longer. */
const LARGEST_LOGO = 30_000;
/** AA for text: https://www.w3.org/TR/WCAG22/#contrast-minimum */
const LEAST_CONTRAST = 4.5;

/** How each kind of picture begins. SVG is not accepted: it may hold anything that a page may. */
const kinds: Readonly<Record<string, (bytes: string) => boolean>> = {
  png: (bytes) => bytes.startsWith('\x89PNG\r\n\x1a\n'),
  jpeg: (bytes) => bytes.startsWith('\xff\xd8\xff'),
  webp: (bytes) => bytes.startsWith('RIFF') && bytes.startsWith('WEBP', 8),
};

/**
 * Reads `organisation` of a policy, part by part: a part that cannot be used is named, and only that part is
 * lost.
 * @returns `look` is null where there is no name, since a logo alone says nothing to people who cannot see it
 */
export function readOrganisation(value: unknown): { look: Organisation | null; problems: LookProblem[] } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { look: null, problems: [{ part: null, reason: 'name' }] };
  }
  const { name, logo, colour } = value as Record<string, unknown>;
  const shown = typeof name === 'string' ? oneLine(name, LONGEST_NAME) : null;
  const problems = [nameProblem(name, shown), logoProblem(logo), colourProblem(colour)].flatMap(
    (problem) => problem ?? [],
  );
  const isSound = (part: LookProblem['part']) => !problems.some((problem) => problem.part === part);
  if (shown === null) return { look: null, problems };
  const sound = (part: 'logo' | 'colour', given: unknown) =>
    typeof given === 'string' && isSound(part) ? given : null;
  return { look: { name: shown, logo: sound('logo', logo), colour: sound('colour', colour) }, problems };
}

function nameProblem(name: unknown, shown: string | null): LookProblem | null {
  const fits = shown !== null && [...String(name)].length <= LONGEST_NAME;
  return fits ? null : { part: 'name', reason: 'name' };
}

function logoProblem(logo: unknown): LookProblem | null {
  if (logo === undefined) return null;
  // One that is far too large is not even read.
  const isHuge = typeof logo === 'string' && logo.length > 2 * LARGEST_LOGO;
  const size = isHuge ? null : pictureSize(logo);
  return size === null || size > LARGEST_LOGO ? { part: 'logo', reason: 'logo' } : null;
}

/** The bytes of a picture; null if it is none of the known kinds, or not the kind that it claims to be. */
function pictureSize(logo: unknown): number | null {
  const address = /^data:image\/(png|jpeg|webp);base64,([A-Za-z0-9+/]+={0,2})$/;
  const [, type = '', base64 = ''] = (typeof logo === 'string' && address.exec(logo)) || [];
  try {
    const bytes = atob(base64);
    return kinds[type]?.(bytes) ? bytes.length : null;
  } catch {
    return null;
  }
}

function colourProblem(colour: unknown): LookProblem | null {
  if (colour === undefined) return null;
  if (typeof colour !== 'string' || !/^#[\da-f]{6}$/i.test(colour))
    return { part: 'colour', reason: 'colour' };
  const contrast = contrastWithWhite(colour);
  if (contrast >= LEAST_CONTRAST) return null;
  // Rounded down: 4.49 must not be called 4.5.
  return { part: 'colour', reason: 'contrast', contrast: (Math.floor(contrast * 10) / 10).toFixed(1) };
}

/**
 * https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 * @param colour `#rrggbb`
 */
export function contrastWithWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
