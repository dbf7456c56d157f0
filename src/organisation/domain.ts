// Organisation and users 机构与用户 (R1): offices, accounts, roles, sessions, approvals, messages.
import type { Domain } from '../platform/domain.ts';
import { accountOpened } from './actions.ts';
import { routes } from './routes.ts';
import { texts } from './texts.ts';

export const organisation: Domain = {
  name: 'organisation',
  permissions: ['office.read', 'account.read', 'account.opened'],
  entries: [accountOpened],
  routes,
  reactions: [],
  jobs: [],
  texts,
};
