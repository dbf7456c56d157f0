// What is opened of a sealed list, and to whom (spec/draw.md section 4; R49, P8): each unit after its visit, the whole list by the committed day, a
// copy for a second head meanwhile, everything for an auditor, and to each firm its own. Every one is an act.
import { z } from 'zod';
import { must } from '../../kit/assert.ts';
import { toHex } from '../../kit/bytes.ts';
import { ok, type Refused, type Result, refuse } from '../../kit/result.ts';
import { act } from '../../log/act.ts';
import { settle } from '../../organisation/message.ts';
import { officePath } from '../../organisation/store.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Tx } from '../../platform/db/database.ts';
import { suiteOf } from '../../platform/suite.ts';
import { isPublished } from '../../publication/store.ts';
import { drawAudited, drawCopied, drawIssued, drawOpened, drawUnsealed } from '../entries.ts';
import { findSealedExcluded, findSealedUnit, readUnits } from '../frozen.ts';
import type { DrawState } from '../rules/states.ts';
import { findList, type ListRow } from '../store/list.ts';
import { drawnOf, findDrawn } from '../store/result.ts';
import { addCopy, openRows, revealListKey, setOpened, setUnsealed } from '../store/sealed.ts';
import { type DrawTarget, drawTarget } from './prepare.ts';
import { commitmentOf, recordStep } from './protocol.ts';
import { UNSEAL } from './resolve.ts';

const input = z.strictObject({ drawId: z.string() });

export type SealedTarget = DrawTarget & { readonly list: ListRow };

/** A draw and its list; `of` says which office is concerned: the one that leads, or the one that holds the copy of a sealed list. */
async function sealedTarget(tx: Tx, drawId: string, of: 'lead' | 'holder' = 'lead'): Promise<Result<SealedTarget>> {
  const found = await drawTarget(tx, drawId);
  if (!found.ok) return found;
  const list = must(await findList(tx, found.value.draw.list_id), 'a draw has its list');
  const path = of === 'holder' && list.holder !== null ? await officePath(tx, list.holder) : found.value.officePath;
  return ok({ ...found.value, officePath: path, list });
}

/** What every one of these acts asks for. `states`: in which the draw may be. */
const standing = ({ draw, list }: SealedTarget, ...states: readonly DrawState[]): Refused | null => {
  if (list.sealed === null) return refuse('draws.list-open', 'conflict');
  return states.includes(draw.state) ? null : refuse('draws.not-resulted', 'conflict');
};

/** Opens one unit after its visit. A reserve stays closed until it is called. */
export const openUnit = act(drawOpened, {
  input: input.extend({ stratum: z.string(), rank: z.int32().min(0), visitedOn: z.iso.date() }),
  target: (tx, { drawId }) => sealedTarget(tx, drawId),
  async run(tx, { drawId, stratum, rank, visitedOn }, { at, entryId, target }) {
    const { draw } = target;
    const wrong = standing(target, 'resulted');
    if (wrong) return wrong;
    const unit = await findDrawn(tx, drawId, stratum, rank);
    if (!unit) return refuse('draws.unit-missing', 'missing', { rank: rank + 1 });
    if (unit.state === 'waiting') return refuse('draws.reserve-closed', 'conflict', { rank: rank + 1 });
    if (unit.opened_at !== null) return refuse('draws.opened-already', 'conflict', { rank: rank + 1 });
    const drawnOn = dayOf(must(draw.resulted_at, 'resulted'));
    if (visitedOn < drawnOn || visitedOn > dayOf(at))
      return refuse('draws.visit-day', 'unmet', { day: visitedOn, from: drawnOn, until: dayOf(at) });
    await setOpened(tx, drawId, stratum, rank, visitedOn, at);
    await recordStep(tx, draw, { kind: 'opening', entryId, at });
    return ok({
      facts: { at: at.toISOString(), draw: drawId, stratum, rank, leaf: toHex(unit.leaf) },
      answer: { state: 'opened' as const },
    });
  },
});

