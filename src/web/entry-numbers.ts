// The numbers under which entries stand in the log: an act's entry is recorded at once and sealed a moment later, so those
// without a number are asked for again until they have one (R11).
import { useQueries } from '@tanstack/react-query';
import { at } from './addresses.ts';
import { get } from './api.ts';

const readEntry = (entryId: string) => get(at('/api/log/entries/{entryId}', { entryId }));
type Read = { readonly state: { readonly data?: Awaited<ReturnType<typeof readEntry>> | undefined } };
const AGAIN_MS = 2_000;

/** Index by entry id; null while an entry waits to be sealed, absent while it is asked for. */
export const useEntryNumbers = (entryIds: readonly string[]): ReadonlyMap<string, number | null> =>
  useQueries({
    queries: entryIds.map((entryId) => ({
      queryKey: [at('/api/log/entries/{entryId}', { entryId })],
      queryFn: () => readEntry(entryId),
      staleTime: ({ state }: Read) =>
        state.data?.ok === true && state.data.value.index !== null ? Number.POSITIVE_INFINITY : 0,
      refetchInterval: ({ state }: Read) =>
        state.data?.ok === true && state.data.value.index === null ? AGAIN_MS : (false as const),
    })),
    combine: (results) =>
      new Map(
        results.flatMap(({ data }) => (data?.ok === true ? [[data.value.entryId, data.value.index] as const] : [])),
      ),
  });

/** The public page of an entry with its proof. */
export const entryHref = (entryId: string): string => `/log/entries/${entryId}`;
