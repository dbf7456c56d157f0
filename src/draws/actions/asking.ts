// Asking for a departure from a draw and deciding about it (R5, R33): one asks with a reason, another under another head decides about exactly what
// was asked. What the departure itself does stands in exceptions.ts (objects, direct assignments) and withdrawal.ts (inspectors).
import { z } from 'zod';
import { must } from '../../kit/assert.ts';
import { toHex, utf8 } from '../../kit/bytes.ts';
import { canonicalJson } from '../../kit/canonical-json.ts';
import { uuidv7 } from '../../kit/ids.ts';
import { ok, type Result, refuse } from '../../kit/result.ts';
import type { Within } from '../../log/act.ts';
import { ask, decide, openQuestion } from '../../organisation/approval.ts';
import { tell } from '../../organisation/message.ts';
import { officePath, openOffice } from '../../organisation/store.ts';
import type { Target } from '../../platform/access.ts';
import type { Tx } from '../../platform/db/database.ts';
import { suites } from '../../platform/suite.ts';
import type { DrawRow } from '../store/draw.ts';
import { lockDraw } from '../store/draw.ts';
import {
  addException,
  type DrawnRow,
  drawnSubject,
  type ExceptionRow,
  lockException,
  setException,
} from '../store/result.ts';
import { openRows } from '../store/sealed.ts';
import type { DrawTarget } from './prepare.ts';

const SUITE = suites['DR1-SHA256'];
export const EXCEPTION = 'draws.exception';
export const said = {
  reason: z.string().trim().min(1).max(1000),
  evidence: z.string().trim().min(1).max(1000),
  /** The office whose head is asked: it must stand under another head than the one who asks. */
  decider: z.string(),
};

/** What the log calls a drawn unit: its id, or its leaf hash where the list is sealed (spec/draw.md section 2). */
export const nameOf = (row: DrawnRow): string => (row.leaf_hash ? toHex(row.leaf_hash) : row.subject_id);
export const nameIn = async (tx: Tx, draw: DrawRow, subjectId: string): Promise<string> =>
  draw.sealed_for === null
    ? subjectId
    : nameOf(must(await drawnSubject(tx, draw.draw_id, subjectId), 'an object of the draw'));
/** Titles reach the inbox of another head, and lists that more people read. */
export const titleOf = (draw: DrawRow, of: string): string =>
  draw.sealed_for === null ? `${draw.title} · ${of}` : draw.title;

export type Asked = {
  readonly kind: ExceptionRow['kind'];
  readonly stratum: string | null;
  readonly rank: number | null;
  readonly subjectId: string | null;
  readonly slot: number | null;
  readonly officer: string | null;
  readonly ground: string;
  readonly reason: string;
  readonly evidence: string;
  /** Of an amended pool: the offices that join. */
  readonly offices?: readonly string[];
  /** Of an extension: how many. */
  readonly units?: number;
  readonly decider: string;
  readonly title: string;
  readonly permission: string;
};

export async function askException(tx: Tx, within: Within<DrawTarget>, what: Asked): Promise<Result<string>> {
  const office = await openOffice(tx, what.decider);
  if (!office.ok) return office;
  if (office.value.head === within.actor.head) {
    return refuse('draws.decider-same-head', 'unmet', { office: office.value.short_zh });
  }
  const exceptionId = uuidv7(within.at.getTime(), within.app.random(10));
  const { kind, stratum, rank, subjectId, slot, officer, ground, reason, evidence, offices, units } = what;
  await addException(tx, {
    exceptionId,
    drawId: within.target.draw.draw_id,
    officeId: what.decider,
    userId: within.actor.userId,
    at: within.at,
    entryId: within.entryId,
    sealedFor: within.target.draw.sealed_for,
    ...{ kind, stratum, rank, subjectId, slot, officer, ground, reason, evidence },
    offices: offices ?? null,
    units: units ?? null,
  });
  await ask(tx, within, {
    kind: EXCEPTION,
    thing: exceptionId,
    title: what.title,
    contentHash: contentOf({
      ...{ kind, stratum, rank, subjectId, slot, officer, ground, reason, evidence },
      ...(offices === undefined ? {} : { offices }),
      ...(units === undefined ? {} : { units }),
    }),
    officeId: what.decider,
    permission: what.permission,
    differentHead: true,
  });
  return ok(exceptionId);
}

