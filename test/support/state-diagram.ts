/** A table of transitions as a diagram: what stands as a comment beside the table, for whoever reads it first. */
import { readFileSync } from 'node:fs';

export interface Transition {
  from: string;
  on: string;
  to: string;
  /** What is to be done then. */
  todo: readonly string[];
}

/** One line for all that leads from one state to the same other one and asks for the same. */
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
