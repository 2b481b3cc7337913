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
  /** `syntax`: not JSON. `twice`: a name that is there already. `deep`: nested far more than any file of ours. */
  reason: 'syntax' | 'twice' | 'deep';
}

const deepest = 40;

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
  private readonly lines = new Map<string, number>();

  constructor(private readonly text: string) {}

  read(): JsonRead {
    const value = this.value([]);
    this.skipSpace();
    if (this.at < this.text.length) this.stop([], 'syntax');
    return { value, lineOf: (path) => this.lineOf(path) };
  }

  private lineOf(path: JsonPath): number {
    for (let length = path.length; length >= 0; length--) {
      const line = this.lines.get(JSON.stringify(path.slice(0, length)));
      if (line !== undefined) return line;
    }
    return 1;
  }

  private value(path: JsonPath): unknown {
    if (path.length > deepest) this.stop(path, 'deep');
    this.skipSpace();
    this.lines.set(JSON.stringify(path), this.lineHere());
    switch (this.text[this.at]) {
      case '{':
        return this.object(path);
      case '[':
        return this.array(path);
      case '"':
        return this.string(path);
      default:
        return JSON.parse(this.token(scalar) ?? this.stop(path, 'syntax'));
    }
  }

  private object(path: JsonPath): unknown {
    const entries = new Map<string, unknown>();
    this.list(path, '}', () => {
      this.skipSpace();
      const name = this.string(path);
      if (entries.has(name)) this.stop([...path, name], 'twice');
      if (!this.take(':')) this.stop([...path, name], 'syntax');
      entries.set(name, this.value([...path, name]));
    });
    // Unlike an assignment, this makes `__proto__` a name like any other.
    return Object.fromEntries(entries);
  }

  private array(path: JsonPath): unknown[] {
    const items: unknown[] = [];
    this.list(path, ']', () => items.push(this.value([...path, items.length])));
    return items;
  }

  /** What stands between brackets, with commas between. */
  private list(path: JsonPath, end: string, item: () => void): void {
    this.at += 1;
    if (this.take(end)) return;
    do item();
    while (this.take(','));
    if (!this.take(end)) this.stop(path, 'syntax');
  }

  private string(path: JsonPath): string {
    const token = this.token(stringToken) ?? this.stop(path, 'syntax');
    try {
      return JSON.parse(token);
    } catch {
      return this.stop(path, 'syntax');
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

  private stop(path: JsonPath, reason: JsonFault['reason']): never {
    throw new Stop({ path, line: this.lineHere(), reason });
  }
}
