// Single sign-on: identities of the provider linked to accounts, the rules for claims, and the grants that rules gave.
import { dayOf } from '../../platform/clock.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { ClaimRule } from '../rules/claims.ts';
import { isRole } from '../rules/roles.ts';

export const findIdentity = (tx: Tx, issuer: string, subject: string) =>
  tx
    .selectFrom('organisation.identity')
    .selectAll()
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();

export const identitiesOf = (tx: Tx, userId: string) =>
  tx
    .selectFrom('organisation.identity')
    .select(['issuer', 'subject', 'linked_at'])
    .where('user_id', '=', userId)
    .orderBy('issuer')
    .orderBy('subject')
    .execute();

export const addIdentity = (tx: Tx, one: { issuer: string; subject: string; userId: string; by: string; at: Date }) =>
  tx
    .insertInto('organisation.identity')
    .values({ issuer: one.issuer, subject: one.subject, user_id: one.userId, linked_by: one.by, linked_at: one.at })
    .execute();

export const removeIdentity = (tx: Tx, issuer: string, subject: string) =>
  tx.deleteFrom('organisation.identity').where('issuer', '=', issuer).where('subject', '=', subject).execute();

export const ruleRows = (tx: Tx) =>
  tx
    .selectFrom('organisation.claim_rule as r')
    .innerJoin('organisation.office as o', 'o.office_id', 'r.office_id')
    .select(['r.rule_id', 'r.value', 'r.role', 'r.office_id', 'o.short_zh', 'o.name_en', 'r.added_at'])
    .where('r.ended_at', 'is', null)
    .orderBy('r.value')
    .orderBy('r.rule_id')
    .execute();

/** Rules in force, of roles that there are. */
export async function claimRules(tx: Tx): Promise<readonly ClaimRule[]> {
  return (await ruleRows(tx)).flatMap((row) =>
    isRole(row.role) ? [{ ruleId: row.rule_id, value: row.value, role: row.role, officeId: row.office_id }] : [],
  );
}

export const findRule = (tx: Tx, ruleId: string) =>
  tx.selectFrom('organisation.claim_rule').selectAll().where('rule_id', '=', ruleId).forUpdate().executeTakeFirst();

export const addRule = (tx: Tx, rule: ClaimRule, by: string, at: Date) =>
  tx
    .insertInto('organisation.claim_rule')
    .values({
      rule_id: rule.ruleId,
      value: rule.value,
      role: rule.role,
      office_id: rule.officeId,
      added_by: by,
      added_at: at,
    })
    .execute();

export const endRuleRow = (tx: Tx, ruleId: string, at: Date) =>
  tx.updateTable('organisation.claim_rule').set({ ended_at: at }).where('rule_id', '=', ruleId).execute();

/** What rules gave a person and is in force on that day. */
export async function heldByRule(tx: Tx, userId: string, now: Date) {
  const today = dayOf(now);
  const rows = await tx
    .selectFrom('organisation.role_grant')
    .select(['grant_id', 'source_rule', 'role', 'office_id'])
    .where('user_id', '=', userId)
    .where('source_rule', 'is not', null)
    .where((eb) => eb.or([eb('until_on', 'is', null), eb('until_on', '>=', today)]))
    .execute();
  return rows.map((row) => ({ grantId: row.grant_id, ruleId: row.source_rule ?? '' }));
}

/** Grants of a rule that are in force, for ending them with it. */
export const grantsOfRule = (tx: Tx, ruleId: string, now: Date) =>
  tx
    .selectFrom('organisation.role_grant')
    .select('grant_id')
    .where('source_rule', '=', ruleId)
    .where((eb) => eb.or([eb('until_on', 'is', null), eb('until_on', '>=', dayOf(now))]))
    .execute();