/** Opens the whole list: to everybody, or, where strata are secret, to auditors and the second head alone. */
export const unsealList = act(drawUnsealed, {
  input,
  target: (tx, { drawId }) => sealedTarget(tx, drawId),
  async run(tx, { drawId }, { app, actor, at, entryId, target }) {
    const { draw, list } = target;
    const wrong = standing(target, 'resulted', 'voided');
    if (wrong) return wrong;
    if (draw.unsealed_at !== null) return refuse('draws.unsealed-already', 'conflict');
    const due = must(list.open_by, 'a sealed list has its day');
    await openRows(tx, draw);
    const waiting = (await drawnOf(tx, drawId)).filter(
      ({ state, opened_at }) => (state === 'standing' || state === 'called') && opened_at === null,
    ).length;
    if (draw.state === 'resulted' && waiting > 0 && at <= due)
      return refuse('draws.units-closed', 'conflict', { waiting });
    const key = await revealListKey(app, tx, actor, draw, 'whole');
    await setUnsealed(tx, drawId, draw.list_id, at);
    await settle(tx, at, `draw:${drawId}`, { kind: UNSEAL });
    await recordStep(tx, draw, { kind: 'unsealing', entryId, at });
    return ok({
      facts: { at: at.toISOString(), draw: drawId, key: list.sealed === 'units' ? null : toHex(key) },
      answer: { state: 'unsealed' as const },
    });
  },
});

/** The second head takes the copy that he holds until the list is opened. The file follows in the same person's name (routes/sealed.ts). */
export const takeCopy = act(drawCopied, {
  input,
  target: (tx, { drawId }) => sealedTarget(tx, drawId, 'holder'),
  async run(tx, { drawId }, { actor, at, entryId, target }) {
    const wrong = standing(target, 'resulted');
    if (wrong) return wrong;
    await addCopy(tx, { drawId, userId: actor.userId, kind: 'copy', at, entryId });
    return ok({ facts: { draw: drawId }, answer: { drawId } });
  },
});

export const auditList = act(drawAudited, {
  input: input.extend({ reason: z.string().trim().min(1).max(500) }),
  target: (tx, { drawId }) => sealedTarget(tx, drawId),
  async run(tx, { drawId, reason }, { actor, at, entryId, target }) {
    const wrong = standing(target, 'resulted', 'voided');
    if (wrong) return wrong;
    await addCopy(tx, { drawId, userId: actor.userId, kind: 'audit', at, entryId });
    return ok({ facts: { draw: drawId }, document: { reason }, answer: { drawId } });
  },
});

/**
 * A firm's own opening, printed by the office that leads and handed over: there is no address that answers about a firm, so nobody can probe
 * one (docs/decisions/0065). Not before the draw is public, and of a drawn unit not before its visit.
 */
export const issueOpening = act(drawIssued, {
  input: input.extend({ subjectId: z.string().max(64) }),
  target: (tx, { drawId }) => sealedTarget(tx, drawId),
  async run(tx, { drawId, subjectId }, { app, actor, target }) {
    const { draw, list } = target;
    const wrong = standing(target, 'resulted', 'voided');
    if (wrong) return wrong;
    if (!(await isPublished(tx, 'draw', drawId))) return refuse('draws.not-published', 'conflict');
    const key = await revealListKey(app, tx, actor, draw, 'firm');
    const { strata } = commitmentOf(draw);
    const found = await findSealedUnit(
      tx,
      list,
      strata.map(({ code }) => code),
      key,
      subjectId,
    );
    if (!found) {
      const reason = await findSealedExcluded(tx, draw.list_id, subjectId);
      return reason === null
        ? refuse('draws.unit-not-in-list', 'missing', { code: subjectId })
        : refuse('draws.unit-excluded', 'conflict', { code: subjectId, reason });
    }
    const place = (await drawnOf(tx, drawId)).find((row) => row.subject_id === subjectId);
    if (place && draw.unsealed_at === null && place.opened_at === null) return refuse('draws.unit-closed', 'conflict');
    const size = must(
      strata.find(({ code }) => code === found.stratum),
      'its stratum',
    ).size;
    const [unit] = await readUnits(tx, suiteOf(list), draw.list_id, found.stratum, size, [found.position]);
    const { leaf, proof } = must(unit, 'the unit at its position');
    return ok({
      facts: { draw: drawId },
      answer: { stratum: found.stratum, position: found.position, leaf: toHex(leaf), proof: proof.map(toHex) },
    });
  },
});
