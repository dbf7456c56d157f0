// Reading and acting from a page, through TanStack Query. Reads are keyed by path and query; an act names which paths it
// makes stale. Faults go to the error boundary, refusals stay with the page.
import { QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Answer, get, post, type QueryValue, ServerFault } from './api.ts';

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

type Query = Readonly<Record<string, QueryValue>>;
export type Read<T> = (path: string, query: Query) => Promise<Answer<T>>;

/** `useGet<T>('/api/x', query)` → the answer, or undefined while it is on the way. `every` polls, in ms; `keep`
 *  shows the last answer while the next is on the way; `read` replaces the network (samples). */
export const useGet = <T>(
  path: string,
  query: Query = {},
  options: { enabled?: boolean; every?: number | false; keep?: boolean; read?: Read<T> | undefined } = {},
): { answer: Answer<T> | undefined; loading: boolean; again: () => void } => {
  const { data, isFetching, refetch } = useQuery({
    queryKey: [path, query],
    queryFn: () => (options.read ?? get<T>)(path, query),
    enabled: options.enabled ?? true,
    refetchInterval: options.every ?? false,
    ...(options.keep === true ? { placeholderData: (previous: Answer<T> | undefined) => previous } : {}),
  });
  return { answer: data, loading: isFetching, again: () => void refetch() };
};

/** One act: `run(body)` posts it and returns the answer; `answer` is the last one. `stale` lists path prefixes to re-read. */
export const useAct = <T = Record<string, never>, Body = unknown>(
  path: string | ((body: Body) => string),
  options: { stale?: readonly string[] } = {},
): { run: (body: Body) => Promise<Answer<T>>; running: boolean; answer: Answer<T> | undefined; forget: () => void } => {
  const client = useQueryClient();
  const act = useMutation({
    mutationFn: (body: Body) => post<T>(typeof path === 'string' ? path : path(body), body),
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
