/** A share that goes through: which events the page's control gets, and at which place. */
import { beforeEach, describe, expect, it } from 'vitest';
import { replayKey, replayOf } from '../../src/share/replay';
import { find, pageWith } from '../support/page';

const TYPES = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'keydown', 'keypress', 'keyup'];
let heard: Record<string, unknown>[] = [];

function listen(): void {
  heard = [];
  for (const type of TYPES) {
    document.addEventListener(type, (event) => {
      const { clientX, clientY, buttons, detail, pointerType, pointerId, isPrimary } = event as PointerEvent;
      const { bubbles, cancelable, composed } = event;
      const at = (event.target as Element).id;
      heard.push({ type, at, clientX, clientY, buttons, detail, pointerType, pointerId, isPrimary });
      expect([bubbles, composed, type === 'click' || cancelable]).toEqual([true, true, true]);
    });
  }
}

const box = { left: 10, top: 20, width: 40, height: 60 } as DOMRect;
const press = (more: object) =>
  ({ clientX: 5, clientY: 6, pointerType: 'touch', ...more }) as unknown as Event;

beforeEach(() => {
  pageWith('<button id="outer"><i id="inner"></i></button><svg id="icon"></svg>');
  for (const id of ['outer', 'inner', 'icon']) find(`#${id}`).getBoundingClientRect = () => box;
  listen();
});

describe('a press', () => {
  it('is the whole sequence, where and how it was, and then a click', () => {
    replayOf(press({}), find('#inner'), find('#outer'))();
    expect(heard.map(({ type, at }) => [type, at])).toEqual(
      ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'].map((type) => [type, 'inner']),
    );
    expect(heard[0]).toMatchObject({ clientX: 5, clientY: 6, buttons: 1, detail: 0, pointerType: 'touch' });
    expect(heard[0]).toMatchObject({ pointerId: 1, isPrimary: true });
    expect(heard.slice(1, 4).map(({ buttons, detail }) => [buttons, detail])).toEqual([
      [1, 1],
      [0, 0],
      [0, 1],
    ]);
  });

  it('goes to the element that took it when its content was drawn again, and nowhere when all is gone', () => {
    const again = replayOf(press({}), find('#inner'), find('#outer'));
    find('#inner').remove();
    again();
    expect(new Set(heard.map(({ at }) => at))).toEqual(new Set(['outer']));
    heard = [];
    find('#outer').remove();
    again();
    expect(heard).toEqual([]);
  });

  it('of a key is in the middle of what had the focus, as a mouse would', () => {
    const key = { key: 'Enter' } as unknown as Event;
    replayOf(key, find('#outer'), find('#outer'))();
    expect(heard[0]).toMatchObject({ at: 'outer', clientX: 30, clientY: 50, pointerType: 'mouse' });
  });

  it('without a pointer is a mouse’s, and to a picture an event of its own', () => {
    replayOf(press({ pointerType: '' }), find('#icon'), find('#outer'))();
    expect(heard[0]).toMatchObject({ at: 'icon', pointerType: 'mouse' });
    expect(heard.at(-1)).toMatchObject({ type: 'click', at: 'icon', detail: 1 });
    expect(heard.filter(({ type }) => type === 'click')).toHaveLength(1);
  });
});

it('a site’s own key goes down and up where it was', () => {
  replayKey(find('#outer'), { key: 't', bubbles: true, composed: true, cancelable: true } as KeyboardEvent);
  expect(heard.map(({ type, at }) => [type, at])).toEqual([
    ['keydown', 'outer'],
    ['keypress', 'outer'],
    ['keyup', 'outer'],
  ]);
});
