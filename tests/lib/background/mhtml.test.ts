import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { picturesOfMhtml } from '../../../lib/background/mhtml';

const PNG = 'https://news.example/a.png';
const SVG = 'https://cdn.example/plan.svg?x=1';

/** A page as Chromium saves it: the document, a picture in base64, a drawing in quoted-printable, a style. */
const page = (parts: [headers: string[], body: string][], boundary = '----Boundary--x----') =>
  [
    'From: <Saved by Blink>',
    'Subject: =?utf-8?Q?A harbour?=',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    `\tboundary="${boundary}"`,
    '',
    '',
    ...parts.flatMap(([headers, body]) => [`--${boundary}`, ...headers, '', body]),
    `--${boundary}--`,
    '',
  ].join('\r\n');

const part = (type: string, encoding: string, at: string, body: string): [string[], string] => [
  [`Content-Type: ${type}`, `Content-Transfer-Encoding: ${encoding}`, `Content-Location: ${at}`],
  body,
];

const read = (file: string, ...wanted: string[]) =>
  [...picturesOfMhtml(file, new Set(wanted))].map(([at, { type, bytes }]) => [
    at,
    type,
    String.fromCharCode(...bytes),
  ]);

describe('pictures out of a saved page', () => {
  it.each<[string, string, string[], unknown]>([
    [
      'base64 over several lines',
      page([part('image/png', 'base64', PNG, `${btoa('abc')}\r\n${btoa('def')}`)]),
      [PNG],
      [[PNG, 'image/png', 'abcdef']],
    ],
    [
      'quoted-printable',
      page([part('image/svg+xml', 'quoted-printable', SVG, '<svg a=3D"1">=\r\n=C3=A9</svg>')]),
      [SVG],
      [[SVG, 'image/svg+xml', '<svg a="1">\u00c3\u00a9</svg>']],
    ],
    [
      'bytes as they are',
      page([part('image/gif', 'binary', PNG, 'GIF\xff')]),
      [PNG],
      [[PNG, 'image/gif', 'GIF\xff']],
    ],
    [
      'a fragment in the wanted address',
      page([part('image/png', 'base64', PNG, btoa('a'))]),
      [`${PNG}#top`],
      [[`${PNG}#top`, 'image/png', 'a']],
    ],
    ['only what is wanted', page([part('image/png', 'base64', PNG, btoa('a'))]), [SVG], []],
    ['nothing that is no picture', page([part('text/html', 'base64', PNG, btoa('a'))]), [PNG], []],
    ['nothing that cannot be read', page([part('image/png', 'base64', PNG, '%%%')]), [PNG], []],
    [
      'a long address over two lines',
      page([
        [
          [
            'Content-Type: image/png',
            'Content-Transfer-Encoding: base64',
            `Content-Location:\r\n ${PNG}`,
          ],
          btoa('a'),
        ],
      ]),
      [PNG],
      [[PNG, 'image/png', 'a']],
    ],
    ['no page at all', 'hello', [PNG], []],
    [
      'a file that ends in the middle',
      page([part('image/png', 'base64', PNG, btoa('abc'))]).slice(0, -26),
      [PNG],
      [[PNG, 'image/png', 'abc']],
    ],
  ])('%s', (_, file, wanted, found) => {
    expect(read(file, ...wanted)).toEqual(found);
  });

  it('never fails, whatever the file is', () => {
    const pieces = fc.constantFrom(
      '--b',
      '--b--',
      '\r\n',
      '\r\n\r\n',
      'Content-Location: x',
      'Content-Type: image/png',
      'Content-Type: multipart/related; boundary="b"',
      '=3',
      'a',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (all) => {
        expect(() => read(all.join(''), 'x')).not.toThrow();
      }),
    );
  });
});
