/**
 * Reads JSON and remembers on which line each value stands, so that what is wrong with a file can be pointed at.
 * Reads exactly what `JSON.parse` reads, except for a name that stands twice in one object: that is refused. Pure.
 */
import { visit } from 'jsonc-parser';

export type JsonPath = readonly (string | number)[];

export interface JsonRead {
  value: unknown;
  /** The line of a value, from 1; of the nearest thing around it for one that is not there. */
  lineOf(path: JsonPath): number;
}

export interface JsonFault {
  path: JsonPath;
  line: number;
  /**
   * `syntax`: not JSON. `twice`: a name that is there already. `deep`: nested far more than any file of ours; `big`: of
   * far more values.
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

/** Where a value stands, and what is in it by its name or number. */
interface Place {
  line: number;
  inner: Map<string | number, Place>;
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
    // We know of no text that one reader takes and the other does not. Should there be one, it is no reason to fail.
    return { path: [], line: 1, reason: 'syntax' };
  }
}

/** @returns the outermost value @throws Stop */
function placesOf(text: string): Place {
  const around: Place[] = [];
  /** The way to the value that is being read. The parser tells it, too, but takes time for it with each value. */
  const path: (string | number)[] = [];
  let root: Place | null = null;
  let values = 0;

  function stop(reason: JsonFault['reason'], line: number): never {
    throw new Stop({ path: [...path], line: line + 1, reason });
  }
  function begin(line: number, isArray: boolean): Place {
    const outer = around.at(-1);
    if (outer?.isArray) path.push(outer.inner.size);
    if (path.length > deepest) stop('deep', line);
    values += 1;
    if (values > mostValues) stop('big', line);
    const place: Place = { line: line + 1, inner: new Map(), isArray };
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

function lineIn(root: Place, path: JsonPath): number {
  let place = root;
  for (const step of path) {
    const inner = place.inner.get(step);
    if (!inner) break;
    place = inner;
  }
  return place.line;
}
