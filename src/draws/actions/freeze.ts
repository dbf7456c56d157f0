// Freezing a list (spec/draw.md section 2): one snapshot of the register is streamed into tiles, strata and roots, in one act: the list is
// there whole or not at all. Memory holds one open tile per stratum.
import { z } from 'zod';
import { must } from '../../kit/assert.ts';
import { compareText, concat, toHex } from '../../kit/bytes.ts';
import type { Suite } from '../../kit/hash.ts';
import { uuidv7 } from '../../kit/ids.ts';
import { ok, type Result, refuse } from '../../kit/result.ts';
import { act, perform } from '../../log/act.ts';
import { incrementalTree, leafNodeHash } from '../../log/rules/merkle.ts';
import { officePath } from '../../organisation/store.ts';
import { contentHash, taskTarget, termsOf } from '../../plans/actions.ts';
import { labelOf, mostOf, quotaSizes } from '../../plans/preview.ts';
import { drawableIn, type Group, groupChances, ppsFits } from '../../plans/rules/chances.ts';
import { checkSecrecy } from '../../plans/rules/class-secrecy.ts';
import {
  looksAtClasses,
  percentOf,
  reserveOf,
  secretCaps,
  strataBy,
  suiteOfTerms,
  type TaskTerms,
} from '../../plans/rules/task.ts';
import { findTask } from '../../plans/store.ts';
import type { Actor } from '../../platform/access.ts';
import type { App } from '../../platform/app.ts';
import { readSnapshot, type Tx, write } from '../../platform/db/database.ts';
import type { JobContext, JobKind } from '../../platform/domain.ts';
import { suiteOf, suites } from '../../platform/suite.ts';
import { areaOf } from '../../registers/rules/scope.ts';
import { anchorList } from '../anchor.ts';
import { committedMethod } from '../commitment.ts';
import { listFrozen, listOrdered } from '../entries.ts';
import { groupCounter } from '../rules/chances.ts';
import { excludedData, objectsRoot, type StratumSum, stratumHeader } from '../rules/list.ts';
import { LIST_KEY_BYTES, listKeyCommitment } from '../rules/sealed.ts';
import { type Series, sharing } from '../rules/series.ts';
import { instantOf } from '../rules/shape.ts';
import { type ListTile, packLeaves, TILE_LEAVES, type TiledStratum, tiledStratum } from '../rules/tiled.ts';
import {
  addExcludedReasons,
  addExcludedTile,
  addList,
  addListCaps,
  addStrata,
  addTiles,
  failList,
  finishList,
  type ListRow,
  lockList,
  newestList,
  type Snapshot,
  type StoredTile,
  sealList,
  setKinds,
} from '../store/list.ts';
import { addListKey } from '../store/sealed.ts';
import { stratumNames } from '../strata.ts';
import { askedOf, type LeftOutCount, leftOutCounter, placed } from './freeze-placed.ts';
import { type Seal, sealedBuilder } from './freeze-sealed.ts';
import { beforeOf, type Made, seriesOf } from './freeze-series.ts';
import { keepVisits } from './freeze-visits.ts';

const FREEZE = 'draws.freeze';
const FLUSH_TILES = 256;

const wholeSecond = (at: Date): string => instantOf(Math.floor(at.getTime() / 1000));

export const orderList = act(listOrdered, {
  input: z.strictObject({ taskId: z.string() }),
  target: (tx, { taskId }) => taskTarget(tx, taskId),
  async run(tx, { taskId }, { actor, at, app, target }) {
    if (target.task.state !== 'approved') return refuse('draws.task-not-approved', 'conflict', { task: taskId });
    const before = await newestList(tx, taskId);
    if (before?.state === 'building') return refuse('draws.list-building', 'conflict', { task: taskId });
    const terms = termsOf(target.task);
    const listId = uuidv7(at.getTime(), app.random(10));
    const jobId = await app.jobs.enqueue(tx, FREEZE, actor, { listId, taskId });
    const suite = suites[suiteOfTerms(terms)];
    const snapshot = { takenAt: wholeSecond(at), count: 0, ...askedOf(suite, terms) };
    await addList(tx, { listId, taskId, jobId, suite: suite.name, snapshot, at });
    return ok({ facts: { list: listId, task: taskId, terms: toHex(contentHash(terms)) }, answer: { listId, jobId } });
  },
});

