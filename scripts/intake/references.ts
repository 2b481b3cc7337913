/**
 * References: what a person gets for a report, to ask later what became of it. 100 random bits, written in letters and
 * digits that nobody mistakes for each other.
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

/**
 * The reference as it was given out, however it was typed: with small letters, without hyphens, with O for 0. Null if
 * it cannot be one.
 */
export function asReference(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  if (letters.length !== GROUPS * LENGTH || [...letters].some((letter) => !LETTERS.includes(letter)))
    return null;
  return letters.replace(/.{5}(?=.)/g, '$&-');
}
