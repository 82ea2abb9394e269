/** A query that stays true: Dexie's liveQuery (which crosses contexts by itself) as a signal. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { liveQuery } from 'dexie';

/** What a component shows of a query: it renders all three states. */
export type Live<T> =
  | { state: 'loading' }
  | { state: 'ready'; value: T }
  | { state: 'failed'; error: unknown };

/** Runs `query` now and again whenever the rows it read change; `stop()` ends it. A throw becomes `failed`, also before the first await. */
export function live<T>(query: () => Promise<T>): {
  value: ReadonlySignal<Live<T>>;
  stop: () => void;
} {
  const value = signal<Live<T>>({ state: 'loading' });
  const subscription = liveQuery(async () => query()).subscribe({
    next: (result) => {
      value.value = { state: 'ready', value: result };
    },
    error: (error: unknown) => {
      value.value = { state: 'failed', error };
    },
  });
  return { value, stop: () => subscription.unsubscribe() };
}
