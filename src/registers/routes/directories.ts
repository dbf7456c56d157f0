// Directories over HTTP (R20, R21): the list, one with its versions, members and differences, and the acts.
import { z } from 'zod';
import { ok, refuse } from '../../kit/result.ts';
import { actRoute } from '../../log/answer.ts';
import { namesOf } from '../../organisation/store.ts';
import { read, type Tx } from '../../platform/db/database.ts';
import { listRoute } from '../../platform/http/list.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { instant } from '../../platform/http/shapes.ts';
import {
  agreeDirectory,
  chooseSubject,
  filterDirectory,
  makeDirectory,
  returnDirectory,
  scopeOf,
  startFreeze,
} from '../actions/directory.ts';
import { DIRECTORY_KINDS } from '../rules/directory.ts';
import { scopeInput } from '../scope-input.ts';
import {
  choicesOf,
  consentsOf,
  type DirectoryRow,
  directoryList,
  draftCounts,
  findDirectory,
  memberDifference,
  membersOf,
  partnersOf,
  versionsOf,
} from '../store/directories.ts';
import { PAGE } from './shapes.ts';

const STATES = ['draft', 'asked', 'in_force', 'returned'] as const;
const rowShape = z.object({
  directoryId: z.string(),
  name: z.string(),
  kind: z.enum(DIRECTORY_KINDS),
  officeId: z.string(),
  version: z.number(),
  inForce: z.number().nullable(),
  members: z.number(),
  state: z.enum(STATES),
  changedAt: instant,
});
export type DirectoryView = z.input<typeof rowShape>;

const rowOf = (row: DirectoryRow): z.output<typeof rowShape> => ({
  directoryId: row.directory_id,
  name: row.name,
  kind: row.kind,
  officeId: row.office_id,
  version: row.version,
  inForce: row.in_force,
  members: row.members,
  state: row.state ?? 'draft',
  changedAt: row.changed_at,
});

const consentShape = z.object({
  officeId: z.string(),
  decision: z.enum(['agreed', 'returned']).nullable(),
  by: z.string().nullable(),
  at: instant.nullable(),
  reason: z.string().nullable(),
});
const detailShape = rowShape.extend({
  scope: scopeInput,
  partners: z.array(z.string()),
  draft: z.object({ members: z.number(), added: z.number(), dropped: z.number() }),
  choices: z.array(
    z.object({
      subjectId: z.string(),
      name: z.string(),
      choice: z.enum(['in', 'out']),
      reason: z.string(),
      by: z.string(),
      at: instant,
    }),
  ),
  versions: z.array(
    z.object({
      version: z.number(),
      state: z.enum(['asked', 'in_force', 'returned']),
      members: z.number(),
      added: z.number(),
      dropped: z.number(),
      root: z.string(),
      by: z.string(),
      at: instant,
      entryId: z.string(),
      consents: z.array(consentShape),
    }),
  ),
});
export type DirectoryDetail = z.input<typeof detailShape>;

async function detailOf(tx: Tx, row: DirectoryRow): Promise<z.output<typeof detailShape>> {
  const id = row.directory_id;
  const [choices, versions, consents] = [await choicesOf(tx, id), await versionsOf(tx, id), await consentsOf(tx, id)];
  const people = [
    ...choices.map((one) => one.chosen_by),
    ...versions.map((one) => one.frozen_by),
    ...consents.map((one) => one.decided_by ?? ''),
  ];
  const names = await namesOf(tx, people);
  const nameOf = (userId: string) => names.get(userId) ?? userId;
  const scope = scopeOf(row);
  return {
    ...rowOf(row),
    scope: { ...scope, regions: [...scope.regions], sections: [...scope.sections], industries: [...scope.industries] },
    partners: [...(await partnersOf(tx, id))],
    draft: await draftCounts(tx, id, scope),
    choices: choices.map((one) => ({
      ...{ subjectId: one.subject_id, name: one.name ?? one.subject_id, choice: one.choice, reason: one.reason },
      ...{ by: nameOf(one.chosen_by), at: one.chosen_at },
    })),
    versions: versions.map((one) => ({
      ...{ version: one.version, state: one.state, members: one.members, added: one.added, dropped: one.dropped },
      ...{ root: one.root.toString('hex'), by: nameOf(one.frozen_by), at: one.frozen_at, entryId: one.entry_id },
      consents: consents
        .filter(({ version }) => version === one.version)
        .map((consent) => ({
          officeId: consent.office_id,
          decision: consent.decision,
          by: consent.decided_by === null ? null : nameOf(consent.decided_by),
          at: consent.decided_at,
          reason: consent.reason,
        })),
    })),
  };
}

const byId = z.object({ directoryId: z.uuid() });

