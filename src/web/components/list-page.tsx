// The list archetype: title and count; saved views; search and filters held by the address; chips; the table with keyset
// paging; columns, export; and two kinds of emptiness (nothing yet, nothing that matches).
import { Button } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import type { ListAddress, Sample } from '../addresses.ts';
import { type Answer, type Page, post } from '../api.ts';
import { formatInstant, formatNumber } from '../format.ts';
import { recall, remember } from '../preferences.ts';
import { type Read, useList } from '../queries.ts';
import { useText } from '../text.tsx';
import { AnswerPanel } from './answer-panel.tsx';
import { type Empty, EmptyState } from './empty-state.tsx';
import { useJobs } from './job-tray.tsx';
import {
  addressState,
  cleared,
  hasConditions,
  type ListState,
  queryOf,
  readState,
  sameConditions,
  withSort,
} from './list-address.ts';
import { Conditions, Filters, type ListFilter, type ListView } from './list-filters.tsx';
import { type Column, ListTable } from './list-table.tsx';
import { ColumnChoice, type ExportFormat, ExportMenu, PrintButton } from './list-tools.tsx';
import { SaveView, useOwnViews, Views } from './list-views.tsx';
import { PageTitle } from './page-title.tsx';

/** `source` answers `{rows, next, total}` for `?q=&<filter>=a,b&sort=-key&after=&limit=`. `unit` is the key of what a row is, one or many.
 *  `list` is its name on the server: by it the whole is exported and views are saved. `chosenActs` gets the selected ids. */
export type ListPageOf<Row> = {
  title: string;
  note?: ReactNode;
  source: ListAddress<Row> | Sample;
  columns: readonly Column<Row>[];
  idOf: (row: Row) => string;
  nameOf: (row: Row) => string;
  toOf?: (row: Row) => string;
  unit?: string;
  searchHint?: string;
  filters?: readonly ListFilter[];
  views?: readonly ListView[];
  acts?: ReactNode;
  chosenActs?: (ids: readonly string[], done: () => void) => ReactNode;
  list?: string;
  empty: Empty;
  before?: ReactNode;
  /** Between the conditions and the table: another sight of the same question. */
  above?: (query: Readonly<Record<string, string>>) => ReactNode;
  read?: Read<Page<Row>>;
};

const LIMIT = 50;
/** As many rows as the server gives at once: what goes on paper; more is a file. */
const ON_PAPER = 500;

/** The page's own filters, then one for every column that the server takes as a condition. */
const filtersOf = <Row,>({ filters = [], columns }: ListPageOf<Row>): readonly ListFilter[] => [
  ...filters,
  ...columns.flatMap(({ key, title, filter }) =>
    filter === undefined || filters.some((one) => one.key === key) ? [] : [{ key, label: title, kind: filter }],
  ),
];

/** On paper there are more rows than on a page: asked for, shown, printed, then pages again. */
const usePaper = () => {
  const [paper, setPaper] = useState(false);
  const [ready, setReady] = useState(false);
  useEffect(() => {
    if (!paper || !ready) return;
    const frame = requestAnimationFrame(() => {
      window.print();
      setPaper(false);
      setReady(false);
    });
    return () => cancelAnimationFrame(frame);
  }, [paper, ready]);
  return { paper, print: () => setPaper(true), setReady };
};

/** The state in the address, and the cursors of the pages before this one, kept with the history entry. */
const useListAddress = (filters: readonly ListFilter[]) => {
  const [params] = useSearchParams();
  const location = useLocation();
  const navigate = useNavigate();
  const state = readState(
    params,
    filters.map((filter) => filter.key),
  );
  const kept = (location.state as { trail?: readonly (string | null)[] | null } | null)?.trail;
  const trail = kept ?? (state.after === null ? [] : null);
  const go = (next: ListState, nextTrail: readonly (string | null)[] | null = []) =>
    void navigate({ search: addressState(next).toString() }, { state: { trail: nextTrail } });
  return { state, trail, go };
};

const useColumns = <Row,>(source: string, columns: readonly Column<Row>[]) => {
  const name = `sunlot.columns.${source}`;
  const [hidden, setHidden] = useState<readonly string[]>(
    () =>
      recall(name)
        ?.split(',')
        .filter((key) => key !== '') ??
      columns.filter((column) => column.optional === true).map((column) => column.key),
  );
  const choose = (shown: readonly string[]) => {
    const next = columns.map((column) => column.key).filter((key) => !shown.includes(key));
    remember(name, next.join(','));
    setHidden(next);
  };
  return { shown: columns.filter((column) => !hidden.includes(column.key) || column.phone === 'name'), choose };
};

