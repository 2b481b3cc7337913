/**
 * Draws a table of transitions as a diagram. The diagram is in a comment beside the table, for people who read it the
 * first time.
 */
import { readFileSync } from 'node:fs';

export interface Transition {
  from: string;
  on: string;
  to: string;
  /** The effects of the transition. */
  todo: readonly string[];
}

/** Transitions between the same two states with the same effects become one line. */
export function drawn(transitions: readonly Transition[]): string {
  const lines = new Map<string, { way: string; events: string[]; todo: readonly string[] }>();
  for (const { from, on, to, todo } of transitions) {
    const way = `${from} --> ${to}`;
    const key = [way, ...todo].join();
    const line = lines.get(key) ?? { way, events: [], todo };
    line.events.push(on);
    lines.set(key, line);
  }
  const texts = [...lines.values()].map(({ way, events, todo }) =>
    [`${way}: ${events.join(', ')}`, ...(todo.length ? [todo.join(', ')] : [])].join(' / '),
  );
  return ['stateDiagram-v2', ...texts.sort()].join('\n');
}

/** The diagram in a source file's comment. */
export function diagramIn(file: string): string {
  const text = /```mermaid\n([\s\S]*?)\n \* ```/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
  return text
    .split('\n')
    .map((line) => line.replace(/^ \* ?/, '').trim())
    .join('\n');
}
