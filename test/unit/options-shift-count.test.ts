import { describe, expect, it } from 'vitest';
import { afterKey, noPresses, pressesToLeave } from '../../src/shift-count';

type Step = [type: 'keydown' | 'keyup', key: string, at: number, repeat?: boolean];

function pressesAfter(steps: Step[]): number {
  return steps.reduce(
    (count, [type, key, at, repeat = false]) => afterKey(count, { type, key, repeat }, at),
    noPresses,
  ).presses.length;
}

const shift = (at: number): Step[] => [
  ['keydown', 'Shift', at],
  ['keyup', 'Shift', at + 50],
];

describe('Shift alone', () => {
  it('three times within five seconds is enough', () => {
    expect(pressesAfter([...shift(0), ...shift(2000), ...shift(4500)])).toBe(pressesToLeave);
  });

  it('three times over a longer time is not', () => {
    expect(pressesAfter([...shift(0), ...shift(3000), ...shift(6000)])).toBe(2);
  });

  it('counts once while it is held down', () => {
    const held: Step[] = [
      ['keydown', 'Shift', 0],
      ['keydown', 'Shift', 500, true],
      ['keydown', 'Shift', 530, true],
      ['keyup', 'Shift', 560],
    ];
    expect(pressesAfter(held)).toBe(1);
  });
});

describe('Shift with another key', () => {
  const backTab = (at: number): Step[] => [
    ['keydown', 'Shift', at],
    ['keydown', 'Tab', at + 20],
    ['keyup', 'Tab', at + 40],
    ['keyup', 'Shift', at + 60],
  ];

  it('does not count: moving backwards must not leave the page', () => {
    expect(pressesAfter([...backTab(0), ...backTab(300), ...backTab(600)])).toBe(0);
  });

  it('starts the count anew', () => {
    expect(pressesAfter([...shift(0), ...shift(300), ['keydown', 'a', 600], ...shift(900)])).toBe(1);
  });
});