type Progress = JobContext['progress'];

/** The act that ends the job: the list as it was streamed, under the roots that its facts name. */
const freezeList = (progress: Progress) =>
  act(listFrozen, {
    input: z.strictObject({ listId: z.string() }),
    async target(tx, { listId }) {
      const list = await lockList(tx, listId);
      if (!list) return refuse('draws.list-missing', 'missing');
      const task = must(await findTask(tx, list.task_id), 'a list has its task');
      return ok({ officePath: await officePath(tx, task.lead_office), thing: `task:${task.task_id}`, list, task });
    },
    async run(tx, { listId }, { actor, at, app, target }) {
      if (target.list.state !== 'building') return refuse('draws.list-finished', 'conflict');
      const terms = termsOf(target.task);
      const suite = suiteOf(target.list);
      const seal = await sealOf(app, tx, target.list, target.task.lead_office, terms);
      // One snapshot for the list, what its burdens were counted from, the draw before, and what changed in the register before it.
      const read = await readSnapshot(app.db, actor, async (from) => {
        const before = await beforeOf(from, suite, terms);
        if (!before.ok) return before;
        const made = { listId, suite, terms, at, progress, before: before.value };
        const built = seal === null ? await buildList(from, tx, made) : await buildSealed(from, tx, made, seal);
        if (!built.ok) return built;
        const burden = await keepVisits(from, tx, made);
        await anchorList(from, tx, made, askedOf(suite, terms).source);
        return ok({ built: built.value, before: before.value, burden });
      });
      if (!read.ok) return read;
      const { built, before, burden } = read.value;
      const secret = secretCaps(terms, built.left.capped);
      if (secret) return secret;
      await addExcludedReasons(tx, listId, built.left.reasons);
      await addListCaps(tx, listId, built.left.capped);
      const series = seriesOf(before, built.strata);
      const finished = await writeStrata(tx, { listId, suite, terms }, built, series);
      if (!finished.ok) return finished;
      const { directory, excluded, excludedRoot } = built;
      const listed = directory - excluded;
      const snapshot: Snapshot = { ...(target.list.snapshot as Snapshot), takenAt: wholeSecond(at), count: directory };
      await finishList(tx, listId, {
        directory,
        listed,
        excluded,
        objectsRoot: finished.value,
        excludedRoot,
        snapshot,
        burden,
        series: series && { ...series, replaced: before?.replaced.size ?? 0 },
        at,
      });
      return ok({
        facts: {
          list: listId,
          task: target.task.task_id,
          directory,
          listed,
          excluded,
          objectsRoot: toHex(finished.value),
          excludedRoot: toHex(excludedRoot),
        },
        answer: { listId, directory, listed, excluded },
      });
    },
  });

/** The last second of a day of the calendar in Asia/Shanghai. */
const endOfDay = (day: string): Date => new Date(`${day}T23:59:59+08:00`);

/** A new key for a list that is to be sealed: 32 random bytes that leave this machine's memory encrypted only. */
async function sealOf(app: App, tx: Tx, list: ListRow, office: string, terms: TaskTerms): Promise<Seal | null> {
  if (!terms.sealed) return null;
  const key = new Uint8Array(app.random(LIST_KEY_BYTES));
  await addListKey(app, tx, list.list_id, office, key);
  const { ground, holder, openBy } = terms.sealed;
  await sealList(tx, list.list_id, {
    sealed: ground === 'surprise' ? 'everyone' : 'units',
    embargo: ground !== 'classes',
    keyCommit: listKeyCommitment(suiteOf(list), key),
    holder,
    openBy: endOfDay(openBy),
  });
  return { key, opaque: ground !== 'surprise', office };
}

type Built = {
  readonly strata: readonly Pick<TiledStratum, 'code' | 'sum'>[];
  readonly groups: ReadonlyMap<string, readonly Group[]>;
  /** What officers call the stratum of a code. */
  readonly labels: (code: string) => string;
  /** The code that the register's fields give, for a code of the list. */
  readonly own: (code: string) => string;
  readonly directory: number;
  readonly excluded: number;
  readonly excludedRoot: Uint8Array;
  readonly left: LeftOutCount;
};

