// What the claims of a provider give (P11): the roles that the security administrator's rules name for their values, no other; never one of the three
// administrators, whose roles are given by a person to a person. A claim that is gone takes back at the next sign-in what it gave.
import { ADMINISTRATORS } from './grants.ts';

export type ClaimRule = {
  readonly ruleId: string;
  readonly value: string;
  readonly role: string;
  readonly officeId: string;
};

export const mayBeMapped = (role: string): boolean => !(ADMINISTRATORS as readonly string[]).includes(role);

/** The values of a claim: a text, or a list of texts; anything else names nothing. */
export function valuesOf(claim: unknown): readonly string[] {
  if (typeof claim === 'string') return [claim];
  return Array.isArray(claim) ? claim.filter((one) => typeof one === 'string') : [];
}

/** Whether a second factor was shown at the provider: its context (acr) or one of its methods (amr, RFC 8176) is among those that the operator believes. */
export const factorShown = (believed: readonly string[], claims: Readonly<Record<string, unknown>>): boolean =>
  [...valuesOf(claims.acr), ...valuesOf(claims.amr)].some((value) => believed.includes(value));

export type Change<Held> = { readonly give: readonly ClaimRule[]; readonly end: readonly Held[] };

/** What a sign-in with these values changes: `held` is what rules gave before and is still in force. */
export function changeOf<Held extends { readonly ruleId: string }>(
  rules: readonly ClaimRule[],
  values: readonly string[],
  held: readonly Held[],
): Change<Held> {
  const due = rules.filter((rule) => values.includes(rule.value) && mayBeMapped(rule.role));
  return {
    give: due.filter((rule) => !held.some((one) => one.ruleId === rule.ruleId)),
    end: held.filter((one) => !due.some((rule) => rule.ruleId === one.ruleId)),
  };
}
