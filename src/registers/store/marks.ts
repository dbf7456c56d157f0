// Marks of subjects (R53, P8). What a class mark says lies in a table of its own, shown to the office that set it, and otherwise by `reveal…`
// alone, each reading remembered; acts and counts open it for their own transaction.
import { sql } from 'kysely';
import pg from 'pg';
import { observeWithin } from '../../log/observe.ts';
import type { Actor } from '../../platform/access.ts';
import type { App } from '../../platform/app.ts';
import type { Tx } from '../../platform/db/database.ts';
import { containedIn, type ListSource } from '../../platform/list/source.ts';
import type { CreditClass, MarkKind } from '../rules/mark.ts';
import type { RevealReason } from './contacts.ts';

/** Lets the transaction read what marks say while `run` does: for counting and freezing, where nobody sees a single one. */
export async function withMarks<T>(tx: Tx, run: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{ before: string | null }>`select current_setting('app.opened', true) as before`.execute(
    tx,
  );
  const before = rows[0]?.before ?? '';
  await sql`select set_config('app.opened', ${before === '' ? 'marks' : `${before},marks`}, true)`.execute(tx);
  // A step that fails ends the transaction, and its settings with it.
  const done = await run();
  await sql`select set_config('app.opened', ${before}, true)`.execute(tx);
  return done;
}

/** The same for the rest of the transaction: a snapshot that is read as a stream. */
export async function openMarks(tx: Tx): Promise<void> {
  await sql`select set_config('app.opened', concat_ws(',', nullif(current_setting('app.opened', true), ''), 'marks'), true)`.execute(
    tx,
  );
}

/** Of `registers.subject_mark m`: it stands on the day. As text, for COPY, which takes no parameters. */
export const standsOn = (day: string): string => {
  const on = pg.escapeLiteral(day);
  return `m.state in ('granted', 'ended') and m.from_on <= ${on} and m.until_on >= ${on} and (m.ended_on is null or m.ended_on > ${on})`;
};
export const stands = (day: string) => sql.raw<boolean>(standsOn(day));

const STANDING = (today: string) => `case when m.state in ('asked', 'returned') then m.state
  when m.ended_on is not null and m.ended_on <= ${today} then 'ended' when m.from_on > ${today} then 'coming'
  when m.until_on < ${today} then 'over' else 'force' end`;
/** Shanghai's day, as the list's own filters need it. */
const TODAY = `(now() at time zone 'Asia/Shanghai')::date`;

const listed = (tx: Tx) =>
  tx
    .selectFrom('registers.subject_mark as m')
    .leftJoin('registers.subject as s', 's.subject_id', 'm.subject_id')
    .selectAll('m')
    .select('s.name as subject_name');
export type MarkRow = Awaited<ReturnType<ReturnType<typeof listed>['executeTakeFirstOrThrow']>>;

export const markList: ListSource<MarkRow> = {
  name: 'marks',
  permission: 'mark.read',
  title: 'registers.marks',
  rows: listed,
  id: 'm.mark_id',
  idKind: 'uuid',
  order: '-asked',
  search: containedIn('s.name', 'm.subject_id'),
  columns: [
    { key: 'name', kind: 'text', sql: 's.name', title: 'registers.name' },
    { key: 'code', kind: 'text', sql: 'm.subject_id', title: 'registers.code' },
    { key: 'kind', kind: 'choice', sql: 'm.kind', title: 'registers.marks.kind', words: 'registers.mark.' },
    { key: 'from', kind: 'day', sql: 'm.from_on', title: 'registers.exclusions.from', sort: true },
    { key: 'until', kind: 'day', sql: 'm.until_on', title: 'registers.exclusions.until', sort: true },
    { key: 'source', kind: 'text', sql: 'm.source', title: 'registers.source' },
    { key: 'asked', kind: 'instant', sql: 'm.asked_at', title: 'registers.caps.asked', sort: true },
    {
      key: 'standing',
      kind: 'choice',
      sql: `(${STANDING(TODAY)})`,
      title: 'registers.exclusions.state',
      words: 'registers.markStanding.',
    },
  ],
};

export const markKinds = (tx: Tx) => tx.selectFrom('registers.mark_kind').selectAll().orderBy('kind').execute();
export const markKind = (tx: Tx, kind: MarkKind) =>
  tx.selectFrom('registers.mark_kind').selectAll().where('kind', '=', kind).executeTakeFirst();

/** What the form of a task offers on a day; classes ascending. */
export const classWeights = (tx: Tx, day: string) =>
  tx
    .selectFrom('registers.class_weight')
    .select(['weight', 'source'])
    .select((eb) => eb.ref('class').$castTo<CreditClass>().as('class'))
    .where('from_on', '<=', day)
    .where((eb) => eb.or([eb('until_on', 'is', null), eb('until_on', '>=', day)]))
    .orderBy('class')
    .execute();

