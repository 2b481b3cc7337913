/**
 * How a file of the directory is written: one space for each level; a list or an object stays on one line if it fits.
 * Entries and sources always have one field on each line, so that a change is easy to see.
 */
import type { SourcedCountryFile } from '../../src/directory/schema';

const lineWidth = 120;
/** Lists whose members are spread over several lines, even if they are short. */
const spreadOut: readonly string[] = ['helplines', 'channels'];

/**
 * The text of a file of the data folder.
 * @param file its content
 */
export function printDirectoryFile(file: SourcedCountryFile): string {
  return `${printed(file, 0, 0, true)}\n`;
}

/** The text of a file that holds one entry. */
export function printEntry(entry: object): string {
  return `${printed(entry, 0, 0, true)}\n`;
}

/**
 * @param level how deep the value is nested
 * @param before how many characters are on its line before it
 * @param spread whether it is spread over several lines even if it would fit on one
 */
function printed(value: unknown, level: number, before: number, spread = false): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const isList = Array.isArray(value);
  const members = Object.entries(value).filter(([, each]) => each !== undefined);
  const inLine = onOneLine(value);
  if (!spread && level + before + inLine.length + 1 <= lineWidth) return inLine;
  const indent = ' '.repeat(level + 1);
  const lines = members.map(([key, each]) => {
    const start = isList ? '' : `${JSON.stringify(key)}: `;
    const list = spreadOut.includes(key) && Array.isArray(each) && each.length > 0;
    const text = list ? printedList(each, level + 1) : printed(each, level + 1, start.length);
    return `${indent}${start}${text}`;
  });
  const [open, close] = isList ? '[]' : '{}';
  return `${open}\n${lines.join(',\n')}\n${' '.repeat(level)}${close}`;
}

function printedList(list: readonly unknown[], level: number): string {
  const indent = ' '.repeat(level + 1);
  const lines = list.map((each) => `${indent}${printed(each, level + 1, 0, true)}`);
  return `[\n${lines.join(',\n')}\n${' '.repeat(level)}]`;
}

function onOneLine(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  const members = Object.entries(value).filter(([, each]) => each !== undefined);
  if (members.length === 0) return '{}';
  return `{ ${members.map(([key, each]) => `${JSON.stringify(key)}: ${onOneLine(each)}`).join(', ')} }`;
}
