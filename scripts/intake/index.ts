/**
 * `npm run intake -- --data FOLDER --port N`: receives reports for an organisation, on one machine, with one command,
 * and prints the address that takes them. `--help` names all options; the guide is
 * `.github/guides/receiving-reports.md`.
 */
import { orMisuse } from '../misuse';
import { openDatabase } from './database';
import { forget } from './forget';
import { help, type IntakeOptions, readOptions } from './options';
import { REPORTS } from './reports-route';
import { startReceiver } from './server';
import { addToken, endToken, firstToken } from './tokens';

const FORGET_EVERY_MS = 60 * 60_000;
const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];
const say = (line: string) => process.stdout.write(`${line}\n`);

/** Receives reports until it is told to end. */
async function run(options: IntakeOptions): Promise<void> {
  const database = await openDatabase(options.folder, options.databaseUrl, () => {
    // A sender who gets no answer sends again later; whatever watches this process sees that it has ended.
    process.stderr.write('The database cannot go on. Is the disk full? Nothing that was answered is lost.\n');
    process.exit(1);
  });
  const db = database.sql;
  if (options.token) {
    try {
      const { action, name } = options.token;
      if (action === 'add') say(`The token of ${name}, shown this once: ${await addToken(db, name)}`);
      else {
        await endToken(db, name);
        say(`The token of ${name} has ended.`);
      }
    } finally {
      await database.close();
    }
    return;
  }
  const token = await firstToken(db);
  const receiver = await startReceiver(db, options).catch(async (error) => {
    await database.close();
    throw error;
  });
  // If this fails, what is too old stays an hour longer, and nothing is lost.
  const sweep = () =>
    forget(db, options.keeping)
      .then(() => database.tend())
      .catch(() => process.stderr.write('What is too old could not be deleted.\n'));
  const timer = setInterval(sweep, FORGET_EVERY_MS);
  void sweep();

  if (token) say(`A token to read with, shown this once: ${token}`);
  say(`The page for your people: ${receiver.origin}/`);
  say(`Reports go to: ${receiver.origin}${REPORTS}`);
  if (!options.tls && !options.behindProxy && !LOOPBACK.includes(options.host)) {
    say('Without --cert and --key, or a proxy that has them, all this can be read on its way, tokens too.');
  }

  const end = async () => {
    clearInterval(timer);
    await receiver.close();
    await database.close();
    process.exit(0);
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
}

if (process.argv.includes('--help')) say(help);
else {
  await run(orMisuse(() => readOptions(process.argv.slice(2)))).catch((error) => {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  });
}
