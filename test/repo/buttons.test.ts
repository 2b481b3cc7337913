/** The text of a button fits on a button: at most 40 characters, in every language. */
import { describe, expect, it } from 'vitest';
import { textsOf } from '../../scripts/languages/texts';
import { languagesWith } from '../../src/languages/index';
import { read, sourceFiles } from './source-files';

const longest = 40;

/** Inside a button, or a link that looks like one, the last `t('key')` is its text. */
function keysOnButtons(): string[] {
  const code = sourceFiles('popup', 'options', 'src/ui')
    .filter((file) => file.endsWith('.tsx'))
    .map(read);
  const found = code.flatMap((text) =>
    [
      ...text.matchAll(
        /<(button|a)\b[^<]*?class="(?:[^"]* )?(?:button|quick-exit-button|way-out)[ "][\s\S]*?<\/\1>/g,
      ),
    ].flatMap(([element]) =>
      [...element.matchAll(/(?<!=)\{t\('(\w+)'\)\}/g)].map(([, key]) => key as string),
    ),
  );
  return [...new Set([...found, 'prompt_report', 'prompt_dont_share', 'prompt_share', 'prompt_help'])];
}

const keys = keysOnButtons();

it('finds the buttons', () => {
  expect(keys).toEqual(expect.arrayContaining(['exit_button', 'guide_review_english', 'popup_close']));
  expect(keys.length).toBeGreaterThan(30);
});

describe.each(languagesWith('texts'))('buttons of %s', (tag) => {
  const messages = textsOf(tag);

  it(`have at most ${longest} characters`, () => {
    const long = keys.filter((key) => [...(messages[key] ?? '')].length > longest);
    expect(long.map((key) => [key, messages[key]])).toEqual([]);
  });
});