type Content = Pick<
  Asked,
  | 'kind'
  | 'stratum'
  | 'rank'
  | 'subjectId'
  | 'slot'
  | 'officer'
  | 'ground'
  | 'reason'
  | 'evidence'
  | 'offices'
  | 'units'
>;
const contentOf = (content: Content) => SUITE.hash(utf8(canonicalJson(content)));
const contentOfRow = (row: ExceptionRow) =>
  contentOf({
    kind: row.kind,
    stratum: row.stratum,
    rank: row.rank,
    subjectId: row.subject_id,
    slot: row.slot,
    officer: row.officer,
    ground: row.ground,
    reason: row.reason,
    evidence: row.evidence,
    ...(row.offices === null ? {} : { offices: row.offices }),
    ...(row.units === null ? {} : { units: row.units }),
  });

export type ExceptionTarget = Target & { readonly exception: ExceptionRow; readonly draw: DrawRow };

/** The exception of a decision, locked; the office concerned is the one that was asked. */
export async function exceptionTarget(tx: Tx, exceptionId: string): Promise<Result<ExceptionTarget>> {
  const exception = await lockException(tx, exceptionId);
  if (!exception) return refuse('draws.exception-missing', 'missing');
  // Locked: a draw that follows this one counts what was replaced here, and then commits (../commitment.ts).
  const draw = must(await lockDraw(tx, exception.draw_id), 'an exception has its draw');
  // Another head decides about a unit of a sealed list: what he must see for it is open to him in this transaction.
  if (draw.sealed_for !== null) await openRows(tx, draw);
  return ok({ officePath: await officePath(tx, exception.office_id), thing: `draw:${draw.draw_id}`, exception, draw });
}

export const decision = z.strictObject({ exceptionId: z.uuid(), reason: z.string().trim().max(1000) });

/** What a message about it names: the object, else the inspector, else the draw. */
export async function aboutOf(tx: Tx, draw: DrawRow, { subject_id, officer }: ExceptionRow): Promise<string> {
  return subject_id === null ? (officer ?? draw.draw_id) : await nameIn(tx, draw, subject_id);
}

/** Decides the open question: four eyes, another head, unchanged content; tells the one who asked. */
export async function deciders(
  tx: Tx,
  within: Within<ExceptionTarget>,
  reason: string,
  outcome: 'approved' | 'returned',
) {
  const { exception } = within.target;
  const question = await openQuestion(tx, EXCEPTION, exception.exception_id);
  const decided = await decide(tx, within, EXCEPTION, exception.exception_id, contentOfRow(exception), {
    decision: outcome,
    reason,
  });
  if (!decided.ok) return decided;
  await tell(tx, within, {
    userId: exception.asked_by,
    kind: `draws.told.${outcome}`,
    thing: `draw:${exception.draw_id}`,
    fill: {
      draw: exception.draw_id,
      object: await aboutOf(tx, within.target.draw, exception),
      reason,
    },
  });
  return ok({
    asked: { by: exception.asked_by, head: question?.asked_by_head ?? '' },
    approved: { by: within.actor.userId, head: within.actor.head },
  });
}

export const grant = (tx: Tx, within: Within<ExceptionTarget>, rank: number | null) =>
  setException(tx, within.target.exception.exception_id, {
    state: 'granted',
    decided_by: within.actor.userId,
    decided_at: within.at,
    entry_id: within.entryId,
    ...(rank === null ? {} : { replaced_by_rank: rank }),
  });
