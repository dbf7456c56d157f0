// What the demo shows of reorganisation (R1): an office renamed and two merged some weeks ago, each ordered by one administrator, decided by another
// and put in force by the clock. The documents they name are invented.
import { perform } from '../log/act.ts';
import { decideReorganisation, effectDue, orderReorganisation } from '../organisation/actions/reorganisation.ts';
import type { Change } from '../organisation/rules/reorganise.ts';
import type { Actor } from '../platform/access.ts';
import type { App } from '../platform/app.ts';
import { dayOf, type testClock } from '../platform/clock.ts';
import * as texts from './texts.ts';

const DAY = 86_400_000;

/** The second instrument counted from some days before it reached the platform (decision 0096). */
const changes: readonly { readonly change: Change; readonly basis: string; readonly late?: number }[] = [
  { change: { kind: 'renamed', officeId: 'pj-gxq-fg', ...texts.demoRenamed }, basis: texts.demoRenamedBy },
  {
    change: {
      kind: 'merged',
      officeIds: ['pj-stz-fg', 'pj-stz-gx'],
      into: {
        officeId: 'pj-stz-fgx',
        parentId: 'pj-stz',
        kind: 'department',
        ...texts.demoMerged,
        region: '211102',
        department: 'fg',
        head: 'pj-stz',
      },
      headFrom: null,
    },
    basis: texts.demoMergedBy,
    late: 4,
  },
];

/** Ordered on the day the clock stands at, in force the day after. */
export async function reorganiseOffices(
  app: App,
  clock: ReturnType<typeof testClock>,
  orders: Actor,
  decides: Actor,
): Promise<void> {
  const fromOn = dayOf(new Date(app.clock.now().getTime() + DAY));
  for (const { change, basis, late } of changes) {
    const lawfulOn = late === undefined ? null : dayOf(new Date(app.clock.now().getTime() - late * DAY));
    const ordered = await perform(app, orderReorganisation, orders, {
      change: change as never,
      fromOn,
      basis,
      lawfulOn,
      reason: texts.demoReason,
    });
    if (!ordered.ok) throw new Error(`demo: ${ordered.refusal.code}`);
    const { reorganisationId } = ordered.value.answer;
    const decided = await perform(app, decideReorganisation, decides, {
      reorganisationId,
      decision: 'approved' as const,
      reason: '',
    });
    if (!decided.ok) throw new Error(`demo: ${decided.refusal.code}`);
  }
  clock.pass(DAY);
  if ((await effectDue(app)) !== changes.length) throw new Error('demo: a reorganisation is not in force');
}
