/**
 * The guide's own example, done on a copy of the project with only the guide: an unfinished language ships the texts
 * that it has. And what `npm run new:language` refuses. About 10 s.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listed, refusal } from '../../scripts/languages/new';
import { questions } from '../../scripts/languages/templates';
import { unpackTexts } from '../../src/i18n/packed-texts';
import { read, root } from './source-files';

const copy = mkdtempSync(join(tmpdir(), 'report-instead-language-'));
const guide = read('.github/guides/adding-a-language.md');

/** Runs a script of the copy. @returns what it prints */
function run(script: string, ...args: string[]): string {
  return execFileSync(process.execPath, ['--import', 'tsx', script, ...args], {
    cwd: copy,
    encoding: 'utf8',
    stdio: 'pipe',
  });
}

const inCopy = (path: string) => readFileSync(join(copy, path), 'utf8');

/** Writes answers of the guide into the questions of a file. */
function answer(path: string, answers: Record<string, { message: string }>): void {
  const file = JSON.parse(inCopy(path));
  for (const [key, { message }] of Object.entries(answers)) {
    expect(file[key], key).toMatchObject({ message: '' });
    file[key].message = message;
  }
  writeFileSync(join(copy, path), `${JSON.stringify(file, null, 2)}\n`);
}

/** Does what a reader of the guide does, in its order. @returns what was printed, by command */
function follow(): Record<string, string> {
  const printed: Record<string, string> = {};
  const steps = guide.matchAll(/(?:^`(\S+)`:\n\n)?^```(sh|json|ts)\n([\s\S]*?)^```$/gm);
  for (const [, path = '', kind, content = ''] of steps) {
    if (kind === 'json') answer(path, JSON.parse(content));
    else if (kind === 'ts') writeFileSync(join(copy, path), content);
    else {
      const [, command = '', rest = ''] = /^npm run (\S+)(?: -- (.*))?$/.exec(content.trim()) ?? [];
      const script = { 'new:language': 'scripts/languages/new.ts', build: 'scripts/build/build.ts' }[command];
      if (!script) throw new Error(`the guide says: ${content}`);
      const args = command === 'build' ? ['--target=chromium'] : rest.split(' ').filter(Boolean);
      printed[content.trim()] = run(script, ...args);
    }
  }
  return printed;
}

