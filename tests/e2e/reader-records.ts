/** Two articles for the reader to show whatever it can: one with all kinds of blocks and stored pictures, one in Arabic. */
import type { Page } from 'playwright';

/** Fills the library with `READER` (English) and `ARABIC`; both have highlights. The page must be one of ours. */
export async function fillReader(page: Page): Promise<void> {
  await page.locator('.library, .popup, .options').first().waitFor();
  await page.evaluate(async () => {
    const FILLER =
      'The tide went out and the harbour lay open like a drawer. Nobody had looked into it for years, and what lay there was not what they had put in. ';
    // Wider than a column of text, even in letters of 13 px.
    const COLUMNS = [
      'Year',
      'Boats',
      'Fishermen',
      'Tonnes landed',
      'Price',
      'Harbourmaster',
      'Authoritativeness',
      'Circumstances',
    ];
    type Part = Record<string, unknown>;
    const makeBody = (id: string, parts: Part[]) => {
      let text = '';
      const leaf = (words: string) => {
        const start = text === '' ? 0 : text.length + 2;
        text += `${text === '' ? '' : '\n\n'}${words}`;
        return { start, end: start + words.length };
      };
      const plain = (words: string) => [{ type: 'text', text: words }];
      const block = (part: Part): Part => {
        const words = String(part.words ?? '');
        if (part.ref)
          return {
            type: 'paragraph',
            ...leaf(`${words}1`),
            children: [
              ...plain(words),
              { type: 'noteref', id: part.ref, children: [{ type: 'sup', children: plain('1') }] },
            ],
          };
        if (part.h)
          return { type: 'heading', level: part.h, ...leaf(words), children: plain(words) };
        if (part.code) return { type: 'code', ...leaf(words), text: words };
        if (part.figure !== undefined) return { type: 'figure', image: part.figure };
        if (part.rows)
          return {
            type: 'table',
            caption: 'Boats by year',
            rows: (part.rows as string[][]).map((row, i) =>
              row.map((cell) => ({ ...leaf(cell), header: i === 0, children: plain(cell) })),
            ),
          };
        if (part.item || part.quoted) {
          const inside = [{ type: 'paragraph', ...leaf(words), children: plain(words) }];
          return part.item
            ? { type: 'list', ordered: false, items: [inside] }
            : { type: 'quote', blocks: inside };
        }
        if (part.note)
          return {
            type: 'list',
            ordered: true,
            kind: 'notes',
            items: [[{ type: 'paragraph', id: part.note, ...leaf(words), children: plain(words) }]],
          };
        return { type: 'paragraph', ...leaf(words), children: plain(words) };
      };
      const blocks = parts.map(block);
      return { articleId: id, blocks, text, quotes: [], images: [] as unknown[], cuts: [] };
    };
    const picture = (colour: string) =>
      new Promise<Uint8Array>((done) => {
        const canvas = Object.assign(document.createElement('canvas'), { width: 960, height: 480 });
        const paint = canvas.getContext('2d');
        if (paint) {
          paint.fillStyle = colour;
          paint.fillRect(0, 0, 960, 480);
        }
        canvas.toBlob((blob) => void blob?.arrayBuffer().then((b) => done(new Uint8Array(b))));
      });
    const image = (n: number) => ({
      src: `https://news.example/${n}.png`,
      alt: `Picture ${n}`,
      caption: `The harbour, ${n} of three.`,
      credit: 'Lio Marten/Quay Press',
      role: n === 1 ? 'lead' : 'body',
      width: 960,
      height: 480,
    });
    const parts: Part[] = [
      { figure: 0 },
      { words: `A marked sentence. ${FILLER.repeat(2).trim()}` },
      { words: `This one has a note.`, ref: 'fn1' },
      { words: 'The years before', h: 2 },
      ...Array.from({ length: 6 }, (_, i) => ({
        words: `Paragraph ${i + 4}. ${FILLER.repeat(3).trim()}`,
      })),
      { words: 'Boats', h: 3 },
      {
        rows: [
          [...COLUMNS],
          [
            '1990',
            '120',
            '480',
            '12,400',
            '1.20',
            'Holm',
            'Register',
            'Without the sideline boats',
          ],
          ['2020', '7', '19', '900', '4.80', 'Lund', 'Estimate', 'Provisional'],
        ],
      },
      {
        words:
          'const tide = (hour) => Math.sin(hour / 6.21) * 2.4; // metres, a line that is longer than the column is wide',
        code: true,
      },
      { figure: 1 },
      { figure: 2 },
      { words: 'What now', h: 2 },
      ...Array.from({ length: 8 }, (_, i) => ({
        words: `Closing ${i}. ${FILLER.repeat(3).trim()}`,
      })),
      { words: 'First the boats.', item: true },
      { words: 'Nobody asked us.', quoted: true },
      { words: 'The harbour office keeps the books since 1891.', note: 'fn1' },
    ];
    const body = makeBody('READER', parts);
    body.images = [image(1), image(2), image(3)];
    body.quotes = [
      {
        text: 'went out and the harbour',
        speaker: 'Ada Holm',
        cue: 'said',
        how: 'named',
        kind: 'direct',
        start: 28,
        end: 52,
      },
    ] as never;
    const arabic = 'انحسر المد وبقي الميناء مفتوحا مثل درج. لم ينظر إليه أحد منذ سنوات. ';
    const rtl = makeBody('ARABIC', [
      ...Array.from({ length: 6 }, () => ({ words: arabic.repeat(4).trim() })),
      { words: 'const tide = 1;', code: true },
    ]);
    const article = (id: string, title: string, more: object) => ({
      id,
      url: `https://news.example/${id}`,
      canonicalUrl: `https://news.example/${id}`,
      keys: [`news.example/${id}`],
      title,
      deck: 'What the water had kept, and who counted it.',
      byline: ['Mira Lund'],
      siteName: 'News Example',
      lang: 'en',
      wordCount: 1150,
      quoteCount: 1,
      imageCount: 3,
      highlightCount: 1,
      noteCount: 1,
      colours: ['green'],
      progress: 0,
      unread: 1,
      favourite: 0,
      archived: 0,
      trashed: 0,
      tags: ['harbour'],
      textHash: id,
      savedAt: Date.parse('2026-11-01T08:00:00Z'),
      updatedAt: Date.parse('2026-11-01T08:00:00Z'),
      ...more,
    });
    const highlight = (
      id: string,
      articleId: string,
      text: string,
      start: number,
      end: number,
      more: object,
    ) => ({
      id,
      articleId,
      selectors: [
        { type: 'TextQuoteSelector', exact: text.slice(start, end), prefix: '', suffix: '' },
      ],
      exact: text.slice(start, end),
      place: { start, end },
      colour: 'green',
      note: '',
      tags: [],
      createdAt: 1,
      updatedAt: 1,
      ...more,
    });
    const far = body.text.indexOf('Paragraph 6.');
    const db = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open('postil');
      request.onsuccess = () => done(request.result);
    });
    const pictures = await Promise.all(['#7aa5b8', '#b89a7a'].map(picture));
    const tx = db.transaction(
      ['articles', 'bodies', 'highlights', 'pictures', 'meta', 'tags'],
      'readwrite',
    );
    tx.objectStore('articles').put(article('READER', 'What the harbour kept', {}));
    tx.objectStore('articles').put(
      article('ARABIC', 'ما احتفظ به الميناء', {
        lang: 'ar',
        dir: 'rtl',
        deck: arabic.trim(),
        savedAt: Date.parse('2026-11-02T08:00:00Z'),
      }),
    );
    tx.objectStore('bodies').put(body);
    tx.objectStore('bodies').put(rtl);
    tx.objectStore('highlights').put(
      highlight('H1', 'READER', body.text, 0, 18, {
        note: 'A note of mine, long enough to need a second line in the margin.',
        tags: ['sea'],
      }),
    );
    tx.objectStore('highlights').put(
      highlight('H2', 'READER', body.text, far, far + 60, {
        colour: 'violet',
        note: 'Use as the epigraph.',
      }),
    );
    tx.objectStore('highlights').put(
      highlight('H3', 'ARABIC', rtl.text, 10, 60, { colour: 'blue', note: 'ملاحظة' }),
    );
    pictures.forEach((bytes, i) => {
      tx.objectStore('pictures').put({
        articleId: 'READER',
        src: `https://news.example/${i === 0 ? 1 : 2}.png`,
        type: 'image/png',
        bytes,
      });
    });
    tx.objectStore('meta').put({
      key: 'counts',
      value: { all: 2, unread: 2, favourite: 0, archived: 0, trashed: 0, highlights: 3 },
    });
    tx.objectStore('tags').put({ name: 'harbour', count: 2 });
    await new Promise((done) => {
      tx.oncomplete = done;
    });
    db.close();
  });
}
