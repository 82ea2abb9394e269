/** What a page of ours and the search worker tell each other: both ends are ours and of one version. */
import type { ArticleId } from '../library/schema';
import type { Piece } from './context';
import type { Wanted } from './lookup';
import type { Phrase } from './query';

/** A question to the worker; each is answered under its number. */
export type Question =
  | { n: number; ask: 'find'; wanted: Wanted[] }
  | { n: number; ask: 'phrases'; ids: ArticleId[]; phrases: Phrase[] }
  | { n: number; ask: 'context'; ids: ArticleId[]; sought: string[] }
  | { n: number; ask: 'catchUp' };

/** How the index stands: being made, up to date, or not usable (the list then searches its rows). */
export type IndexState =
  | { state: 'building'; done: number; total: number }
  | { state: 'ready' }
  | { state: 'failed'; why: string };

/** An answer, or what the worker tells by itself. `held` says of each article asked about which phrases it holds; `ids` come again only when articles have other numbers than before. */
export type Answer =
  | { n: number; weights: Float32Array[]; version: number; ids: (string | undefined)[] | null }
  | { n: number; held: boolean[][] }
  | { n: number; lines: [ArticleId, Piece[]][] }
  | { n: number; done: true }
  | { n: number; failed: string }
  | { told: IndexState };
