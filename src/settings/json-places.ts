/**
 * Reads JSON and remembers the line of each value, so that a message can say where a file is wrong. It
 * accepts exactly what `JSON.parse` accepts, except for a name that occurs twice in one object: that is
 * refused. Pure.
 */
import { visit } from 'jsonc-parser';

export type JsonPath = readonly (string | number)[];

export interface JsonRead {
  value: unknown;
  /** The line of a value, from 1. For a value that is not there, the line of the nearest thing around it. */
  lineOf(path: JsonPath): number;
}

export interface JsonFault {
  path: JsonPath;
  line: number;
  /**
   * `syntax`: not JSON. `twice`: a name that is already there. `deep`: nested much deeper than any file of
   * ours. `big`: it has many more values than any file of ours.
   */
  reason: 'syntax' | 'twice' | 'deep' | 'big';
}

const deepest = 40;
const mostValues = 4000;

/** `entries[2].name`, as people and programs write it. */
export function pathText(path: JsonPath): string {
  return path
    .map((step) =>
      typeof step === 'number' ? `[${step}]` : /^\w+$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`,
    )
    .join('')
    .replace(/^\./, '');
}

class Stop extends Error {
  constructor(readonly fault: JsonFault) {
    super(fault.reason);
  }
}

/** Where a value is, and what is in it by its name or number. */
interface JsonPlace {
  line: number;
  inner: Map<string | number, JsonPlace>;
  isArray: boolean;
}

/** @returns the value and its places, or the first thing that makes it unreadable */
export function readJson(marked: string): JsonRead | JsonFault {
  const text = marked.replace(/^\ufeff/, '');
  try {
    const root = placesOf(text);
    return { value: JSON.parse(text), lineOf: (path) => lineIn(root, path) };
  } catch (error) {
    if (error instanceof Stop) return error.fault;
    // We know of no text that one parser accepts and the other does not. If there is one, it counts as not JSON.
    return { path: [], line: 1, reason: 'syntax' };
  }
}

/** @returns the outermost value @throws Stop */
function placesOf(text: string): JsonPlace {
  const around: JsonPlace[] = [];
  /**
   * The path to the value that is being read. The parser gives it, too, but that takes time for each value.
   */
  const path: (string | number)[] = [];
  let root: JsonPlace | null = null;
  let values = 0;

  function stop(reason: JsonFault['reason'], line: number): never {
    throw new Stop({ path: [...path], line: line + 1, reason });
  }
  function begin(line: number, isArray: boolean): JsonPlace {
    const outer = around.at(-1);
    if (outer?.isArray) path.push(outer.inner.size);
    if (path.length > deepest) stop('deep', line);
    values += 1;
    if (values > mostValues) stop('big', line);
    const place: JsonPlace = { line: line + 1, inner: new Map(), isArray };
    outer?.inner.set(path.at(-1) ?? '', place);
    root ??= place;
    return place;
  }
  function end(): void {
    path.pop();
  }
  const open = (isArray: boolean) => (_offset: number, _length: number, line: number) => {
    around.push(begin(line, isArray));
  };
  const close = () => {
    around.pop();
    end();
  };
  visit(
    text,
    {
      onObjectBegin: open(false),
      onArrayBegin: open(true),
      onObjectEnd: close,
      onArrayEnd: close,
      onLiteralValue(_value, _offset, _length, line) {
        begin(line, false);
        end();
      },
      onObjectProperty(name, _offset, _length, line) {
        path.push(name);
        if (around.at(-1)?.inner.has(name)) stop('twice', line);
      },
      onError: (_error, _offset, _length, line) => stop('syntax', line),
    },
    { disallowComments: true },
  );
  return root ?? stop('syntax', 0);
}

function lineIn(root: JsonPlace, path: JsonPath): number {
  let place = root;
  for (const step of path) {
    const inner = place.inner.get(step);
    if (!inner) break;
    place = inner;
  }
  return place.line;
}