const oneRoute = route({
  method: 'GET',
  url: '/api/directories/:directoryId',
  access: { permission: 'subject.read' },
  summary: 'A directory: filter, choices by hand, what a new version would hold, versions with the consent of partners',
  params: byId,
  answer: detailShape,
  async handle({ app, actor, params }) {
    return read(app.db, actor, async (tx) => {
      const row = await findDirectory(tx, params.directoryId);
      return row ? ok(await detailOf(tx, row)) : refuse('registers.directory-missing', 'missing');
    });
  },
});

const memberShape = z.object({
  subjectId: z.string(),
  code: z.string(),
  name: z.string(),
  region: z.string().nullable(),
  industry: z.string().nullable(),
  status: z.string(),
  byHand: z.boolean(),
});
export type DirectoryMember = z.input<typeof memberShape>;
const memberOf = (row: Awaited<ReturnType<typeof membersOf>>[number]): z.output<typeof memberShape> => ({
  ...{ subjectId: row.subject_id, code: row.code, name: row.name, region: row.region },
  ...{ industry: row.industry, status: row.status, byHand: row.by_hand },
});

/** 0 is before the first. As large as the column that holds it. */
const versionNumber = z.coerce.number().int().min(0).max(2_147_483_647);

const membersRoute = route({
  method: 'GET',
  url: '/api/directories/:directoryId/members',
  access: { permission: 'subject.read' },
  summary: 'Members of a version, in the order of their ids, a page at a time',
  params: byId,
  query: z.object({ version: versionNumber.min(1), after: z.string().max(64).default('') }),
  answer: z.object({ rows: z.array(memberShape), next: z.string().nullable() }),
  async handle({ app, actor, params, query }) {
    return read(app.db, actor, async (tx) => {
      const rows = await membersOf(tx, params.directoryId, query.version, query.after, PAGE + 1);
      const next = rows.length > PAGE ? (rows[PAGE - 1]?.subject_id ?? null) : null;
      return ok({ rows: rows.slice(0, PAGE).map(memberOf), next });
    });
  },
});

const MOST_DIFFERENT = 200;

const differenceRoute = route({
  method: 'GET',
  url: '/api/directories/:directoryId/difference',
  access: { permission: 'subject.read' },
  summary: 'Two versions compared: who came and who went, the first 200 of each',
  params: byId,
  query: z.object({ from: versionNumber, to: versionNumber }),
  answer: z.object({ added: z.array(memberShape), dropped: z.array(memberShape) }),
  async handle({ app, actor, params, query: { from, to } }) {
    return read(app.db, actor, async (tx) => {
      const added = await memberDifference(tx, params.directoryId, from, to, MOST_DIFFERENT);
      const dropped = await memberDifference(tx, params.directoryId, to, from, MOST_DIFFERENT);
      return ok({ added: added.map(memberOf), dropped: dropped.map(memberOf) });
    });
  },
});

const state = z.object({ state: z.enum(['asked', 'in_force', 'returned']) });
const verdict = z.strictObject({
  version: z.int32().min(1),
  officeId: z.string().max(64),
  reason: z.string().max(1000),
});

const freezeRoute = route({
  method: 'POST',
  url: '/api/directories/:directoryId/freeze',
  access: { permission: 'directory.frozen' },
  summary: 'Freeze a new version of today’s members, as a job that ends in one act; partners are asked to agree',
  repeatable: 'kept',
  compares: 'within',
  params: byId,
  answer: z.object({ jobId: z.string() }),
  handle: ({ app, actor, params, condition }) => startFreeze(app, actor, params.directoryId, condition),
});

export const directoryRoutes: readonly Route[] = [
  listRoute('/api/directories', directoryList, {
    summary: 'Special and joint directories, the last changed first (R20, R21)',
    row: rowShape,
    answer: (rows) => rows.map(rowOf),
  }),
  oneRoute,
  membersRoute,
  differenceRoute,
  actRoute('/api/directories', makeDirectory, {
    summary: 'Make a directory of an office, or one of several',
    answer: z.object({ directoryId: z.string() }),
  }),
  actRoute('/api/directories/:directoryId/filter', filterDirectory, {
    summary: 'Change the filter that the next version is made from',
    params: byId,
    body: z.strictObject({ scope: scopeInput }),
    answer: z.object({}),
  }),
  actRoute('/api/directories/:directoryId/choose', chooseSubject, {
    summary: 'Take a subject in or leave it out by hand, with a reason',
    params: byId,
    body: z.strictObject({
      code: z.string().max(64),
      choice: z.enum(['in', 'out', 'none']),
      reason: z.string().max(1000),
    }),
    answer: z.object({ subjectId: z.string() }),
  }),
  freezeRoute,
  actRoute('/api/directories/:directoryId/agree', agreeDirectory, {
    summary: 'Agree to a version, for a partner office',
    params: byId,
    body: verdict,
    answer: state,
  }),
  actRoute('/api/directories/:directoryId/return', returnDirectory, {
    summary: 'Return a version, for a partner office, with reason',
    params: byId,
    body: verdict,
    answer: state,
  }),
];
