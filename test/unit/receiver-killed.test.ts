/** Kills the receiver a few times; `npm run intake:fault` does it two hundred times. */
import { expect, it } from 'vitest';
import { killRounds } from '../../scripts/intake/kill/rounds';
import { freshFolder } from '../support/receiver';

it('killed at random moments, it has lost nothing that it answered, and has nothing twice', async () => {
  const figures = await killRounds(await freshFolder(), { rounds: 2, seed: 19 });
  expect(figures).toMatchObject({ rounds: 2, lost: 0, twice: 0 });
  expect(figures.answered).toBeGreaterThan(20);
  expect(figures.cut).toBeGreaterThan(0);
}, 120_000);
