import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../../lib/article/model';
import { type Handlers, type RawSender, replyTo, senderOf } from '../../../lib/messaging/answer';
import { ROUTES, type RouteName } from '../../../lib/messaging/protocol';
import { anArticle } from '../library/an-article';

const OWN = { id: 'postil', origin: 'chrome-extension://postil/' };
const PAGE: RawSender = {
  id: 'postil',
  url: 'https://news.example/a',
  frameId: 0,
  tab: { id: 7, incognito: false },
};
const OURS: RawSender = { id: 'postil', url: 'chrome-extension://postil/popup.html' };
const NAMES = Object.keys(ROUTES) as RouteName[];
const PRIVILEGED = NAMES.filter(
  (name) => !(ROUTES[name].from as readonly string[]).includes('page'),
);
const page = senderOf(PAGE, OWN);
const ours = senderOf(OURS, OWN);

/** Handlers that write down what reached them and answer `value`, or throw what `fail` gives. */
function handlers(reached: string[], fail?: () => unknown): Handlers {
  const one = (name: string) => async () => {
    reached.push(name);
    if (fail) throw fail();
    return null;
  };
  return Object.fromEntries(NAMES.map((name) => [name, one(name)])) as unknown as Handlers;
}

function deep(levels: number): unknown {
  let value: unknown = {};
  for (let i = 0; i < levels; i++) value = { input: value, ids: [value], patch: value };
  return value;
}

describe('who sent a message', () => {
  const NOBODY: [string, RawSender][] = [
    ['another extension', { ...PAGE, id: 'other' }],
    ['a sender without an id', { ...PAGE, id: undefined }],
    ['another extension that claims our address', { id: 'other', url: OURS.url }],
    ['a frame inside a page', { ...PAGE, frameId: 3 }],
    ['a page without a frame', { ...PAGE, frameId: undefined }],
    ['a page without a tab', { ...PAGE, tab: undefined }],
    ['a tab without an id', { ...PAGE, tab: { incognito: false } }],
    ['an address that only begins like ours', { id: 'postil', url: 'chrome-extension://postilx/' }],
    ['our id without an address', { id: 'postil' }],
  ];
  it.each(NOBODY)('is nobody for %s', (_, raw) => {
    expect(senderOf(raw, OWN)).toBeNull();
  });

  it('is the page for a content script of the top frame', () => {
    expect(page).toEqual({
      caller: 'page',
      url: 'https://news.example/a',
      tabId: 7,
      incognito: false,
    });
  });

  it('is our own page by its address, in a tab or without one', () => {
    expect(ours).toEqual({ caller: 'own', url: '', tabId: null, incognito: false });
    expect(senderOf({ ...OURS, frameId: 0, tab: { id: 3 } }, OWN)).toMatchObject({
      caller: 'own',
      tabId: 3,
    });
  });

  it('is not the page that holds a frame of ours: a frame stays our own', () => {
    expect(senderOf({ ...OURS, frameId: 4, tab: { id: 3 } }, OWN)).toMatchObject({ caller: 'own' });
  });

  it('knows a private window', () => {
    expect(senderOf({ ...PAGE, tab: { id: 7, incognito: true } }, OWN)?.incognito).toBe(true);
  });
});

describe('a route', () => {
  it('is for our own pages wherever it reaches beyond the page that asks', () => {
    expect(PRIVILEGED).toEqual(
      expect.arrayContaining([
        'article.update',
        'article.trash',
        'article.restore',
        'article.erase',
        'library.erase',
        'library.setAside',
        'tab.load',
        'tab.retry',
      ]),
    );
  });

  it.each(PRIVILEGED)('%s is forbidden to a content script, whatever it sends', async (name) => {
    const reached: string[] = [];
    for (const input of [
      null,
      {},
      { caller: 'own' },
      { ids: ['a'], patch: {} },
      { confirmed: true },
    ]) {
      const reply = await replyTo(
        { postil: name, input, caller: 'own', sender: OURS },
        page,
        handlers(reached),
      );
      expect(reply).toMatchObject({ ok: false, code: 'forbidden' });
    }
    expect(reached).toEqual([]);
  });

  it.each(NAMES)('%s is forbidden to nobody', async (name) => {
    const reached: string[] = [];
    expect(await replyTo({ postil: name, input: {} }, null, handlers(reached))).toMatchObject({
      ok: false,
      code: 'forbidden',
    });
    expect(reached).toEqual([]);
  });

  it('asks for the caller before the input, so that a page learns nothing of the schema', async () => {
    const reply = await replyTo({ postil: 'article.erase', input: 7 }, page, handlers([]));
    expect(reply).toMatchObject({
      code: 'forbidden',
      message: 'article.erase is not for this caller',
    });
  });
});

