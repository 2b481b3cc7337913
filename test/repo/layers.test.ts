/** The arrows of the design go one way, and the pure parts stay pure. */
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read, sourceFiles } from './source-files';

interface Import {
  from: string;
  /** Path inside the repository without extension, or a package's name. */
  to: string;
  typeOnly: boolean;
}

function importsOf(file: string): Import[] {
  const found: Import[] = [];
  for (const [, type, clause, specifier] of read(file).matchAll(
    /^(?:import|export)\s+(type\s+)?([\s\S]*?)\s*from\s+'([^']+)'/gm,
  )) {
    const to = specifier?.startsWith('.') ? posix.join(posix.dirname(file), specifier) : (specifier ?? '');
    const names =
      /^\{([\s\S]*)\}$/
        .exec(clause?.trim() ?? '')?.[1]
        ?.split(',')
        .filter((name) => name.trim()) ?? [];
    const onlyTypes = names.length > 0 && names.every((name) => name.trim().startsWith('type '));
    found.push({ from: file, to, typeOnly: Boolean(type) || onlyTypes });
  }
  return found;
}

const all = sourceFiles('src', 'popup', 'options').flatMap(importsOf);
const layerOf = (path: string) => /^src\/([\w-]+)/.exec(path)?.[1] ?? path.split('/')[0] ?? '';
const offenders = (broken: (one: Import) => boolean) =>
  all.filter(broken).map(({ from, to }) => `${from} imports ${to}`);

/** What each folder of `src` may use at run time, besides itself. */
const allowed: Record<string, readonly string[]> = {
  languages: [],
  sites: ['languages'],
  directory: ['report'],
  report: ['directory', 'sites', 'browser', 'bounded-text', 'languages', 'storage'],
  share: ['languages', 'sites'],
  settings: ['browser', 'extension', 'storage'],
  extension: ['browser'],
  storage: ['browser', 'extension'],
  i18n: ['languages'],
};

describe('imports', () => {
  it.each(Object.entries(allowed))('of src/%s stay within its arrows', (layer, others) => {
    expect(
      offenders(
        ({ from, to, typeOnly }) =>
          from.startsWith(`src/${layer}/`) &&
          to.startsWith('src/') &&
          !typeOnly &&
          ![layer, ...others].includes(layerOf(to)),
      ),
    ).toEqual([]);
  });

  it('never reach into background, popup or options from outside', () => {
    expect(
      offenders(({ from, to }) =>
        ['src/background/', 'popup/', 'options/'].some((own) => to.startsWith(own) && !from.startsWith(own)),
      ),
    ).toEqual([]);
  });

  it('of the directory from report are its list of categories only', () => {
    expect(
      offenders(
        ({ from, to }) =>
          from.startsWith('src/directory/') && to.startsWith('src/report/') && to !== 'src/report/categories',
      ),
    ).toEqual([]);
  });

  it('use the polyfill in one place, and the small build of zod', () => {
    expect(
      offenders(
        ({ from, to, typeOnly }) =>
          to === 'webextension-polyfill' && !typeOnly && from !== 'src/background/index.ts',
      ),
    ).toEqual([]);
    expect(offenders(({ to }) => to === 'zod')).toEqual([]);
  });
});

describe('pure parts', () => {
  const pure = [...sourceFiles('src/sites', 'src/directory'), 'src/report/address.ts', 'src/report/route.ts'];
  it.each(pure)('%s has no browser API and no global document', (file) => {
    const code = read(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    expect(code).not.toMatch(/\b(?:browser|chrome)\.\w|\bdocument\.|\bwindow\.|\blocalStorage\b|\bfetch\(/);
  });
});

describe('shipped code', () => {
  it.each(sourceFiles('src', 'popup', 'options'))(
    '%s makes no HTML from strings and reads no media',
    (file) => {
      expect(read(file)).not.toMatch(
        /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write/,
      );
      expect(read(file)).not.toMatch(/captureVisibleTab|tabCapture|drawImage|toDataURL|new Image\(/);
    },
  );

  it.each(sourceFiles('src/share'))('%s watches nothing', (file) => {
    expect(read(file)).not.toMatch(/MutationObserver/);
    // The prompt is told, while it is open, what lies over it.
    if (file !== 'src/share/covers.ts') expect(read(file)).not.toMatch(/IntersectionObserver/);
    // The prompt looks, while it is open, whether the page lets it be seen.
    if (file !== 'src/share/prompt.ts') expect(read(file)).not.toMatch(/setInterval/);
  });
});