const Total = ({ page, unit, chosen }: { page: Page<unknown>; unit: string; chosen: number }) => {
  const { t } = useText();
  const key = page.total.exact ? 'web.list.total' : 'web.list.total.over';
  const n = formatNumber(page.total.count);
  return (
    <span role="status">
      {t(key, { n, unit: t(unit, { n }) })}
      {chosen > 0 && t('web.list.selected', { n: formatNumber(chosen) })}
    </span>
  );
};

const Paging = (props: {
  page: Page<unknown>;
  unit: string;
  trail: readonly (string | null)[] | null;
  onPrevious: () => void;
  onNext: () => void;
  first: boolean;
}) => {
  const { t } = useText();
  const n = props.page.rows.length;
  const from = props.trail === null ? null : props.trail.length * LIMIT + 1;
  return (
    <div className="paging">
      <span>
        {from === null
          ? t('web.list.shown', { n, unit: t(props.unit, { n }) })
          : t('web.list.range', {
              from: formatNumber(from),
              to: formatNumber(from + n - 1),
              unit: t(props.unit, { n: from + n - 1 }),
            })}
      </span>
      <span className="on-desk muted">{t('web.list.per-page', { n: LIMIT })}</span>
      <span className="space" />
      <Button size="small" disabled={props.first} onClick={props.onPrevious}>
        {t('web.list.previous')}
      </Button>
      <Button size="small" disabled={props.page.next === null} onClick={props.onNext}>
        {t('web.list.next')}
      </Button>
    </div>
  );
};

type ListCardOf<Row> = {
  props: ListPageOf<Row>;
  page: Page<Row>;
  loading: boolean;
  unit: string;
  address: ReturnType<typeof useListAddress>;
  change: (next: ListState) => void;
  chosen: ReadonlySet<string>;
  setChosen: (chosen: ReadonlySet<string>) => void;
  onExport: (format: ExportFormat) => void;
  onPrint: () => void;
  printing: boolean;
};

const ListCard = <Row,>({
  props,
  page,
  loading,
  unit,
  address,
  change,
  chosen,
  setChosen,
  onExport,
  onPrint,
  printing,
}: ListCardOf<Row>) => {
  const { t } = useText();
  const { state, trail, go } = address;
  const { shown, choose } = useColumns(props.source, props.columns);
  const select = (ids: readonly string[], on: boolean) =>
    setChosen(new Set(on ? [...chosen, ...ids] : [...chosen].filter((id) => !ids.includes(id))));
  const noMatch = {
    why: t('web.list.none-match'),
    next: t('web.list.none-match.next'),
    act: <Button onClick={() => change(cleared(state))}>{t('web.list.clear')}</Button>,
  };
  return (
    <section className={loading ? 'card flush reading' : 'card flush'} aria-label={props.title} aria-busy={loading}>
      <div className="list-bar">
        <Total page={page} unit={unit} chosen={chosen.size} />
        {chosen.size > 0 && props.chosenActs?.([...chosen], () => setChosen(new Set()))}
        <span className="space" />
        <ColumnChoice columns={props.columns} shown={shown} choose={choose} />
        <PrintButton onPrint={onPrint} printing={printing} />
        {props.list !== undefined && <ExportMenu onExport={onExport} />}
      </div>
      {page.rows.length === 0 && <EmptyState {...(hasConditions(state) ? noMatch : props.empty)} />}
      {page.rows.length > 0 && (
        <>
          <ListTable
            title={props.title}
            rows={page.rows}
            columns={shown}
            idOf={props.idOf}
            nameOf={props.nameOf}
            toOf={props.toOf}
            sort={state.sort}
            onSort={(key) => change(withSort(state, key))}
            selection={props.chosenActs === undefined ? undefined : { chosen, choose: select }}
          />
          <Paging
            page={page}
            unit={unit}
            trail={trail}
            first={state.after === null}
            onPrevious={() => go({ ...state, after: trail?.at(-1) ?? null }, trail?.slice(0, -1) ?? [])}
            onNext={() => go({ ...state, after: page.next }, trail === null ? null : [...trail, state.after])}
          />
        </>
      )}
    </section>
  );
};

