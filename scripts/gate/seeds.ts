/**
 * Runs the property tests with other seeds than the gate's, to find what its cases do not show. `npm run test:seeds` does
 * ten rounds, `npm run test:seeds -- 50` fifty, `npm run test:seeds -- 1 123456` one with that seed. It ends at the first
 * round that fails, and names its seed.
 */
import { spawnSync } from 'node:child_process';

const [rounds = '10', given] = process.argv.slice(2);
for (let round = 1; round <= Number(rounds); round++) {
  const seed = given ?? String(Math.floor(Math.random() * 2 ** 31));
  const { status, stdout, stderr } = spawnSync(
    'npx',
    ['vitest', 'related', '--run', '--project', '!browsers', 'test/support/properties.ts'],
    { env: { ...process.env, SEED: seed, NO_COLOR: '1', FORCE_COLOR: undefined }, encoding: 'utf8' },
  );
  process.stdout.write(
    `round ${round}: ${/Tests .*/.exec(stdout)?.[0] ?? 'no test has run'} (seed ${seed})\n`,
  );
  if (status === 0) continue;
  process.stdout.write(`${stdout}\n${stderr}\n`);
  process.exit(1);
}
