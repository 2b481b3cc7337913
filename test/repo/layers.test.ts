/** Imports go in one direction between the rooms, types and dynamic imports included, and the pure parts stay pure. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Arrow, circles, importGraph } from './import-graph';
import { read, sourceFiles } from './source-files';

/**
 * The rooms, and which others each may use: rooms on lower floors, never on its own floor or above. Files directly in
 * `src` are rooms of their own. A room that is not named here makes the test fail.
 */
const floors: readonly Readonly<Record<string, readonly string[]>>[] = [
  { browser: [], 'bounded-text': [], contact: [], edition: [], 'one-line': [], 'shift-count': [] },
  { directory: ['contact'] },
  // For the types of the directory's topics; nothing of it is used at run time.
  { languages: ['directory'] },
  { i18n: ['languages'], sites: ['languages'] },
  { extension: ['browser', 'i18n'], messages: ['i18n', 'sites'] },
  { storage: ['browser', 'extension', 'messages'], mistakes: ['extension', 'i18n'] },
  { share: ['browser', 'languages', 'messages', 'sites', 'storage'] },
  { settings: ['browser', 'contact', 'directory', 'extension', 'one-line', 'sites', 'storage'] },
  {
    report: [
      'bounded-text',
      'browser',
      'contact',
      'directory',
      'extension',
      'i18n',
      'one-line',
      'settings',
      'sites',
      'storage',
    ],
    'directory-reader': ['browser', 'directory', 'extension', 'messages', 'settings', 'storage'],
  },
  { fill: ['browser', 'languages', 'messages', 'report', 'sites'] },
  {
    ui: [
      ...[
        'directory',
        'directory-reader',
        'extension',
        'i18n',
        'mistakes',
        'report',
        'settings',
        'shift-count',
      ],
    ],
    background: [
      ...[
        'bounded-text',
        'browser',
        'directory',
        'directory-reader',
        'extension',
        'fill',
        'i18n',
        'messages',
      ],
      ...['report', 'settings', 'share', 'sites', 'storage'],
    ],
  },
  {
    popup: [
      ...['browser', 'directory', 'edition', 'extension', 'fill', 'i18n', 'messages', 'report'],
      ...['settings', 'share', 'sites', 'storage', 'ui'],
    ],
    options: [
      ...[
        'browser',
        'contact',
        'directory',
        'directory-reader',
        'edition',
        'extension',
        'fill',
        'i18n',
        'languages',
        'messages',
        'report',
      ],
      ...['settings', 'share', 'sites', 'storage', 'ui'],
    ],
  },
  {
    // The edition for phones: it replaces some modules of the rooms below, which know nothing about it.
    web: [
      ...['bounded-text', 'browser', 'directory', 'extension', 'i18n', 'languages', 'options', 'popup'],
      ...['report', 'settings', 'sites', 'storage', 'ui'],
    ],
  },
];

const allowed = Object.assign({}, ...floors) as Record<string, readonly string[]>;
const floorOf = (room: string) => floors.findIndex((floor) => Object.hasOwn(floor, room));

let all: Arrow[] = [];
beforeAll(async () => {
  all = await importGraph();
});

const isOurs = (path: string) => /^(?:src|popup|options)\//.test(path);
const roomOf = (path: string) => /^src\/([\w-]+)/.exec(path)?.[1] ?? path.split('/')[0] ?? '';
const offenders = (broken: (one: Arrow) => boolean) =>
  all.filter(broken).map(({ from, to }) => `${from} imports ${to}`);

/** A folder directly in a room, with all that is in it, or a file directly in it. */
const partOf = (path: string) => /^(?:src\/[\w-]+|popup|options)\/[\w.-]+/.exec(path)?.[0] ?? path;

/** The imports from one part of a room to another. */
const betweenParts = (arrows: readonly Arrow[]) =>
  arrows
    .map((one) => ({ ...one, from: partOf(one.from), to: partOf(one.to) }))
    .filter(({ from, to }) => from !== to);