/** What stands above a list on paper: by which conditions, how many, when. */
const OnPaper = ({
  page,
  unit,
  filters,
  state,
}: {
  page: Page<unknown>;
  unit: string;
  filters: readonly ListFilter[];
  state: ListState;
}) => {
  const { t, lang } = useText();
  const n = formatNumber(page.total.count);
  const total = t(page.total.exact ? 'web.list.total' : 'web.list.total.over', { n, unit: t(unit, { n }) });
  const words = [
    state.q,
    ...filters.flatMap(({ key, label }) =>
      (state.filters[key] ?? []).length > 0 ? [`${label} ${(state.filters[key] ?? []).join(' ')}`] : [],
    ),
  ];
  return (
    <p className="on-paper small">
      {t('web.list.paper', {
        total,
        n: formatNumber(page.rows.length),
        at: formatInstant(new Date().toISOString(), lang),
      })}{' '}
      {words.filter((word) => word !== '').join(' \u00b7 ')}
    </p>
  );
};

/** Starts a job over the whole of what the list shows, and puts it into the tray. */
const useExport = <Row,>({ list, title }: ListPageOf<Row>, state: ListState) => {
  const { t } = useText();
  const { watch } = useJobs();
  const [refused, setRefused] = useState<Answer<unknown>>();
  const run = async (format: ExportFormat) => {
    const query = queryOf({ ...state, after: null });
    if (list === undefined) return;
    const started = await post('/api/exports', { list, format, query });
    setRefused(started.ok ? undefined : started);
    if (!started.ok) return;
    watch({ jobId: started.value.jobId, title: t('web.list.exporting', { title, total: format.toUpperCase() }) });
  };
  return { refused, run: (format: ExportFormat) => void run(format) };
};

export const ListPage = <Row,>(props: ListPageOf<Row>) => {
  const { t } = useText();
  const filters = filtersOf(props);
  const own = useOwnViews(props.list);
  const views = [...(props.views ?? []), ...own.views];
  const unit = props.unit ?? 'web.unit.row';
  const address = useListAddress(filters);
  const { state, go } = address;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { refused, run: onExport } = useExport(props, state);
  const { paper, print, setReady } = usePaper();
  const { answer, loading } = useList<Row>(
    props.source,
    { ...queryOf(state), limit: paper ? ON_PAPER : LIMIT },
    props.read,
  );
  useEffect(() => setReady(paper && !loading), [paper, loading, setReady]);
  const page = answer?.ok === true ? answer.value : undefined;
  const plain = state.view === null && !hasConditions(state);
  const view = views.find((one) => one.key === state.view) ?? (plain ? views[0] : undefined);
  const keys = filters.map((filter) => filter.key);

  const change = (next: ListState) => {
    setChosen(new Set());
    go(next);
  };
  const openView = (one: Pick<ListView, 'key' | 'query'>) =>
    change({ ...readState(new URLSearchParams(one.query), keys), view: one.key });
  const drop = async (key: string) => {
    await own.drop(key);
    change({ ...state, view: null });
  };
  const card = { props, loading, unit, address, change, chosen, setChosen, onExport };
  const kept = view !== undefined && view.query !== '' && sameConditions(view.query, state);
  const savable = props.list !== undefined && !kept && (hasConditions(state) || state.sort !== null);

  return (
    <div className="page list-page">
      {props.before}
      <PageTitle title={props.title} note={props.note} acts={props.acts} />
      {page !== undefined && <OnPaper page={page} unit={unit} filters={filters} state={state} />}
      {views.length > 0 && <Views views={views} active={view?.key} go={openView} drop={(key) => void drop(key)} />}
      <Filters filters={filters} hint={props.searchHint ?? t('web.search')} state={state} change={change} />
      <div className="condition-line">
        <Conditions filters={filters} state={state} view={view} change={change} />
        {savable && <SaveView state={state} own={own} open={openView} />}
      </div>
      <AnswerPanel answer={refused} what={t('web.list.export')} />
      <AnswerPanel answer={answer} what={t('web.list.cannot-open', { title: props.title })} />
      {props.above?.(queryOf(state))}
      {page !== undefined && <ListCard {...card} page={page} onPrint={print} printing={paper} />}
    </div>
  );
};
