// What the tests of all routes share: one thing of every kind that an address can name, led by one office, and requests
// made from a route alone.
import type { InjectOptions } from 'fastify';
import { must } from './kit/assert.ts';
import type { Route } from './platform/http/route.ts';
import { type Leaves, sample } from './platform/testing/sample.ts';
import type { TestApp, TestUser } from './testing.ts';

/** The office that leads the things, and one that does not. */
export const OFFICE = 'pj-scjg';
export const OUTSIDE = 'pj-xf';

const uuid = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
/** Beyond the ids that tests count up. */
const [LIST, EXCEPTION, RECUSAL, IMPORT, ENTRY, EXCLUSION, GRANT, DIRECTORY, LEAVE, KEY, RULE] = [
  900_001, 900_002, 900_003, 900_004, 900_005, 900_007, 900_008, 900_009, 900_010, 900_011, 900_012,
].map(uuid);

const WITNESS = uuid(900_130);
const ERASURE = uuid(900_271);
const OVERRIDE = uuid(900_110);
const REORGANISATION = uuid(900_100);
const CHANGE = uuid(900_205);
const MARK = uuid(900_206);
const ENTRUSTED = uuid(900_261);

/** By the name that an address or a form gives them. */
export type Things = Readonly<Record<string, string>>;

const terms = (item: string) => ({
  name: '\u9910\u996e\u670d\u52a1\u98df\u54c1\u5b89\u5168\u62bd\u67e5',
  items: [item],
  leadOffice: OFFICE,
  cooperating: [],
  periodFrom: '2026-12-01',
  periodUntil: '2026-12-31',
  scope: { regions: ['211100'], sections: [], industries: [], nature: null },
  stratifyBy: [],
  method: { kind: 'index' },
  quota: { kind: 'share', numerator: 1, denominator: 10 },
  reserve: { numerator: 0, denominator: 1 },
  demand: [{ department: 'scjg', role: 'leader', specialty: null, count: 1 }],
  cap: 20,
});

const OFFICES = { leadOffice: OFFICE, officeId: OFFICE, office: OFFICE };

/** A change of the office that nobody has decided. */
const arrangeChange = (t: TestApp) =>
  t.admin.query(`
    insert into organisation.reorganisation (reorganisation_id, kind, change, offices, basis, from_on, state, ordered_by, ordered_at)
      values ('${REORGANISATION}', 'renamed', '{"kind": "renamed", "officeId": "${OFFICE}", "nameZh": "aa", "shortZh": "aa", "nameEn": "aa"}', '{${OFFICE}}', 'test', '2030-01-01', 'ordered', 'arranger', now())`);

/** A cap asked for, and a key object asked for. */
const arrangeCaps = (t: TestApp) =>
  t.admin.query(`
    insert into registers.cap_change (change_id, kind, cap_id, basis, evidence, evidence_hash, from_on, until_on, office_id, decider_id, asked_by, asked_at, state, entry_id)
      values ('${CHANGE}', 'end', 'R52', 'x', 'x', '\\x00', '2030-01-01', '2030-01-01', '${OFFICE}', '${OFFICE}', 'arranger', now(), 'asked', '${ENTRY}');
    insert into registers.subject_mark (mark_id, subject_id, kind, from_on, until_on, source, office_id, decider_id, evidence_hash, asked_by, asked_at, state, entry_id)
      values ('${MARK}', 'S1', 'food_drug', '2026-11-01', '2026-12-31', 'test', '${OFFICE}', '${OFFICE}', '\\x00', 'arranger', now(), 'asked', '${ENTRY}');
    insert into registers.mark_private (mark_id, subject_id, office_id, class, evidence) values ('${MARK}', 'S1', '${OFFICE}', null, 'x')`);

async function arrangeMore(t: TestApp, entryId: string): Promise<void> {
  await t.admin.query(
    `insert into draws.refill (entry_id, draw_id, kind, ground, beacon, at, state, places)
      values ($1, 'D1', 'withdrawal', 'illness', '', now(), 'waiting', '[]')`,
    [entryId],
  );
  await t.admin.query(`
    insert into organisation.erasure (erasure_id, entry_id, type, ground, reason, content_hash, state, asked_by, asked_at)
      values ('${ERASURE}', '${ENTRY}', 'account.opened', 'request', 'x', '\\x00', 'asked', 'arranger', now())`);
  await arrangeChange(t);
  await arrangeCaps(t);
}

async function arrangeFile(t: TestApp, planner: TestUser): Promise<string> {
  const stored = await t.request(planner, {
    method: 'POST',
    url: '/api/files?name=a.csv',
    payload: 'code,name\n',
    headers: { 'content-type': 'application/octet-stream' },
  });
  return stored.json().fileId;
}

