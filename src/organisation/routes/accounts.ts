// Accounts for administrators (P11): the list, one account with what holds it, and the acts about it.
import { z } from 'zod';
import { toHex } from '../../kit/bytes.ts';
import { ok, refuse } from '../../kit/result.ts';
import { actRoute } from '../../log/answer.ts';
import { entriesAbout } from '../../log/history.ts';
import { read } from '../../platform/db/database.ts';
import { listRoute } from '../../platform/http/list.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { instant } from '../../platform/http/shapes.ts';
import { disableAccount, enableAccount, endAllSessions, releaseAccount } from '../actions/account.ts';
import { resetToOneTime } from '../actions/password.ts';
import { reason } from '../actions/target.ts';
import { accountForm, openAccount } from '../actions.ts';
import { attemptKey } from '../session.ts';
import { factorsOf } from '../store/factor.ts';
import { heldKeys } from '../store/password.ts';
import { sessionsOf } from '../store/session.ts';
import { accountList, findAccount, findOffice, namesOf } from '../store.ts';

const accountsRoute = listRoute('/api/accounts', accountList, {
  summary: 'Accounts by user id',
  row: z.object({
    userId: z.string(),
    account: z.string(),
    name: z.string(),
    officeId: z.string(),
    officeName: z.string(),
    officeNameEn: z.string(),
    status: z.string(),
    heldUntil: instant.nullable(),
  }),
  async answer(rows, { tx, now }) {
    const keys = rows.map((row) => attemptKey('account', row.account));
    const held = await heldKeys(tx, keys, now);
    return rows.map((row) => ({
      userId: row.user_id,
      account: row.account,
      name: row.name,
      officeId: row.office_id,
      officeName: row.short_zh,
      officeNameEn: row.name_en,
      status: row.status,
      heldUntil: held.get(toHex(attemptKey('account', row.account).hash)) ?? null,
    }));
  },
});

const accountRoute = route({
  method: 'GET',
  url: '/api/accounts/:userId',
  access: { permission: 'account.read' },
  summary: 'One account: its state, what holds it, its sessions by number, what was done to it',
  params: z.object({ userId: z.string() }),
  answer: z.object({
    userId: z.string(),
    account: z.string(),
    name: z.string(),
    officeId: z.string(),
    officeName: z.string(),
    officeNameEn: z.string(),
    status: z.enum(['active', 'disabled']),
    /** No password is kept: the person comes in by the other system. */
    signOnOnly: z.boolean(),
    createdAt: instant,
    heldUntil: instant.nullable(),
    sessions: z.number(),
    factors: z.number(),
    history: z.array(z.object({ entryId: z.string(), type: z.string(), at: instant, by: z.string() })),
  }),
  async handle({ app, actor, params }) {
    const now = app.clock.now();
    return read(app.db, actor, async (tx) => {
      const row = await findAccount(tx, params.userId);
      const office = row ? await findOffice(tx, row.office_id) : undefined;
      if (!row || !office) return refuse('organisation.account-missing', 'missing', { user: params.userId });
      const held = await heldKeys(tx, [attemptKey('account', row.account)], now);
      const entries = await entriesAbout(tx, `account:${row.user_id}`);
      const names = await namesOf(
        tx,
        entries.map((entry) => entry.user_id),
      );
      return ok({
        userId: row.user_id,
        account: row.account,
        name: row.name,
        officeId: row.office_id,
        officeName: office.short_zh,
        officeNameEn: office.name_en,
        status: row.status,
        signOnOnly: row.sign_on_only,
        createdAt: row.created_at,
        heldUntil: [...held.values()][0] ?? null,
        sessions: (await sessionsOf(tx, row.user_id, now)).length,
        factors: (await factorsOf(tx, row.user_id)).filter((one) => one.kind !== 'recovery').length,
        history: entries.map((entry) => ({
          entryId: entry.entry_id,
          type: entry.type,
          at: entry.at,
          by: names.get(entry.user_id) ?? entry.user_id,
        })),
      });
    });
  },
});

const resetRoute = route({
  method: 'POST',
  url: '/api/accounts/:userId/reset',
  access: { permission: 'password.reset' },
  summary: 'Give the account a one-time password, told in this answer only',
  repeatable: 'told',
  compares: 'within',
  params: z.object({ userId: z.string() }),
  answer: z.object({ password: z.string() }),
  handle: ({ app, actor, params, condition }) => resetToOneTime(app, actor, params.userId, condition),
});

const params = z.object({ userId: z.string() });
const none = z.object({});
const why = z.strictObject({ reason });

export const accountRoutes: readonly Route[] = [
  accountsRoute,
  accountRoute,
  resetRoute,
  actRoute('/api/accounts', openAccount, {
    summary: 'Open an account with its first roles',
    body: accountForm,
    answer: z.object({ userId: z.string() }),
  }),
  actRoute('/api/accounts/:userId/disable', disableAccount, {
    summary: 'Disable an account; its sessions end',
    params,
    body: why,
    answer: none,
  }),
  actRoute('/api/accounts/:userId/enable', enableAccount, {
    summary: 'Enable a disabled account',
    params,
    body: why,
    answer: none,
  }),
  actRoute('/api/accounts/:userId/release', releaseAccount, {
    summary: 'Free an account that failed sign-ins hold',
    params,
    body: why,
    answer: none,
  }),
  actRoute('/api/accounts/:userId/end-sessions', endAllSessions, {
    summary: 'End all sessions of an account',
    params,
    body: why,
    answer: z.object({ sessionsEnded: z.number() }),
  }),
];
