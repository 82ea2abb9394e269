import type Dexie from 'dexie';

/** Version 2: views with names, kept pictures and later texts, imports with their rows, changes that can be taken back; rows by when they changed. */
export function upgradeToV2(db: Dexie): void {
  db.version(2).stores({
    articles:
      'id, *keys, *tags, [updatedAt+id], importId, [trashed+savedAt], [unread+savedAt], [favourite+savedAt], [archived+savedAt]',
    highlights: 'id, articleId, updatedAt, importId',
    views: 'id',
    pictures: '[articleId+src], articleId',
    versions: '++n, articleId',
    undo: '++n',
    imports: 'id',
    importRows: '[importId+n], [importId+state]',
  });
}
