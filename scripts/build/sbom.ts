/**
 * The list of everything in the packages that others made, as CycloneDX 1.6, from package-lock.json: what the code
 * depends on at run time, and the fonts. `npx tsx scripts/build/sbom.ts` prints it; `npm run package` puts it into `out/`.
 *
 * Not `npm sbom`: that gives another number and time on each run, knows nothing of fonts, and lists an installation
 * rather than the lock file.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fonts } from './build';

interface Locked {
  version: string;
  integrity: string;
  license: string;
  dependencies?: Record<string, string>;
}

interface LockFile {
  packages: Record<string, Locked> & { '': { version: string; license: string; dependencies: object } };
}

/** `pkg:npm/%40scope/name@1.0.0` */
function purlOf(name: string, version: string): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

function component(name: string, { version, integrity, license }: Locked) {
  const [algorithm, hash = ''] = integrity.split('-');
  if (algorithm !== 'sha512') throw new Error(`${name}: package-lock.json has no SHA-512 for it`);
  return {
    type: 'library',
    'bom-ref': purlOf(name, version),
    name,
    version,
    hashes: [{ alg: 'SHA-512', content: Buffer.from(hash, 'base64').toString('hex') }],
    licenses: [{ license: { id: license } }],
    purl: purlOf(name, version),
  };
}

/** Names of the packages that we ask for ourselves and that ship. */
function directPackages({ packages }: LockFile): string[] {
  return [
    ...Object.keys(packages[''].dependencies),
    ...fonts.map((font) => `@fontsource-variable/${font}`),
  ].sort();
}

/** Names of all that ship: those, and what they ask for in turn. */
function shippedPackages(lock: LockFile): string[] {
  const shipped = new Set<string>();
  const visit = (name: string) => {
    if (shipped.has(name)) return;
    shipped.add(name);
    const needed = lock.packages[`node_modules/${name}`]?.dependencies ?? {};
    Object.keys(needed).forEach(visit);
  };
  directPackages(lock).forEach(visit);
  return [...shipped].sort();
}

/**
 * The software bill of materials, the same for the same lock file: no time, no serial number.
 * @throws when package-lock.json lacks a package that ships, or its checksum
 */
export function sbom() {
  const lock: LockFile = JSON.parse(
    readFileSync(fileURLToPath(new URL('../../package-lock.json', import.meta.url)), 'utf8'),
  );
  const { version, license } = lock.packages[''];
  const lockedAs = (name: string): Locked => {
    const locked = lock.packages[`node_modules/${name}`];
    if (!locked) throw new Error(`package-lock.json has no ${name}`);
    return locked;
  };
  const refOf = (name: string) => purlOf(name, lockedAs(name).version);
  const shipped = shippedPackages(lock);
  const own = purlOf('report-instead', version);
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': own,
        name: 'report-instead',
        version,
        licenses: [{ license: { id: license } }],
        purl: own,
      },
    },
    components: shipped.map((name) => component(name, lockedAs(name))),
    dependencies: [
      { ref: own, dependsOn: directPackages(lock).map(refOf) },
      ...shipped.map((name) => ({
        ref: refOf(name),
        dependsOn: Object.keys(lockedAs(name).dependencies ?? {})
          .sort()
          .map(refOf),
      })),
    ],
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(`${JSON.stringify(sbom(), null, 2)}\n`);
}
