import type { IconNode } from 'lucide';
import { h } from 'preact';

/** A Lucide icon of the size of the text around it; the button has the name. */
export function Icon({ node }: { node: IconNode }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {node.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}
