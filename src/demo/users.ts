// Decides who can sign in to the demo (issue 2, section 2): one account for every role, with planners and heads of several
// departments, so that four eyes and a different head can be tried. The server asks for the password to be kept in a demo.
import * as texts from './texts.ts';

export type DemoRole =
  | 'inspector'
  | 'planner'
  | 'head'
  | 'coordination'
  | 'supervisor'
  | 'system_admin'
  | 'security_admin'
  | 'audit_admin';

/** An account and its grant; the grant reaches the office and what lies below it. `inspectorId` joins it to the library. */
export type DemoUser = {
  readonly userId: string;
  readonly account: string;
  readonly name: string;
  readonly officeId: string;
  readonly role: DemoRole;
  readonly inspectorId: string | null;
};

/** The one password of all demo accounts; it is printed at the start and opens nothing but a demo. */
export const demoPassword = 'sunlot-demo-2020';

/** Demo accounts in the order in which the tour of the main job needs them. */
export const demoUsers = (): readonly DemoUser[] => [
  user('planner', 'plannerScjg', 'pj-scjg', 'planner'),
  user('head', 'headScjg', 'pj-scjg', 'head'),
  user('witness', 'supervisor', 'pj', 'supervisor'),
  user('inspector', 'inspectorScjg', 'pj-scjg', 'inspector', 'DMP00001'),
  user('coordination', 'coordination', 'pj-sgb', 'coordination'),
  user('head-yj', 'headYj', 'pj-yj', 'head'),
  user('planner-wj', 'plannerWj', 'pj-wj', 'planner'),
  user('head-wj', 'headWj', 'pj-wj', 'head'),
  user('inspector-wj', 'inspectorWj', 'pj-wj', 'inspector', 'DMP00165'),
  user('planner-sthj', 'plannerSthj', 'pj-sthj', 'planner'),
  user('head-sthj', 'headSthj', 'pj-sthj', 'head'),
  user('head-xlt', 'headXlt', 'pj-xlt', 'head'),
  user('admin-sys', 'systemAdmin', 'pj', 'system_admin'),
  user('admin-sec', 'securityAdmin', 'pj', 'security_admin'),
  user('admin-audit', 'auditAdmin', 'pj', 'audit_admin'),
];

const user = (
  account: string,
  name: keyof typeof texts.users,
  officeId: string,
  role: DemoRole,
  inspectorId: string | null = null,
): DemoUser => ({
  userId: `demo-${account}`,
  account,
  name: texts.users[name] + texts.users.demo,
  officeId,
  role,
  inspectorId,
});
