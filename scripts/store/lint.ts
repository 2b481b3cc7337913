/**
 * Runs addons.mozilla.org's linter on the build for Firefox: `tsx scripts/store/lint.ts`. One warning is expected, and
 * explained to the reviewers in reviewers.md: Preact, which is included unmodified, can set `innerHTML`. Anything else
 * fails.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { sites } from '../../src/sites/index';
import { bundles } from '../build/build';
import { numberedChunks } from '../build/short-chunks';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Message {
  _type: 'error' | 'notice' | 'warning';
  code: string;
  message: string;
  file?: string;
}

/** What the linter says of Preact's `dangerouslySetInnerHTML`, once, in the one script that has Preact. */
export const expected = {
  code: 'UNSAFE_VAR_ASSIGNMENT',
  message: 'Unsafe assignment to innerHTML',
  module: 'node_modules/preact/dist/preact.mjs',
} as const;

/** The path of the built script that has Preact, in the package. @throws when no script has it, or several have */
export async function scriptWithPreact(): Promise<string> {
  const out = join(root, 'dist/any');
  const found = new Set<string>();
  for (const bundle of bundles(out, sites)) {
    const { metafile } = await esbuild.build({ ...bundle, write: false, metafile: true });
    const pathOf = (file: string) => file.replace('dist/any/', '');
    const numbered = numberedChunks(Object.keys(metafile.outputs).map(pathOf));
    for (const [file, { inputs }] of Object.entries(metafile.outputs)) {
      if (inputs[expected.module]) found.add(numbered(pathOf(file)));
    }
  }
  const [file, ...more] = found;
  if (!file || more.length > 0) throw new Error(`Preact is in ${[...found].join(', ') || 'no script'}`);
  return file;
}

/**
 * What the linter says besides the expected warning, or that this warning is missing. Empty when all is as it should
 * be.
 */
export function surprises(messages: readonly Message[], preactFile: string): string[] {
  const isExpected = ({ _type, code, message, file }: Message) =>
    _type === 'warning' && code === expected.code && message === expected.message && file === preactFile;
  const known = messages.filter(isExpected).length;
  const others = messages.filter((message) => !isExpected(message));
  return [
    ...others.map(
      ({ _type, code, message, file }) => `${_type} ${code} in ${file ?? 'the package'}: ${message}`,
    ),
    ...(known === 1 ? [] : [`${expected.code} ${known} times in ${preactFile}, where Preact has it once`]),
  ];
}

function lint(folder: string): Message[] {
  const command = ['web-ext', 'lint', '--no-config-discovery', '--output=json', `--source-dir=${folder}`];
  const { stdout, stderr } = spawnSync('npx', command, { cwd: root, encoding: 'utf8', maxBuffer: 1e8 });
  try {
    const { errors, notices, warnings } = JSON.parse(stdout);
    return [...errors, ...notices, ...warnings];
  } catch {
    throw new Error(`web-ext lint ${folder}: ${stderr || stdout}`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const one of surprises(lint(join(root, 'dist/firefox')), await scriptWithPreact())) {
    process.stderr.write(`${one}\n`);
    process.exitCode = 1;
  }
}
