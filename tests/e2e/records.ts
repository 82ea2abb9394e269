/** A library to look at: made articles, each with one highlight, written straight into the database of one of our pages. */
import type { Page } from 'playwright';

/** Fills the library with `count` articles; number 5 is about Łódź, all have a quotation, a picture and a marked sentence. */
export async function fill(page: Page, count: number): Promise<void> {
  await page.locator('.library, .popup, .options').first().waitFor();
  await page.evaluate(async (total) => {
    const filler = 'The tide went out and the harbour lay open like a drawer. '.repeat(14).trim();
    const marked = 'A marked sentence.';
    const text = [`${marked} ${filler}`, ...Array.from({ length: 9 }, () => filler)].join('\n\n');
    const at = Date.parse('2026-11-01T08:00:00Z');
    const spans: [number, number][] = [];
    let offset = 0;
    for (const part of text.split('\n\n')) {
      spans.push([offset, offset + part.length]);
      offset += part.length + 2;
    }
    const articleOf = (n: number) => ({
      id: `A${String(n).padStart(6, '0')}`,
      url: `https://news.example/${n}`,
      canonicalUrl: `https://news.example/${n}`,
      keys: [`news.example/${n}`],
      title:
        n === 5
          ? 'Article 5: a tram in Łódź'
          : `Article ${n}: the harbour in ${['spring', 'summer', 'autumn', 'winter'][n % 4]}`,
      byline: ['Mira Lund'],
      siteName: 'News Example',
      lang: 'en',
      wordCount: 1200,
      quoteCount: 1,
      imageCount: 1,
      highlightCount: 1,
      noteCount: 1,
      colours: ['green'],
      progress: 0,
      unread: 1,
      favourite: 0,
      archived: 0,
      trashed: 0,
      tags: n % 3 === 0 ? ['harbour'] : [],
      textHash: String(n),
      savedAt: at + n,
      updatedAt: at + n,
    });
    const bodyOf = (n: number) => ({
      articleId: articleOf(n).id,
      blocks: spans.map(([start, end]) => ({
        type: 'paragraph',
        start,
        end,
        children: [{ type: 'text', text: text.slice(start, end) }],
      })),
      text,
      quotes: [
        {
          text: 'went out and the harbour',
          speaker: 'Ada Holm',
          cue: 'said',
          how: 'named',
          kind: 'direct',
          start: 28,
          end: 52,
        },
      ],
      images: [
        {
          src: 'https://news.example/a.jpg',
          alt: 'A harbour',
          caption: 'The harbour.',
          credit: 'Lio Marten/Quay Press',
          role: 'lead',
        },
      ],
      cuts: [],
    });
    const highlightOf = (n: number) => ({
      id: `H${n}`,
      articleId: articleOf(n).id,
      selectors: [{ type: 'TextQuoteSelector', exact: marked, prefix: '', suffix: ' The tide' }],
      exact: marked,
      place: { start: 0, end: marked.length },
      colour: 'green',
      note: 'A note of mine.',
      tags: [],
      createdAt: at + n,
      updatedAt: at + n,
    });
    const db = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open('postil');
      request.onsuccess = () => done(request.result);
    });
    for (let from = 1; from <= total; from += 500) {
      const tx = db.transaction(['articles', 'bodies', 'highlights', 'meta', 'tags'], 'readwrite');
      for (let n = from; n < from + 500 && n <= total; n++) {
        tx.objectStore('articles').put(articleOf(n));
        tx.objectStore('bodies').put(bodyOf(n));
        tx.objectStore('highlights').put(highlightOf(n));
      }
      const counts = {
        all: total,
        unread: total,
        favourite: 0,
        archived: 0,
        trashed: 0,
        highlights: total,
      };
      tx.objectStore('meta').put({ key: 'counts', value: counts });
      tx.objectStore('tags').put({ name: 'harbour', count: Math.floor(total / 3) });
      await new Promise((done) => {
        tx.oncomplete = done;
      });
    }
    db.close();
  }, count);
}
