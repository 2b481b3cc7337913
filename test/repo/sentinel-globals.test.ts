/** The one script that is on every watched page declares nothing in the world that it shares with its later version. */
import { createContext, runInContext } from 'node:vm';
import * as esbuild from 'esbuild';
import { expect, it } from 'vitest';
import { sharedBundles } from '../../scripts/build/build';

it('the sentinel adds no name to its world', async () => {
  const { outputFiles } = await esbuild.build({ ...sharedBundles['sentinel.js'], write: false });
  const heard: string[] = [];
  const world: Record<string, unknown> = {
    reportInstead: { site: 'x', siteOf: () => ({}) },
    addEventListener: (type: string) => heard.push(type),
  };
  const before = Object.keys(world);
  runInContext(outputFiles?.[0]?.text ?? '', createContext(world));
  expect(heard).toContain('click');
  expect(Object.keys(world)).toEqual(before);
});
