// Marks of subjects over HTTP (R53, P8): the list and one, without what a class mark says; that for a reason, with the reading remembered; and the acts.

import { z } from 'zod';
import { ok, refuse } from '../../kit/result.ts';
import { actRoute } from '../../log/answer.ts';
import { comesTo } from '../../organisation/deciding.ts';
import { decidersFor, namesOf } from '../../organisation/store.ts';
import { dayOf } from '../../platform/clock.ts';
import { read, write } from '../../platform/db/database.ts';
import { listRoute } from '../../platform/http/list.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { instant } from '../../platform/http/shapes.ts';
import { importMarks } from '../actions/mark-import.ts';
import { askMark, endMark, grantMark, markGranted, returnMark, setClass } from '../actions/marks.ts';
import { CREDIT_CLASSES, MARK_KINDS, MARK_STANDINGS, markStanding } from '../rules/mark.ts';
import { REVEAL_REASONS } from '../store/contacts.ts';
import {
  classRates,
  classWeights,
  findMark,
  type MarkRow,
  markKinds,
  markList,
  marksOf,
  revealMarks,
} from '../store/marks.ts';
import { findSubject } from '../store/subjects.ts';
import { importAnswer } from './visits.ts';

const markShape = z.object({
  markId: z.string(),
  subjectId: z.string(),
  subjectName: z.string(),
  kind: z.enum(MARK_KINDS),
  from: z.string(),
  until: z.string(),
  source: z.string(),
  standing: z.enum(MARK_STANDINGS),
  officeId: z.string(),
  deciderId: z.string().nullable(),
  askedBy: z.string(),
  askedAt: instant,
  decidedBy: z.string().nullable(),
  decidedAt: instant.nullable(),
  decision: z.string().nullable(),
  endedOn: z.string().nullable(),
  entryId: z.string(),
});
export type MarkView = z.input<typeof markShape>;

const viewOf = (row: MarkRow, day: string): z.output<typeof markShape> => ({
  markId: row.mark_id,
  subjectId: row.subject_id,
  subjectName: row.subject_name ?? row.subject_id,
  kind: z.enum(MARK_KINDS).parse(row.kind),
  from: row.from_on,
  until: row.until_on,
  source: row.source,
  standing: markStanding({ state: row.state, from: row.from_on, until: row.until_on, endedOn: row.ended_on }, day),
  officeId: row.office_id,
  deciderId: row.decider_id,
  askedBy: row.asked_by,
  askedAt: row.asked_at,
  decidedBy: row.decided_by,
  decidedAt: row.decided_at,
  decision: row.decision,
  endedOn: row.ended_on,
  entryId: row.entry_id,
});

const choicesRoute = route({
  method: 'GET',
  url: '/api/marks/choices',
  access: { permission: 'mark.asked' },
  summary: 'Kinds of marks with their longest term and source, and the offices under another head that decide',
  answer: z.object({
    kinds: z.array(
      z.object({ kind: z.enum(MARK_KINDS), keyObject: z.boolean(), longestDays: z.number(), basis: z.string() }),
    ),
    offices: z.array(z.object({ officeId: z.string(), officeName: z.string(), officeNameEn: z.string() })),
  }),
  async handle({ app, actor }) {
    return read(app.db, actor, async (tx) =>
      ok({
        kinds: (await markKinds(tx)).map((row) => ({
          kind: z.enum(MARK_KINDS).parse(row.kind),
          keyObject: row.key_object,
          longestDays: row.longest_days,
          basis: row.basis,
        })),
        offices: [...(await decidersFor(tx, markGranted.type, actor, app.clock.now()))],
      }),
    );
  },
});

const ofClass = z.object({ class: z.enum(CREDIT_CLASSES), source: z.string() });
const classData = z.object({
  weights: z.array(ofClass.extend({ weight: z.number() })),
  rates: z.array(ofClass.extend({ least: z.number(), most: z.number(), offered: z.number() })),
});
export type ClassData = z.input<typeof classData>;

const weightsRoute = route({
  method: 'GET',
  url: '/api/class-weights',
  access: { permission: 'subject.read' },
  summary:
    'How many times as often each credit class is met, and how many in a hundred may be drawn, with sources: what the form of a task offers (P8, R27)',
  answer: classData,
  async handle({ app, actor }) {
    const day = dayOf(app.clock.now());
    return read(app.db, actor, async (tx) =>
      ok({ weights: await classWeights(tx, day), rates: await classRates(tx, day) }),
    );
  },
});

