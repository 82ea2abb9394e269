import { describe, expect, it } from 'vitest';
import { callThrough, envelopeOf, isReply, type Send } from '../../../lib/messaging/wire';

describe('a call', () => {
  it('sends the name and the input, and gives the reply as it came', async () => {
    const sent: unknown[] = [];
    const reply = await callThrough(
      async (message) => {
        sent.push(message);
        return { ok: true, value: { waiting: 2 } };
      },
      'tab.retry',
      {},
    );
    expect(sent).toEqual([{ postil: 'tab.retry', input: {} }]);
    expect(reply).toEqual({ ok: true, value: { waiting: 2 } });
  });

  it('gives a refusal as it came', async () => {
    const refusal = { ok: false, code: 'forbidden', message: 'no' };
    expect(await callThrough(async () => refusal, 'tab.retry', {})).toEqual(refusal);
  });

  const GONE: [string, Send][] = [
    ['rejects with an error', () => Promise.reject(new Error('Extension context invalidated.'))],
    ['rejects with nothing', () => Promise.reject()],
    [
      'throws before it sends',
      () => {
        throw new Error('no receiver');
      },
    ],
    ['gives undefined', async () => undefined],
    ['gives null', async () => null],
    ['gives a string', async () => 'ok'],
    ['gives a truth', async () => true],
    ['gives a list', async () => [{ ok: true }]],
    ['gives an object without ok', async () => ({ value: 1 })],
    ['gives ok as a number', async () => ({ ok: 1 })],
    ['gives ok as a word', async () => ({ ok: 'true' })],
  ];
  it.each(GONE)('is gone and never throws if the other side %s', async (_, send) => {
    const reply = await callThrough(send, 'tab.retry', {});
    expect(reply).toMatchObject({ ok: false, code: 'gone' });
    expect(reply.ok === false && typeof reply.message).toBe('string');
  });
});

describe('the shape of a reply', () => {
  const SHAPES: [string, boolean, unknown][] = [
    ['a good one', true, { ok: true, value: null }],
    ['a bad one', true, { ok: false, code: 'failed', message: '' }],
    ['null', false, null],
    ['a function', false, () => ({ ok: true })],
    ['an empty object', false, {}],
  ];
  it.each(SHAPES)('%s: %s', (_, is, value) => {
    expect(isReply(value)).toBe(is);
  });
});

describe('an envelope', () => {
  const NONE: unknown[] = [
    null,
    undefined,
    0,
    '',
    'postil',
    [],
    {},
    { postil: 7 },
    { postil: null },
  ];
  it('is known by a name that is a word', () => {
    expect(envelopeOf({ postil: 'x', input: 1 })).toEqual({ postil: 'x', input: 1 });
    for (const message of NONE) expect(envelopeOf(message)).toBeNull();
  });
});
