// Search and filters of a list: five in sight, the rest behind one button, on a phone all in a sheet; and the chips that
// say which conditions hold, each removable.

import { Button, Drawer, Input, Select } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { CloseOutlined, FilterOutlined, SearchOutlined } from '../icons.tsx';
import { useText } from '../text.tsx';
import { cleared, hasConditions, type ListState, sameConditions, withFilter, withSearch } from './list-address.ts';
import { OneValue, SpanValue } from './list-values.tsx';

/** `options` are the choices; a `text` takes a part, a `date` one day, a `day` or `number` a span, a `flag` yes or no. */
export type FilterKind = 'choice' | 'text' | 'date' | 'day' | 'number' | 'flag';
export type ListFilter = {
  key: string;
  label: string;
  kind?: FilterKind;
  multiple?: boolean;
  options?: readonly { value: string; label: string }[];
};
/** `own`: saved by the reader. */
export type ListView = { key: string; label: string; count?: number; query: string; own?: boolean };

type Change = (next: ListState) => void;
const IN_SIGHT = 5;

const wordsFor = (filter: ListFilter, values: readonly string[], comma: string) =>
  filter.kind === 'day' || filter.kind === 'number'
    ? values.join('').replace('..', ' \u2013 ').trim()
    : values.map((value) => filter.options?.find((option) => option.value === value)?.label ?? value).join(comma);

const Control = ({
  filter,
  state,
  change,
  sheet = false,
}: {
  filter: ListFilter;
  state: ListState;
  change: Change;
  sheet?: boolean;
}) => {
  const { t } = useText();
  const values = state.filters[filter.key] ?? [];
  const put = (value: string) => change(withFilter(state, filter.key, value === '' ? [] : [value]));
  const typed = { label: filter.label, value: values[0] ?? '', change: put };
  if (filter.kind === 'text' || filter.kind === 'date')
    return <OneValue {...typed} type={filter.kind === 'text' ? 'text' : 'date'} />;
  if (filter.kind === 'day' || filter.kind === 'number')
    return <SpanValue {...typed} type={filter.kind === 'day' ? 'date' : 'number'} />;
  const flags = ['yes', 'no'].map((value) => ({ value, label: t(`web.list.${value}`) }));
  const options = filter.kind === 'flag' ? flags : (filter.options ?? []);
  const shared = {
    'aria-label': filter.label,
    prefix: <span className="filter-label">{filter.label}</span>,
    popupMatchSelectWidth: false,
    size: sheet ? 'large' : 'medium',
    showSearch: options.length > 8 ? { optionFilterProp: 'label' } : false,
  } as const;
  if (filter.multiple === true)
    return (
      <Select
        {...shared}
        mode="multiple"
        className="filter wide"
        maxTagCount={0}
        maxTagPlaceholder={
          values.length === 1 ? wordsFor(filter, values, '') : t('web.list.filter.several', { n: values.length })
        }
        placeholder={t('web.list.all')}
        value={[...values]}
        options={[...options]}
        onChange={(next: string[]) => change(withFilter(state, filter.key, next))}
      />
    );
  return (
    <Select
      {...shared}
      className="filter"
      value={values[0] ?? ''}
      options={[{ value: '', label: t('web.list.all') }, ...options]}
      onChange={(next: string) => change(withFilter(state, filter.key, next === '' ? [] : [next]))}
    />
  );
};

const SearchField = ({ hint, state, change }: { hint: string; state: ListState; change: Change }) => {
  const [typed, setTyped] = useState(state.q);
  useEffect(() => setTyped(state.q), [state.q]);
  const search = () => {
    if (typed.trim() !== state.q) change(withSearch(state, typed));
  };
  return (
    <Input
      className="list-search"
      type="search"
      prefix={<SearchOutlined />}
      placeholder={hint}
      aria-label={hint}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onPressEnter={search}
      onBlur={search}
    />
  );
};

const countOf = (state: ListState) => Object.values(state.filters).filter((values) => values.length > 0).length;

const Sheet = ({ filters, state, change }: { filters: readonly ListFilter[]; state: ListState; change: Change }) => {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const n = countOf(state);
  return (
    <>
      <Button className="on-phone" icon={<FilterOutlined />} onClick={() => setOpen(true)}>
        {n === 0 ? t('web.list.filters') : t('web.list.filters.n', { n })}
      </Button>
      <Drawer
        open={open}
        placement="bottom"
        size={440}
        title={t('web.list.filters')}
        closable={{ 'aria-label': t('web.close') }}
        onClose={() => setOpen(false)}
        footer={
          <Button type="primary" size="large" block onClick={() => setOpen(false)}>
            {t('web.list.filters.apply')}
          </Button>
        }
      >
        <div className="filter-sheet">
          {filters.map((filter) => (
            <Control key={filter.key} filter={filter} state={state} change={change} sheet />
          ))}
        </div>
      </Drawer>
    </>
  );
};

export const Filters = ({
  filters,
  hint,
  state,
  change,
}: {
  filters: readonly ListFilter[];
  hint: string;
  state: ListState;
  change: Change;
}) => {
  const { t } = useText();
  const [more, setMore] = useState(false);
  const shown = more ? filters : filters.slice(0, IN_SIGHT);
  return (
    <search className="filters">
      <SearchField hint={hint} state={state} change={change} />
      {shown.map((filter) => (
        <span className="on-desk" key={filter.key}>
          <Control filter={filter} state={state} change={change} />
        </span>
      ))}
      {filters.length > IN_SIGHT && (
        <Button className="on-desk" icon={<FilterOutlined />} aria-expanded={more} onClick={() => setMore(!more)}>
          {t(more ? 'web.list.fewer' : 'web.list.more')}
        </Button>
      )}
      {filters.length > 0 && <Sheet filters={filters} state={state} change={change} />}
    </search>
  );
};

const Chip = ({ name, children, onRemove }: { name: string; children: ReactNode; onRemove: () => void }) => {
  const { t } = useText();
  return (
    <span className="chip">
      {children}
      <button type="button" aria-label={t('web.list.condition.remove', { label: name })} onClick={onRemove}>
        <CloseOutlined />
      </button>
    </span>
  );
};

/** Which conditions hold, and whether they are what the saved view keeps. */
export const Conditions = ({
  filters,
  state,
  view,
  change,
}: {
  filters: readonly ListFilter[];
  state: ListState;
  view: ListView | undefined;
  change: Change;
}) => {
  const { t, lang } = useText();
  if (!hasConditions(state)) return null;
  const same = view !== undefined && sameConditions(view.query, state);
  return (
    <div className="conditions">
      <span className="muted">{t('web.list.conditions')}</span>
      {state.q !== '' && (
        <Chip name={t('web.search')} onRemove={() => change(withSearch(state, ''))}>
          {t('web.list.condition.q', { value: state.q })}
        </Chip>
      )}
      {filters
        .filter((filter) => (state.filters[filter.key] ?? []).length > 0)
        .map((filter) => (
          <Chip key={filter.key} name={filter.label} onRemove={() => change(withFilter(state, filter.key, []))}>
            {t(filter.kind === 'text' ? 'web.list.condition.part' : 'web.list.condition', {
              label: filter.label,
              value: wordsFor(filter, state.filters[filter.key] ?? [], lang === 'zh' ? '\u3001' : ', '),
            })}
          </Chip>
        ))}
      <Button type="link" size="small" onClick={() => change(cleared(state))}>
        {t('web.list.clear')}
      </Button>
      {view !== undefined && view.query !== '' && (
        <span className="muted">{t(same ? 'web.list.same' : 'web.list.changed')}</span>
      )}
    </div>
  );
};