const byId = z.object({ markId: z.uuid() });

const oneRoute = route({
  method: 'GET',
  url: '/api/marks/:markId',
  access: { permission: 'mark.read' },
  summary: 'One mark, without the class',
  params: byId,
  answer: markShape,
  async handle({ app, actor, params }) {
    return read(app.db, actor, async (tx) => {
      const row = await findMark(tx, params.markId);
      if (!row) return refuse('registers.mark-missing', 'missing');
      const names = await namesOf(tx, [row.asked_by, row.decided_by ?? '']);
      const nameOf = (userId: string) => names.get(userId) ?? userId;
      const view = viewOf(row, dayOf(app.clock.now()));
      return ok({
        ...view,
        askedBy: nameOf(row.asked_by),
        decidedBy: row.decided_by === null ? null : nameOf(row.decided_by),
      });
    });
  },
});

const bySubject = z.object({ code: z.string().max(64) });

const ofSubjectRoute = route({
  method: 'GET',
  url: '/api/subjects/:code/marks',
  access: { permission: 'mark.read' },
  summary: 'Marks of a subject, newest first, without the class',
  params: bySubject,
  answer: z.object({ rows: z.array(markShape) }),
  async handle({ app, actor, params }) {
    return read(app.db, actor, async (tx) => {
      const subject = await findSubject(tx, params.code);
      if (!subject) return refuse('registers.subject-missing', 'missing', { code: params.code });
      const day = dayOf(app.clock.now());
      return ok({ rows: (await marksOf(tx, subject.subject_id)).map((row) => viewOf(row, day)) });
    });
  },
});

const revealedShape = z.object({
  rows: z.array(z.object({ markId: z.string(), class: z.enum(CREDIT_CLASSES).nullable(), evidence: z.string() })),
});
export type MarksRevealed = z.input<typeof revealedShape>;

const revealRoute = route({
  method: 'POST',
  url: '/api/subjects/:code/marks/reveal',
  repeatable: 'harmless',
  access: { permission: 'mark.read' },
  summary: 'Reveal what the marks of a subject say: the reading is recorded with its reason (P8)',
  params: bySubject,
  body: z.strictObject({ reason: z.enum(REVEAL_REASONS) }),
  answer: revealedShape,
  async handle({ app, actor, params, body }) {
    return write(app.db, actor, async (tx) => {
      const subject = await findSubject(tx, params.code);
      if (!subject) return refuse('registers.subject-missing', 'missing', { code: params.code });
      const rows = await revealMarks(app, tx, actor, subject.subject_id, body.reason);
      return ok({
        rows: rows.map((row) => ({
          markId: row.mark_id,
          class: z.enum(CREDIT_CLASSES).nullable().parse(row.class),
          evidence: row.evidence,
        })),
      });
    });
  },
});

const made = z.object({ markId: z.string() });

export const markRoutes: readonly Route[] = [
  listRoute('/api/marks', markList, {
    summary: 'Marks of subjects, newest first, without the class (R53, P8)',
    row: markShape,
    answer: (rows, { app }) => rows.map((row) => viewOf(row, dayOf(app.clock.now()))),
  }),
  choicesRoute,
  weightsRoute,
  oneRoute,
  ofSubjectRoute,
  revealRoute,
  actRoute('/api/marks/class', setClass, {
    summary: 'Set the credit class of a subject for a term (P8)',
    answer: made,
  }),
  actRoute('/api/marks', askMark, { summary: 'Ask to mark a subject as a key object (R53)', answer: made }),
  actRoute('/api/marks/import', importMarks, {
    summary: 'Record the credit classes of a file; bad rows are reported',
    answer: importAnswer.omit({ published: true, known: true }) as never,
  }),
  actRoute('/api/marks/:markId/grant', grantMark, {
    summary: 'Grant a key object, under another head',
    ...comesTo(byId, 'granted'),
  }),
  actRoute('/api/marks/:markId/return', returnMark, {
    summary: 'Return a request for a key object, with reason',
    ...comesTo(byId, 'returned'),
  }),
  actRoute('/api/marks/:markId/end', endMark, {
    summary: 'End a mark before its time',
    ...comesTo(byId, 'ended'),
  }),
];
