/**
 * Only one receiver may use a folder: two would break the embedded database. The lock is a socket that the process
 * listens on, so it is gone when the process ends, in whatever way. A file with a process number would stay after
 * `kill -9`.
 */
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** How long the name of a socket may be, in bytes, on the strictest system. */
const LONGEST_NAME = 100;

function nameFor(folder: string): string {
  const whole = resolve(folder);
  const short = createHash('sha256').update(whole).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\report-instead-intake-${short}`;
  const inside = join(whole, 'running');
  return Buffer.byteLength(inside) <= LONGEST_NAME
    ? inside
    : join(tmpdir(), `report-instead-intake-${short}`);
}

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
 * Keeps a folder for this process.
 * @returns a function that frees it again
 * @throws when another process has it
 */
export async function holdFolder(folder: string): Promise<() => Promise<void>> {
  const name = nameFor(folder);
  if (await isAnswered(name)) throw new Error(`Another receiver is running on ${folder}. Stop it first.`);
  // The socket that a killed process may have left.
  if (process.platform !== 'win32') rmSync(name, { force: true });
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((held, failed) => {
    server.once('error', failed);
    server.listen(name, held);
  });
  server.unref();
  return () => new Promise((done) => server.close(() => done()));
}
