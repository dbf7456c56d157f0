// The evidence bundle of a published draw (spec/evidence-bundle.md): everything a stranger needs to check it without asking us anything.
// Read with the public login: what stands here is what anybody may read.
import { must } from '../kit/assert.ts';
import { compareText, fromUtf8, toHex } from '../kit/bytes.ts';
import { canonicalJson, type Json } from '../kit/canonical-json.ts';
import { ok, type Result, refuse } from '../kit/result.ts';
import { datedNotes } from '../log/cosignatures.ts';
import { parseCheckpoint, parseNote } from '../log/rules/note.ts';
import type { Head } from '../log/store.ts';
import { cosignedNote, inclusionHashes, rotationNotes, servedHead, verifierKeys } from '../log/tiles.ts';
import type { App } from '../platform/app.ts';
import { publicRead, type Tx } from '../platform/db/database.ts';
import { anchorPart } from './anchor.ts';
import { challengePart } from './challenges.ts';
import { unpackProof } from './frozen.ts';
import { openedEntry } from './opened-entry.ts';
import { parseCommitment } from './rules/commitment.ts';
import { unpackLeaves } from './rules/tiled.ts';
import { publicFlipTexts } from './store/flips.ts';
import {
  type PublicDraw,
  publicAttempts,
  publicChallenges,
  publicDraw,
  publicDrawn,
  publicExcludedTiles,
  publicFlips,
  publicList,
  publicListCaps,
  publicMerged,
  publicOfficers,
  publicReasons,
  publicRecusals,
  publicSteps,
  publicStrata,
  publicTiles,
} from './store/public.ts';
import { burdenOf, publicVisits } from './visits-file.ts';

/** Above this many units the whole list stays out of the bundle (spec/evidence-bundle.md section 2). */
export const WHOLE_LIST = 20_000;

/** Refuses: draws.draw-missing (not published), draws.being-sealed (a step has no place under a served checkpoint yet). */
export const evidenceBundle = (app: App, drawId: string): Promise<Result<Json>> =>
  publicRead(app.db, async (tx) => {
    const draw = await publicDraw(tx, drawId);
    if (!draw) return refuse('draws.draw-missing', 'missing', { draw: drawId });
    const head = await servedHead(app, tx);
    if (!head) return refuse('draws.being-sealed', 'conflict');
    const own = await entriesOf(app, tx, draw, head.size);
    if (!own.ok) return own;
    const earlier: Json[] = [];
    for (const attempt of (await publicAttempts(tx, draw.task_id)).filter(({ seq }) => seq < draw.seq)) {
      const entries = await entriesOf(app, tx, attempt, head.size);
      if (!entries.ok) return entries;
      earlier.push({
        commitment: must(attempt.commitment, 'published'),
        entries: entries.value,
        result: attempt.result,
      });
    }
    const anchored = await anchorPart(app, tx, draw.list_id, head.size, WHOLE_LIST);
    if (!anchored.ok) return anchored;
    const flips = await flipPart(app, tx, drawId, head.size);
    if (!flips.ok) return flips;
    const checkpoint = must(parseCheckpoint(must(parseNote(head.note), 'own note').text), 'own checkpoint');
    return ok({
      format: 'sunlot-evidence/1',
      log: {
        origin: checkpoint.origin,
        ...(await notesPart(
          app,
          tx,
          head,
          [...own.value, ...earlier.flatMap((one) => (one as { entries: Json[] }).entries)],
          anchored.value.index,
        )),
      },
      commitment: must(draw.commitment, 'published'),
      entries: own.value,
      earlier,
      result: draw.result,
      ...(await unitsPart(tx, draw)),
      ...(await peoplePart(tx, draw.draw_id)),
      ...(await listPart(tx, draw)),
      ...(await visitsPart(tx, draw)),
      ...(await beforePart(app, tx, draw, head.size)),
      ...(await sealedPart(tx, draw)),
      ...anchored.value.part,
      ...flips.value,
    });
  });

/** The steps that have to be in the log before the public value exists (spec/draw.md section 3). */
const BEFORE_BEACON = ['draw.committed', 'draw.revealed', 'draw.absent'];

/** Entries that name a value which was not there yet: witnesses date them too. */
const AHEAD_OF_A_VALUE = ['draw.withdrawn', 'draw.amended', 'draw.extended'];

