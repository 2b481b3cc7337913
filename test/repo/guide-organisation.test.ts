/** The policy of .github/guides/an-organisation.md, read as the extension reads it, does what the page says. */
import { describe, expect, it } from 'vitest';
import { directoryData } from '../../scripts/directory/files';
import { type Category, categories } from '../../src/directory/categories';
import { knownFile } from '../../src/directory/known';
import { route } from '../../src/report/route';
import { effective, policyKeys, readPolicy } from '../../src/settings/policy';
import { filesOf, guide } from '../support/guides';

const page = guide('an-organisation');
const example = JSON.parse(filesOf(page).get('policy.json')!);
const { policy, problems } = readPolicy(example);
const today = '2026-11-28';
const { pk, world, platforms } = directoryData();

/** Where a report about a post goes: the ids of places, in their order, and of people to call. */
function asked(category: Category): { places: string[]; people: string[] } {
  const { channels, ...rest } = knownFile(world!, today);
  const { channels: places, emergency } = route({
    region: { country: 'PK', subdivision: 'PK-SD' },
    category,
    danger: category === 'child_danger',
    site: 'x',
    country: knownFile(pk!, today),
    world: { ...rest, channels: [...channels, ...policy.channels] },
    platforms: knownFile(platforms!, today),
    intake: null,
  });
  return { places: places.map(({ channel }) => channel.id), people: emergency.map(({ id }) => id) };
}

const [desk] = policy.channels.map(({ id }) => id);

describe('the policy of the guide', () => {
  it('can be used whole', () => {
    expect(problems).toEqual([]);
  });

  it('sets the language until somebody chooses, and region and question for good', () => {
    expect(effective({}, policy).settings).toMatchObject({ language: 'ur', prompt: { mode: 'always' } });
    const chosen = {
      language: 'en',
      region: { country: 'PK', subdivision: 'PK-PB' },
      prompt: { mode: 'off' as const },
    };
    expect(effective(chosen, policy).settings).toMatchObject({
      language: 'en',
      region: { country: 'PK', subdivision: 'PK-SD' },
      prompt: { mode: 'always' },
    });
  });

  it('adds the counsellor to the people to talk to', () => {
    expect(policy.helplines).toMatchObject([{ name: 'School counsellor', group: 'talk' }]);
  });

  it('puts the desk behind one official place for sexual images, and behind one or two for "not sure"', () => {
    expect(asked('sexual_images').places.indexOf(desk!)).toBe(1);
    // Here two, because Pakistan's first place takes only images.
    expect(asked('not_sure').places.indexOf(desk!)).toBe(2);
    expect(page).toContain(
      'For sexual images it comes after the first official place, for "not sure" after the first one or two,',
    );
  });

  it('puts the desk first for everything else, and sends nobody in danger there', () => {
    const others = categories.filter((one) => !['sexual_images', 'not_sure', 'child_danger'].includes(one));
    expect(others.map((category) => asked(category).places[0])).toEqual(others.map(() => desk));
    expect(asked('child_danger').places).toEqual([]);
    expect(asked('child_danger').people).not.toEqual([]);
  });

  it('has its mistakes named as the guide says', () => {
    const named = (wrong: object) => readPolicy({ ...example, ...wrong }).problems;
    expect(named({ prompt: { mode: 'sometimes' } })).toEqual(['prompt.mode']);
    expect(named({ helplines: [{ name: 'Nobody' }] })).toEqual(['helplines[0]']);
    expect(page).toContain('names `prompt.mode`');
    expect(page).toContain('it names `helplines[0]`');
  });
});

it('the guide tells of every key of a policy, and of no other', () => {
  const table = page.slice(page.indexOf('| key | value |'), page.indexOf('### Worked example'));
  const keys = [...table.matchAll(/^\| (`.*?`) \|/gm)].flatMap(([, cell = '']) => cell.match(/\w+/g) ?? []);
  expect(keys.sort()).toEqual([...policyKeys].sort());
});
