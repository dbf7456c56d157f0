// The rules of signing in as the database has them (db/codes/access-rule.sql): every one must be there.
import { must } from '../../kit/assert.ts';
import type { Tx } from '../../platform/db/database.ts';

const RULES = [
  'password.least-length',
  'password.least-kinds',
  'password.history',
  'password.oldest-days',
  'password.one-time-hours',
  'sign-in.account-tries',
  'sign-in.account-held-minutes',
  'sign-in.address-tries',
  'sign-in.address-held-minutes',
  'sign-in.window-minutes',
  'delegation.longest-days',
  'key.longest-days',
  'turns.public',
  'turns.sign-in',
  'turns.session',
  'turns.key',
  'session.most',
  'session.idle-minutes',
  'session.longest-hours',
] as const;
export type AccessRule = (typeof RULES)[number];
export type AccessRules = Readonly<Record<AccessRule, number>>;

export async function accessRules(tx: Tx): Promise<AccessRules> {
  const rows = await tx.selectFrom('organisation.access_rule').select(['rule_id', 'value']).execute();
  const known = new Map(rows.map((row) => [row.rule_id, row.value]));
  const found = RULES.map((rule) => [rule, must(known.get(rule), `db/codes/access-rule.sql lacks ${rule}`)] as const);
  return Object.fromEntries(found) as AccessRules;
}

/** The rules with their sources, for whoever wants to know why. */
export const accessRuleRows = (tx: Tx) =>
  tx.selectFrom('organisation.access_rule').selectAll().orderBy('rule_id').execute();

export async function commonWords(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await tx.selectFrom('organisation.common_word').select('word').execute();
  return new Set(rows.map((row) => row.word));
}
