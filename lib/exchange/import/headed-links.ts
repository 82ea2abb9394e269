/** Links under headings, as reading lists write them in HTML. */
import type { ImportInput } from './format';
import { htmlTokens } from './html';

/** A link, the heading it stands under and the number of that heading, from 1 (0: none). */
export interface HeadedLink {
  row: string;
  url: string;
  title: string;
  attributes: Map<string, string>;
  under: string;
  heading: number;
}

/** The links of a page in their order. `row` counts links from 1. */
export function* headedLinks({ text, name, before = 0 }: ImportInput): Generator<HeadedLink> {
  let under = '';
  let heading = 0;
  let n = before;
  let link: HeadedLink | null = null;
  let inHeading = false;
  for (const token of htmlTokens(text)) {
    if ('words' in token) {
      if (link) link.title += token.words;
      else if (inHeading) under += token.words;
      continue;
    }
    const { tag, close, attributes } = token;
    if (/^h[1-6]$/.test(tag)) {
      inHeading = !close;
      if (!close) {
        heading++;
        under = '';
      } else under = under.replace(/\s+/g, ' ').trim();
    }
    if (tag !== 'a') continue;
    if (link) yield { ...link, title: link.title.replace(/\s+/g, ' ').trim() };
    const url = attributes.get('href') ?? '';
    link = close
      ? null
      : { row: `${name} link ${++n}`, url, title: '', attributes, under, heading };
  }
  if (link) yield link;
}