/** Reads `from`, writes `to`; subjects come in ascending id order, so do the tiles of every stratum. */
async function buildList(from: Tx, to: Tx, made: Made & { readonly progress: Progress }): Promise<Result<Built>> {
  const { listId, suite, terms, progress } = made;
  const names = await stratumNames(from);
  const strata = new Map<string, TiledStratum>();
  const groups = groupCounter(committedMethod(terms.method, 1));
  const left = excludedList(suite);
  const counter = leftOutCounter();
  let tiles: StoredTile[] = [];
  let directory = 0;
  for await (const batch of placed(from, made)) {
    if (!batch.ok) return batch;
    for (const row of batch.value) {
      if (row.stratum === null) {
        left.push(row.id, row.reason, row.evidenceHash);
        counter.add(row);
        continue;
      }
      const stratum = strata.get(row.stratum) ?? tiledStratum(suite, row.stratum);
      strata.set(row.stratum, stratum);
      groups.add(row.stratum, row.unit);
      const full = stratum.push(row.unit);
      if (full) tiles.push({ ...full, stratum: row.stratum });
    }
    directory += batch.value.length;
    if (tiles.length >= FLUSH_TILES) {
      await addTiles(to, listId, tiles);
      tiles = [];
    }
    for (const tile of left.take()) await addExcludedTile(to, listId, tile);
    await progress(directory);
  }
  for (const stratum of strata.values()) {
    const rest = stratum.rest();
    if (rest) tiles.push({ ...rest, stratum: stratum.code });
  }
  await addTiles(to, listId, tiles);
  for (const tile of left.finish()) await addExcludedTile(to, listId, tile);
  return ok({
    strata: [...strata.values()],
    groups: groups.groups(),
    labels: (code) => labelOf(code, names),
    own: (code) => code,
    directory,
    excluded: left.size(),
    excludedRoot: left.root(),
    left: counter.counts(),
  });
}

/** The same of a sealed list: leaves wait in the database for their order (./freeze-sealed.ts). */
async function buildSealed(
  from: Tx,
  to: Tx,
  made: Made & { readonly progress: Progress },
  seal: Seal,
): Promise<Result<Built>> {
  const { listId, suite, terms, progress } = made;
  const names = await stratumNames(from);
  const builder = await sealedBuilder(suite, to, listId, seal);
  const groups = groupCounter(committedMethod(terms.method, 1));
  const counter = leftOutCounter();
  let directory = 0;
  for await (const batch of placed(from, made)) {
    if (!batch.ok) return batch;
    for (const row of batch.value) {
      if (row.stratum !== null) {
        groups.add(row.stratum, row.unit);
        await builder.unit(row.stratum, row.unit);
      } else {
        await builder.leftOut(row.id, row.reason, row.evidenceHash);
        counter.add(row);
      }
    }
    directory += batch.value.length;
    await progress(directory);
  }
  const built = await builder.finish();
  await setKinds(to, listId, built.kinds);
  const own = (code: string) => built.codes.get(code) ?? code;
  const counted = groups.groups();
  return ok({
    strata: built.strata,
    groups: new Map([...built.codes].map(([code, mine]) => [code, counted.get(mine) ?? []])),
    labels: (code) => labelOf(own(code), names),
    own,
    directory,
    excluded: built.excluded.size,
    excludedRoot: built.excluded.root,
    left: counter.counts(),
  });
}

/** Units left out, in tiles of their own, with the tree over all. */
function excludedList(suite: Suite) {
  const tree = incrementalTree(suite.hash);
  const full: ListTile[] = [];
  let n = 0;
  let firstId = '';
  let data: Uint8Array[] = [];
  const close = () => {
    if (data.length === 0) return;
    full.push({ n, firstId, leaves: packLeaves(data), root: suite.hash(concat(...data)) });
    n += 1;
    data = [];
  };
  return {
    size: () => tree.size,
    root: () => tree.root(),
    push(id: string, reason: string, evidenceHash: Uint8Array) {
      const leaf = excludedData({ id, reason, evidenceHash });
      if (data.length === 0) firstId = id;
      data.push(leaf);
      tree.push(leafNodeHash(suite.hash, leaf));
      if (data.length === TILE_LEAVES) close();
    },
    take: () => full.splice(0),
    finish: () => {
      close();
      return full.splice(0);
    },
  };
}

