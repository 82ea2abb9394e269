/** The pictures that are kept with an article, as addresses that make no request. */
import { library } from './db';
import { type ArticleId, StoredPicture } from './schema';

/** Pictures by their address on the web. `revoke` gives their memory back; call it when they are no longer shown. */
export interface Pictures {
  urls: ReadonlyMap<string, string>;
  revoke(): void;
}

/** The rows of the pictures kept with an article; one that does not parse is left out. */
export async function storedPictures(id: ArticleId): Promise<StoredPicture[]> {
  const rows: unknown[] = await library().pictures.where('articleId').equals(id).toArray();
  return rows.flatMap((row) => {
    const parsed = StoredPicture.safeParse(row);
    return parsed.success ? [parsed.data] : [];
  });
}

/** The pictures kept with an article, to be shown. */
export async function picturesOf(id: ArticleId): Promise<Pictures> {
  const urls = new Map<string, string>();
  for (const { src, type, bytes } of await storedPictures(id)) {
    urls.set(src, URL.createObjectURL(new Blob([bytes as BlobPart], { type })));
  }
  return {
    urls,
    revoke: () => {
      for (const url of urls.values()) URL.revokeObjectURL(url);
    },
  };
}
