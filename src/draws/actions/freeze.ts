// Freezing a list (spec/draw.md section 2): one snapshot of the register is streamed into tiles, strata and roots, in one act: the list is
// there whole or not at all. Memory holds one open tile per stratum.
import { z } from 'zod';
import { must } from '../../kit/assert.ts';
import { compareText, concat, toHex, utf8 } from '../../kit/bytes.ts';
import { canonicalJson } from '../../kit/canonical-json.ts';
import type { Suite } from '../../kit/hash.ts';
import { uuidv7 } from '../../kit/ids.ts';
import { ok, type Result, refuse } from '../../kit/result.ts';
import { act, perform } from '../../log/act.ts';
import { incrementalTree, leafNodeHash } from '../../log/rules/merkle.ts';
import { officePath } from '../../organisation/store.ts';
import { contentHash, taskTarget, termsOf } from '../../plans/actions.ts';
import { labelOf, mostOf, quotaSizes } from '../../plans/preview.ts';
import { type Group, ppsFits } from '../../plans/rules/chances.ts';
import { reserveOf, type TaskTerms, weightOf } from '../../plans/rules/task.ts';
import { findTask } from '../../plans/store.ts';
import type { Actor } from '../../platform/access.ts';
import type { App } from '../../platform/app.ts';
import { dayOf } from '../../platform/clock.ts';
import { readSnapshot, type Tx, write } from '../../platform/db/database.ts';
import type { JobContext, JobKind } from '../../platform/domain.ts';
import { suites } from '../../platform/suite.ts';
import { reasonOfStatus, scopeDocument, stratumOf } from '../../registers/rules/scope.ts';
import { codeNames, exclusionsInForce, scopeStream } from '../../registers/store/scope.ts';
import { committedMethod } from '../commitment.ts';
import { listFrozen, listOrdered } from '../entries.ts';
import { groupCounter } from '../rules/chances.ts';
import { excludedData, objectsRoot, type StratumSum, stratumHeader } from '../rules/list.ts';
import { instantOf } from '../rules/shape.ts';
import { idOrder, type ListTile, packLeaves, TILE_LEAVES, type TiledStratum, tiledStratum } from '../rules/tiled.ts';
import {
  addExcludedReasons,
  addExcludedTile,
  addList,
  addStrata,
  addTiles,
  failList,
  finishList,
  lockList,
  newestList,
  type Snapshot,
  type StoredTile,
} from '../store/list.ts';

