// The state of a list lives in the address: search, filters, sort, cursor, saved view. Pure, so it can be tested and a
// link to a list is the list.

/** Several values of one filter stand comma-joined. `sort` is a column key, with `-` before it for descending.
 *  `after` is the keyset cursor the server gave as `next`. `view` is the key of the saved view it began from. */
export type ListState = {
  q: string;
  filters: Readonly<Record<string, readonly string[]>>;
  sort: string | null;
  after: string | null;
  view: string | null;
};

export const readState = (params: URLSearchParams, filterKeys: readonly string[]): ListState => ({
  q: params.get('q') ?? '',
  filters: Object.fromEntries(
    filterKeys
      .map((key): [string, string[]] => [key, (params.get(key) ?? '').split(',').filter((value) => value !== '')])
      .filter(([, values]) => values.length > 0),
  ),
  sort: params.get('sort'),
  after: params.get('after'),
  view: params.get('view'),
});

/** What is sent to the server and, with `view`, what stands in the address. Order is fixed, so equal states are equal texts. */
export const queryOf = (state: ListState): Record<string, string> => {
  const query: Record<string, string> = {};
  if (state.q !== '') query.q = state.q;
  for (const key of Object.keys(state.filters).sort()) {
    const values = state.filters[key] ?? [];
    if (values.length > 0) query[key] = values.join(',');
  }
  if (state.sort !== null) query.sort = state.sort;
  if (state.after !== null) query.after = state.after;
  return query;
};

export const addressState = (state: ListState): URLSearchParams =>
  new URLSearchParams({ ...(state.view === null ? {} : { view: state.view }), ...queryOf(state) });

/** The conditions only, without cursor and view: what a saved view keeps. */
export const conditionsOf = (state: ListState): string =>
  new URLSearchParams(queryOf({ ...state, after: null })).toString();

/** Whether a saved view is what the list shows; the order counts only where the view has one. */
export const sameConditions = (query: string, state: ListState): boolean => {
  const kept = new URLSearchParams(query);
  kept.sort();
  const now = new URLSearchParams(conditionsOf(kept.has('sort') ? state : { ...state, sort: null }));
  now.sort();
  return kept.toString() === now.toString();
};

/** Any change of conditions goes back to the first page. */
export const withFilter = (state: ListState, key: string, values: readonly string[]): ListState => ({
  ...state,
  after: null,
  filters: { ...state.filters, [key]: values },
});

export const withSearch = (state: ListState, q: string): ListState => ({ ...state, q: q.trim(), after: null });

/** First ascending, then descending, then the list's own order. */
export const withSort = (state: ListState, key: string): ListState => ({
  ...state,
  after: null,
  sort: state.sort === key ? `-${key}` : state.sort === `-${key}` ? null : key,
});

export const cleared = (state: ListState): ListState => ({ ...state, q: '', filters: {}, after: null });

export const hasConditions = (state: ListState): boolean =>
  state.q !== '' || Object.values(state.filters).some((values) => values.length > 0);

/** Both ends of `a..b`, as the server reads them; one value alone is both. */
export const spanOf = (value: string): readonly [string, string] => {
  const at = value.indexOf('..');
  return at < 0 ? [value, value] : [value.slice(0, at), value.slice(at + 2)];
};
export const spanText = (from: string, until: string): string =>
  from === '' && until === '' ? '' : `${from}..${until}`;
