// The list archetype: title and count; saved views; search and filters held by the address; chips; the table with keyset
// paging; columns, export; and two kinds of emptiness (nothing yet, nothing that matches).
import { DownloadOutlined, TableOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';
import { type ReactNode, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { type Answer, type Page, post } from '../api.ts';
import { formatNumber } from '../format.ts';
import { recall, remember } from '../preferences.ts';
import { type Read, useGet } from '../queries.ts';
import { useText } from '../text.tsx';
import { AnswerPanel } from './answer-panel.tsx';
import { type Empty, EmptyState } from './empty-state.tsx';
import { useJobs } from './job-tray.tsx';
import { addressState, cleared, hasConditions, type ListState, queryOf, readState, withSort } from './list-address.ts';
import { Conditions, Filters, type ListFilter, type ListView } from './list-filters.tsx';
import { type Column, ListTable } from './list-table.tsx';
import { PageTitle } from './page-title.tsx';

/** `source` answers `{rows, next, total}` for `?q=&<filter>=a,b&sort=-key&after=&limit=`. `unit` counts the rows.
 *  `exportTo` takes the same conditions by POST and answers `{jobId}`. `chosenActs` gets the selected ids. */
export type ListPageOf<Row> = {
  title: string;
  note?: ReactNode;
  source: string;
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
  exportTo?: string;
  empty: Empty;
  before?: ReactNode;
  read?: Read<Page<Row>>;
};

const LIMIT = 50;

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

const Views = ({
  views,
  active,
  go,
}: {
  views: readonly ListView[];
  active: string | undefined;
  go: (view: ListView) => void;
}) => {
  const { t } = useText();
  return (
    <nav className="views" aria-label={t('web.list.views')}>
      <ul>
        {views.map((view) => (
          <li key={view.key}>
            <button type="button" aria-current={view.key === active ? 'page' : undefined} onClick={() => go(view)}>
              {view.label}
              {view.count !== undefined && <span> {formatNumber(view.count)}</span>}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const Total = ({ page, unit, chosen }: { page: Page<unknown>; unit: string; chosen: number }) => {
  const { t } = useText();
  const key = page.total.exact ? 'web.list.total' : 'web.list.total.over';
  return (
    <span role="status">
      {t(key, { n: formatNumber(page.total.count), unit })}
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
          ? t('web.list.shown', { n, unit: props.unit })
          : t('web.list.range', { from: formatNumber(from), to: formatNumber(from + n - 1), unit: props.unit })}
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

const ColumnChoice = <Row,>({
  columns,
  shown,
  choose,
}: {
  columns: readonly Column<Row>[];
  shown: readonly Column<Row>[];
  choose: (keys: readonly string[]) => void;
}) => {
  const { t } = useText();
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <Checkbox.Group
          className="column-choice"
          value={shown.map((column) => column.key)}
          options={columns.map((column) => ({
            value: column.key,
            label: column.title,
            disabled: column.phone === 'name',
          }))}
          onChange={(keys) => choose(keys)}
        />
      }
    >
      <Button type="link" size="small" className="on-desk" icon={<TableOutlined />}>
        {t('web.list.columns')}
      </Button>
    </Popover>
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
  onExport: () => void;
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
        {props.exportTo !== undefined && (
          <Button type="link" size="small" icon={<DownloadOutlined />} onClick={onExport}>
            {t('web.list.export')}
          </Button>
        )}
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

export const ListPage = <Row,>(props: ListPageOf<Row>) => {
  const { t } = useText();
  const filters = props.filters ?? [];
  const views = props.views ?? [];
  const unit = props.unit ?? t('web.unit.row');
  const address = useListAddress(filters);
  const { state, go } = address;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<Answer<unknown>>();
  const { watch } = useJobs();
  const { answer, loading } = useGet<Page<Row>>(
    props.source,
    { ...queryOf(state), limit: LIMIT },
    { keep: true, read: props.read },
  );
  const page = answer?.ok === true ? answer.value : undefined;
  const plain = state.view === null && !hasConditions(state);
  const view = views.find((one) => one.key === state.view) ?? (plain ? views[0] : undefined);
  const keys = filters.map((filter) => filter.key);

  const change = (next: ListState) => {
    setChosen(new Set());
    go(next);
  };
  const exportList = async () => {
    const started = await post<{ jobId: string }>(props.exportTo ?? '', queryOf({ ...state, after: null }));
    setRefused(started.ok ? undefined : started);
    const total = page === undefined ? '' : t('web.list.total', { n: formatNumber(page.total.count), unit });
    if (started.ok)
      watch({ jobId: started.value.jobId, title: t('web.list.exporting', { title: props.title, total }) });
  };
  const openView = (one: ListView) => change({ ...readState(new URLSearchParams(one.query), keys), view: one.key });
  const card = { props, loading, unit, address, change, chosen, setChosen, onExport: () => void exportList() };

  return (
    <div className="page list-page">
      {props.before}
      <PageTitle title={props.title} note={props.note} acts={props.acts} />
      {views.length > 0 && <Views views={views} active={view?.key} go={openView} />}
      <Filters filters={filters} hint={props.searchHint ?? t('web.search')} state={state} change={change} />
      <Conditions filters={filters} state={state} view={view} change={change} />
      <AnswerPanel answer={refused} what={t('web.list.export')} />
      <AnswerPanel answer={answer} what={t('web.list.cannot-open', { title: props.title })} />
      {page !== undefined && <ListCard {...card} page={page} />}
    </div>
  );
};
