import { CircleAlert, type IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Button } from './button';
import { Icon } from './icon';
import './states.css';

/** Nothing here yet: a serif line that says so, a sentence that says what to do, one action. */
export function Empty(props: {
  title: string;
  children?: ComponentChildren;
  action?: { label: string; run: () => void };
}) {
  const { title, children, action } = props;
  return (
    <div class="empty">
      <h2>{title}</h2>
      {children}
      {action && <Button onClick={action.run}>{action.label}</Button>}
    </div>
  );
}

/** Something failed: what happened in bold, what was kept and what now behind it, and the ways on. `quiet` is for what is only worth knowing. */
export function Failure(props: {
  what: string;
  now?: string;
  icon?: IconNode;
  quiet?: boolean;
  actions?: { label: string; run: () => void }[];
}) {
  const { what, now, icon = CircleAlert, quiet = false, actions = [] } = props;
  return (
    <div class={quiet ? 'failure failure-quiet' : 'failure'} role={quiet ? 'status' : 'alert'}>
      <Icon node={icon} />
      <div>
        <p>
          <strong>{what}</strong> {now}
        </p>
        {actions.length > 0 && (
          <div class="actions">
            {actions.map(({ label, run }) => (
              <Button key={label} onClick={run}>
                {label}
              </Button>
            ))}
          </div>
        )}
      </div>
    </div>
  );
}

/** Still loading: a quiet sentence, no spinner. */
export function Waiting({ children }: { children: ComponentChildren }) {
  return (
    <p class="waiting" role="status">
      {children}
    </p>
  );
}

/** A long job: its name, how far it is, the piece at hand, and a way out. */
export function Progress(props: {
  label: string;
  done: number;
  total: number;
  said: string;
  current?: string;
  cancel?: { label: string; run: () => void };
}) {
  const { label, done, total, said, current, cancel } = props;
  return (
    <div class="progress">
      <span>{label}</span>
      <span class="meta">{said}</span>
      <progress value={done} max={Math.max(1, total)} aria-label={label} />
      <span class="meta">{current}</span>
      {cancel && <Button onClick={cancel.run}>{cancel.label}</Button>}
    </div>
  );
}
