// Keys of other systems (R14, P11): the list, one key with what was done to it, issuing and revoking.
import { z } from 'zod';
import { ok, refuse } from '../../kit/result.ts';
import { actRoute } from '../../log/answer.ts';
import { entriesAbout } from '../../log/history.ts';
import type { App } from '../../platform/app.ts';
import { dayOf } from '../../platform/clock.ts';
import { read } from '../../platform/db/database.ts';
import { listRoute } from '../../platform/http/list.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { instant } from '../../platform/http/shapes.ts';
import { permissionText } from '../../platform/i18n.ts';
import { issueForm, issueNewKey, revokeKey } from '../actions/api-key.ts';
import { reason } from '../actions/target.ts';
import { KEY_READS, KEY_WRITES, keyUserId } from '../rules/api-key.ts';
import { accessRules } from '../store/access-rule.ts';
import { findKey, type KeyRow, keyList } from '../store/api-key.ts';
import { namesOf, officesUnder } from '../store.ts';

const wordedShape = z.object({ permission: z.string(), zh: z.string(), en: z.string() });
const worded = (app: App, permission: string) => ({ permission, ...permissionText(app.texts, permission) });

const keyShape = z.object({
  keyId: z.string(),
  hint: z.string(),
  name: z.string(),
  purpose: z.string(),
  officeId: z.string(),
  officeName: z.string(),
  officeNameEn: z.string(),
  owner: z.string(),
  ownerName: z.string(),
  scopes: z.array(wordedShape),
  writes: z.boolean(),
  issuedAt: instant,
  untilOn: z.string(),
  usedAt: instant.nullable(),
  state: z.enum(['open', 'over', 'revoked']),
});
export type KeyView = z.input<typeof keyShape>;

const stateOf = (row: KeyRow, today: string): 'open' | 'over' | 'revoked' => {
  if (row.revoked_at !== null) return 'revoked';
  return row.until_on < today ? 'over' : 'open';
};

const view = (row: KeyRow, app: App) => ({
  keyId: row.key_id,
  hint: row.hint,
  name: row.name,
  purpose: row.purpose,
  officeId: row.office_id,
  officeName: row.short_zh,
  officeNameEn: row.name_en,
  owner: row.owner,
  ownerName: row.owner_name,
  scopes: row.scopes.map((scope) => worded(app, scope)),
  writes: row.writes,
  issuedAt: row.issued_at,
  untilOn: row.until_on,
  usedAt: row.used_at,
  state: stateOf(row, dayOf(app.clock.now())),
});

const keysRoute = listRoute('/api/keys', keyList, {
  summary: 'Keys of other systems: for which office and person, what they open, until when, last use',
  row: keyShape,
  answer: (rows, { app }) => rows.map((row) => view(row, app)),
});

const oneRoute = route({
  method: 'GET',
  url: '/api/keys/:keyId',
  access: { permission: 'key.read' },
  summary: 'One key, and what was done to it',
  params: z.object({ keyId: z.uuid() }),
  answer: keyShape.extend({
    issuedBy: z.string(),
    history: z.array(z.object({ entryId: z.string(), type: z.string(), at: instant, by: z.string() })),
  }),
  async handle({ app, actor, params }) {
    return read(app.db, actor, async (tx) => {
      const row = await findKey(tx, params.keyId);
      if (!row || !(await officesUnder(tx, actor, 'key.read')).includes(row.office_id)) {
        return refuse('organisation.key-missing', 'missing');
      }
      const entries = await entriesAbout(tx, keyUserId(row.key_id));
      const names = await namesOf(tx, [row.issued_by, ...entries.map((entry) => entry.user_id)]);
      const called = (userId: string) => names.get(userId) ?? userId;
      return ok({
        ...view(row, app),
        issuedBy: called(row.issued_by),
        history: entries.map((one) => ({
          entryId: one.entry_id,
          type: one.type,
          at: one.at,
          by: called(one.user_id),
        })),
      });
    });
  },
});

const choicesRoute = route({
  method: 'GET',
  url: '/api/keys/choices',
  access: { permission: 'key.issued' },
  summary: 'What a key may open at all, and for how many days at most',
  answer: z.object({ reads: z.array(wordedShape), writes: z.array(wordedShape), longestDays: z.number() }),
  async handle({ app, actor }) {
    const rules = await read(app.db, actor, accessRules);
    const inWords = (scopes: readonly string[]) => scopes.map((scope) => worded(app, scope));
    return ok({ reads: inWords(KEY_READS), writes: inWords(KEY_WRITES), longestDays: rules['key.longest-days'] });
  },
});

const issueRoute = route({
  method: 'POST',
  url: '/api/keys',
  access: { permission: 'key.issued' },
  summary: 'Issue a key for another system: told in this answer only',
  repeatable: 'told',
  body: issueForm,
  answer: z.object({ keyId: z.string(), token: z.string() }),
  handle: ({ app, actor, body }) => issueNewKey(app, actor, body),
});

export const keyRoutes: readonly Route[] = [
  keysRoute,
  choicesRoute,
  oneRoute,
  issueRoute,
  actRoute('/api/keys/:keyId/revoke', revokeKey, {
    summary: 'End a key at once',
    params: z.object({ keyId: z.uuid() }),
    body: z.strictObject({ reason }),
    answer: z.object({}),
  }),
];
