import './keycap.css';

/** A chord as its keys, each by its label: Ctrl K. */
export function Keycap({ labels }: { labels: readonly string[] }) {
  return (
    <kbd class="keycap">
      {labels.map((label, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the keys of a chord have no names and never move
        <kbd key={i}>{label}</kbd>
      ))}
    </kbd>
  );
}