/** The note in force, those by which the log changed its key, and those by which witnesses dated what came before the beacon. */
async function notesPart(app: App, tx: Tx, head: Head, entries: readonly Json[], rooted: number | null) {
  const before = (entries as readonly { readonly type: string; readonly index: number }[]).filter(({ type }) =>
    BEFORE_BEACON.includes(type),
  );
  const dated = await datedNotes(app, tx, Math.max(0, ...before.map(({ index }) => index + 1)), head);
  const early = rooted === null ? { notes: [] } : await datedNotes(app, tx, rooted + 1, head);
  const later = [];
  for (const { index, type } of entries as readonly { readonly type: string; readonly index: number }[])
    if (AHEAD_OF_A_VALUE.includes(type)) later.push(...(await datedNotes(app, tx, index + 1, head)).notes);
  const sizeOf = (note: string): number => Number(note.split('\n')[1]);
  const notes = new Map(
    [...(await rotationNotes(app, tx, head)), ...early.notes, ...dated.notes, ...later].map((one) => [
      sizeOf(one.checkpoint),
      one,
    ]),
  );
  return {
    keys: [...verifierKeys(app), ...dated.keys],
    checkpoint: await cosignedNote(tx, head),
    earlier: [...notes.entries()].sort(([a], [b]) => a - b).map(([, note]) => note),
  };
}

async function entriesOf(app: App, tx: Tx, draw: PublicDraw, size: number): Promise<Result<Json[]>> {
  const entries: Json[] = [];
  for (const step of await publicSteps(tx, must(draw.draw_id, 'a view of draws'))) {
    if (step.index === null || step.index >= size) return refuse('draws.being-sealed', 'conflict');
    entries.push({
      type: must(step.type, 'opened'),
      index: step.index,
      leaf: must(fromUtf8(must(step.leaf, 'opened')), 'a leaf is text'),
      facts: canonicalJson(step.facts as Json),
      salt: toHex(must(step.facts_salt, 'opened')),
      proof: (await inclusionHashes(app, tx, step.index, size)).map(toHex),
    });
  }
  return ok(entries.sort((a, b) => (a as { index: number }).index - (b as { index: number }).index));
}

async function unitsPart(tx: Tx, draw: PublicDraw): Promise<{ proofs: Json; names: Json }> {
  const proofs: Record<string, Json> = {};
  const names: Record<string, string> = {};
  for (const stratum of await publicStrata(tx, must(draw.list_id, 'a draw has its list'))) {
    proofs[must(stratum.code, 'a stratum')] = [];
  }
  for (const row of await publicDrawn(tx, must(draw.draw_id, 'a view of draws'))) {
    (proofs[must(row.stratum, 'drawn')] as Json[]).push(unpackProof(must(row.proof, 'drawn')).map(toHex));
    // A unit of a sealed list has neither until it is opened; and where strata are secret, never beside its place.
    if (row.subject_id !== null && row.name !== null) names[row.subject_id] = row.name;
  }
  for (const { subject_id, name } of await publicMerged(tx, draw.draw_id)) names[subject_id] = name;
  return { proofs: draw.result === null ? {} : proofs, names };
}

async function peoplePart(tx: Tx, drawId: string | null): Promise<{ officers: Json; recusals: Json }> {
  const id = must(drawId, 'a view of draws');
  const officers = (await publicOfficers(tx, id)).map(
    (row) => row.body as { readonly id: string } & { readonly [name: string]: Json },
  );
  const recusals = (await publicRecusals(tx, id)).map((row) => ({
    object: must(row.subject_id, 'recusal'),
    officer: must(row.officer, 'recusal'),
    reason: must(row.reason, 'recusal'),
  }));
  return {
    officers: [...officers].sort((a, b) => compareText(a.id, b.id)),
    recusals: recusals.sort((a, b) => compareText(a.object, b.object) || compareText(a.officer, b.officer)),
  };
}

