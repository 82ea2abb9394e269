import { ChevronRight } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from './icon';
import './fold.css';

/** A line that opens. */
export function Fold({
  label,
  said,
  children,
}: {
  label: string;
  said: string;
  children: ComponentChildren;
}) {
  return (
    <details class="fold">
      <summary class="inset">
        <span>{label}</span>
        <span class="meta">{said}</span>
        <Icon node={ChevronRight} />
      </summary>
      {children}
    </details>
  );
}
