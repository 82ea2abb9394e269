import type { IconNode } from 'lucide';
import { h } from 'preact';

/** A Lucide icon, 16 px, stroke 1.75. With a `label` it is read out, without one it is decoration. */
export function Icon({ node, label }: { node: IconNode; label?: string }) {
  const name = label
    ? { role: 'img' as const, 'aria-label': label }
    : { 'aria-hidden': true as const };
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label, or hidden from screen readers
    <svg
      class="icon"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      {...name}
    >
      {node.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}