let printed: Record<string, string> = {};
beforeAll(() => {
  const taken = ['src', 'popup', 'options', 'scripts', 'README.md', 'manifest.json', 'package.json'];
  for (const part of [...taken, 'package-lock.json', 'tsconfig.json'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  printed = follow();
}, 120_000);
afterAll(() => rmSync(copy, { recursive: true, force: true, maxRetries: 5 }));

describe('a language added by the guide', () => {
  it('is told what to do next, and what is missing', () => {
    expect(printed['npm run new:language -- sw']).toContain('texts.json: write each "message"');
    const missing = printed['npm run new:language -- sw --update'] ?? '';
    expect(missing).toMatch(/^sw is unfinished:/);
    expect(missing).toMatch(/texts\.json: \d{3,} open questions/);
    expect(missing).toMatch(/web\.json: \d+ open questions/);
    expect(missing).toContain('cues.ts has no child');
    expect(missing).not.toContain('share-words.ts');
  });

  it('ships what it has, and English for the rest', () => {
    const keys: string[] = JSON.parse(inCopy('dist/chromium/messages/keys.json'));
    const texts = (tag: string) => unpackTexts(readFileSync(join(copy, `dist/chromium/messages/${tag}.txt`)));
    const of = (tag: string, key: string) => texts(tag)[keys.indexOf(key)];
    expect(of('sw', 'popup_close')).toBe('Funga');
    expect(of('sw', 'emergency_police')).toBe('Polisi');
    expect(of('sw', 'popup_back')).toBe(of('en', 'popup_back'));
    expect(JSON.parse(inCopy('dist/chromium/_locales/sw/messages.json')).manifest_name.message).toBe(
      'Report Instead',
    );
    // In the form to which the page's labels are reduced, too.
    expect(inCopy('dist/chromium/sentinel/general.js')).toContain('shiriki');
  });

  it('has its own words in the edition for phones, and English for the rest', () => {
    const show = `
      import { webTexts } from './scripts/languages/texts';
      process.stdout.write(JSON.stringify(['sw', 'en'].map(webTexts)));
    `;
    writeFileSync(join(copy, 'show.ts'), show);
    const [own, english] = JSON.parse(run('show.ts'));
    expect(own).toEqual({ ...english, web_start_report: 'Ripoti kiungo' });
  });

  it('that was begun without questions for the edition for phones gets them later', () => {
    const file = join(copy, 'src/languages/sw/web.json');
    const before = readFileSync(file, 'utf8');
    rmSync(file);
    expect(run('scripts/languages/new.ts', 'sw', '--update')).toMatch(/web\.json: \d+ open questions/);
    expect(Object.keys(JSON.parse(readFileSync(file, 'utf8')))).toEqual(Object.keys(JSON.parse(before)));
    writeFileSync(file, before);
  });

  it('says that it is a draft, in every part', () => {
    expect(JSON.parse(inCopy('dist/chromium/messages/drafts.json'))).toContain('sw');
    const review = JSON.parse(inCopy('dist/chromium/messages/review.json'));
    expect(review.sw).toEqual(review.ur);
    expect(inCopy('README.md')).toMatch(
      /^\| Kiswahili \(`sw`\) \| 2 \| \d+ in English until translated[^|]* \| 0 of \d+ \| share buttons \|$/m,
    );
  });

  it('is refused by the gate where it says that it has what it lacks', () => {
    const list = join(copy, 'src/languages/index.ts');
    const before = readFileSync(list, 'utf8');
    const check = `
      import { partFaults } from './scripts/languages/parts';
      import { parts } from './src/languages/index';
      process.stdout.write((await partFaults('sw', parts.sw)).join('\\n'));
    `;
    writeFileSync(join(copy, 'check.ts'), check);
    expect(run('check.ts')).toBe('');
    writeFileSync(list, before.replace(/(\bsw: .*), 'unfinished'/, '$1'));
    expect(run('check.ts')).toContain('sw: search-words.ts has no words');
    const searchWords = join(copy, 'src/languages/sw/search-words.ts');
    const words = readFileSync(searchWords, 'utf8');
    writeFileSync(searchWords, words.replace("police: ''", "police: 'polisi, uhalifu, shtaka'"));
    expect(run('check.ts')).toMatch(/sw: search-words\.ts has fewer than three words for physical, .*work/);
    expect(run('check.ts')).not.toMatch(/three words for .*police/);
    writeFileSync(searchWords, words);
    expect(run('check.ts')).toMatch(/texts\.json has \d+ open questions/);
    expect(run('check.ts')).toMatch(/web\.json has \d+ open questions/);
    writeFileSync(list, before);
  });

  it('cannot be begun twice', () => {
    const before = inCopy('src/languages/sw/texts.json');
    expect(() => run('scripts/languages/new.ts', 'sw')).toThrow(/sw is there already.*Nothing was written/);
    expect(inCopy('src/languages/sw/texts.json')).toBe(before);
  });
});

describe('a tag', () => {
  it.each([
    ['xx', /no language of that name/],
    ['ur_PK', /no tag of a language/],
    ['../en', /no tag of a language/],
    ['UR', /is written "ur"/],
    ['de-1996', /language, script and region/],
    ['en-u-ca-gregory', /language, script and region/],
    ['pt-PT', /same language in the same script as pt-BR/],
    ['ur', /is there already/],
  ])('is refused: %s', (tag, reason) => {
    expect(refusal(tag)).toMatch(reason);
  });

  it.each([
    ['a language that has nothing yet', {}],
    ['a language that has only lists of words', { sw: ['share-words'] }],
  ] as const)('can be that of a new language: %s', (_, known) => {
    expect(refusal('sw', known)).toBeNull();
  });
});

it('the list takes a language behind the product’s other ones, and one of words from its old place', () => {
  const list = (...rows: string[]) => `{\n${rows.map((row) => `  ${row}\n`).join('')}};\n`;
  const before = ["en: ['texts'],", "'pt-BR': ['texts'],", "id: ['cues'],", "tr: ['cues'],"];
  const [en = '', pt = '', id = '', tr = ''] = before;
  const said = "['texts', 'unfinished']";
  expect(listed(list(...before), 'sw', said)).toBe(list(en, pt, `sw: ${said},`, id, tr));
  expect(listed(list(...before), 'tr', said)).toBe(list(en, pt, `tr: ${said},`, id));
});

it('an answer stays, and is asked for again where the English has changed since', () => {
  const english = {
    same: { message: 'Close', description: 'A button' },
    changed: { message: 'Call now', description: 'A button' },
    fresh: { message: 'New', description: 'A button' },
  };
  const before = {
    same: { english: 'Close', description: 'A button', message: 'Funga' },
    changed: { english: 'Call', description: 'A button', message: 'Piga' },
    gone: 'Zamani',
  };
  const next = questions(english, before);
  expect(next).toEqual({
    same: 'Funga',
    changed: { english: 'Call now', description: 'A button', before: 'Piga', message: '' },
    fresh: { english: 'New', description: 'A button', message: '' },
  });
  expect(questions(english, next)).toEqual(next);
});
