import { describe, expect, it } from 'vitest';
import { loadMessages } from '../../src/i18n/messages';

/** A package with only these files. */
function packaged(files: Record<string, unknown>): (path: string) => Promise<unknown> {
  return async (path) => {
    if (files[path] === undefined) throw new Error(`not packaged: ${path}`);
    return files[path];
  };
}

const keys = ['help_call', 'help_copy'];
const files = {
  'messages/keys.json': keys,
  'messages/en.txt': ['Call', 'Copy'],
  'messages/ur.txt': ['کال کریں', 'کاپی'],
};

describe('the messages of the person', () => {
  it('are those of the chosen language', async () => {
    const { t, language } = await loadMessages('ur', [], packaged(files));
    expect([language.tag, t('help_call'), t('help_copy')]).toEqual(['ur', 'کال کریں', 'کاپی']);
  });

  it.each([
    ['is missing', undefined],
    ['is of another build', ['کال کریں']],
  ])('are English where the file of the language %s', async (_, texts) => {
    const { t, language } = await loadMessages('ur', [], packaged({ ...files, 'messages/ur.txt': texts }));
    expect([language.tag, t('help_call')]).toEqual(['en', 'Call']);
  });

  it('are their keys where nothing can be read, so that no screen is lost', async () => {
    const { t } = await loadMessages('ur', [], packaged({}));
    expect(t('help_call')).toBe('help_call');
  });
});
