// Reading and acting from a page, through TanStack Query. Reads are keyed by path and query; an act names which paths it
// makes stale. Faults go to the error boundary, refusals stay with the page.
import { QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Address, BodyAt, ListAddress, QueryAt, Sample, Stale, ValueAt } from './addresses.ts';
import { type Answer, get, type Page, post, ServerFault } from './api.ts';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      refetchOnWindowFocus: false,
      retry: (count, error) => !(error instanceof ServerFault) && count < 2,
      throwOnError: true,
    },
    mutations: { throwOnError: true },
  },
});

type Query = Readonly<Record<string, string | number>>;
export type Read<T> = (path: string, query: Query) => Promise<Answer<T>>;
type Reading = { enabled?: boolean; every?: number | false; keep?: boolean };
type Got<T> = { answer: Answer<T> | undefined; loading: boolean; again: () => void };

const useRead = <T>(path: string, query: object, read: () => Promise<Answer<T>>, options: Reading): Got<T> => {
  const { data, isFetching, refetch } = useQuery({
    queryKey: [path, query],
    queryFn: read,
    enabled: options.enabled ?? true,
    refetchInterval: options.every ?? false,
    ...(options.keep === true ? { placeholderData: (previous: Answer<T> | undefined) => previous } : {}),
  });
  return { answer: data, loading: isFetching, again: () => void refetch() };
};

/** `useGet('/api/x', query)` → the answer of that route, or undefined while it is on the way. `every` polls, in ms; `keep`
 *  shows the last answer while the next is on the way. */
export const useGet = <A extends Address<'get'>>(
  path: A,
  query: QueryAt<A> = {} as QueryAt<A>,
  options: Reading = {},
): Got<ValueAt<A, 'get'>> => useRead(path, query, () => get(path, query), options);

/** The address was chosen by its rows, so they are of this kind. */
const rowsOf = <Row>(source: string, query: Query) =>
  get(source as '/api/draws', query) as Promise<Answer<Page<unknown>>> as Promise<Answer<Page<Row>>>;

/** A page of a list; `read` replaces the network (samples). */
export const useList = <Row>(
  source: ListAddress<Row> | Sample,
  query: Query,
  read: Read<Page<Row>> | undefined,
): Got<Page<Row>> =>
  useRead(source, query, () => (read === undefined ? rowsOf<Row>(source, query) : read(source, query)), { keep: true });

/** One act: `run(body)` posts it and returns the answer; `answer` is the last one. `stale` lists path prefixes to re-read. */
export const useAct = <A extends Address<'post'>>(
  path: A,
  options: { stale?: Stale } = {},
): {
  run: (body: BodyAt<A>) => Promise<Answer<ValueAt<A, 'post'>>>;
  running: boolean;
  answer: Answer<ValueAt<A, 'post'>> | undefined;
  forget: () => void;
} => {
  const client = useQueryClient();
  const act = useMutation({
    mutationFn: (body: BodyAt<A>) => post(path, body),
    onSuccess: async (answer) => {
      if (!answer.ok) return;
      const prefixes = options.stale ?? [];
      await client.invalidateQueries({
        predicate: ({ queryKey: [key] }) =>
          typeof key === 'string' && prefixes.some((prefix) => key.startsWith(prefix)),
      });
    },
  });
  return { run: (body) => act.mutateAsync(body), running: act.isPending, answer: act.data, forget: act.reset };
};
