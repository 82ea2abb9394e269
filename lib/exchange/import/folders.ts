/** Folders that name the folder they stand in, by their ids. */

/** A folder; `parent` is the id of the one that holds it, or ''. */
export interface Folder {
  name: string;
  parent: string;
}

/** The names from the outermost folder to this one, `News`, `Ports`: an id that nobody names stands for itself, a folder that holds itself ends the path. */
export function folderPath(id: string, folders: ReadonlyMap<string, Folder>): string[] {
  const names: string[] = [];
  const seen = new Set<string>();
  for (let at = id; at && !seen.has(at); at = folders.get(at)?.parent ?? '') {
    seen.add(at);
    names.unshift(folders.get(at)?.name || at);
  }
  return names;
}
