/** The official schemas of XARF 4.2.0, which are in `test/fixtures/xarf` as they were published. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Ajv, { type AnySchemaObject } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

/** Git's hash of each file in xarf/xarf-spec at the tag v4.2.0. */
export const published = {
  'xarf-core.json': '6b2a1a9daa1d448b9f6522a889d8738ac158771b',
  'xarf-v4-master.json': 'f93fe09e104b344a8fadafec6c92dc792acc75f4',
  'content-base.json': 'a39ace46019ce51d586029f7201d342725490921',
  'content-csem.json': 'b2984da258d0056a70f47179eb7957fb8c016421',
};

/** The bytes of a published file. */
export const bytesOf = (file: string) =>
  readFileSync(fileURLToPath(new URL(`../fixtures/xarf/${file}`, import.meta.url)));
const files = Object.keys(published).map(
  (file): AnySchemaObject => JSON.parse(bytesOf(file).toString('utf8')),
);

// Not strict, because the schemas use keywords of their own (`x-recommended`).
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
for (const schema of files) ajv.addSchema(schema);
// The master schema names one schema for each type of report. The schemas of other types are not here, so they are
// replaced by schemas that accept nothing.
const others = JSON.stringify(files).matchAll(/"\$ref":"(types\/[\w-]+\.json)"/g);
for (const id of new Set([...others].map(([, path]) => `https://xarf.org/schemas/v4/${path}`))) {
  if (!ajv.getSchema(id)) ajv.addSchema({ $id: id, not: {} });
}
const schemas = files.map(({ $id }) => $id as string);

/** What each of the four schemas finds wrong with a report; empty when all accept it. */
export function refusals(sent: object): string[] {
  return schemas.flatMap((id) => (ajv.validate(id, sent) ? [] : [`${id}: ${ajv.errorsText()}`]));
}
