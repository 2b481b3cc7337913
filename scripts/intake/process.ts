/** Runs the receiver as a process of its own, for the tools that measure it or kill it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const INDEX = fileURLToPath(new URL('./index.ts', import.meta.url));

export interface RunningReceiver {
  origin: string;
  /** What it printed. */
  readonly said: string;
  process: ChildProcess;
  /** `SIGTERM`, as an organisation stops it; `SIGKILL`, as a crash does. @returns how it ended */
  end(signal?: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

/** For a process that lives some seconds: Node compiles the embedded database quickly, and does not optimise it. */
export const SHORT_LIVED = '--liftoff-only';

/**
 * Starts it with these words on a free port.
 * @param flags for Node
 * @throws with what it printed, if it does not start
 */
export async function runReceiver(
  words: readonly string[],
  { databaseUrl = '', flags = [] }: { databaseUrl?: string; flags?: readonly string[] } = {},
): Promise<RunningReceiver> {
  const child = spawn(process.execPath, [...flags, '--import', 'tsx', INDEX, '--port', '0', ...words], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const gone = once(child, 'exit');
  let said = '';
  let complaint = '';
  child.stderr.on('data', (chunk) => {
    complaint += chunk;
  });
  const origin = await new Promise<string>((ready, failed) => {
    child.stdout.on('data', (chunk) => {
      said += chunk;
      const found = /Reports go to: (\S+)\/reports\n/.exec(said)?.[1];
      if (found) ready(found);
    });
    child.once('exit', () => failed(new Error(`The receiver ended: ${complaint || said}`)));
  });
  return {
    origin,
    process: child,
    get said() {
      return said;
    },
    async end(signal = 'SIGTERM') {
      child.kill(signal);
      await gone;
      return child.exitCode;
    },
  };
}
