/** A page of links in parts: cut where an item begins, each part under the headings and in the folders that are open there. */
import type { Knife } from './cut';
import { type HtmlToken, htmlTokens } from './html';

type Tag = Extract<HtmlToken, { tag: string }>;

/** What is open at a place of the page. */
interface Outline {
  /** Names of the lists that are open, from outside. */
  folders: string[];
  /** The last heading, and how many there were. */
  heading: string;
  headings: number;
  /** Whether the heading names the list that comes next. */
  isNext: boolean;
  inHeading: boolean;
  /** Whether a link is open for its description, and whether that has begun: a link in it is a part of it. */
  isOpen: boolean;
  inNote: boolean;
}

/** Cuts before the last item that begins in a text. */
export function cutLinks(): Knife {
  let begun: Outline = {
    folders: [],
    heading: '',
    headings: 0,
    isNext: false,
    inHeading: false,
    isOpen: false,
    inNote: false,
  };
  let prefix = '';
  return {
    cut(text) {
      const now = { ...begun, folders: [...begun.folders] };
      let found: { at: number; links: number; outline: Outline } | null = null;
      let links = 0;
      for (const token of htmlTokens(text)) {
        if ('words' in token) {
          if (now.inHeading) now.heading += token.words;
          continue;
        }
        if (!token.close && (token.tag === 'dt' || token.tag === 'li') && token.at > 0)
          found = { at: token.at, links, outline: { ...now, folders: [...now.folders] } };
        links += step(now, token);
      }
      if (!found || found.links === 0) return null;
      const part = prefix + text.slice(0, found.at);
      begun = found.outline;
      prefix = opening(begun);
      return { part, left: text.slice(found.at), count: found.links };
    },
    rest: (text) => prefix + text,
  };
}

/** Follows one tag; gives how many links it begins. */
function step(now: Outline, { tag, close }: Tag): 0 | 1 {
  if (/^h\d$/.test(tag)) {
    if (!close) Object.assign(now, { heading: '', headings: now.headings + 1, isNext: true });
    now.inHeading = !close;
  } else if (tag === 'dl') {
    if (close) now.folders.pop();
    else now.folders.push(now.isNext ? now.heading : '');
    now.isNext = false;
  } else if (tag === 'dd') now.inNote = !close;
  const isLink = tag === 'a' && !close && !(now.isOpen && now.inNote);
  if (isLink) Object.assign(now, { isOpen: true, inNote: false });
  else if (tag === 'dl' || (!close && (tag === 'dt' || tag === 'hr' || /^h\d$/.test(tag))))
    now.isOpen = false;
  if (tag === 'dl' || /^h\d$/.test(tag)) now.inNote = false;
  return isLink ? 1 : 0;
}

/** What opens the same folders again, or stands under the same heading. */
function opening({ folders, heading, headings, isNext }: Outline): string {
  const lists = folders.map((name) => `<DT><H3>${escaped(name)}</H3>\n<DL><p>\n`).join('');
  if (folders.length > 0) return lists + (isNext ? `<H3>${escaped(heading)}</H3>\n` : '');
  if (headings === 0) return '';
  return `${'<h1></h1>'.repeat(headings - 1)}<h1>${escaped(heading)}</h1>\n`;
}

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
