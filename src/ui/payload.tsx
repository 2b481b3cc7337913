/** A value inside what is sent, and the path to it: `report.url`. */
export interface PayloadLine {
  path: string;
  value: string;
}

/**
 * Every value of an object that is sent. It goes through the object itself, so nothing in it can stay hidden.
 */
export function payloadLines(value: unknown, path = ''): PayloadLine[] {
  if (typeof value !== 'object' || value === null) return [{ path, value: String(value) }];
  return Object.entries(value).flatMap(([name, inner]) =>
    payloadLines(inner, Array.isArray(value) || path === '' ? path || name : `${path}.${name}`),
  );
}

interface PayloadProps {
  /** Exactly the object that is sent. */
  payload: object;
  /** Words for a path; null prints it as it is. */
  labelOf(path: string): string | null;
  /** Words in place of a value that is a code; null prints it as it is. */
  meaningOf?(path: string, value: string): string | null;
  /** Which of its lines are printed: all by default. */
  only?(path: string): boolean;
}

/** Whether a value is what the report says; the others say when, by what and under which number. */
export function isSubject(path: string): boolean {
  return /(^|\.)(url|category|type)$/.test(path);
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