async function listPart(
  tx: Tx,
  draw: PublicDraw,
): Promise<{ excluded: { readonly reasons: Json; readonly leaves: Json }; list: Json }> {
  const listId = must(draw.list_id, 'a draw has its list');
  const list = must(await publicList(tx, listId), 'the list of a published draw');
  const caps = (await publicListCaps(tx, listId)).map(({ document, units }) => ({ document: document as Json, units }));
  // Absent where no cap left anybody out: bundles from before there were caps read the same.
  const capped = caps.length === 0 ? {} : { caps };
  const reasons = Object.fromEntries(
    (await publicReasons(tx, listId)).map((row) => [must(row.reason, 'reason'), must(row.units, 'units')]),
  );
  // A sealed list comes with its key, by an entry of this very draw.
  if (list.sealed !== null && (!list.opened || draw.unsealed_at === null))
    return { excluded: { reasons, leaves: null, ...capped }, list: null };
  const small = (list.listed_count ?? 0) <= WHOLE_LIST;
  const left = (await publicExcludedTiles(tx, listId)).flatMap((tile) => unpackLeaves(tile.leaves).map(toHex));
  if (!small) return { excluded: { reasons, leaves: left.length <= WHOLE_LIST ? left : null, ...capped }, list: null };
  const strata: Record<string, Json> = {};
  for (const { code } of await publicStrata(tx, listId)) {
    const tiles = await publicTiles(tx, listId, must(code, 'a stratum'));
    strata[must(code, 'a stratum')] = tiles.flatMap((tile) => unpackLeaves(tile.leaves).map(toHex));
  }
  return { excluded: { reasons, leaves: left, ...capped }, list: strata };
}

/** The inspections behind a draw by burden; null where there are too many, and a file beside the bundle has them (section 8). */
async function visitsPart(tx: Tx, draw: PublicDraw): Promise<{ visits?: Json }> {
  const burden = burdenOf(draw);
  if (burden.kind === 'none') return {};
  if (burden.count > WHOLE_LIST) return { visits: null };
  const visits: Json[] = [];
  for await (const tile of publicVisits(tx, draw.list_id))
    for (const leaf of unpackLeaves(tile)) visits.push(JSON.parse(must(fromUtf8(leaf), 'a stored record is text')));
  return { visits };
}

/** The draw before of the series: its own steps, and its list where burdens are inherited from it and it is not too long. */
async function beforePart(app: App, tx: Tx, draw: PublicDraw, size: number): Promise<{ donor?: Json }> {
  const commitment = parseCommitment(must(draw.commitment, 'published'));
  if (!commitment.ok) return {};
  const { series, burden } = commitment.value;
  const lends = burden.kind === 'visits' ? burden.donor : null;
  const follows = series?.follows ?? lends;
  if (follows === null) return {};
  const before = await publicDraw(tx, follows);
  const entries = before && (await entriesOf(app, tx, before, size));
  if (!before || !entries?.ok) return { donor: null };
  const { list, excluded } = lends === null ? { list: null, excluded: { leaves: null } } : await listPart(tx, before);
  return {
    donor: {
      commitment: must(before.commitment, 'published'),
      entries: entries.value,
      list,
      excluded: excluded.leaves,
    },
  };
}

/** The newest flip report; who was found only where everybody may know, and there are not too many. */
async function flipPart(app: App, tx: Tx, drawId: string, size: number): Promise<Result<{ flips?: Json }>> {
  const report = await publicFlips(tx, drawId);
  if (!report) return ok({});
  const entry = await openedEntry(app, tx, must(report.entry_id, 'reported by an entry'), size);
  if (!entry.ok) return entry;
  const found = (report.subjects ?? 0) + (report.officers ?? 0);
  const texts = found > WHOLE_LIST ? [] : await publicFlipTexts(tx, drawId);
  const key = (text: string) => JSON.parse(text) as { readonly kind: string; readonly unit: string };
  const findings = texts
    .map((text) => ({ text, ...key(text) }))
    .sort((a, b) => compareText(a.kind, b.kind) || compareText(a.unit, b.unit))
    .map(({ text }) => text);
  return ok({ flips: { entry: entry.value, findings: findings.length === found ? findings : null } });
}

/** What is said of a sealed list before it is opened: neighbours by their hashes, and the slots once every drawn unit is open. */
async function sealedPart(tx: Tx, draw: PublicDraw): Promise<{ sealed?: Json }> {
  const list = must(await publicList(tx, draw.list_id), 'the list of a published draw');
  if (list.sealed === null) return {};
  const codes = (await publicStrata(tx, draw.list_id)).map(({ code }) => code);
  return {
    sealed: {
      challenges: draw.result === null ? {} : challengePart(codes, await publicChallenges(tx, draw.draw_id)),
      slots:
        draw.slots_text === null || draw.slots_salt === null
          ? null
          : { salt: toHex(draw.slots_salt), text: draw.slots_text },
    },
  };
}
