/**
 * Reads JSON and remembers on which line each value stands, so that what is wrong with a file can be pointed at.
 * Reads exactly what `JSON.parse` reads, but for a name that stands twice in one object: that is refused. Pure.
 */

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

/** Where a value stands, and what is in it. */
interface Place {
  line: number;
  inner?: Map<string | number, Place>;
}

const space = /[ \t\n\r]*/y;
/** Where a string ends; what may be in it is for `JSON.parse` to say. */
const stringToken = /"(?:[^"\\\n]|\\.)*"/y;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** `entries[2].name`, as people and programs write it. */
export function pathText(path: JsonPath): string {
  return path
    .map((step) =>
      typeof step === 'number' ? `[${step}]` : /^\w+$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`,
    )
    .join('')
    .replace(/^\./, '');
}

/** @returns the value and its places, or the first thing that makes it unreadable */
export function readJson(text: string): JsonRead | JsonFault {
  const reader = new Reader(text.replace(/^\ufeff/, ''));
  try {
    return reader.read();
  } catch (error) {
    if (error instanceof Stop) return error.fault;
    throw error;
  }
}

class Stop extends Error {
  constructor(readonly fault: JsonFault) {
    super(fault.reason);
  }
}

class Reader {
  private at = 0;
  private line = 1;
  /** Where the lines were counted to. */
  private counted = 0;
  private values = 0;
  /** The way to the value that is being read. */
  private readonly path: (string | number)[] = [];

  constructor(private readonly text: string) {}

  read(): JsonRead {
    const [value, root] = this.value();
    this.skipSpace();
    if (this.at < this.text.length) this.stop('syntax');
    return { value, lineOf: (path) => lineIn(root, path) };
  }

  private value(): [value: unknown, place: Place] {
    if (this.path.length > deepest) this.stop('deep');
    this.values += 1;
    if (this.values > mostValues) this.stop('big');
    this.skipSpace();
    const place: Place = { line: this.lineHere() };
    switch (this.text[this.at]) {
      case '{':
        return [this.object(place), place];
      case '[':
        return [this.array(place), place];
      case '"':
        return [this.string(), place];
      default:
        return [JSON.parse(this.token(scalar) ?? this.stop('syntax')), place];
    }
  }

  /** Reads the value under a name or a number of the one around it. */
  private valueIn(around: Place, step: string | number): unknown {
    const [value, place] = this.value();
    around.inner ??= new Map();
    around.inner.set(step, place);
    return value;
  }

  private object(place: Place): unknown {
    const entries = new Map<string, unknown>();
    this.list('}', () => {
      this.skipSpace();
      const name = this.string();
      this.path.push(name);
      if (entries.has(name)) this.stop('twice');
      if (!this.take(':')) this.stop('syntax');
      entries.set(name, this.valueIn(place, name));
      this.path.pop();
    });
    // Unlike an assignment, this makes `__proto__` a name like any other.
    return Object.fromEntries(entries);
  }

  private array(place: Place): unknown[] {
    const items: unknown[] = [];
    this.list(']', () => {
      this.path.push(items.length);
      items.push(this.valueIn(place, items.length));
      this.path.pop();
    });
    return items;
  }

  /** What stands between brackets, with commas between. */
  private list(end: string, item: () => void): void {
    this.at += 1;
    if (this.take(end)) return;
    do item();
    while (this.take(','));
    if (!this.take(end)) this.stop('syntax');
  }

  private string(): string {
    const token = this.token(stringToken) ?? this.stop('syntax');
    try {
      return JSON.parse(token);
    } catch {
      return this.stop('syntax');
    }
  }

  private take(sign: string): boolean {
    this.skipSpace();
    if (this.text[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }

  private token(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const [found] = pattern.exec(this.text) ?? [null];
    this.at += found?.length ?? 0;
    return found;
  }

  private skipSpace(): void {
    this.token(space);
  }

  private lineHere(): number {
    for (; this.counted < this.at; this.counted++) if (this.text[this.counted] === '\n') this.line += 1;
    return this.line;
  }

  private stop(reason: JsonFault['reason']): never {
    throw new Stop({ path: [...this.path], line: this.lineHere(), reason });
  }
}

function lineIn(root: Place, path: JsonPath): number {
  let place = root;
  for (const step of path) {
    const inner = place.inner?.get(step);
    if (!inner) break;
    place = inner;
  }
  return place.line;
}
