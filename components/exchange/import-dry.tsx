import { useSignal } from '@preact/signals';
import { FileArchive, FileQuestionMark, FileText } from 'lucide';
import { useMemo } from 'preact/hooks';
import { fileName } from '../../lib/exchange/filename';
import { type DryRun, placesOf, type Tally, whatOf } from '../../lib/exchange/import/dry-run';
import type { FileRead, ReadResult } from '../../lib/exchange/import/read';
import { problemLines } from '../../lib/exchange/import/report';
import { download } from '../../lib/platform/download';
import { language, t, tn, type WordKey } from '../../lib/platform/i18n';
import { Button, Icon, Radios, TagInput } from '../ui';
import type { ImportJob, Phase } from './import-job';
import { count, leftOutWords, problemWords, REPORT } from './import-words';
import type { LeftOut } from './left-out';
import { PlanList } from './plan-list';
import { Sums } from './sums';

/** How many problems are shown at most; the saved list has them all. */
const SHOWN = 200;
/** How many problems are shown before they are asked for. */
const FIRST_PROBLEMS = 3;

interface Props {
  job: ImportJob;
  at: Extract<Phase, { phase: 'dry' }>;
  onClose: () => void;
}

/** What an import would do: the files, the table, what is the matter, and how it is to be done. */
export function DryRunView(props: Props) {
  const { job, at } = props;
  const { read, run, looked } = at;
  const total = read.articles.length;
  const left = job.left.now.value;
  const taken = total - left.count;
  const idle = run !== null && run.articles.new + run.articles.changed === 0;
  const isNothing = useMemo(() => run !== null && !bringsSome(run, left), [run, left]);
  return (
    <>
      <div class="import-scroll">
        <p class="import-about">
          {total === 0 ? t('import_no_files') : idle ? t('import_all_here') : t('import_dry')}
        </p>
        <ul class="import-files">
          {read.files.map((file, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name
            <FileLine key={i} file={file} />
          ))}
        </ul>
        {!run && total > 0 && (
          <p class="meta" role="status">
            {t('import_comparing', count(looked), count(total))}
          </p>
        )}
        {run && total > 0 && (
          <Sums
            lines={LINES}
            columns={COLUMNS}
            counts={run}
            list={(key) => <Plan job={job} read={read} run={run} column={key} />}
          />
        )}
        <Facts read={read} run={run} />
        {total > 0 && !idle && <Choices job={job} />}
      </div>
      <Foot {...props} taken={taken} isNothing={idle || isNothing} />
    </>
  );
}

/** The ways on and out; an import of nothing cannot be begun. */
function Foot(props: Props & { taken: number; isNothing: boolean }) {
  const { job, at, onClose, taken, isNothing } = props;
  const { read, run } = at;
  const isEmpty = read.articles.length === 0;
  return (
    <div class="actions import-foot">
      <span class="import-left">
        {read.problems.length > 0 && (
          <Button onClick={() => saveProblems(read)}>{t('import_problems_save')}</Button>
        )}
      </span>
      <Button kind="outline" onClick={isEmpty ? job.again : onClose}>
        {t(isEmpty ? 'import_another' : 'cancel')}
      </Button>
      {!isEmpty && (
        <Button
          kind="primary"
          autofocus
          disabled={run === null || isNothing}
          onClick={() => void job.start()}
        >
          {tn('import_run', taken)}
        </Button>
      )}
    </div>
  );
}

/** Whether anything that the reader takes would be new or changed. */
function bringsSome(run: DryRun, left: LeftOut): boolean {
  for (let place = 0; place < run.what.length; place++) {
    const what = left.has(place) ? 'same' : whatOf(run, place);
    if (what === 'new' || what === 'changed') return true;
  }
  return false;
}

/** The list behind a number of articles. */
function Plan(props: { job: ImportJob; read: ReadResult; run: DryRun; column: keyof Tally }) {
  const { job, read, run, column } = props;
  const places = useMemo(() => placesOf(run, column), [run, column]);
  const at = useMemo(() => (place: number) => read.articles.at(place), [read]);
  const words = COLUMNS.find(([key]) => key === column)?.[1] ?? 'import_new';
  return (
    <PlanList label={t(words)} places={places} at={at} fields={run.fields} choice={job.left} />
  );
}

