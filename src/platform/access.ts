// Who may do what, where: one pure function over grants (role × office subtree × region). Fail closed: no grant, no act.
import { ok, type Result, refuse } from '../kit/result.ts';

export type Grant = {
  readonly role: string;
  readonly permissions: ReadonlySet<string>;
  /** The root of the subtree it covers; `*` is held by the system's own named actors only. */
  readonly officeId: string;
  /** Null: every region. */
  readonly region: string | null;
  readonly onBehalfOf: string | null;
};

export type Actor = {
  readonly userId: string;
  readonly name: string;
  readonly officeId: string;
  /** The office under whose head the actor stands; four-eyes rules that ask for another head compare it. */
  readonly head: string;
  /** Closed offices whose part his office or an office of his grants has taken over: rows under them stay theirs for row level security. */
  readonly standsFor?: readonly string[];
  readonly grants: readonly Grant[];
};

/** What an act is about: the office concerned with all above it (itself first), the region if one is concerned, the thing for the log. */
export type Target = {
  readonly officePath: readonly string[];
  readonly region?: readonly string[];
  readonly thing: string;
};

const covers = (grant: Grant, target: Target): boolean =>
  (grant.officeId === '*' || target.officePath.includes(grant.officeId)) &&
  (grant.region === null || target.region === undefined || target.region.includes(grant.region));

/** The grant under which the actor may use the permission on the target, or `access.forbidden`. */
export function may(actor: Actor, permission: string, target: Target): Result<Grant> {
  const grant = actor.grants.find((one) => one.permissions.has(permission) && covers(one, target));
  return grant ? ok(grant) : refuse('access.forbidden', 'forbidden', { permission });
}

/** Whether the permission is held anywhere: the door of a route; the act behind it still asks `may` about its target. */
export const mayAnywhere = (actor: Actor, permission: string): boolean =>
  actor.grants.some((grant) => grant.permissions.has(permission));

/** A named part of the system acting for itself (sequencer, job): all offices, only the permissions it names. */
export const systemActor = (name: string, permissions: readonly string[]): Actor => ({
  userId: `system:${name}`,
  name,
  officeId: '*',
  head: '*',
  grants: [{ role: 'system', permissions: new Set(permissions), officeId: '*', region: null, onBehalfOf: null }],
});
