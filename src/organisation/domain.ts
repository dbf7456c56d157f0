// Organisation and users 机构与用户 (R1): offices, accounts, roles, sessions, approvals, messages.
import type { App } from '../platform/app.ts';
import type { Domain } from '../platform/domain.ts';
import { accountDisabled, accountEnabled, accountReleased, sessionsEnded } from './actions/account.ts';
import { keyIssued, keyRevoked } from './actions/api-key.ts';
import { erasureAsked, erasureGranted, erasureReturned } from './actions/erasure.ts';
import {
  factorEnrolled,
  factorRemoved,
  factorRenamed,
  factorsReset,
  officePasskeys,
  officeSecured,
  recoveryRenewed,
} from './actions/factor.ts';
import { delegationEnded, delegationGiven, grantEnded, grantGiven } from './actions/grant.ts';
import { passwordChanged, passwordReset } from './actions/password.ts';
import {
  effecting,
  reorganisationDecided,
  reorganisationEffected,
  reorganisationOrdered,
  reorganisationWithdrawn,
} from './actions/reorganisation.ts';
import { eraseJob, trimJob } from './actions/retention.ts';
import { claimApplied, claimRuled, claimUnruled, identityLinked, identityUnlinked } from './actions/sign-on.ts';
import { witnessAccepted, witnessEnded, witnessProposed, witnessReturned } from './actions/witness.ts';
import { accountOpened } from './actions.ts';
import { exportJob, listExported, sweeping } from './exports/exports.ts';
import { exportRoutes } from './exports/routes.ts';
import { trailExported, trailExportJob } from './exports/trail-export.ts';
import { routes } from './routes.ts';
import { searchRoutes } from './search-routes.ts';
import { keyList } from './store/api-key.ts';
import { erasureList } from './store/erasure.ts';
import { dueDocuments } from './store/retention.ts';
import { observationList, trailList } from './store/trail.ts';
import { witnessList } from './store/witness.ts';
import { accountList } from './store.ts';
import { texts } from './texts.ts';

const entries = [
  accountOpened,
  accountDisabled,
  accountEnabled,
  accountReleased,
  factorEnrolled,
  factorRemoved,
  factorRenamed,
  factorsReset,
  recoveryRenewed,
  officeSecured,
  officePasskeys,
  grantGiven,
  grantEnded,
  delegationGiven,
  delegationEnded,
  passwordChanged,
  passwordReset,
  sessionsEnded,
  identityLinked,
  identityUnlinked,
  claimRuled,
  claimUnruled,
  claimApplied,
  keyIssued,
  keyRevoked,
  witnessProposed,
  witnessAccepted,
  witnessReturned,
  witnessEnded,
  erasureAsked,
  erasureGranted,
  erasureReturned,
  listExported,
  trailExported,
  reorganisationOrdered,
  reorganisationDecided,
  reorganisationWithdrawn,
  reorganisationEffected,
];

async function start(app: App): Promise<() => Promise<void>> {
  const stops = [await sweeping(app), await effecting(app)];
  return async () => {
    for (const stop of stops) await stop();
  };
}

export const organisation: Domain = {
  name: 'organisation',
  permissions: [
    'office.read',
    'account.read',
    'key.read',
    'witness.read',
    'erasure.read',
    ...entries.map(({ type }) => type),
  ],
  entries,
  routes: [...routes, ...searchRoutes, ...exportRoutes],
  reactions: [],
  jobs: [exportJob, trailExportJob, eraseJob, trimJob],
  texts,
  lists: [accountList, keyList, witnessList, erasureList, dueDocuments, trailList, observationList],
  start,
};
