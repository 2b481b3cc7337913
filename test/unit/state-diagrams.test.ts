/**
 * The diagrams in comments are drawn from the tables that the code uses. To correct a diagram, copy what this test
 * expects.
 */
import { describe, expect, it } from 'vitest';
import { handOverTable as outbox } from '../../src/report/outbox/table';
import { promptTable as prompt } from '../../src/share/prompt-machine';
import { At, Do, On, watchTable as watch } from '../../src/share/watch-machine';
import { diagramIn, drawn, type Transition } from '../support/state-diagram';

type Lines = Readonly<Record<string, Readonly<Record<string, readonly [string, ...string[]]>>>>;

function transitions(table: Lines): Transition[] {
  return Object.entries(table).flatMap(([on, lines]) =>
    Object.entries(lines).map(([from, [to, ...todo]]) => ({ from, on, to, todo })),
  );
}

const watched: Transition[] = Object.entries(watch).flatMap(([on, lines]) =>
  Object.entries(lines).map(([from, [to, ...todo]]) => ({
    from: At[Number(from)]!,
    on: On[Number(on)]!,
    to: At[to]!,
    todo: todo.map((one) => Do[one]!),
  })),
);

/** What leaves the outbox goes to the end state, and the line names the outcome. */
const handedOver: Transition[] = Object.entries(outbox).flatMap(([on, lines]) =>
  Object.entries(lines).map(([from, next]) => ({
    from: from === 'none' ? '[*]' : from,
    on,
    to: typeof next === 'string' ? next : '[*]',
    todo: typeof next === 'string' ? [] : [next[0]],
  })),
);

describe('a diagram stands beside its table', () => {
  it.each([
    ['src/share/watch-machine.ts', watched],
    ['src/share/prompt-machine.ts', transitions(prompt as Lines)],
    ['src/report/outbox/table.ts', handedOver],
  ])('%s', (file, lines) => {
    expect(diagramIn(file)).toBe(drawn(lines));
  });
});

describe('drawn', () => {
  it('puts together transitions between the same states with the same effects, and no others', () => {
    expect(
      drawn([
        { from: 'a', on: 'x', to: 'b', todo: ['one'] },
        { from: 'a', on: 'y', to: 'b', todo: ['one'] },
        { from: 'a', on: 'z', to: 'b', todo: [] },
        { from: 'b', on: 'x', to: 'a', todo: ['one'] },
      ]),
    ).toBe('stateDiagram-v2\na --> b: x, y / one\na --> b: z\nb --> a: x / one');
  });
});
