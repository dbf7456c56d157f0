// How many units stand in two lists (spec/draw.md section 3, draws in parallel): lists are read in the order of their ids, stratum beside stratum, and
// no more than one unit of each stratum is held, however long they are.
import { compareText } from '../../kit/bytes.ts';

/** Ids of one stratum, ascending by bytes. */
export type Ids = AsyncIterable<string>;

/** All strata of a list as one ascending stream. */
export async function* merged(strata: readonly Ids[]): AsyncGenerator<string> {
  const open: { readonly next: () => Promise<IteratorResult<string>>; id: string }[] = [];
  for (const ids of strata) {
    const from = ids[Symbol.asyncIterator]();
    const first = await from.next();
    if (first.done !== true) open.push({ next: () => from.next(), id: first.value });
  }
  while (open.length > 0) {
    let least = 0;
    for (let n = 1; n < open.length; n += 1) if (compareText(idAt(open, n), idAt(open, least)) < 0) least = n;
    const one = open[least];
    if (one === undefined) return;
    yield one.id;
    const following = await one.next();
    if (following.done === true) open.splice(least, 1);
    else one.id = following.value;
  }
}

const idAt = (open: readonly { readonly id: string }[], n: number): string => open[n]?.id ?? '';

/** How many ids two lists share; no list holds an id twice. */
export async function sharedUnits(one: readonly Ids[], other: readonly Ids[]): Promise<number> {
  const [a, b] = [merged(one), merged(other)];
  let [x, y] = [await a.next(), await b.next()];
  let shared = 0;
  while (x.done !== true && y.done !== true) {
    const order = compareText(x.value, y.value);
    if (order === 0) shared += 1;
    const [nextX, nextY] = [order <= 0, order >= 0];
    if (nextX) x = await a.next();
    if (nextY) y = await b.next();
  }
  return shared;
}
