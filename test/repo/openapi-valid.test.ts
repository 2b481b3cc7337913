/**
 * The contract of an intake is valid OpenAPI, by a validator that other people maintain; and that validator refuses
 * what is not valid.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import Ajv from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { read, root } from './source-files';

type Json = Record<string, unknown>;

const documents = readdirSync(join(root, 'scripts'), { recursive: true, encoding: 'utf8' })
  .map((file) => `scripts/${file.replaceAll('\\', '/')}`)
  .filter((file) => /\bopenapi\.json$/.test(file));

const ajv = new Ajv();

/** What is wrong with a document; undefined when it is valid, including its references. */
async function problems(document: Json): Promise<unknown> {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(document);
  if (!valid) return errors ?? 'invalid';
  try {
    // The schema accepts references that lead nowhere, so they are resolved too.
    validator.resolveRefs();
    // OpenAPI leaves the check of schemas to JSON Schema.
    const { schemas } = document.components as { schemas: Record<string, Json> };
    const named = Object.entries(schemas);
    const wrong = named.filter(([, schema]) => !ajv.validateSchema(schema)).map(([name]) => name);
    return wrong.length > 0 ? `no schema: ${wrong}` : null;
  } catch (error) {
    return String(error);
  }
}

/** The first object in the document that has the key. @throws when there is none */
function withKey(value: unknown, key: string): Json {
  const found = find(value, key);
  if (!found) throw new Error(`nothing has ${key}`);
  return found;
}

function find(value: unknown, key: string): Json | null {
  if (typeof value !== 'object' || value === null) return null;
  if (key in value) return value as Json;
  for (const part of Object.values(value)) {
    const found = find(part, key);
    if (found) return found;
  }
  return null;
}

it('there is the contract of an intake', () => {
  expect(documents.length).toBeGreaterThan(0);
});

describe.each(documents)('%s', (file) => {
  const original = (): Json => JSON.parse(read(file));

  it('is valid', async () => {
    expect(await problems(original())).toBeNull();
  });

  it.each<[string, (document: Json) => unknown]>([
    ['no version of OpenAPI', (all) => delete all.openapi],
    ['no title', (all) => delete (all.info as Json).title],
    ['a path that is none', (all) => Object.assign(all.paths as Json, { reports: {} })],
    [
      'an answer that is not described',
      (all) => delete withKey(withKey(all, 'responses').responses, 'description').description,
    ],
    [
      'a number that no answer has',
      (all) => Object.assign(withKey(all, 'responses').responses as Json, { 99: { description: 'x' } }),
    ],
    ['a parameter that is nowhere', (all) => delete withKey(all.paths, 'in').in],
    ['a body without content', (all) => delete (withKey(all, 'requestBody').requestBody as Json).content],
    [
      'a field of a kind that there is not',
      (all) => Object.assign(withKey(all.components, 'properties'), { type: 'thing' }),
    ],
    [
      'a reference that leads nowhere',
      (all) => Object.assign(withKey(all, '$ref'), { $ref: '#/components/schemas/Lost' }),
    ],
  ])('is refused with %s', async (_what, mutate) => {
    const mutant = original();
    mutate(mutant);
    expect(mutant).not.toEqual(original());
    expect(await problems(mutant)).not.toBeNull();
  });
});