/** Strata by ascending code with their numbers; returns objectsRoot. Refuses a scope that gives nothing to draw. */
async function writeStrata(
  tx: Tx,
  { listId, suite, terms }: Pick<Made, 'listId' | 'suite' | 'terms'>,
  built: Built,
  series: Series | null,
): Promise<Result<Uint8Array>> {
  const sums = built.strata.map((stratum) => stratum.sum()).sort((a, b) => compareText(a.code, b.code));
  const shared = sharing(sums, series ?? undefined);
  const sizes = quotaSizes(shared, terms.quota, built.own);
  if (!sizes.ok) return sizes;
  const numbers = new Map(shared.map(({ code }, i) => [code, sizes.value[i] ?? 0]));
  // Replaced units are drawn whole.
  const numberOf = ({ code, size }: StratumSum) => numbers.get(code) ?? size;
  if (sums.every((sum) => mostOf({ size: sum.size, n: numberOf(sum) }, terms.quota) === 0)) {
    return refuse('plans.nothing-to-draw', 'unmet', { directory: built.directory, excluded: built.excluded });
  }
  const headers = sums.map((sum) => {
    const n = numberOf(sum);
    return { ...sum, n, reserve: reserveOf(sum.size, n, terms.reserve) };
  });
  const drawable = checkDrawable(terms, sharing(headers, series ?? undefined), built.groups);
  if (!drawable.ok) return drawable;
  const secret = looksAtClasses(terms) ? checkSecrecy(headers.map((header) => told(terms, built, header))) : null;
  if (secret) return secret;
  await addStrata(
    tx,
    listId,
    headers.map((header) => ({
      code: header.code,
      label: built.labels(header.code),
      units: header.size,
      weight: Number(header.weight),
      wanted: header.n,
      reserve: header.reserve,
      root: header.root,
      header: stratumHeader(header),
      area: areaOf(built.own(header.code), strataBy(terms)),
      percent: percentOf(terms.quota, built.own(header.code)),
      groups: numbers.has(header.code) ? (built.groups.get(header.code) ?? null) : null,
    })),
  );
  return ok(objectsRoot(suite, headers));
}

/** What the public header of a stratum tells, under the code that the register gives it. */
const told = ({ method }: TaskTerms, built: Built, { code, size, n }: StratumSum & { readonly n: number }) => ({
  ...{ code: built.own(code), size, n },
  groups: method.kind === 'pps' ? groupChances(method, built.groups.get(code) ?? [], n) : null,
});

/** Refuses before anybody commits what could not be drawn: sums too large for weights (draws.ppsTooLarge), too few below the cap (draws.layeredShort). */
function checkDrawable(
  { method }: TaskTerms,
  strata: readonly (StratumSum & { readonly n: number })[],
  groups: Built['groups'],
): Result<null> {
  for (const { code, n, weight } of strata) {
    if (method.kind === 'pps' && !ppsFits(n, weight))
      return refuse('draws.ppsTooLarge', 'unmet', { n, weight: String(weight) });
    if (method.kind !== 'layered') continue;
    const below = drawableIn(method, groups.get(code) ?? []);
    if (below < n) return refuse('draws.layeredShort', 'unmet', { stratum: code, n, below });
  }
  return ok(null);
}

/** Runs the freeze now, as the job does; the list stays `failed` with its reason when it cannot be made. */
export async function runFreeze(app: App, actor: Actor, listId: string, progress: Progress) {
  const frozen = await perform(app, freezeList(progress), actor, { listId }, { requestKey: `freeze:${listId}` });
  if (!frozen.ok) {
    await write(app.db, actor, (tx) => failList(tx, listId, frozen.refusal.code, app.clock.now()));
  }
  return frozen;
}

const freezeInput = z.object({ listId: z.string(), taskId: z.string() });

export const freezeJob: JobKind = {
  kind: FREEZE,
  async run({ app, actor, input, progress }) {
    const { listId, taskId } = freezeInput.parse(input);
    const frozen = await runFreeze(app, actor, listId, progress);
    return frozen.ok
      ? { ...frozen.value.answer, taskId, entryId: frozen.value.entryId }
      : { taskId, refusal: frozen.refusal };
  },
};