/** Arranges a subject, an inspector, a recusal, a task, a frozen list, a prepared draw, an exception asked for, places to be drawn again, an import. */
export async function arrange(t: TestApp): Promise<Things> {
  const items = await t.admin.query(`select item_id from catalogue.item where department = 'scjg' order by 1 limit 1`);
  const itemId: string = must(items.rows[0], 'items are seeded').item_id;
  const planner = await t.user('arranger', OFFICE, ['planner']);
  const drafted = await t.request(planner, { method: 'POST', url: '/api/tasks', payload: { terms: terms(itemId) } });
  const taskId: string = drafted.json().answer.taskId;
  const fileId = await arrangeFile(t, planner);
  await t.admin.query(`
    insert into registers.subject (subject_id, code, code_kind, name, name_grams, nature, type, industry, section, region, address, status, source, content_hash, recorded_at, entry_id)
      values ('S1', 'S1', 'assigned', '\u7532\u9910\u9986', '{}', 'profit', '\u4e2a\u4f53', 'H62', 'H', '211102', '\u8def1\u53f7', 'active', 'test', '\\x00', now(), '${ENTRY}');
    insert into registers.inspector (inspector_id, name, office_id, category, certificate, valid_from, valid_until, post, may_lead, specialties, status, source, content_hash, recorded_at, entry_id)
      values ('I1', '\u68c0\u4e00', '${OFFICE}', 'civil_servant', 'C1', '2020-01-01', '2030-01-01', '\u79d1\u957f', true, '{}', 'active', 'test', '\\x00', now(), '${ENTRY}');
    insert into registers.recusal (recusal_id, inspector_id, subject_id, relation, declared_by, declared_at, entry_id)
      values ('${RECUSAL}', 'I1', 'S1', 'kin', 'I1', now(), '${ENTRY}');
    insert into registers.exclusion (exclusion_id, subject_id, reason, evidence, evidence_hash, office_id, asked_by, asked_at, state, from_on, until_on, entry_id, basis, decider_id)
      values ('${EXCLUSION}', 'S1', 'suspended', '\u505c\u4e1a', '\\x00', '${OFFICE}', 'arranger', now(), 'asked', '2026-11-01', '2026-12-31', '${ENTRY}', 'x', '${OFFICE}'); insert into registers.visit (visit_id, subject_id, office_id, on_day, kind, solicited, source, recorded_at, entry_id) values ('V1', 'S1', '${OFFICE}', '2026-03-02', 'random', false, 'test', now(), '${ENTRY}');
    insert into registers.override (override_id, reason, evidence, evidence_hash, office_id, decider_id, asked_by, asked_at, state, entry_id)
      values ('${OVERRIDE}', 'x', 'x', '\\x00', '${OFFICE}', '${OFFICE}', 'arranger', now(), 'asked', '${ENTRY}');
    insert into registers.leave (leave_id, inspector_id, from_on, until_on, recorded_by, recorded_at, entry_id)
      values ('${LEAVE}', 'I1', '2026-12-01', '2026-12-02', 'arranger', now(), '${ENTRY}');
    insert into registers.directory (directory_id, name, kind, office_id, scope, made_by, made_at, version, members, changed_at, entry_id)
      values ('${DIRECTORY}', '\u540d\u5f55', 'joint', '${OFFICE}', '{"regions": [], "sections": [], "industries": [], "nature": null}', 'arranger', now(), 1, 1, now(), '${ENTRY}');
    insert into registers.directory_version (directory_id, version, state, scope, choices, members, added, dropped, root, frozen_by, frozen_at, entry_id)
      values ('${DIRECTORY}', 1, 'asked', '{"regions": [], "sections": [], "industries": [], "nature": null}', '[]', 1, 1, 0, '\\x00', 'arranger', now(), '${ENTRY}');
    insert into registers.import (import_id, kind, source, file_id, file_sha256, file_name, columns, delimiter, mapping, state, office_id, user_id, created_at)
      values ('${IMPORT}', 'subject', 'test', '${fileId}', '\\x00', 'a.csv', '{}', ',', '{}', 'checked', '${OFFICE}', 'arranger', now());
    insert into organisation.role_grant (grant_id, user_id, role, office_id, from_on, via) values ('${GRANT}', 'arranger', 'inspector', '${OFFICE}', '2026-01-01', 'role');
    insert into organisation.claim_rule (rule_id, value, role, office_id, added_by, added_at) values ('${RULE}', 'x', 'inspector', '${OFFICE}', 'x', now());
    insert into organisation.api_key (key_id, token_hash, hint, name, purpose, office_id, owner, scopes, writes, issued_by, issued_at, until_on)
      values ('${KEY}', '\\x00', '0000', 'x', 'test', '${OFFICE}', 'arranger', '{task.read}', false, 'x', now(), '2030-01-01');
    insert into organisation.witness (witness_id, key, name, organisation, state, content_hash, proposed_by, proposed_at)
      values ('${WITNESS}', 'x', 'x', 'x', 'proposed', '\\x00', 'arranger', now());
    insert into draws.list (list_id, task_id, state, suite, objects_root, excluded_root, snapshot, created_at) values ('${LIST}', '${taskId}', 'finished', 'DR1-SHA256', '\\x00', '\\x00', '{"takenAt": "2026-11-24T00:00:00Z", "source": "registers.subject", "count": 0, "queryHash": ""}', now());
    insert into draws.draw (draw_id, task_id, seq, list_id, kind, state, title, lead_office, prepared_by, prepared_at, assurance)
      values ('D1', '${taskId}', 1, '${LIST}', 'demo', 'prepared', '\u62bd\u53d6', '${OFFICE}', 'arranger', now(), 'null');
    insert into draws.exception (exception_id, kind, draw_id, stratum, rank, subject_id, ground, reason, evidence, office_id, asked_by, asked_at, state, entry_id)
      values ('${EXCEPTION}', 'replacement', 'D1', 'a', 0, 'S1', 'closed', '\u505c\u4e1a', '\u7167\u7247', '${OFFICE}', 'arranger', now(), 'asked', '${ENTRY}')`);
  await t.admin.query(`insert into plans.entrustment (entrustment_id, task_id, office_id, to_office, instrument, wording, wording_hash, regions, from_on, until_on, decider_id, asked_by, asked_at, state, entry_id)
    values ('${ENTRUSTED}', '${taskId}', '${OFFICE}', 'pj-xlt-yj', 'x', 'x', '\\x00', '{211103}', '2026-12-01', '2026-12-31', '${OFFICE}', 'arranger', now(), 'asked', '${ENTRY}')`);
  await arrangeMore(t, drafted.json().entryId);
  return {
    taskId,
    drawId: 'D1',
    exceptionId: must(EXCEPTION, 'five'),
    recusalId: must(RECUSAL, 'five'),
    exclusionId: must(EXCLUSION, 'six'),
    ...{ overrideId: OVERRIDE, visitId: 'V1', changeId: CHANGE, markId: MARK, entrustmentId: ENTRUSTED },
    directoryId: must(DIRECTORY, 'eight'),
    leaveId: must(LEAVE, 'nine'),
    importId: must(IMPORT, 'five'),
    listId: must(LIST, 'five'),
    entryId: drafted.json().entryId,
    grantId: must(GRANT, 'five'),
    keyId: must(KEY, 'five'),
    ruleId: must(RULE, 'five'),
    ...{ witnessId: WITNESS, erasureId: ERASURE },
    reorganisationId: REORGANISATION,
    subjectId: 'S1',
    subjectCode: 'S1',
    code: 'S1',
    inspectorId: 'I1',
    userId: 'arranger',
    itemId,
    ...OFFICES,
  };
}

