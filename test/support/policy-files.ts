/** Policy files as administrators write them, read for comparison. */
/** The values of a `.reg` file with one key: text, or JSON where the schema requires more than text. */
export function parsedRegistry(text: string): Record<string, unknown> {
  const lines = [...text.matchAll(/^"(\w+)"="(.*)"$/gm)];
  return Object.fromEntries(
    lines.map(([, name = '', quoted = '']) => {
      const value = quoted.replace(/\\(["\\])/g, '$1');
      return [name, /^[[{]/.test(value) ? JSON.parse(value) : value];
    }),
  );
}

/** A property list of dictionaries, arrays, strings and `true`. */
export function parsedPlist(text: string): unknown {
  const marks = [...text.matchAll(/<(\/?)(dict|array|key|string|true)(\/?)>([^<]*)/g)];
  let place = 0;
  const value = (): unknown => {
    const [, , name, , content = ''] = marks[place++] ?? [];
    if (name === 'true') return true;
    if (name === 'string') {
      place++;
      return content;
    }
    const entries: unknown[] = [];
    while (marks[place]?.[1] !== '/') entries.push(name === 'dict' ? [key(), value()] : value());
    place++;
    return name === 'dict' ? Object.fromEntries(entries as [string, unknown][]) : entries;
  };
  const key = () => {
    const content = marks[place]?.[4] ?? '';
    place += 2;
    return content;
  };
  return value();
}
