/** What other people's files do that the examples of each format do not: the file, and what a reader of the library would see of it. */

/** What must come of a file: the fields that the quirk is about, of each article in its order. */
export interface Quirk {
  what: string;
  file: string;
  format: string;
  articles: Record<string, unknown>[];
}

const clipping = (title: string, about: string, words: string) =>
  `${title}\r\n- ${about}\r\n\r\n${words}\r\n==========\r\n`;
const day = (iso: string) => Date.parse(iso);
const bookmarks = (inside: string) =>
  `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Mine</TITLE>\n<H1>All bookmarks of 3 March</H1>\n<DL><p>\n${inside}\n</DL><p>\n`;

/** The cases. Each failed before the reader learned it. */
export const QUIRKS: Quirk[] = [
  {
    what: 'a German Kindle says `am` before every date, in the evening, too',
    file: clipping(
      'Das Licht (Ada Holm)',
      'Ihre Markierung bei Position 7-9 | Hinzugefügt am Montag, 30. November 2026 21:12:45',
      'Still.',
    ),
    format: 'kindle',
    articles: [{ highlights: [{ exact: 'Still.', createdAt: day('2026-11-30T21:12:45Z') }] }],
  },
  {
    what: 'a Kindle writes the half of the day behind the clock or before it',
    file:
      clipping(
        'One',
        'Tu subrayado | posición 1-2 | Añadido el lunes, 2 de marzo de 2026 3:04:05 p. m.',
        'uno',
      ) +
      clipping('Two', '하이라이트 | 위치 3-4 | 추가됨 2026년 3월 2일 월요일 오후 3:04:05', 'dul') +
      clipping('Three', '您在位置 #5-6的标注 | 添加于 2026年3月2日星期一 下午3:04:05', 'san'),
    format: 'kindle',
    articles: ['uno', 'dul', 'san'].map((exact) => ({
      highlights: [{ exact, createdAt: day('2026-03-02T15:04:05Z') }],
    })),
  },
  {
    what: 'a Kindle file may begin with the line that parts clippings',
    file: `==========\n${clipping('The Quay (Ada Holm)', 'Your Highlight | Location 1-2 | Added on Monday, 2 March 2026 03:04:05', 'Salt.')}`,
    format: 'kindle',
    articles: [{ title: 'The Quay', highlights: [{ exact: 'Salt.' }] }],
  },
  {
    what: 'an author in the last bracket, be it behind another without a space, or with one in it; an Italian January',
    file:
      clipping(
        'Tides: Book 5(Salt 5)(Holm, Ada R.R.)',
        'Mi subrayado en la página 41 | Posición 620 - 620 | Añadido el domingo 2 de septiembre de 2012, 23:54:20',
        'uno',
      ) +
      clipping(
        'Salt (Berg (ed.))',
        'La tua evidenziazione a pagina 5 | posizione 88-88 | Aggiunto il 5 gennaio 2026 10:00:00',
        'due',
      ),
    format: 'kindle',
    articles: [
      {
        title: 'Tides: Book 5(Salt 5)',
        byline: ['Ada R.R. Holm'],
        savedAt: day('2012-09-02T23:54:20Z'),
      },
      { title: 'Salt', byline: ['Berg (ed.)'], savedAt: day('2026-01-05T10:00:00Z') },
    ],
  },
  {
    what: 'a Dutch Kindle writes ranges with `t/m`; a clipped article is no note',
    file:
      clipping(
        'Zout (Ada Holm)',
        'Je highlight op locatie 228 t/m 231 | Toegevoegd op zaterdag 6 augustus 2022 18:50:23',
        'Getij',
      ) +
      clipping(
        'Zout (Ada Holm)',
        'Je notitie op locatie 231 | Toegevoegd op zaterdag 6 augustus 2022 18:50:44',
        'Vergelijk',
      ) +
      clipping(
        'Zout (Ada Holm)',
        'Artikel bei Position 699 speichern | Hinzugefügt am Sonntag, 21. September 2014 13:24:34',
        'The whole article.',
      ),
    format: 'kindle',
    articles: [
      {
        note: '',
        highlights: [
          { exact: 'Getij', note: 'Vergelijk\n\nPlace: locatie 228 t/m 231' },
          { exact: 'The whole article.' },
        ],
      },
    ],
  },
  {
    what: 'a highlight beyond the limit of copying has no words of its own',
    file:
      clipping(
        '潮 (ホルム)',
        '位置No. 10-11のハイライト |作成日: 2021年8月3日火曜日 23:24:53',
        '静か',
      ) +
      clipping(
        '潮 (ホルム)',
        '位置No. 20-21のハイライト |作成日: 2021年8月3日火曜日 23:25:53',
        ' <このアイテムのクリップの上限に達しました>',
      ),
    format: 'kindle',
    articles: [{ title: '潮', highlights: [{ exact: '静か' }] }],
  },
  {
    what: 'words that look like markup are words, where a format has no markup',
    file: JSON.stringify({
      annotations: [
        {
          id: 'a',
          uri: 'https://ledger.example/code',
          text: 'Why <b>?',
          tags: [],
          target: [
            { selector: [{ type: 'TextQuoteSelector', exact: 'use the <p> element &amp; more' }] },
          ],
        },
      ],
    }),
    format: 'hypothesis',
    articles: [{ highlights: [{ exact: 'use the <p> element &amp; more', note: 'Why <b>?' }] }],
  },
  {
    what: 'what a bookmark file calls itself is no folder; a folder is a tag',
    file: bookmarks(
      '<DT><A HREF="https://ledger.example/one">One</A>\n<DT><H3>News</H3>\n<DL><p>\n<DT><A HREF="https://ledger.example/two">Two</A>\n</DL><p>',
    ),
    format: 'netscape',
    articles: [
      { title: 'One', tags: [], note: '' },
      { title: 'Two', tags: ['News'], note: '' },
    ],
  },
  {
    what: 'a description that is code keeps its signs and its lines',
    file: bookmarks(
      '<DT><A HREF="https://ledger.example/one">One</A>\n<DD>Run:\n\n    &lt;?php\n    echo 1;\n    ?&gt;\n\nor List&lt;int&gt;',
    ),
    format: 'netscape',
    articles: [{ note: 'Run:\n\n    <?php\n    echo 1;\n    ?>\n\nor List<int>' }],
  },
  {
    what: 'a note of a bookmark shelf has an address within it alone, and is kept',
    file: bookmarks('<DT><A HREF="?Zm-b0g" TAGS="code">A thought</A>\n<DD>Words'),
    format: 'netscape',
    articles: [
      {
        url: 'https://no-address.invalid/note/%3FZm-b0g',
        title: 'A thought',
        note: 'Words',
        tags: ['code'],
      },
    ],
  },
  {
    what: 'a list of Delicious has the note in `description`',
    file: JSON.stringify([
      {
        title: 'The harbour',
        tags: ['ports', ''],
        url: 'https://ledger.example/harbour',
        description: 'my note',
        created: '1773475200',
        others: 9,
        owner: 'ada',
        private: '1',
      },
    ]),
    format: 'pinboard',
    articles: [
      {
        title: 'The harbour',
        note: 'my note\n\nPrivate: yes',
        tags: ['ports'],
        savedAt: 1_773_475_200_000,
      },
    ],
  },
  {
    what: 'what Pocket gave is often kept without `list`: as a list, with authors and language',
    file: JSON.stringify([
      {
        item_id: '9',
        given_url: 'https://ledger.example/harbour',
        given_title: '',
        resolved_title: 'The harbour',
        status: '1',
        time_added: '1773475200',
        lang: 'en',
        authors: { 7: { author_id: '7', name: 'Ada Holm' } },
      },
    ]),
    format: 'pocket-api',
    articles: [{ title: 'The harbour', byline: ['Ada Holm'], lang: 'en', state: 'archived' }],
  },
  {
    what: 'what Pocket gave is often kept without `list`: by number',
    file: '{"3115": {"item_id": "3115", "given_url": "https:\\/\\/ledger.example\\/quay", "resolved_title": "The quay", "tags": {"ports": {"tag": "ports"}}}}',
    format: 'pocket-api',
    articles: [{ url: 'https://ledger.example/quay', title: 'The quay', tags: ['ports'] }],
  },
  {
    what: 'Matter once said `Saved`, and had no tags',
    file: 'Title,Author,Publisher,URL,Word Count,Saved,Read,Highlight Count,Last Interaction Date,File Id\nThe harbour,Ada Holm,Ledger,https://ledger.example/harbour,12,FALSE,TRUE,0,2026-03-02 03:04:05,c.html\n',
    format: 'matter',
    articles: [
      { byline: ['Ada Holm'], state: 'archived', savedAt: day('2026-03-02T03:04:05Z'), note: '' },
    ],
  },
  {
    what: 'tags of Reader that are no list are words between commas',
    file: 'Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\nThe harbour,https://ledger.example/harbour,1,"ports, strike",,0,new,True\n',
    format: 'readwise-reader',
    articles: [{ tags: ['ports', 'strike'] }],
  },
  {
    what: 'an Omnivore list that somebody shortened has labels and no slugs',
    file: '[{"url":"https://ledger.example/harbour","title":"The harbour","labels":["Ports",{"name":"Later"}],"state":"Archived","savedAt":"2026-03-02T00:00:00Z"}]',
    format: 'omnivore',
    articles: [{ tags: ['Ports', 'Later'], state: 'archived' }],
  },
  {
    what: 'a table without a header has addresses, states and lists of tags',
    file: '"https://ledger.example/harbour",ARCHIVED,"[ports,strike]"\nhttps://ledger.example/quay,SUCCEEDED,"[]"\nThe mole,https://ledger.example/mole\n',
    format: 'addresses',
    articles: [
      {
        url: 'https://ledger.example/harbour',
        title: '',
        tags: ['ports', 'strike'],
        state: 'archived',
      },
      { url: 'https://ledger.example/quay', title: '', tags: [] },
      { url: 'https://ledger.example/mole', title: 'The mole' },
    ],
  },
  {
    what: 'BibTeX has remarks between fields, months by name, and works without an address',
    file: '@article{holm,\n  % checked\n  title = {Tides},\n  author = {Holm, Ada},\n  editor = {Berg, Bo},\n  year = {2013},\n  month = mar, % of that year\n  journal = {Salt},\n  publisher = {Quay},\n  % end\n}\n@online{berg, title = {The harbour}, url = {https://ledger.example/harbour}}\n',
    format: 'bibtex',
    articles: [
      {
        url: 'https://no-address.invalid/book/Tides/Ada%20Holm',
        title: 'Tides',
        publishedAt: '2013-03',
        siteName: 'Salt',
        note: 'editor: Berg, Bo\npublisher: Quay',
      },
      { title: 'The harbour' },
    ],
  },
  {
    what: 'RIS may number its works, give several addresses in one line, and editors',
    file: '1. \r\nTY  - JOUR\r\nTI  - Tides\r\nAU  - Holm, Ada\r\nA2  - Berg, Bo\r\nUR  - https://ledger.example/tides; https://mirror.example/tides\r\nER  -  \r\n\r\n2. \r\nTY  - BOOK\r\nTI  - Salt\r\nAU  - Holm, Ada\r\nER  - \r\n',
    format: 'ris',
    articles: [
      {
        url: 'https://ledger.example/tides',
        note: 'Also at: https://mirror.example/tides\nA2: Berg, Bo',
      },
      { url: 'https://no-address.invalid/book/Salt/Ada%20Holm', title: 'Salt' },
    ],
  },
  {
    what: 'CSL-JSON keeps fields that have no place, and works without an address',
    file: '[{"id":"x","type":"article-journal","title":"Tides","author":[{"family":"Holm","given":"Ada"}],"issued":{"date-parts":[[2013,3]]},"volume":"12","page":"1-9"}]',
    format: 'csl-json',
    articles: [
      { url: 'https://no-address.invalid/book/Tides/Ada%20Holm', note: 'volume: 12\npage: 1-9' },
    ],
  },
  {
    what: 'a Web Annotation may offer a choice of bodies, say whose it is, and give a place without words',
    file: JSON.stringify({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'https://ledger.example/a1',
      type: 'Annotation',
      creator: { name: 'Ada Holm' },
      body: [
        { type: 'TextualBody', purpose: 'tagging', value: 'ports' },
        {
          type: 'Choice',
          items: [
            { type: 'TextualBody', value: 'in words' },
            { type: 'SpecificResource', source: { id: 'https://ledger.example/spoken' } },
          ],
        },
      ],
      target: {
        source: 'https://ledger.example/harbour',
        selector: {
          type: 'FragmentSelector',
          value: 'part2',
          refinedBy: { type: 'TextPositionSelector', start: 6, end: 27 },
        },
      },
    }),
    format: 'web-annotation',
    articles: [
      {
        url: 'https://ledger.example/harbour',
        tags: ['ports'],
        note: 'in words\n\nhttps://ledger.example/spoken\n\nBy: Ada Holm\nPlace: part2, 6-27',
      },
    ],
  },
  {
    what: 'a table may give its program’s own address beside the page’s, and name its days otherwise',
    file: 'title,url,source_url,saved_at,published_date,site_name,image_url\nTides,https://reader.example/read/1,https://ledger.example/tides,2026-03-02T10:00:00Z,2026-02-01,The Ledger,https://reader.example/1.png\n',
    format: 'csv',
    articles: [
      {
        url: 'https://ledger.example/tides',
        savedAt: day('2026-03-02T10:00:00Z'),
        publishedAt: '2026-02-01',
        siteName: 'The Ledger',
        note: 'url: https://reader.example/read/1',
      },
    ],
  },
  {
    what: 'Raindrop writes the excerpt as the page’s source has it',
    file: 'id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n1,Tides,,Salt&nbsp;&amp; sand,https://ledger.example/tides,Unsorted,,2026-03-02T10:00:00Z,,,false\n',
    format: 'raindrop',
    articles: [{ url: 'https://ledger.example/tides', deck: 'Salt & sand' }],
  },
  {
    what: 'Pocket’s highlights give the address for a title they have not',
    file: '[{"url":"https://ledger.example/tides","title":"https://ledger.example/tides","highlights":[{"quote":"Salt.","created_at":1772445600}]}]',
    format: 'pocket-annotations',
    articles: [{ title: '', highlights: [{ exact: 'Salt.' }] }],
  },
  {
    what: 'any JSON list may give two addresses, two titles and two days',
    file: '[{"url":"https://reader.example/read/1","source_url":"https://ledger.example/tides","title":"Tides","name":"The tides of March","created_at":"2026-03-02T10:00:00Z"}]',
    format: 'json',
    articles: [
      {
        url: 'https://ledger.example/tides',
        title: 'Tides',
        note: 'url: https://reader.example/read/1\nname: The tides of March',
      },
    ],
  },
];
