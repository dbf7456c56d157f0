// A role is a constant list of permissions (R1, P2, P11). A permission is the name of the entry its act writes, or `<noun>.read`.
// Boot refuses a permission that no domain declares, so this list cannot drift.

export type Role =
  | 'inspector'
  | 'planner'
  | 'head'
  | 'coordination'
  | 'supervisor'
  | 'system_admin'
  | 'security_admin'
  | 'audit_admin';

const everybody = [
  'subject.read',
  'inspector.read',
  'item.read',
  'task.read',
  'draw.read',
  'office.read',
  'list.exported',
] as const;

export const ROLES: Readonly<Record<Role, readonly string[]>> = {
  inspector: [...everybody, 'recusal.declared', 'leave.recorded', 'contact.read'],
  planner: [
    ...everybody,
    'import.read',
    'subjects.imported',
    'subjects.settled',
    'subject.recorded',
    'contact.read',
    'inspector.linked',
    'inspector.unlinked',
    'inspectors.imported',
    'carriers.imported',
    'recusal.declared',
    'recusal.ended',
    'leave.recorded',
    'leave.ended',
    'exclusion.asked',
    'exclusion.ended',
    'conflicts.settled',
    'override.asked',
    'override.ended',
    'directory.made',
    'directory.filtered',
    'directory.chosen',
    'directory.frozen',
    'task.drafted',
    'task.changed',
    'task.submitted',
    'task.withdrawn',
    'list.ordered',
    'list.frozen',
    'draw.prepared',
    'draw.entropy',
    'draw.committed',
    'draw.revealed',
    'draw.beaconed',
    'draw.voided',
    'replacement.asked',
    'assignment.asked',
    'draw.published',
  ],
  // A head decides; he does not prepare what he decides.
  head: [
    ...everybody,
    'import.read',
    'contact.read',
    'recusal.declared',
    'recusal.ended',
    'leave.recorded',
    'leave.ended',
    'exclusion.granted',
    'exclusion.returned',
    'precedence.set',
    'override.granted',
    'override.returned',
    'directory.agreed',
    'directory.returned',
    'task.decided',
    'draw.replaced',
    'draw.directed',
    'exception.returned',
    'draw.entropy',
    'draw.revealed',
    'log.read',
    'trail.exported',
  ],
  coordination: [
    ...everybody,
    'import.read',
    'exclusion.granted',
    'exclusion.returned',
    'precedence.set',
    'override.granted',
    'override.returned',
    'directory.agreed',
    'directory.returned',
    'task.decided',
    'draw.replaced',
    'draw.directed',
    'exception.returned',
    'draw.published',
    'draw.entropy',
    'draw.revealed',
    'log.read',
    'trail.exported',
  ],
  // Reads all, witnesses draws with randomness of its own, changes nothing else.
  supervisor: [...everybody, 'import.read', 'log.read', 'trail.exported', 'draw.entropy', 'draw.revealed'],
  // Three administrators (P11; GB/T 22239-2019 8.1.5): who opens accounts gives no grants, and neither reads the log.
  system_admin: [
    'office.read',
    'list.exported',
    'account.read',
    'account.opened',
    'account.disabled',
    'account.enabled',
  ],
  security_admin: [
    'office.read',
    'list.exported',
    'account.read',
    'account.released',
    'password.reset',
    'sessions.ended',
    'factors.reset',
    'office.secured',
    'office.passkeys',
    'grant.given',
    'grant.ended',
    'identity.linked',
    'identity.unlinked',
    'claim.ruled',
    'claim.unruled',
    'key.read',
    'key.issued',
    'key.revoked',
    'witness.read',
    'witness.proposed',
    'witness.ended',
  ],
  audit_admin: [
    'office.read',
    'list.exported',
    'log.read',
    'key.read',
    'trail.exported',
    'log.erased',
    'log.trimmed',
    'witness.read',
    'witness.accepted',
    'witness.returned',
  ],
};

/** What everybody may do about himself, without any role: the acts take no other person. */
export const OWN: readonly string[] = [
  'password.changed',
  'factor.enrolled',
  'factor.removed',
  'recovery.renewed',
  'delegation.given',
  'delegation.ended',
];

export const isRole = (text: string): text is Role => Object.hasOwn(ROLES, text);