/** Within which bounds a task may choose the rate of each class on a day, in hundredths, and what its form offers (P8). */
export const classRates = (tx: Tx, day: string) =>
  tx
    .selectFrom('registers.class_rate')
    .select(['least', 'most', 'offered', 'source'])
    .select((eb) => eb.ref('class').$castTo<CreditClass>().as('class'))
    .where('from_on', '<=', day)
    .where((eb) => eb.or([eb('until_on', 'is', null), eb('until_on', '>=', day)]))
    .orderBy('class')
    .execute();

export type NewMark = {
  readonly markId: string;
  readonly subjectId: string;
  readonly kind: MarkKind;
  readonly class: CreditClass | null;
  readonly from: string;
  readonly until: string;
  readonly source: string;
  readonly evidence: string;
  readonly evidenceHash: Uint8Array;
  readonly officeId: string;
  readonly deciderId: string | null;
};

const LOT = 1000;

export async function addMarks(
  tx: Tx,
  marks: readonly NewMark[],
  said: { readonly by: string; readonly at: Date; readonly entryId: string; readonly state: 'asked' | 'granted' },
): Promise<void> {
  for (let first = 0; first < marks.length; first += LOT) {
    const lot = marks.slice(first, first + LOT);
    await tx
      .insertInto('registers.subject_mark')
      .values(
        lot.map((mark) => ({
          mark_id: mark.markId,
          subject_id: mark.subjectId,
          kind: mark.kind,
          from_on: mark.from,
          until_on: mark.until,
          source: mark.source,
          office_id: mark.officeId,
          decider_id: mark.deciderId,
          evidence_hash: Buffer.from(mark.evidenceHash),
          asked_by: said.by,
          asked_at: said.at,
          state: said.state,
          entry_id: said.entryId,
        })),
      )
      .execute();
    await tx
      .insertInto('registers.mark_private')
      .values(
        lot.map((mark) => ({
          mark_id: mark.markId,
          subject_id: mark.subjectId,
          office_id: mark.officeId,
          class: mark.class,
          evidence: mark.evidence,
        })),
      )
      .execute();
  }
}

/** A new class takes the place of the one before it on the day it begins. */
export const endClasses = (tx: Tx, subjectIds: readonly string[], from: string) =>
  sql`update registers.subject_mark m set state = 'ended', ended_on = ${from}
    where m.subject_id = any(${sql.val(subjectIds)}::text[]) and m.kind = 'class' and m.state = 'granted' and m.until_on >= ${from}`.execute(
    tx,
  );

/** A key object's mark of the same ground that is asked for or stands within the days, if there is one. */
export const overlappingMark = (tx: Tx, subjectId: string, kind: MarkKind, from: string, until: string) =>
  tx
    .selectFrom('registers.subject_mark')
    .select(['from_on', 'until_on'])
    .where('subject_id', '=', subjectId)
    .where('kind', '=', kind)
    .where('state', 'in', ['asked', 'granted'])
    .where('from_on', '<=', until)
    .where('until_on', '>=', from)
    .limit(1)
    .executeTakeFirst();

export const findMark = (tx: Tx, markId: string) => listed(tx).where('m.mark_id', '=', markId).executeTakeFirst();
export const marksOf = (tx: Tx, subjectId: string) =>
  listed(tx)
    .where('m.subject_id', '=', subjectId)
    .orderBy('m.from_on', 'desc')
    .orderBy('m.mark_id')
    .limit(200)
    .execute();

export const lockMark = (tx: Tx, markId: string) =>
  tx.selectFrom('registers.subject_mark').selectAll().where('mark_id', '=', markId).forUpdate().executeTakeFirst();
export type LockedMark = NonNullable<Awaited<ReturnType<typeof lockMark>>>;

export const setMark = (
  tx: Tx,
  markId: string,
  change: Partial<Pick<LockedMark, 'state' | 'decided_by' | 'decided_at' | 'decision' | 'entry_id' | 'ended_on'>>,
) => tx.updateTable('registers.subject_mark').set(change).where('mark_id', '=', markId).execute();

export type RevealedMark = { readonly mark_id: string; readonly class: string | null; readonly evidence: string };

/** What the marks of a subject say, with the reading remembered (P8). */
export async function revealMarks(
  app: App,
  tx: Tx,
  actor: Actor,
  subjectId: string,
  reason: RevealReason,
): Promise<readonly RevealedMark[]> {
  const thing = `subject:${subjectId}`;
  await observeWithin(app, tx, { userId: actor.userId, kind: 'read', thing, code: `registers.reveal-marks.${reason}` });
  return withMarks(tx, () =>
    tx
      .selectFrom('registers.mark_private')
      .select(['mark_id', 'class', 'evidence'])
      .where('subject_id', '=', subjectId)
      .execute(),
  );
}
