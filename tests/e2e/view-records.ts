/** A library with a bit of everything, for the views: speakers, credits, tags, progress, colours, trash, copies; bodies are short. */
import type { Page } from 'playwright';

/** Fills the library with `count` articles, written straight into the database of one of our pages, which must be open. */
export async function fillViews(page: Page, count: number): Promise<void> {
  await page.locator('.library, .popup').first().waitFor();
  await page.evaluate(async (total) => {
    const HOUR = 3_600_000;
    const now = Date.now();
    const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
    const subjects = [
      'Should the harbour be closed?',
      'Letters to a lighthouse',
      'The politics of tides',
      'As we may sail',
      'The tyranny of fog',
      'You and your research',
      'Reflections on rope',
      '“Worse is better”, at sea',
      'Civil obedience',
      'Why I row',
      'A tram in Łódź',
    ];
    const authors = ['Mira Lund', 'George Orrell', 'Vanna Bosch', 'Jo Freeborn', ''];
    const sites = ['news.example', 'www.quarterly.example', 'tides.example', 'gazette.example'];
    const tags = ['diplomacy', 'law', 'style', 'memory', 'sea'];
    const colours = ['yellow', 'green', 'blue', 'coral', 'violet'];
    const speakers = ['Ada Holm', 'Narges Mohadi', 'Lio Marten', null, 'More than 400 teachers'];
    const makers = [
      { credit: 'Lio Marten/Quay Press', creator: 'Lio Marten', agency: 'Quay Press' },
      { credit: 'Ines Roth', creator: 'Ines Roth' },
      { credit: null },
    ];
    const first = 'The tide went out and the harbour lay open like a drawer.';
    const said = 'I am fundamentally opposed to closing any harbour, at any time';
    const second = `“${said},” she said on Monday.`;
    const text = `${first}\n\n${second}`;
    const at = first.length + 3;
    const idOf = (n: number) => `A${String(n).padStart(6, '0')}`;
    const articleOf = (n: number) => {
      const marks = n % 3 === 0 ? 0 : (n % 4) + 1;
      const isTrash = n % 40 === 7;
      const progress = n % 3 === 1 ? ((n * 7) % 100) / 100 : n % 5 === 0 ? 1 : 0;
      return {
        id: idOf(n),
        url: `https://${pick(sites, n)}/${n}`,
        canonicalUrl: `https://${pick(sites, n)}/${n}`,
        // Number 3 is number 2 again.
        keys:
          n === 3
            ? ['copy.example/2', 'copy.example/3']
            : n === 2
              ? ['copy.example/2']
              : [`${pick(sites, n)}/${n}`],
        title: `${pick(subjects, n)} ${n}`,
        byline: pick(authors, n) === '' ? [] : [pick(authors, n)],
        lang: 'en',
        wordCount: 300 + ((n * 137) % 4000),
        quoteCount: 1,
        imageCount: 1,
        highlightCount: marks,
        noteCount: marks > 1 ? 1 : 0,
        colours: colours.slice(0, marks),
        progress,
        unread: progress > 0 ? 0 : 1,
        favourite: n % 9 === 0 ? 1 : 0,
        archived: n % 11 === 0 ? 1 : 0,
        trashed: isTrash ? 1 : 0,
        ...(isTrash ? { trashedAt: now - (n % 29) * 24 * HOUR } : {}),
        tags: n % 2 === 0 ? [pick(tags, n), pick(tags, n + 1)] : n % 3 === 0 ? [pick(tags, n)] : [],
        textHash: String(n),
        savedAt: now - (total - n) * 5 * HOUR,
        updatedAt: now - (total - n) * 5 * HOUR,
      };
    };
    const bodyOf = (n: number) => ({
      articleId: idOf(n),
      blocks: [
        {
          type: 'paragraph',
          start: 0,
          end: first.length,
          children: [{ type: 'text', text: first }],
        },
        { type: 'figure', image: 0 },
        {
          type: 'paragraph',
          start: first.length + 2,
          end: text.length,
          children: [{ type: 'text', text: second }],
        },
      ],
      text,
      quotes: [
        {
          text: said,
          speaker: pick(speakers, n),
          cue: 'said',
          how: 'named',
          kind: 'direct',
          start: at,
          end: at + said.length,
        },
      ],
      images: [
        {
          src: `https://news.example/${n}.jpg`,
          alt: '',
          caption: 'The harbour at low tide.',
          role: 'lead',
          ...pick(makers, n),
        },
      ],
      cuts: [],
    });
    const marksOf = (n: number, marks: number) =>
      Array.from({ length: marks }, (_, i) => ({
        id: `H${n}-${i}`,
        articleId: idOf(n),
        selectors: [{ type: 'TextQuoteSelector', exact: first, prefix: '', suffix: '' }],
        exact: i === 0 ? said : first,
        place: i === 0 ? { start: at, end: at + said.length } : { start: 0, end: first.length },
        colour: pick(colours, i),
        note: i === 1 ? 'The hinge of the argument.' : '',
        tags: i === 0 ? ['sea'] : [],
        createdAt: now - (total - n) * 20 * HOUR,
        updatedAt: now,
      }));
    const db = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open('postil');
      request.onsuccess = () => done(request.result);
    });
    const counts = { all: 0, unread: 0, favourite: 0, archived: 0, trashed: 0, highlights: 0 };
    const tagged = new Map<string, number>();
    for (let from = 1; from <= total; from += 500) {
      const tx = db.transaction(['articles', 'bodies', 'highlights'], 'readwrite');
      for (let n = from; n < from + 500 && n <= total; n++) {
        const row = articleOf(n);
        tx.objectStore('articles').put(row);
        tx.objectStore('bodies').put(bodyOf(n));
        for (const mark of marksOf(n, row.highlightCount)) tx.objectStore('highlights').put(mark);
        counts.highlights += row.highlightCount;
        if (row.trashed) counts.trashed++;
        else {
          counts.all++;
          counts.unread += row.unread;
          counts.favourite += row.favourite;
          counts.archived += row.archived;
          for (const tag of row.tags) tagged.set(tag, (tagged.get(tag) ?? 0) + 1);
        }
      }
      await new Promise((done) => {
        tx.oncomplete = done;
      });
    }
    const tx = db.transaction(['meta', 'tags'], 'readwrite');
    tx.objectStore('meta').put({ key: 'counts', value: counts });
    for (const [name, n] of tagged)
      tx.objectStore('tags').put({ name, count: n, ...(name === 'law' ? { colour: 'blue' } : {}) });
    await new Promise((done) => {
      tx.oncomplete = done;
    });
    db.close();
  }, count);
}
