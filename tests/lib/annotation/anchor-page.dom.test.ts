import { afterEach, describe, expect, it } from 'vitest';
import {
  anchor,
  anchorAll,
  describe as describeRange,
  indexPage,
  placeInArticle,
} from '../../../lib/annotation';
import type { Selector } from '../../../lib/annotation/selectors';
import { flatten } from '../../../lib/text/flatten';
import { page, rangeOf, WORDS } from './a-page';

afterEach(() => document.body.replaceChildren());

/** Describes on one page and anchors on another, as between two visits. */
function revisit(html: string, from: string, to: string, after: string) {
  const description = describeRange(rangeOf(page(html), from, to), document.body);
  if (!description) throw new Error('nothing to describe');
  const selectors = JSON.parse(JSON.stringify(description.selectors)) as Selector[];
  page(after);
  return { description, result: anchor(selectors, document.body) };
}

const TEXT = `
  <h1>The harbour that forgot its ships</h1>
  <p>On the last morning of winter the <b>harbour master</b> of Lindholm counted <a href="#">eleven boats</a>, three fewer
     than the year before, and wrote the number in a green ledger.</p>
  <p>“We used to hear the horns from the kitchen,” said Marta Ekström, who has kept the bakery since 1974.</p>
  <ul><li>Steel sheets</li><li>A new breakwater</li><li>Patience</li></ul>`;

const AD = '<aside><p>Advertisement</p><p>Subscribe to our daily newsletter now</p></aside>';

describe('a range survives', () => {
  it.each([
    ['an unchanged page', TEXT, 'harbour master of Lindholm counted eleven boats'],
    [
      'other inline markup',
      TEXT.replace(/<\/?[ba][^>]*>/g, ''),
      'harbour master of Lindholm counted eleven boats',
    ],
    [
      'words wrapped one by one',
      TEXT.replace('Lindholm counted', '<i>Lind</i>holm <span><span>counted</span></span>'),
      'harbour master of Lindholm counted eleven boats',
    ],
    [
      'other blocks',
      TEXT.replaceAll('<p>', '<div><div><span>').replaceAll('</p>', '</span></div></div>'),
      'harbour master of Lindholm counted eleven boats',
    ],
    [
      'an advertisement before its paragraph',
      TEXT.replace('<p>On', `${AD}<p>On`),
      'harbour master of Lindholm counted eleven boats',
    ],
    [
      'scripts and styles inside',
      TEXT.replace('Lindholm', '<script>var lindholm = 1</script><style>p{}</style>Lindholm'),
      'harbour master of Lindholm counted eleven boats',
    ],
  ])('%s', (_, after, words) => {
    const { description, result } = revisit(TEXT, 'harbour master', 'eleven boats', after);
    expect(description.exact).toBe(words);
    expect(result).not.toHaveProperty('lost');
    if (!('lost' in result))
      expect(
        result.range
          .toString()
          .replace(/var lindholm = 1|p\{\}/g, '')
          .replace(/\s+/g, ' '),
      ).toBe(words);
  });

  it('the borders of blocks', () => {
    const { description, result } = revisit(
      TEXT,
      'since 1974',
      'A new',
      TEXT.replace('<ul>', `${AD}<ul>`),
    );
    expect(description.exact).toBe('since 1974.\nSteel sheets\nA new');
    expect(result).toMatchObject({ how: 'changed' });
  });

  it('the loss of its paragraph as lost', () => {
    const { result } = revisit(TEXT, 'We used', 'kitchen', TEXT.replace(/<p>“We.*<\/p>/, ''));
    expect(result).toMatchObject({ lost: true, why: 'gone' });
  });
});

describe('describing a range', () => {
  it('gives null where no word is', () => {
    page('<p>a</p><p id="dots">…</p>');
    const range = document.createRange();
    range.selectNodeContents(document.getElementById('dots') as HTMLElement);
    expect(describeRange(range, document.body)).toBeNull();
  });

  it('takes an end between elements', () => {
    page('<p id="one">One two</p><p>Three</p>');
    const range = document.createRange();
    range.setStart(document.getElementById('one') as HTMLElement, 0);
    range.setEnd(document.body, 1);
    expect(describeRange(range, document.body)?.exact).toBe('One two');
  });
});

describe('many highlights', () => {
  const paragraphs = Array.from(
    { length: 800 },
    (_, i) =>
      `<p>${Array.from({ length: 20 }, (_, j) => WORDS[(i * 7 + j * (1 + (i % 11)) + ((i * j) % 13)) % WORDS.length]).join(' ')} ${i}.</p>`,
  );
  const make = () => {
    page(paragraphs.join(''));
    const indexed = indexPage(document.body, flatten(document.body).text);
    return Array.from({ length: 1000 }, (_, i) => {
      const p = document.body.children[(i * 37) % 800]?.firstChild as Text;
      const range = document.createRange();
      range.setStart(p, i % 20);
      range.setEnd(p, 60 + (i % 30));
      const description = describeRange(range, indexed);
      return {
        id: `h${i}`,
        selectors: description?.selectors ?? [],
        place: description && placeInArticle(description, indexed),
      };
    });
  };

  /** How often others had a turn while `work` ran. How long they waited is `npm run bench anchor`'s to say. */
  async function turnsOfOthers(work: () => Promise<unknown>): Promise<number> {
    const { port1, port2 } = new MessageChannel();
    let turns = 0;
    port1.onmessage = () => {
      turns++;
      port2.postMessage(null);
    };
    port2.postMessage(null);
    await work();
    port1.close();
    return turns;
  }

  it.each([
    ['unchanged', (html: string) => html],
    [
      'with advertisements',
      (html: string) =>
        html
          .split('</p>')
          .map((p, i) => (i % 3 ? p : `${p}${AD}`))
          .join('</p>'),
    ],
    ['with one word in twenty edited', (html: string) => html.replaceAll(' the ', ' this ')],
  ])(
    '1,000 on 800 paragraphs %s are found in order, and others have their turns',
    async (_, change) => {
      const list = make();
      const article = flatten(document.body).text;
      page(change(paragraphs.join('')));
      const ids: string[] = [];
      let found = 0;
      const turns = await turnsOfOthers(async () => {
        const { signal } = new AbortController();
        for await (const { id, result } of anchorAll(list, document.body, signal, article)) {
          ids.push(id);
          if (!('lost' in result)) found++;
        }
      });
      expect(ids).toEqual(list.map(({ id }) => id));
      expect(found).toBeGreaterThan(985);
      expect(turns).toBeGreaterThan(2);
    },
  );

  it('stop when they are told to', async () => {
    const list = make();
    const stop = new AbortController();
    let count = 0;
    for await (const _ of anchorAll(list, document.body, stop.signal))
      if (++count === 10) stop.abort();
    expect(count).toBe(10);
  });

  it('do not begin when they were told not to', async () => {
    const results = [];
    for await (const one of anchorAll(make().slice(0, 3), document.body, AbortSignal.abort()))
      results.push(one);
    expect(results).toEqual([]);
  });
});
