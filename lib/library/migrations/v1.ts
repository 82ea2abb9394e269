import type Dexie from 'dexie';

/** Version 1: lean articles found by any of their keys and listed by view in saving order; bodies, highlights, tags apart. */
export function upgradeToV1(db: Dexie): void {
  db.version(1).stores({
    articles:
      'id, *keys, *tags, [trashed+savedAt], [unread+savedAt], [favourite+savedAt], [archived+savedAt]',
    bodies: 'articleId',
    highlights: 'id, articleId, updatedAt',
    tags: 'name',
    setAside: '++n',
    meta: 'key',
  });
}
