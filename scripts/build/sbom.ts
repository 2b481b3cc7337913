/**
 * The list of everything in our packages that other people made, as CycloneDX 1.6, from package-lock.json: what the
 * code needs at run time, and the fonts. `npx tsx scripts/build/sbom.ts` prints it; `npm run package` puts it into
 * `out/`.
 *
 * It is made with CycloneDX's own library. Not with its command (@cyclonedx/cyclonedx-npm): that writes the version of
 * the local npm into the list, so that the same sources give different bytes on different machines; and it would
 * list what only makes the build. And not with `npm sbom`, which writes a new number and time on each run.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Enums, Models, Serialize, SPDX, Spec } from '@cyclonedx/cyclonedx-library';

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

/** @throws when the lock file has no licence from SPDX's list, or no SHA-512 */
function component(type: Enums.ComponentType, name: string, version: string, license: string) {
  if (!SPDX.isSupportedSpdxId(license)) throw new Error(`${name}: ${license} is no licence of SPDX's list`);
  const purl = purlOf(name, version);
  const licenses = new Models.LicenseRepository([new Models.SpdxLicense(license)]);
  return new Models.Component(type, name, { bomRef: purl, purl, version, licenses });
}

function library(name: string, { version, integrity, license }: Locked): Models.Component {
  const [algorithm, hash = ''] = integrity.split('-');
  if (algorithm !== 'sha512') throw new Error(`${name}: package-lock.json has no SHA-512 for it`);
  const made = component(Enums.ComponentType.Library, name, version, license);
  made.hashes.set(Enums.HashAlgorithm['SHA-512'], Buffer.from(hash, 'base64').toString('hex'));
  return made;
}

/**
 * Stand in `dependencies` too, so that a build needs no more than those, but only make the build: none of their code is
 * shipped.
 */
const TOOLS = ['@cyclonedx/cyclonedx-library', 'esbuild', 'fflate', 'tsx'];

/** Names of the packages that we ourselves depend on and that are shipped. */
function directPackages({ packages }: LockFile): string[] {
  return Object.keys(packages[''].dependencies)
    .filter((name) => !TOOLS.includes(name))
    .sort();
}

/** Names of all packages that are shipped: those, and what they depend on. */
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
 * The software bill of materials as JSON, the same for the same lock file: no time, no serial number.
 * @throws when package-lock.json lacks a package that is shipped, or its checksum
 */
export function sbom(): string {
  const lock: LockFile = JSON.parse(
    readFileSync(fileURLToPath(new URL('../../package-lock.json', import.meta.url)), 'utf8'),
  );
  const lockedAs = (name: string): Locked => {
    const locked = lock.packages[`node_modules/${name}`];
    if (!locked) throw new Error(`package-lock.json has no ${name}`);
    return locked;
  };
  const shipped = new Map(shippedPackages(lock).map((name) => [name, library(name, lockedAs(name))]));
  const { version, license } = lock.packages[''];
  const own = component(Enums.ComponentType.Application, 'report-instead', version, license);
  const depend = (one: Models.Component, names: readonly string[]) => {
    for (const name of names) one.dependencies.add((shipped.get(name) as Models.Component).bomRef);
  };
  depend(own, directPackages(lock));
  for (const [name, one] of shipped) depend(one, Object.keys(lockedAs(name).dependencies ?? {}).sort());

  const bom = new Models.Bom({
    metadata: new Models.Metadata({ component: own }),
    components: new Models.ComponentRepository(shipped.values()),
  });
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  // Everything is sorted already; the library would sort by the rules of the machine's language.
  return `${serializer.serialize(bom, { sortLists: false, space: 2 })}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(sbom());
