/** Made files of the kinds that are tables, pages of links, references and plain lines. */
import { type Kind, SECONDS, TIME, title, url, words } from './exchange-made.ts';

const lines = (what: string, extension: string, head: string, record: Kind['record']): Kind => ({
  what,
  file: `${what.replaceAll(/\W+/g, '-')}.${extension}`,
  head,
  record,
});

/** Bookmarks as browsers write them, a thousand a folder, each with a description. */
function netscapeBookmark(n: number): string {
  const folder = `<DT><H3>Folder ${n}</H3>\n<DL><p>\n`;
  const begin = n % 1000 > 0 ? '' : n > 0 ? `</DL><p>\n${folder}` : folder;
  const link = `<DT><A HREF="${url(n)}" ADD_DATE="${SECONDS}">${words(370, n)} ${n}</A>\n`;
  return `${begin}${link}<DD>${words(60, n)}\n`;
}

const pocketHead = 'title,url,time_added,tags,status\n';
const pocketRow = (n: number, letters: number) =>
  `${words(letters, n)} ${n},${url(n)},${SECONDS + n},ports,unread\n`;

/** Each kind that is cut. */
export const IN_LINES: readonly Kind[] = [
  lines('pocket, nearly all titles', 'csv', pocketHead, (n) => pocketRow(n, 520)),
  { ...lines('pocket, a million rows', 'csv', pocketHead, (n) => pocketRow(n, 10)), most: 1e6 },
  lines(
    'pocket, a cell that does not end',
    'csv',
    `${pocketHead}A,${url(0)},${SECONDS},ports,unread\n"`,
    (n) => pocketRow(n, 520),
  ),
  lines('instapaper', 'csv', 'URL,Title,Selection,Folder,Timestamp,Tags\n', (n) => {
    return `${url(n)},${title(n)},${words(120, n)},News,${SECONDS},[]\n`;
  }),
  lines('readwise, ten a book', 'csv', 'Highlight,Book Title,Book Author,Note\n', (n) => {
    return `${words(200, n)},Book ${Math.floor(n / 10)},Ada Holm,${words(60, n)}\n`;
  }),
  lines('readwise-reader', 'csv', 'Title,URL,Document tags,Saved date,Location\n', (n) => {
    return `${title(n)},${url(n)},"['ports']",${TIME},later\n`;
  }),
  lines('raindrop', 'csv', 'title,note,excerpt,url,folder,tags,created,highlights\n', (n) => {
    return `${title(n)},mine,theirs,${url(n)},News / Ports,ports,${TIME},"Highlight:${words(120, n)}\nNote:ask"\n`;
  }),
  lines('matter', 'csv', 'Title,URL,Tags,In Queue,Last Interaction Date\n', (n) => {
    return `${title(n)},${url(n)},ports;strike,True,2026-11-20 08:05:00\n`;
  }),
  lines('mymind', 'csv', 'type,title,url,content,note,tags,created\n', (n) => {
    return `WebPage,${title(n)},${url(n)},${words(120, n)},note,ports,${TIME}\n`;
  }),
  lines(
    'csv, one column',
    'csv',
    'url\n',
    (n) => `${url(n)}/${words(200, n).replaceAll(' ', '-')}\n`,
  ),
  lines('addresses', 'txt', 'Ports\n', (n) => `${url(n)} | ${title(n)}\n`),
  lines(
    'netscape',
    'html',
    '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<H1>Bookmarks</H1>\n<DL><p>\n',
    netscapeBookmark,
  ),
  lines('pocket-html', 'html', '<!DOCTYPE html>\n<h1>Unread</h1><ul>\n', (n) => {
    return `<li><a href="${url(n)}" time_added="${SECONDS}" tags="ports">${title(n)}</a></li>\n`;
  }),
  lines(
    'instapaper-html',
    'html',
    '<!DOCTYPE html><title>Instapaper: Export</title>\n<h1>Ports</h1><ol>\n',
    (n) => `<li><a href="${url(n)}">${title(n)}</a>\n`,
  ),
  lines('kindle', 'txt', '', (n) => {
    const at = (n % 50) * 10;
    return `Book ${Math.floor(n / 50)} (Holm, Ada)\n- Your Highlight on page 1 | Location ${at}-${at + 2} | Added on Friday, 20 November 2026 21:03:17\n\n${words(200, n)} ${n}\n==========\n`;
  }),
  lines('ris', 'ris', '', (n) => {
    const said = words(270, n);
    const about = `TY  - NEWS\nTI  - ${said} ${n}\nAU  - Holm, Ada\nUR  - ${url(n)}\n`;
    return `${about}N1  - <p>“${said}” (Holm, p. 2)</p>\nER  - \n\n`;
  }),
  lines('bibtex', 'bib', '', (n) => {
    return `@article{k${n},\n  title = {${title(n)}},\n  url = {${url(n)}},\n  annote = {“${words(200, n)}” Mine}\n}\n\n`;
  }),
];