describe('imports', () => {
  it('run from each room to those that it may use, and only downwards', () => {
    expect(
      offenders(({ from, to }) => {
        const [here, there] = [roomOf(from), roomOf(to)];
        return isOurs(to) && here !== there && !allowed[here]?.includes(there);
      }),
    ).toEqual([]);
    const upwards = Object.entries(allowed).flatMap(([room, others]) =>
      others.filter((other) => floorOf(other) >= floorOf(room)).map((other) => `${room} may use ${other}`),
    );
    expect(upwards).toEqual([]);
  });

  it('are drawn in CONTRIBUTING, floor by floor', () => {
    const picture =
      /^## Rooms\n[\s\S]*?^```\n([\s\S]*?)\n```$/m.exec(read('.github/CONTRIBUTING.md'))?.[1] ?? '';
    const drawn = picture.split('\n').map((line) => line.split(/\s+/).sort());
    expect(drawn).toEqual(floors.map((floor) => Object.keys(floor).sort()).reverse());
  });

  it('name no room that is not used', () => {
    const used = new Set(all.map(({ from, to }) => `${roomOf(from)} uses ${roomOf(to)}`));
    const unused = Object.entries(allowed).flatMap(([room, others]) =>
      others.map((other) => `${room} uses ${other}`).filter((use) => !used.has(use)),
    );
    expect(unused).toEqual([]);
  });

  it('never run in a circle', () => {
    expect(circles(all)).toEqual([]);
  });

  it('run only one way between the folders and files of a room, too', () => {
    expect(circles(betweenParts(all))).toEqual([]);
  });

  it('that run both ways between two folders are found', () => {
    const there = { from: 'src/report/outbox/rows.ts', to: 'src/report/handover/intake.ts', isType: true };
    const back = { from: 'src/report/handover/steps.ts', to: 'src/report/outbox/index.ts', isType: true };
    expect(circles([there, back])).toEqual([]);
    expect(circles(betweenParts([there, back]))).toEqual([['src/report/handover', 'src/report/outbox']]);
  });

  it('see dynamic imports and types', () => {
    expect(all.some(({ from, to }) => from === 'options/options.tsx' && to === 'options/own/page.tsx')).toBe(
      true,
    );
    expect(all.some(({ to, isType }) => to === 'src/directory/schema.ts' && isType)).toBe(true);
  });

  it('of scripts in pages reach, of what is stored, the names in the browser alone', () => {
    const inPages = ['src/share/page-record.ts', 'src/share/watch.ts', 'src/share/page.ts'];
    const stored = (one: Arrow) => one.to.startsWith('src/storage/') && !one.isType;
    expect(all.filter((one) => inPages.includes(one.from) && stored(one)).map(({ to }) => to)).toEqual([
      'src/storage/areas.ts',
    ]);
  });

  it('use the polyfill in one place, and the small build of zod', () => {
    expect(
      offenders(
        ({ from, to, isType }) =>
          to === 'webextension-polyfill' && !isType && from !== 'src/background/index.ts',
      ),
    ).toEqual([]);
    expect(offenders(({ to }) => to === 'zod')).toEqual([]);
  });
});

/** Files whose code contains something; comments do not count. */
const filesWith = (files: readonly string[], pattern: RegExp) =>
  files.filter((file) => pattern.test(read(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')));

describe('pure parts', () => {
  it('have no browser API and no global document', () => {
    const pure = [
      ...sourceFiles('src/sites', 'src/directory', 'src/report/address'),
      ...['src/report/address.ts', 'src/report/route.ts', 'src/contact.ts'],
    ];
    expect(
      filesWith(pure, /\b(?:browser|chrome)\.\w|\bdocument\.|\bwindow\.|\blocalStorage\b|\bfetch\(/),
    ).toEqual([]);
  });
});

describe('shipped code', () => {
  const shipped = sourceFiles('src', 'popup', 'options');

  it('makes no HTML from strings', () => {
    expect(
      filesWith(shipped, /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write/),
    ).toEqual([]);
  });

  it('reads no media', () => {
    expect(filesWith(shipped, /captureVisibleTab|tabCapture|drawImage|toDataURL|new Image\(/)).toEqual([]);
  });

  it('watches no page', () => {
    const inPages = sourceFiles('src/share');
    expect(filesWith(inPages, /MutationObserver/)).toEqual([]);
    // Only while the prompt is open: it is told what covers it.
    expect(filesWith(inPages, /IntersectionObserver/)).toEqual(['src/share/covers.ts']);
    // Only while the prompt is open: it checks that the page lets people see it. And while a press waits for its prompt,
    // at most three times.
    expect(filesWith(inPages, /setInterval/)).toEqual(['src/share/prompt.ts', 'src/share/watch.ts']);
  });
});
