/** Gives the reader a file, without the downloads permission: a link to a blob that lives as long as the save needs. */
const KEPT_MS = 60_000;

/** Saves `pieces` as one file called `name`. */
export function download(name: string, mimeType: string, pieces: BlobPart[]): void {
  const url = URL.createObjectURL(new Blob(pieces, { type: mimeType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
