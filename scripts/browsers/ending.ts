/** When this process ends, in whatever way, its browsers end too, and no profile stays behind. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';

/** The browser's last processes may still be writing while their profile is removed. */
const REMOVAL = { recursive: true, force: true, maxRetries: 5, retryDelay: 20 };

interface Running {
  program: ChildProcess;
  profile: string | null;
}

const all = new Set<Running>();
let processIsWatched = false;

/**
 * From now on the browser ends when this process ends.
 *
 * Puppeteer's own code for this forgets every second browser, because it changes the list it walks through
 * (`dispatchers` in https://github.com/puppeteer/puppeteer/blob/main/packages/browsers/src/launch.ts).
 * @param profile is removed when the browser ends; null leaves the profile as it is
 * @returns a function that ends it at once, as a crash would
 */
export function endWithProcess(program: ChildProcess, profile: string | null): () => Promise<void> {
  const running = { program, profile };
  watchProcess();
  all.add(running);
  return async () => {
    if (isRunning(program)) {
      const exit = once(program, 'exit');
      killTree(program);
      await exit;
    }
    all.delete(running);
    if (profile) await removeProfile(profile);
  };
}

/** Removes the profile of a browser that has ended. */
export function removeProfile(profile: string): Promise<void> {
  return rm(profile, REMOVAL);
}

/** Whether the browser's program runs. */
export function isRunning(program: ChildProcess): boolean {
  return program.exitCode === null && program.signalCode === null;
}

function watchProcess(): void {
  if (processIsWatched) return;
  processIsWatched = true;
  const endAll = () => {
    for (const { program } of all) killTree(program);
    for (const { profile } of all) if (profile) rmSync(profile, REMOVAL);
    all.clear();
  };
  process.once('exit', endAll);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      endAll();
      // Let the signal have its usual effect, unless other code handles it too.
      if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
    });
  }
}

/** Puppeteer gives the browser a process group of its own, except on Windows. */
function killTree(program: ChildProcess): void {
  if (!isRunning(program) || program.pid === undefined) return;
  if (process.platform === 'win32') {
    program.kill('SIGKILL');
    return;
  }
  try {
    process.kill(-program.pid, 'SIGKILL');
  } catch (error) {
    // It has ended, but the news has not arrived yet.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
