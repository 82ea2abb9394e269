/** Search for a page of ours: asks the worker, answers from rows alone while there is no index. */
import type { ArticleId, SavedArticle } from '../library/schema';
import type { Piece } from './context';
import { type Hit, type Searched, wantedOf } from './evaluate';
import type { Wanted } from './lookup';
import { hitsOf } from './phrases';
import type { Answer, IndexState, Question } from './protocol';
import { parseQuery, soughtIn } from './query';

/** The part of a worker that is used. */
export type Port = Pick<Worker, 'postMessage' | 'terminate'> & {
  onmessage: ((event: MessageEvent) => void) | null;
};

/** A searchable library. Everything is answered while the index is made or damaged, then from titles, authors, sites and tags alone. */
export interface SearchIndex {
  /** Takes the rows as they are now. */
  rows(rows: readonly SavedArticle[]): void;
  /**
   * The articles that fit, best first; those that fit alike stay in the order of the rows. Where many texts are to be read,
   * `early` hears of the first hits; a later question ends this one.
   */
  query(typed: string, early?: (hits: Hit[]) => void): Promise<Hit[]>;
  /** A line of each of these articles with the found words marked; articles in which none stands are left out. */
  context(ids: ArticleId[], typed: string): Promise<Map<ArticleId, Piece[]>>;
  /** Brings the index up with the library; told by `onState` meanwhile. */
  catchUp(): Promise<void>;
  close(): void;
}

type Ask<A extends Question['ask']> = Omit<Extract<Question, { ask: A }>, 'n' | 'ask'>;

/** A function that asks the worker; what the worker tells by itself goes to `onState`. */
function askerOf(port: Port, onState: (state: IndexState) => void) {
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  port.onmessage = ({ data }: MessageEvent<Answer>) => {
    if ('told' in data) return onState(data.told);
    waiting.get(data.n)?.(data);
    waiting.delete(data.n);
  };
  return <A extends Question['ask']>(kind: A, input: Ask<A>): Promise<Answer> =>
    new Promise((resolve) => {
      const n = ++last;
      waiting.set(n, resolve);
      port.postMessage({ n, ask: kind, ...input });
    });
}

/** Opens search over `port`; `onState` hears how the index stands. */
export function openSearch(port: Port, onState: (state: IndexState) => void): SearchIndex {
  const ask = askerOf(port, onState);
  let numbers = new Map<string, number>();
  let rows: readonly SavedArticle[] = [];
  let searched: Searched[] | null = null;
  const searchable = (): Searched[] => {
    searched ??= rows.map((row) => ({ row, n: numbers.get(row.id) }));
    return searched;
  };
  let asked = 0;
  const weightsOf = async (wanted: Wanted[]): Promise<Float32Array[]> => {
    if (wanted.length === 0) return [];
    const answer = await ask('find', { wanted });
    if (!('weights' in answer)) return [];
    if (answer.ids) {
      numbers = new Map(answer.ids.flatMap((id, n) => (id === undefined ? [] : [[id, n]])));
      searched = null;
    }
    return answer.weights;
  };
  return {
    rows(now) {
      // Made when they are asked for: rows may change many times before.
      rows = now;
      searched = null;
    },
    async query(typed, early = () => undefined) {
      const { query } = parseQuery(typed);
      const mine = ++asked;
      // First the weights: rows may be others, and have other numbers, when they come.
      const weights = await weightsOf(wantedOf(query));
      return hitsOf(
        { query, rows: searchable(), weights },
        async (ids, phrases) => {
          const answer = await ask('phrases', { ids, phrases });
          return 'held' in answer ? answer.held : [];
        },
        early,
        () => asked !== mine,
      );
    },
    async context(ids, typed) {
      const sought = soughtIn(parseQuery(typed).query);
      if (sought.length === 0 || ids.length === 0) return new Map();
      const answer = await ask('context', { ids, sought });
      return new Map('lines' in answer ? answer.lines : []);
    },
    async catchUp() {
      await ask('catchUp', {});
    },
    close: () => port.terminate(),
  };
}
