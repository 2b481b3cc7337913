import Ajv from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { exportDirectory, exportSchema, exportTable, readArguments } from '../../scripts/directory/export';
import { directoryData } from '../../scripts/directory/files';

const files = directoryData();
const whole = exportDirectory(files, { version: '1.2.3', open: false });
const open = exportDirectory(files, { version: '1.2.3', open: true });
const entriesOf = ({ countries }: typeof whole) =>
  countries.flatMap(({ helplines, channels }) => [...helplines, ...channels]);

describe('the directory as open data', () => {
  it('has every entry with its sources, and says of which lists none states a licence', () => {
    expect(whole).toMatchObject({ format: 1, version: '1.2.3', open: false });
    const all = Object.values(files).flatMap(({ helplines, channels }) => [...helplines, ...channels]);
    expect(entriesOf(whole).length).toBe(all.length);
    expect(entriesOf(whole).every(({ sources }) => sources.length > 0)).toBe(true);
    expect(entriesOf(whole).filter(({ noLicence }) => noLicence.length > 0).length).toBeGreaterThan(100);
  });

  it('says of each entry how sure it is, and which licences its sources are known to have', () => {
    const of = (id: string) => entriesOf(whole).find((entry) => entry.id === id);
    expect(of('pk-police-15')).toMatchObject({ confidence: 'high', licences: ['OGL-UK-3.0'] });
    expect(of('pk-edhi-115')).toMatchObject({ licences: ['Apache-2.0'] });
    expect(of('pk-sd-chhipa-1020')).toMatchObject({ confidence: 'low', licences: [] });
    expect(exportTable(whole)).toMatch(
      /PK,,helpline,pk-police-15,emergency,Police emergency 15,phone,15,high,copy,/,
    );
  });

  it('leaves them out where it is to be open', () => {
    expect(entriesOf(open).filter(({ noLicence }) => noLicence.length > 0)).toEqual([]);
    expect(JSON.stringify(open)).not.toMatch(/childhelplineinternational/i);
    expect(entriesOf(open).map(({ id }) => id)).toContain('pk-police-15');
  });

  it('is what its schema says', () => {
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(exportSchema());
    validate(JSON.parse(JSON.stringify(whole)));
    expect(validate.errors).toBeNull();
    expect(validate({ ...whole, checked: 7 })).toBe(false);
  });

  it('is a table with as many cells in each line', () => {
    const table = exportTable(whole);
    const lines = table.trimEnd().split('\r\n');
    const cells = (line: string) => line.replaceAll(/"(?:[^"]|"")*"/g, 'quoted').split(',').length;
    expect(lines[0]?.startsWith('country,region,list,id')).toBe(true);
    expect([...new Set(lines.map(cells))]).toEqual([14]);
    expect(table).toContain('PK,,helpline,pk-police-15,emergency,');
  });
});

describe('its arguments', () => {
  it.each([
    [[], /--out/],
    [['--out'], /--out/],
    [['--out', 'x', '--opne'], /--opne/],
    [['x'], /x/],
  ])('%j are refused by name', (args, message) => {
    expect(() => readArguments(args)).toThrow(message);
  });

  it('say where, and whether open', () => {
    expect(readArguments(['--out', 'there', '--open'])).toEqual({ out: 'there', open: true });
  });
});