const SUITE = suites['DR1-SHA256'];
const FREEZE = 'draws.freeze';
const SOURCE = 'registers.subject';
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
    const queryHash = toHex(SUITE.hash(utf8(canonicalJson(scopeDocument(terms.scope)))));
    const snapshot = { takenAt: wholeSecond(at), source: SOURCE, count: 0, queryHash };
    await addList(tx, { listId, taskId, jobId, suite: SUITE.name, snapshot, at });
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
      const built = await readSnapshot(app.db, actor, (from) => buildList(from, tx, listId, terms, at, progress));
      if (!built.ok) return built;
      const finished = await writeStrata(tx, listId, terms, built.value);
      if (!finished.ok) return finished;
      const { directory, excluded, excludedRoot } = built.value;
      const listed = directory - excluded;
      const snapshot: Snapshot = { ...(target.list.snapshot as Snapshot), takenAt: wholeSecond(at), count: directory };
      await finishList(tx, listId, {
        directory,
        listed,
        excluded,
        objectsRoot: finished.value,
        excludedRoot,
        snapshot,
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

type Built = {
  readonly strata: readonly TiledStratum[];
  readonly groups: ReadonlyMap<string, readonly Group[]>;
  readonly names: ReadonlyMap<string, string>;
  readonly directory: number;
  readonly excluded: number;
  readonly excludedRoot: Uint8Array;
};

/** Reads `from`, writes `to`; subjects come in ascending id order, so do the tiles of every stratum. */
async function buildList(
  from: Tx,
  to: Tx,
  listId: string,
  terms: TaskTerms,
  at: Date,
  progress: Progress,
): Promise<Result<Built>> {
  const granted = await exclusionsInForce(from, dayOf(at));
  const names = await codeNames(from);
  const strata = new Map<string, TiledStratum>();
  const groups = groupCounter(committedMethod(terms.method, 1));
  const left = excludedList(SUITE);
  const inOrder = idOrder();
  let tiles: StoredTile[] = [];
  let directory = 0;
  for await (const batch of scopeStream(from, terms.scope)) {
    for (const subject of batch) {
      const unit = { id: subject.subjectId, weight: weightOf(terms.method, subject), burden: 0 };
      const wrong = inOrder(unit);
      if (wrong) return wrong;
      const byRegister = reasonOfStatus(subject.status);
      const exclusion = granted.get(subject.subjectId);
      if (byRegister) left.push(subject.subjectId, byRegister, SUITE.hash(utf8(`register/status/${subject.status}`)));
      else if (exclusion) left.push(subject.subjectId, exclusion.reason, exclusion.evidenceHash);
      else {
        const code = stratumOf(subject, terms.stratifyBy);
        const stratum = strata.get(code) ?? tiledStratum(SUITE, code);
        strata.set(code, stratum);
        groups.add(code, unit);
        const full = stratum.push(unit);
        if (full) tiles.push({ ...full, stratum: code });
      }
    }
    directory += batch.length;
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
  await addExcludedReasons(to, listId, left.reasons);
  return ok({
    strata: [...strata.values()],
    groups: groups.groups(),
    names,
    directory,
    excluded: left.size(),
    excludedRoot: left.root(),
  });
}

/** Units left out, in tiles of their own, with their counts by reason and the tree over all. */
function excludedList(suite: Suite) {
  const tree = incrementalTree(suite.hash);
  const reasons = new Map<string, number>();
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
    reasons,
    size: () => tree.size,
    root: () => tree.root(),
    push(id: string, reason: string, evidenceHash: Uint8Array) {
      const leaf = excludedData({ id, reason, evidenceHash });
      if (data.length === 0) firstId = id;
      data.push(leaf);
      tree.push(leafNodeHash(suite.hash, leaf));
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
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
async function writeStrata(tx: Tx, listId: string, terms: TaskTerms, built: Built): Promise<Result<Uint8Array>> {
  const sums = built.strata.map((stratum) => stratum.sum()).sort((a, b) => compareText(a.code, b.code));
  const sizes = quotaSizes(sums, terms.quota);
  if (!sizes.ok) return sizes;
  if (sums.every((sum, i) => mostOf({ size: sum.size, n: sizes.value[i] ?? 0 }, terms.quota) === 0)) {
    return refuse('plans.nothing-to-draw', 'unmet', { directory: built.directory, excluded: built.excluded });
  }
  const headers = sums.map((sum, i) => {
    const n = sizes.value[i] ?? 0;
    return { ...sum, n, reserve: reserveOf(sum.size, n, terms.reserve) };
  });
  const drawable = checkDrawable(terms, headers, built.groups);
  if (!drawable.ok) return drawable;
  await addStrata(
    tx,
    listId,
    headers.map((header) => ({
      code: header.code,
      label: labelOf(header.code, built.names),
      units: header.size,
      weight: Number(header.weight),
      wanted: header.n,
      reserve: header.reserve,
      root: header.root,
      header: stratumHeader(header),
      groups: built.groups.get(header.code) ?? null,
    })),
  );
  return ok(objectsRoot(SUITE, headers));
}

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
    const below = (groups.get(code) ?? [])
      .filter(({ value }) => value < BigInt(method.cap))
      .reduce((sum, { units }) => sum + units, 0);
    if (below < n) return refuse('draws.layeredShort', 'unmet', { stratum: code, n, below });
  }
  return ok(null);
}

/** Runs the freeze now, as the job does; the list stays `failed` with its reason when it cannot be made. */
export async function runFreeze(app: App, actor: Actor, listId: string, progress: Progress) {
  const frozen = await perform(app, freezeList(progress), actor, { listId }, `freeze:${listId}`);
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
