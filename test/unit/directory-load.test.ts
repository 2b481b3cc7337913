import { describe, expect, it } from 'vitest';
import { countryPath, DirectoryError, loadCountry, loadPlatforms, loadWorld } from '../../src/directory/load';

const pretend = { country: 'QZ', helplines: [], channels: [] };

describe('loading the directory', () => {
  it('reads only the file of the country asked for', async () => {
    const asked: string[] = [];
    const read = async (path: string) => {
      asked.push(path);
      return { country: 'PK', helplines: [], channels: [] };
    };
    expect((await loadCountry('pk', read))?.country).toBe('PK');
    expect(asked).toEqual(['directory/pk.json']);
  });

  it('knows a country once it has a file', async () => {
    const files: Record<string, unknown> = { [countryPath('QZ')]: pretend };
    const read = async (path: string) => files[path];
    expect(await loadCountry('QZ', read)).toBeNull();
    expect(await loadCountry('QZ', read, ['QZ'])).toEqual(pretend);
  });

  it('gives null for an unknown country without reading anything', async () => {
    const read = () => Promise.reject(new Error('must not be read'));
    expect(await loadCountry('ZZ', read)).toBeNull();
    expect(await loadCountry('../../secret', read)).toBeNull();
  });

  it('reads what serves every country', async () => {
    const read = async (path: string) => ({ country: '001', helplines: [], channels: [{ path }] });
    expect((await loadWorld(read)).channels).toEqual([{ path: 'directory/world.json' }]);
    expect((await loadPlatforms(read)).channels).toEqual([{ path: 'directory/platforms.json' }]);
  });

  it.each([
    ['a file that cannot be read', () => Promise.reject(new TypeError('Failed to fetch')), /cannot be read/],
    ['something else', async () => 'not found', /not a directory file/],
    ['nothing', async () => null, /not a directory file/],
    ['half a file', async () => ({ country: 'PK', helplines: [] }), /not a directory file/],
    ['another country', async () => ({ ...pretend }), /holds QZ instead of PK/],
  ])('names the file for %s', async (_, read, message) => {
    const loading = loadCountry('PK', read);
    await expect(loading).rejects.toThrow(DirectoryError);
    await expect(loading).rejects.toThrow(/^directory\/pk\.json/);
    await expect(loading).rejects.toThrow(message);
  });
});
