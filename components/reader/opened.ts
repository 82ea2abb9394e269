/** What the reader shows of an article, kept true; the stored copy is parsed again only when it has become another. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { type Live, live } from '../../lib/library/live';
import { articleById, bodyOf, brokenRows, highlightsOf, tagRows } from '../../lib/library/read';
import { type Pictures, picturesOf } from '../../lib/library/read-pictures';
import type {
  ArticleBody,
  ArticleId,
  SavedArticle,
  SavedHighlight,
} from '../../lib/library/schema';

/** An article with its stored copy, if there is one. */
export interface Opened {
  article: SavedArticle | null;
  body: ArticleBody | null;
  /** Whether there is a stored copy, but one that does not parse. */
  broken: boolean;
  highlights: SavedHighlight[];
  tags: string[];
  pictures: ReadonlyMap<string, string>;
}

/** One that is there. */
export type OpenedArticle = Opened & { article: SavedArticle };

interface Copy {
  body: ArticleBody | null;
  broken: boolean;
  pictures: Pictures;
}

/** Opens an article for as long as the component is there. Progress is written often: it does not read the body again. */
export function useOpened(id: ArticleId): Live<Opened> {
  const opened = useMemo(() => open(id), [id]);
  useEffect(() => opened.stop, [opened]);
  return opened.value.value;
}

function open(id: ArticleId): { value: ReadonlySignal<Live<Opened>>; stop: () => void } {
  const value = signal<Live<Opened>>({ state: 'loading' });
  let copy: (Copy & { key: string }) | null = null;
  let over = false;
  const rows = live(async () => {
    const [article, highlights, tags] = await Promise.all([
      articleById(id),
      highlightsOf(id),
      tagRows(),
    ]);
    return { article, highlights, tags: tags.map(({ name }) => name) };
  });
  const stop = rows.value.subscribe((now) => {
    if (now.state !== 'ready') {
      value.value = now;
      return;
    }
    const { article } = now.value;
    const key = JSON.stringify([article?.textHash, article?.corrections, article?.pictures]);
    if (copy?.key === key) {
      value.value = ready(now.value, copy);
      return;
    }
    read(id).then(
      (fresh) => {
        if (over) return fresh.pictures.revoke();
        copy?.pictures.revoke();
        copy = { ...fresh, key };
        value.value = ready(now.value, copy);
      },
      (error: unknown) => {
        value.value = { state: 'failed', error };
      },
    );
  });
  return {
    value,
    stop: () => {
      over = true;
      stop();
      rows.stop();
      copy?.pictures.revoke();
    },
  };
}

async function read(id: ArticleId): Promise<Copy> {
  const [body, pictures] = await Promise.all([bodyOf(id), picturesOf(id)]);
  return { body, broken: body === null && brokenRows.has(`bodies/${id}`), pictures };
}

const ready = (
  rows: Pick<Opened, 'article' | 'highlights' | 'tags'>,
  { body, broken, pictures }: Copy,
): Live<Opened> => ({ state: 'ready', value: { ...rows, body, broken, pictures: pictures.urls } });
