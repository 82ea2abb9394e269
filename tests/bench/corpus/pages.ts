/** The developers' corpus (WCXB): pages with reference answers, read in place and never copied. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** What a page says by its reference. Missing fields are null. */
export interface Reference {
  title: string | null;
  author: string | null;
  publish_date: string | null;
  main_content: string | null;
  with: string[];
  without: string[];
}

/** A page of the corpus. `fold` is FNV-1a of its registrable domain, modulo 6. */
export interface CorpusPage {
  id: string;
  url: string;
  domain: string;
  type: string;
  fold: number;
  reference: Reference;
  html(): string;
}

interface GroundTruth {
  url?: string | null;
  _internal?: { page_type?: { primary?: string } };
  ground_truth?: Partial<Reference>;
}

const FOLDS = 6;

/** The pages of a corpus folder in order of their ids; null if the folder is not there. */
export function readCorpus(folder: string): CorpusPage[] | null {
  const truths = join(folder, 'ground-truth');
  if (!existsSync(truths)) return null;
  return readdirSync(truths)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => pageOf(folder, file.slice(0, -5)));
}

function pageOf(folder: string, id: string): CorpusPage {
  const truth = JSON.parse(
    readFileSync(join(folder, 'ground-truth', `${id}.json`), 'utf8'),
  ) as GroundTruth;
  const usable = truth.url && URL.canParse(truth.url) && /^https?:/.test(truth.url);
  const url = usable && truth.url ? truth.url : `https://unknown.invalid/${id}`;
  const domain = registrable(new URL(url).hostname);
  return {
    id,
    url,
    domain: usable ? domain : id,
    type: truth._internal?.page_type?.primary ?? 'unknown',
    fold: fnv1a(usable ? domain : id) % FOLDS,
    reference: {
      title: truth.ground_truth?.title ?? null,
      author: truth.ground_truth?.author ?? null,
      publish_date: truth.ground_truth?.publish_date ?? null,
      main_content: truth.ground_truth?.main_content ?? null,
      with: truth.ground_truth?.with ?? [],
      without: truth.ground_truth?.without ?? [],
    },
    html: () => gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`))).toString('utf8'),
  };
}

/** The last two labels of a host, or three where the last two are a country's second level (co.uk). */
export function registrable(host: string): string {
  const labels = host.split('.');
  const wide = labels.length > 2 && /^(?:co|com|org|net|ac|gov|edu)$/.test(labels.at(-2) ?? '');
  return labels.slice(wide && (labels.at(-1)?.length ?? 0) === 2 ? -3 : -2).join('.');
}

/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/). */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return hash;
}
