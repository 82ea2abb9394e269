import { archive } from '../archive';
import type { ExportFormat } from '../format';
import { addArticle, beginProject, projectFile } from '../refi';

/**
 * A project for qualitative analysis: REFI-QDA 1.0 (https://www.qdasoftware.org/), articles as plain text, tags and colours as
 * codes, speakers as cases, notes as memos. The same records have the same GUIDs in every export.
 */
export const refiQda: ExportFormat = {
  id: 'refi-qda',
  group: 'annotations',
  label: 'format_refi_qda',
  about: 'format_refi_qda_about',
  extension: 'qdpx',
  mimeType: 'application/zip',
  async *write(items, made) {
    const zip = archive(made);
    const project = beginProject(made);
    for await (const item of items) {
      for (const [id, text] of await addArticle(item, project)) zip.add(`sources/${id}.txt`, text);
      yield zip.taken();
    }
    zip.add('project.qde', await projectFile(project));
    yield zip.ended();
  },
};
