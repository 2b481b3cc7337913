import { describe, expect, test, vi } from 'vitest';
import { emailHandOver, mailtoOf } from '../../src/report/handover/email';
import { formHandOver, formUrl } from '../../src/report/handover/form';
import { phoneHandOver, telOf } from '../../src/report/handover/phone';
import { OutboxWorld, report } from '../support/outbox-world';

const FORM = {
  type: 'form',
  url: 'https://report.example/pk/',
  byLanguage: { ps: 'https://report.example/pk_ps/', 'zh-TW': 'https://report.example/tw/' },
} as const;
const sent = report(1, { channel: 'pk-iwf-portal' });

function setUp() {
  const world = new OutboxWorld();
  const { outbox } = world.boot();
  const log: string[] = [];
  const note = async (what: string) => {
    const states = (await outbox.unfinished()).handOvers.map(({ state }) => state);
    log.push(`${what} [${states}]`);
  };
  const tabs = {
    create: vi.fn(async ({ url, active }: { url: string; active: boolean }) => {
      await note(`create ${url} ${active}`);
      return { id: 7 } as { id?: number };
    }),
    update: vi.fn(async (id: number) => note(`show ${id}`)),
  };
  const copy = vi.fn(async (text: string) => note(`copy ${text}`));
  const openLink = vi.fn(async (url: string) => note(`open ${url}`));
  return { world, outbox, log, environment: { outbox, tabs, copy, openLink, language: 'en' } };
}

describe('form', () => {
  test.each([
    ['en', 'https://report.example/pk/'],
    ['ps', 'https://report.example/pk_ps/'],
    ['ps-AF', 'https://report.example/pk_ps/'],
    ['zh-TW', 'https://report.example/tw/'],
    ['zh', 'https://report.example/pk/'],
  ])('in %s: %s', (language, url) => {
    expect(formUrl(FORM, language)).toBe(url);
  });

  test('only web addresses', () => {
    expect(() => formUrl({ type: 'form', url: 'javascript:alert(1)' }, 'en')).toThrow(TypeError);
  });

  test('commits, copies, opens behind, notes, and shows the tab last: showing it ends the popup', async () => {
    const { log, environment } = setUp();
    const done = await formHandOver(sent, FORM, environment);
    expect(log).toEqual([
      `copy ${sent.url} [drafted]`,
      'create https://report.example/pk/ false [drafted]',
      'show 7 [opened]',
    ]);
    expect(done).toMatchObject({
      result: 'opened',
      handOver: { state: 'opened' },
      copied: true,
      notKept: null,
      already: null,
    });
  });

  test('in the window of the post', async () => {
    const { environment } = setUp();
    await formHandOver(sent, FORM, { ...environment, windowId: 3 });
    expect(environment.tabs.create).toHaveBeenCalledWith(expect.objectContaining({ windowId: 3 }));
  });

  test('a channel that has this link opens only when asked again', async () => {
    const { world, environment } = setUp();
    await formHandOver(sent, FORM, environment);
    const second = await formHandOver(sent, FORM, environment);
    expect(second).toMatchObject({
      result: 'already',
      already: new Date(world.time),
      handOver: { state: 'opened' },
    });
    expect(environment.tabs.create).toHaveBeenCalledTimes(1);
    expect(environment.copy).toHaveBeenCalledTimes(1);
    expect(await formHandOver(sent, FORM, environment, { again: true })).toMatchObject({ result: 'opened' });
  });

  test('a clipboard that refuses is told, and the form still opens', async () => {
    const { environment } = setUp();
    environment.copy.mockRejectedValueOnce(new DOMException('no', 'NotAllowedError'));
    expect(await formHandOver(sent, FORM, environment)).toMatchObject({ result: 'opened', copied: false });
  });

  test('a tab that does not open: everything is kept', async () => {
    const { environment, outbox } = setUp();
    environment.tabs.create.mockRejectedValueOnce(new Error('no tabs'));
    expect(await formHandOver(sent, FORM, environment)).toMatchObject({ result: 'not_opened', copied: true });
    expect((await outbox.unfinished()).handOvers).toMatchObject([{ state: 'drafted' }]);
  });

  test('a tab that closes at once, or has no id, was opened all the same', async () => {
    const { environment } = setUp();
    environment.tabs.update.mockRejectedValueOnce(new Error('No tab with id'));
    expect(await formHandOver(sent, FORM, environment)).toMatchObject({ result: 'opened' });
    environment.tabs.create.mockResolvedValueOnce({});
    expect(await formHandOver(sent, FORM, environment, { again: true })).toMatchObject({ result: 'opened' });
  });

  test('a full disk: said, and the form opens without a row', async () => {
    const { world, environment } = setUp();
    world.full = true;
    const done = await formHandOver(sent, FORM, environment);
    expect(done).toMatchObject({
      result: 'opened',
      handOver: null,
      copied: true,
      notKept: { code: 'quota' },
    });
  });
});

