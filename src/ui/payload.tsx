/** A value inside what is sent, with the way to it: `report.url`. */
export interface PayloadLine {
  path: string;
  value: string;
}

/** Every value of an object that is sent. It walks the object itself, so nothing in it can stay unseen. */
export function payloadLines(value: unknown, path = ''): PayloadLine[] {
  if (typeof value !== 'object' || value === null) return [{ path, value: String(value) }];
  return Object.entries(value).flatMap(([name, inner]) =>
    payloadLines(inner, Array.isArray(value) || path === '' ? path || name : `${path}.${name}`),
  );
}

interface PayloadProps {
  /** The very object that is sent. */
  payload: object;
  /** Words for a path; null prints it as it is. */
  labelOf(path: string): string | null;
  /** Words in place of a value that is a code; null prints it as it is. */
  meaningOf?(path: string, value: string): string | null;
  /** Which of its lines: all by default. */
  only?(path: string): boolean;
}

/** What is sent, printed from the payload itself. */
export function Payload({ payload, labelOf, meaningOf = () => null, only = () => true }: PayloadProps) {
  return (
    <dl class="payload">
      {payloadLines(payload)
        .filter(({ path }) => only(path))
        .map(({ path, value }) => (
          <div class="payload-line" key={`${path} ${value}`}>
            <dt>{labelOf(path) ?? <bdi dir="ltr">{path}</bdi>}</dt>
            <dd>{meaningOf(path, value) ?? <bdi dir="ltr">{value}</bdi>}</dd>
          </div>
        ))}
    </dl>
  );
}
