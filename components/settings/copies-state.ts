/** What the copies' section of the options shows: what became of the copies, whether they may be written, and the files that are there. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { isCopyName } from '../../lib/exchange/backup/schedule';
import { mayDownload } from '../../lib/platform/downloads';
import { type Folder, filesIn, folderState, keptFolder } from '../../lib/platform/folder';
import { type Copies, NO_COPIES, onCopies } from '../../lib/settings/copies';

/** Whether copies may be written: where to, and what is missing. `folder` is null until one was picked. */
export interface Place {
  folder: Folder | null;
  mayWrite: boolean;
  mayDownload: boolean;
  /** The copies in the folder, by their names as we give them; empty where it may not be read. */
  files: File[];
}

const UNKNOWN: Place = { folder: null, mayWrite: false, mayDownload: false, files: [] };

/** The two, kept true. `look` looks at the place again, after the reader allowed it. */
export interface CopiesState {
  copies: ReadonlySignal<Copies>;
  place: ReadonlySignal<Place | null>;
  look(): Promise<void>;
}

/** Follows both as long as a component stands. */
export function useCopies(): CopiesState {
  const state = useMemo(() => {
    const copies = signal(NO_COPIES);
    const place = signal<Place | null>(null);
    const look = async () => {
      place.value = await placeNow().catch(() => UNKNOWN);
    };
    return { copies, place, look };
  }, []);
  useEffect(() => {
    void state.look();
    return onCopies((now) => {
      const before = state.copies.peek();
      state.copies.value = now;
      if (before.running !== null && now.running === null) void state.look();
    });
  }, [state]);
  return state;
}

async function placeNow(): Promise<Place> {
  const [folder, downloads] = await Promise.all([keptFolder(), mayDownload()]);
  const mayWrite = folder !== null && (await folderState(folder)) === 'granted';
  const files = folder && mayWrite ? await filesIn(folder, isCopyName).catch(() => []) : [];
  files.sort((a, b) => b.lastModified - a.lastModified);
  return { folder, mayWrite, mayDownload: downloads, files };
}
