import type { Draft } from '../import/draft';
import type { Found, ImportFormat, ImportInput } from '../import/format';
import { type HtmlToken, htmlTokens, plainText } from '../import/html';
import { addressOfNote } from '../import/no-address';
import { splitTags } from '../import/table-format';

/**
 * Bookmarks as browsers, Pinboard, Diigo, Shaarli, Delicious and linkding write them: folders as headings, the description is the
 * note. Shaarli's own notes have an address within their shelf alone: they are kept under a made one.
 */
export const netscape: ImportFormat = {
  id: 'netscape',
  name: 'import_netscape',
  parts: 'links',
  sniff(head) {
    if (/NETSCAPE-Bookmark-file/i.test(head.text.slice(0, 2000))) return 0.95;
    return head.html && /<dt>\s*<a\b/i.test(head.text) ? 0.8 : 0;
  },
  read,
};

type Tag = Extract<HtmlToken, { tag: string }>;

/** What is open while the file is read. */
interface State {
  folders: string[];
  /** The heading before the list that it names. */
  heading: string;
  draft: (Draft & { title: string; note: string }) | null;
  into: 'title' | 'note' | 'heading' | null;
}

function* read({ text, name, before = 0 }: ImportInput): Generator<Found> {
  const state: State = { folders: [], heading: '', draft: null, into: null };
  let n = before;
  for (const token of htmlTokens(text)) {
    if ('words' in token) {
      if (state.into === 'heading') state.heading += token.words;
      else if (state.into && state.draft) state.draft[state.into] += token.words;
      continue;
    }
    const { tag, close } = token;
    const isNext = !close && (tag === 'a' || tag === 'dt' || /^h\d$/.test(tag) || tag === 'hr');
    if ((isNext || tag === 'dl') && state.draft && !inDescription(state, tag)) {
      yield ended(state.draft);
      state.draft = null;
    }
    opened(state, token);
    if (tag === 'a' && !close && !state.draft) {
      state.draft = draftOf(token, `${name} bookmark ${++n}`, state.folders);
      state.into = 'title';
    }
  }
  if (state.draft) yield ended(state.draft);
}

/** A link inside a description is a part of it; a list item is not. */
const inDescription = ({ into }: State, tag: string): boolean => into === 'note' && tag === 'a';

function opened(state: State, { tag, close, attributes }: Tag): void {
  if (tag === 'h1') {
    // What the file calls itself, no folder: `Shaarli export of all bookmarks on …`.
    state.into = null;
  } else if (/^h\d$/.test(tag)) {
    if (!close) state.heading = '';
    state.into = close ? null : 'heading';
  } else if (tag === 'dl') {
    if (close) state.folders.pop();
    else state.folders.push(state.heading.replace(/\s+/g, ' ').trim());
    state.heading = '';
    state.into = null;
  } else if (tag === 'a' && close && state.into === 'title') state.into = null;
  else if (tag === 'dd') state.into = close ? null : 'note';
  else if (state.into === 'note' && state.draft && !close) {
    if (tag === 'br' || tag === 'p') state.draft.note += '\n';
    const href = tag === 'a' ? attributes.get('href') : undefined;
    if (href) state.draft.note += `${href} `;
  }
}

/** Folders that every browser has say nothing. */
const ROOTS =
  /^(?:bookmarks|bookmarks menu|bookmarks bar|bookmarks toolbar|favorites bar|other bookmarks|unsorted bookmarks|mobile bookmarks|lesezeichen.*|)$/i;

/** The address of a note within its shelf: `?Z-mb0g`, `/shaare/Z-mb0g`. */
const NOTE = /^(?:\?|\.?\/(?!\/))[^\s]+$/;

function draftOf({ attributes }: Tag, row: string, folders: string[]): NonNullable<State['draft']> {
  const get = (name: string) => attributes.get(name) ?? '';
  const tags = splitTags(get('tags') || get('data-tags') || get('labels'), /,/);
  return {
    row,
    url: NOTE.test(get('href')) ? addressOfNote(get('href')) : get('href'),
    title: '',
    note: '',
    savedAt: get('add_date') || get('time_added'),
    tags: tags.filter((tag) => tag !== 'no_tag'),
    // Marked for later, or read: only where the file says so.
    state: get('toread') === '0' ? 'read' : 'unread',
    folders: [folders.filter((one) => !ROOTS.test(one))],
    more: [
      ['Keyword', get('shortcuturl')],
      ['Private', get('private') === '1' ? 'yes' : ''],
    ],
  };
}

function ended(draft: NonNullable<State['draft']>): Draft {
  const title = draft.title.replace(/\s+/g, ' ').trim();
  // Some programs keep HTML, others words in which `<?php` is a word: those with a tag of HTML are HTML.
  const note = MARKUP.test(draft.note) ? plainText(draft.note) : draft.note.trim();
  return { ...draft, title: title === draft.url ? '' : title, note };
}

const MARKUP =
  /<\/?(?:a|b|blockquote|br|code|div|em|font|h[1-6]|hr|i|img|li|ol|p|pre|q|span|strong|table|u|ul)(?:\s[^<>]*)?\/?>/i;
