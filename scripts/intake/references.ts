/**
 * References: what a person gets for a report, and can ask by what became of it. 100 random bits, in letters and digits
 * that are not taken for each other.
 */
import { randomInt } from 'node:crypto';

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 4;
const LENGTH = 5;

/** A new one: `7Q2MK-9XW4D-…` */
export function newReference(): string {
  const group = () => Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

/** As it was given, however it was typed: small letters, no hyphens, O for 0. Null where it cannot be one. */
export function asReference(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  if (letters.length !== GROUPS * LENGTH || [...letters].some((letter) => !LETTERS.includes(letter)))
    return null;
  return letters.replace(/.{5}(?=.)/g, '$&-');
}