export const nameOf = (route: Route): string => `${route.method} ${route.url}`;

export const writes = (route: Route): boolean => route.method !== 'GET';

const PARAM = /:(\w+)|\*/g;
export const paramsOf = (route: Route): readonly string[] =>
  [...route.url.matchAll(PARAM)].map(([, name]) => name ?? '*');

/** The address with what stands for each of its names, already encoded. */
export const filled = (route: Route, of: (name: string) => string): string =>
  route.url.replace(PARAM, (_whole, name?: string) => of(name ?? '*'));

/** The address with its names filled: by a thing of that name, or else by the text. */
export const addressOf = (route: Route, things: Things, text: string): string =>
  filled(route, (name) => encodeURIComponent((things[name] ?? text).toWellFormed()));

/** A request that the route's shapes take, with these leaves. */
export function requestOf(route: Route, leaves: Leaves, things: Things): InjectOptions {
  const query = (route.query ? sample(route.query, leaves) : {}) as Record<string, unknown>;
  const asked = new URLSearchParams(Object.entries(query).map(([name, one]) => [name, String(one)])).toString();
  const url = `${addressOf(route, things, leaves.text)}${asked === '' ? '' : `?${asked}`}`;
  if (route.upload)
    return { method: route.method, url, payload: 'a', headers: { 'content-type': 'application/octet-stream' } };
  if (!writes(route)) return { method: route.method, url };
  return { method: route.method, url, payload: (route.body ? sample(route.body, leaves) : {}) as object };
}

/** What no answer may show: words of PostgreSQL, of Node and of the file system. */
export const INSIDE =
  /at \/|node:|node_modules|\bselect\b.*\bfrom\b|violates|relation "|syntax error at|22P02|password_hash/i;

export type Reply = { readonly status: number; readonly code: string | null; readonly body: string };

/** Status and, of a refusal, its code. */
export async function ask(t: TestApp, user: TestUser | null, options: InjectOptions): Promise<Reply> {
  const reply = await t.request(user, options);
  const json = String(reply.headers['content-type']).startsWith('application/json') && reply.body.startsWith('{"ref');
  return { status: reply.statusCode, code: json ? reply.json().refusal.code : null, body: reply.body };
}
