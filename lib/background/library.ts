/** What the background does for the library's own pages: tags, named views, merging, the trash, later texts, taking back. */
import { takeBack } from '../library/take-back';
import { type Desk, emptyTrash } from '../library/write';
import { joinSpeakers } from '../library/write-corrections';
import { mergeArticles } from '../library/write-merge';
import { colourTag, deleteTags, renameTags } from '../library/write-tags';
import { dropVersion, keepVersion } from '../library/write-versions';
import { deleteView, putView } from '../library/write-views';
import type { Handlers } from '../messaging/answer';
import { articleChanged } from './notify';

type Mine =
  | 'article.merge'
  | 'trash.empty'
  | 'tags.rename'
  | 'tags.delete'
  | 'tags.colour'
  | 'speakers.join'
  | 'view.put'
  | 'view.delete'
  | 'library.undo'
  | 'version.keep'
  | 'version.drop';

/** The handlers of these routes, over one desk. Any article may be among what was taken back: every page is told to ask again. */
export function libraryHandlers(desk: Desk): Pick<Handlers, Mine> {
  return {
    'article.merge': async ({ keep, others }) => {
      const undo = await mergeArticles(desk, keep, others);
      await articleChanged(null, null);
      return { undo };
    },
    'trash.empty': async () => ({ erased: await emptyTrash(desk) }),
    'tags.rename': ({ from, to }) => renameTags(desk, from, to),
    'tags.delete': ({ names }) => deleteTags(desk, names),
    'tags.colour': async ({ name, colour }) => ({ undo: await colourTag(desk, name, colour) }),
    'speakers.join': async ({ said, to }) => {
      const joined = await joinSpeakers(desk, said, to);
      await articleChanged(null, null);
      return joined;
    },
    'view.put': async ({ view }) => ({ undo: await putView(desk, view) }),
    'view.delete': async ({ id }) => ({ undo: await deleteView(desk, id) }),
    'version.keep': async ({ id, article }) => ({ undo: await keepVersion(desk, id, article) }),
    'version.drop': async ({ n }) => ({ undo: await dropVersion(desk, n) }),
    'library.undo': async ({ undo }) => {
      const back = await takeBack(desk, undo);
      await articleChanged(null, null);
      return back;
    },
  };
}