describe('e-mail', () => {
  test('the link goes as text, encoded once', () => {
    const url = mailtoOf(
      { type: 'email', address: 'stopCA@telegram.org' },
      { subject: 'Report: ڈیٹا & more?', body: 'Hello\nhttps://t.me/a?b=1&c=2#d\ud800\r\nBye + 100%' },
    );
    expect(url).toBe(
      'mailto:stopCA@telegram.org?subject=Report%3A%20%DA%88%DB%8C%D9%B9%D8%A7%20%26%20more%3F' +
        '&body=Hello%0D%0Ahttps%3A%2F%2Ft.me%2Fa%3Fb%3D1%26c%3D2%23d%0D%0ABye%20%2B%20100%25',
    );
    const { searchParams, pathname } = new URL(url);
    expect(pathname).toBe('stopCA@telegram.org');
    expect([...searchParams.keys()]).toEqual(['subject', 'body']);
  });

  test.each([
    'a@b.example?bcc=c@d.example',
    'a@b.example,c@d.example',
    'a',
    'a@b',
    'a b@c.example',
    '<a@b.example>',
  ])('not a mailbox: %s', (address) => {
    expect(() => mailtoOf({ type: 'email', address }, { subject: '', body: '' })).toThrow(TypeError);
  });

  test('commits, copies the whole text, opens the mail, notes', async () => {
    const { log, environment } = setUp();
    const texts = { subject: 'A', body: 'B' };
    const done = await emailHandOver(sent, { type: 'email', address: 'a@b.example' }, texts, environment);
    expect(log).toEqual(['copy B [drafted]', 'open mailto:a@b.example?subject=A&body=B [drafted]']);
    expect(done).toMatchObject({ result: 'opened', handOver: { by: 'email', state: 'opened' } });
  });
});

describe('phone', () => {
  test.each([
    ['15', 'tel:15'],
    ['0800-55055', 'tel:080055055'],
    ['+92 (309) 000 0015', 'tel:+923090000015'],
    ['051+9106691', 'tel:0519106691'],
    ['*123#', 'tel:*123%23'],
  ])('%s → %s', (number, url) => {
    expect(telOf({ type: 'phone', number })).toBe(url);
  });

  test('no number, no link', () => {
    expect(() => telOf({ type: 'phone', number: 'call us' })).toThrow(TypeError);
  });

  test('a computer without a dialler: the hand-over is open, because the number was shown', async () => {
    const { outbox, environment } = setUp();
    environment.openLink.mockRejectedValueOnce(new Error('no handler'));
    const done = await phoneHandOver(sent, { type: 'phone', number: '15' }, 'Say this', environment);
    expect(done).toMatchObject({ result: 'not_opened', handOver: { by: 'phone', state: 'opened' } });
    expect(environment.copy).toHaveBeenCalledWith('Say this');
    expect((await outbox.unfinished()).handOvers).toMatchObject([{ state: 'opened' }]);
  });
});
