/**
 * Only one receiver may use a folder: two would break the embedded database. The lock is a socket that the process
 * listens on, so it is gone when the process ends, in whatever way. A file with a process number would stay after
 * `kill -9`.
 */
import { createHash, randomBytes } from 'node:crypto';
import { renameSync, rmSync, statSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** How long the name of a socket may be, in bytes, on the strictest system. Some are left for {@link ownName}. */
const LONGEST_NAME = 90;
/** A process that looked before we were there takes our place within this time. */
const RACE_MS = 100;

function nameFor(folder: string): string {
  const whole = resolve(folder);
  const short = createHash('sha256').update(whole).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\report-instead-intake-${short}`;
  const inside = join(whole, 'running');
  return Buffer.byteLength(inside) <= LONGEST_NAME
    ? inside
    : join(tmpdir(), `report-instead-intake-${short}`);
}

const ownName = (name: string) => `${name}.${randomBytes(4).toString('hex')}`;

function isAnswered(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(name);
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}

/**
 * Keeps a folder for this process. It listens under a name of its own, and then puts that name in place of whatever is
 * there, such as the socket that a killed process may have left. If two do so at the same moment, the later one has it.
 * @returns a function that frees it again
 * @throws when another process has it
 */
export async function holdFolder(folder: string): Promise<() => Promise<void>> {
  const name = nameFor(folder);
  const taken = new Error(`Another receiver is running on ${folder}. Stop it first.`);
  const isPipe = process.platform === 'win32';
  const server = createServer((socket) => socket.destroy());
  const own = isPipe ? name : ownName(name);
  if (isPipe && (await isAnswered(name))) throw taken;
  await new Promise<void>((held, failed) => {
    server.once('error', failed);
    server.listen(own, held);
  });
  server.unref();
  const close = () => new Promise<void>((done) => server.close(() => done()));
  if (isPipe) return close;

  const { ino } = statSync(own);
  const isOurs = () => statSync(name, { throwIfNoEntry: false })?.ino === ino;
  if (!(await isAnswered(name))) {
    renameSync(own, name);
    await delay(RACE_MS);
  }
  if (!isOurs()) {
    await close();
    throw taken;
  }
  return async () => {
    if (isOurs()) rmSync(name);
    await close();
  };
}