describe('a message that is none of ours', () => {
  const FOREIGN: [string, unknown][] = [
    ['an unknown name', { postil: 'article.steal', input: {} }],
    ['an empty name', { postil: '', input: {} }],
    ['constructor', { postil: 'constructor', input: {} }],
    ['__proto__', { postil: '__proto__', input: {} }],
    ['toString', { postil: 'toString', input: {} }],
    ['hasOwnProperty', { postil: 'hasOwnProperty', input: {} }],
    ['a name with a space', { postil: 'article.save ', input: {} }],
    ['a name in capitals', { postil: 'ARTICLE.SAVE', input: {} }],
    ['a name that is a list', { postil: ['article.save'], input: {} }],
    ['a name that is an object', { postil: { toString: () => 'article.save' }, input: {} }],
    ['null', null],
    ['undefined', undefined],
    ['a number', 7],
    ['a string', 'article.save'],
    ['a list', ['article.save']],
    ['an empty object', {}],
  ];
  it.each(FOREIGN)('gets no reply: %s', async (_, message) => {
    const reached: string[] = [];
    for (const sender of [ours, page, null]) {
      expect(await replyTo(message, sender, handlers(reached))).toBeNull();
    }
    expect(reached).toEqual([]);
  });
});

describe('bad input', () => {
  const JUNK: [string, unknown][] = [
    ['null', null],
    ['undefined', undefined],
    ['a number', 7],
    ['not a number', Number.NaN],
    ['a string', 'x'],
    ['a list', []],
    ['a truth', true],
    ['a list of lists', [[[[]]]]],
  ];
  const WRONG: [string, unknown][] = [
    ['an object 2,000 deep', deep(2000)],
    [
      'numbers for everything',
      { ids: 7, id: 7, article: 7, patch: 7, tabId: '7', table: 7, key: 7 },
    ],
    ['nulls for everything', { ids: null, id: null, patch: null, article: null, tabId: null }],
    ['an id that is too long', { id: 'x'.repeat(65), ids: ['x'.repeat(65)], patch: {} }],
    ['an empty id', { id: '', ids: [''], patch: {} }],
    ['only a prototype', JSON.parse('{"__proto__":{"id":"a","ids":["a"],"confirmed":true}}')],
  ];
  /** Routes all of whose input may be left out: an object of other things is no bad input for them. */
  const LENIENT = NAMES.filter((name) => ROUTES[name].input.safeParse({}).success);

  for (const name of NAMES) {
    const sender = (ROUTES[name].from as readonly string[]).includes('own') ? ours : page;
    it.each(JUNK)(`is refused by ${name}: %s`, async (_, input) => {
      const reached: string[] = [];
      const reply = await replyTo({ postil: name, input }, sender, handlers(reached));
      expect(reply).toMatchObject({ ok: false, code: 'bad-input' });
      expect(reached).toEqual([]);
    });
    if (LENIENT.includes(name)) continue;
    it.each(WRONG)(`is refused by ${name}: %s`, async (_, input) => {
      const reached: string[] = [];
      const reply = await replyTo({ postil: name, input }, sender, handlers(reached));
      expect(reply).toMatchObject({ ok: false, code: 'bad-input' });
      expect(reached).toEqual([]);
    });
  }

  const ALMOST: [RouteName, string, unknown][] = [
    ['library.erase', 'a truth that is only nearly one', { confirmed: 1 }],
    ['library.erase', 'a refusal', { confirmed: false }],
    ['tab.load', 'half a tab', { tabId: 1.5 }],
    ['article.update', 'a progress beyond the end', { ids: ['a'], patch: { progress: 1.01 } }],
    [
      'article.update',
      'a tag with a control character',
      { ids: ['a'], patch: { addTags: ['a\u0000'] } },
    ],
    ['article.update', 'more ids than a library has', { ids: Array(100_001).fill('a'), patch: {} }],
    ['highlight.update', 'an unknown colour', { id: 'a', patch: { colour: 'red' } }],
    [
      'highlight.update',
      'a note that is too long',
      { id: 'a', patch: { note: 'x'.repeat(100_001) } },
    ],
    ['highlight.update', 'no selectors at all', { id: 'a', patch: { selectors: [] } }],
    [
      'article.save',
      'an article at a script address',
      { article: anArticle({ url: 'javascript:alert(1)' }) },
    ],
    [
      'article.save',
      'a link to a script',
      {
        article: anArticle({
          blocks: [
            {
              type: 'paragraph',
              start: 0,
              end: 1,
              children: [{ type: 'link', href: 'javascript:1', children: [] }],
            },
          ],
        }),
      },
    ],
  ];
  it.each(ALMOST)('is refused by %s: %s', async (name, _, input) => {
    const reached: string[] = [];
    const reply = await replyTo({ postil: name, input }, ours, handlers(reached));
    expect(reply).toMatchObject({ ok: false, code: 'bad-input' });
    expect(reached).toEqual([]);
  });

  it('is an article whose blocks or words nest deeper than any stack', async () => {
    let block: Block = { type: 'rule' };
    let inline: Inline = { type: 'break' };
    for (let i = 0; i < 50_000; i++) {
      block = { type: 'quote', blocks: [block] };
      inline = { type: 'em', children: [inline] };
    }
    const paragraph: Block = { type: 'paragraph', start: 0, end: 1, children: [inline] };
    for (const one of [block, paragraph]) {
      const message = { postil: 'article.save', input: { article: anArticle({ blocks: [one] }) } };
      expect(await replyTo(message, page, handlers([]))).toMatchObject({
        ok: false,
        code: 'bad-input',
      });
    }
  });

  it('is told in at most 500 letters', async () => {
    const ids = Array(5000).fill(7);
    const reply = await replyTo({ postil: 'article.trash', input: { ids } }, ours, handlers([]));
    expect(reply?.ok === false && reply.message.length).toBeLessThanOrEqual(500);
  });
});