function saveProblems({ problems }: ReadResult): void {
  const name = fileName(t('import_problems_name'), 'txt');
  download(name, 'text/plain', [problemLines(problems, REPORT)]);
}

function FileLine({ file }: { file: FileRead }) {
  const { name, format, leftOut, articles, highlights, notes } = file;
  const icon = leftOut ? FileQuestionMark : /\.zip/i.test(name) ? FileArchive : FileText;
  const counts = [
    ...(articles > 0 ? [tn('articles', articles)] : []),
    ...(highlights > 0 ? [tn('highlights', highlights)] : []),
    ...(notes > 0 ? [tn('import_notes_count', notes)] : []),
  ];
  return (
    <li class={leftOut ? 'is-left-out' : ''}>
      <Icon node={icon} />
      <span class="import-file-name" title={name}>
        {name}
      </span>
      <span class="import-kind">
        {leftOut ? leftOutWords(leftOut) : format && t(format.name as WordKey)}
      </span>
      <span class="import-counts">{leftOut ? t('import_left_out') : counts.join(', ')}</span>
    </li>
  );
}

const LINES = [
  ['articles', 'import_articles'],
  ['highlights', 'import_highlights'],
  ['notes', 'import_notes'],
  ['tags', 'import_tags'],
] as const;

const COLUMNS = [
  ['new', 'import_new'],
  ['same', 'import_same'],
  ['changed', 'import_changed'],
] as const;

function Facts({ read, run }: { read: ReadResult; run: DryRun | null }) {
  const all = useSignal(false);
  const { problems, moreProblems, repeated } = read;
  const texts = problems.find(({ kind }) => kind === 'not-carried');
  const said = problems.filter((one) => one !== texts);
  const shown = all.value ? said.slice(0, SHOWN) : said.slice(0, FIRST_PROBLEMS);
  return (
    <dl class="import-facts">
      {run?.saved && <SavedSpan {...run.saved} />}
      {run && run.highlights.new > 0 && (
        <Fact name={t('import_highlights')}>{t('import_waiting')}</Fact>
      )}
      {read.articles.texts > 0 && (
        <Fact name={t('import_texts')}>{tn('import_texts_taken', read.articles.texts)}</Fact>
      )}
      {texts && (
        <Fact name={t('import_left_over')}>{t('import_texts_left', texts.value ?? '')}</Fact>
      )}
      {run && run.trashed > 0 && (
        <Fact name={t('import_trash')}>{tn('import_trashed', run.trashed)}</Fact>
      )}
      {repeated > 0 && <Fact name={t('import_repeated')}>{tn('import_repeated', repeated)}</Fact>}
      {said.length > 0 && (
        <Fact name={tn('import_problems', said.length + moreProblems)} attention>
          {shown.map((one, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one row may have the same problem twice
            <p key={`${one.row} ${i}`}>{`${one.row}: ${problemWords(one)}`}</p>
          ))}
          {!all.value && said.length > shown.length && (
            <Button
              onClick={() => {
                all.value = true;
              }}
            >
              {t('import_problems_all')}
            </Button>
          )}
        </Fact>
      )}
    </dl>
  );
}

function SavedSpan({ from, to }: { from: number; to: number }) {
  const [first, last] = [from, to].map((at) =>
    new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeZone: 'UTC' }).format(at),
  );
  if (first === last) return <Fact name={t('import_saved_on')}>{first}</Fact>;
  const span = t('import_saved_span', first ?? '', last ?? '');
  return <Fact name={t('import_saved_between')}>{span}</Fact>;
}

function Fact(props: { name: string; attention?: boolean; children: preact.ComponentChildren }) {
  return (
    <div class={props.attention ? 'is-attention' : ''}>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

const STATES = ['keep', 'unread', 'archived'] as const;

function Choices({ job }: { job: ImportJob }) {
  const { tags, states } = job.options.value;
  return (
    <div class="import-choices">
      <h3>{t('import_more_tags')}</h3>
      <TagInput
        tags={tags}
        known={[]}
        label={t('import_add_tag')}
        removeLabel={(tag) => t('tags_remove', tag)}
        onChange={(next) => job.choose({ tags: next })}
      />
      <h3>{t('import_states')}</h3>
      <Radios
        name="import-states"
        label={t('import_states')}
        values={STATES}
        chosen={states}
        words={(value) => t(`import_states_${value}`)}
        onChoose={(value) => job.choose({ states: value })}
      />
    </div>
  );
}
