import { toBase64 } from '../../text/base64';
import type { ExportFormat, ExportItem } from '../format';
import { articleMarkup } from '../html-article';
import { STYLE } from '../html-style';
import { escaped, markupText } from '../markup';

/**
 * One page to share or print, with everything in it: articles, marks, notes beside them, kept pictures, captions and credits.
 * HTML that opens offline, runs nothing and asks for nothing; its policy (https://www.w3.org/TR/CSP3/) lets only its own style
 * sheet in, and pictures that stand in the file.
 */
export const html: ExportFormat = {
  id: 'html',
  group: 'notes',
  label: 'format_html',
  about: 'format_html_about',
  extension: 'html',
  mimeType: 'text/html',
  pictures: true,
  async *write(items, made) {
    const reading = items[Symbol.asyncIterator]();
    let item = await reading.next();
    yield '<!doctype html>\n';
    let next = item.done ? item : await reading.next();
    const isOne = !item.done && next.done === true;
    const title = isOne ? item.value.article.title : `Postil ${made.toISOString().slice(0, 10)}`;
    yield await head(title);
    for (let number = 1; !item.done; number++) {
      const book = { pictures: inFile(item.value), footnotes: false };
      yield `${markupText(articleMarkup(item.value, `a${number}-`, book))}\n`;
      item = next;
      next = item.done ? item : await reading.next();
    }
    yield '</body>\n</html>\n';
  },
};

/** The kept pictures as addresses that hold them, by their address on the web. */
function inFile({ pictures = [] }: ExportItem): Map<string, string> {
  return new Map(
    pictures
      .filter(({ bytes }) => bytes.length > 0)
      .map(({ src, type, bytes }) => [src, `data:${type};base64,${toBase64(bytes)}`]),
  );
}

async function head(title: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(STYLE));
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${toBase64(new Uint8Array(hash))}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
`;
}
