/** The receiver as a process. It is killed once here; `npm run intake:fault` does it two hundred times. */
import { expect, it } from 'vitest';
import { killRounds } from '../../scripts/intake/kill/rounds';
import { runReceiver } from '../../scripts/intake/process';
import { freshFolder } from '../support/receiver';

it('killed at a random moment, it has lost nothing that it answered, has nothing twice, and shows its token only once', async () => {
  const folder = await freshFolder();
  const said: string[] = [];
  const figures = await killRounds(folder, {
    ...{ rounds: 1, seed: 8 },
    async onStart(receiver) {
      said.push(receiver.said);
      if (said.length > 1) return;
      await expect(runReceiver(['--data', folder])).rejects.toThrow(/Another receiver is running/);
    },
  });
  expect(figures).toMatchObject({ rounds: 1, lost: 0, twice: 0 });
  expect(figures.answered).toBeGreaterThan(20);
  expect(figures.cut).toBeGreaterThan(0);
  expect(said).toEqual([
    expect.stringMatching(/^A token to read with, shown this once: [\w-]{43}\n/),
    expect.not.stringContaining('token'),
  ]);
}, 120_000);