describe('good input', () => {
  it('reaches its handler without what the schema does not know', async () => {
    const seen: unknown[] = [];
    const given = handlers([]);
    given['article.trash'] = async (input, sender) => {
      seen.push(input, sender);
      return { undo: 7 };
    };
    const message = { postil: 'article.trash', input: { ids: ['a'], sudo: true } };
    expect(await replyTo(message, ours, given)).toEqual({ ok: true, value: { undo: 7 } });
    expect(seen).toEqual([{ ids: ['a'] }, ours]);
  });
});

describe('an error in a handler', () => {
  const ERRORS: [string, unknown, string, string][] = [
    [
      'with a code keeps it',
      Object.assign(new Error('full'), { code: 'storage-full' }),
      'storage-full',
      'full',
    ],
    ['that is a plain object with a code keeps it', { code: 'stale' }, 'stale', '[object Object]'],
    ['without a code is failed', new Error('oh'), 'failed', 'oh'],
    ['that is a string is failed', 'oh', 'failed', 'oh'],
    ['that is null is failed', null, 'failed', 'null'],
    ['that is undefined is failed', undefined, 'failed', 'undefined'],
    [
      'of the platform, whose code is a number, is failed',
      new DOMException('gone', 'AbortError'),
      'failed',
      'gone',
    ],
    [
      'with a code the wire does not know is failed',
      Object.assign(new Error('no'), { code: 'ENOENT' }),
      'failed',
      'no',
    ],
  ];
  it.each(ERRORS)('%s', async (_, error, code, message) => {
    const reply = await replyTo(
      { postil: 'tab.retry', input: {} },
      ours,
      handlers([], () => error),
    );
    expect(reply).toEqual({ ok: false, code, message });
  });
});
