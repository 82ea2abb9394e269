/** The pictures that are kept with an article, as addresses that make no request. */
import { library } from './db';
import { type ArticleId, StoredPicture } from './schema';

/** Pictures by their address on the web. `revoke` gives their memory back; call it when they are no longer shown. */
export interface Pictures {
  urls: ReadonlyMap<string, string>;
  revoke(): void;
}

/** The stored pictures of an article; one whose row does not parse is left out. */
export async function picturesOf(id: ArticleId): Promise<Pictures> {
  const rows: unknown[] = await library()
    .pictures.where('[articleId+src]')
    .between([id, ''], [id, '\uffff'])
    .toArray();
  const urls = new Map<string, string>();
  for (const row of rows) {
    const parsed = StoredPicture.safeParse(row);
    if (!parsed.success) continue;
    const { src, type, bytes } = parsed.data;
    urls.set(src, URL.createObjectURL(new Blob([bytes as BlobPart], { type })));
  }
  return {
    urls,
    revoke: () => {
      for (const url of urls.values()) URL.revokeObjectURL(url);
    },
  };
}
