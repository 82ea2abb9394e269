import { Stroke } from '../ui';
import type { SidebarState } from './state';
import type { Tab } from './top';
import './pointed-note.css';

/** The first line of the note of the highlight that the reader is at; among the notes its card says so itself. */
export function PointedNote({ state, tab }: { state: SidebarState; tab: Tab }) {
  const kept = state.kept.value;
  const id = state.pointed.value;
  if (tab === 'notes' || id === null || kept.state !== 'ready') return null;
  const { note = '', colour } = kept.value.highlights.find((one) => one.id === id) ?? {};
  const [line = ''] = note.trim().split('\n');
  if (line === '' || !colour) return null;
  return (
    <p class="pointed-note" role="status">
      <Stroke colour={colour} />
      <span dir="auto">{line}</span>
    </p>
  );
}
