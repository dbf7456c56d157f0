// Warnings before a certificate ends (R23, P2): the holder and the planners of the office are told, each once for each number of days,
// since whoever has none that is valid cannot be drawn.
import { z } from 'zod';
import { ok, refuse } from '../../kit/result.ts';
import { act, perform } from '../../log/act.ts';
import { tell } from '../../organisation/message.ts';
import { holdersOf, officePath } from '../../organisation/store.ts';
import { systemActor } from '../../platform/access.ts';
import type { App } from '../../platform/app.ts';
import { repeatedly } from '../../platform/background.ts';
import { dayOf } from '../../platform/clock.ts';
import { read } from '../../platform/db/database.ts';
import { entryType } from '../../platform/domain.ts';
import { accountOf } from '../store/accounts.ts';
import { officesToWarn, takeWarnings } from '../store/certificates.ts';

export const certificatesWarned = entryType(
  'certificates.warned',
  z.object({ office: z.string(), day: z.string(), certificates: z.int() }),
);

export const warnOffice = act(certificatesWarned, {
  input: z.strictObject({ officeId: z.string() }),
  target: async (tx, { officeId }) => ok({ officePath: await officePath(tx, officeId), thing: `office:${officeId}` }),
  async run(tx, { officeId }, within) {
    const { at } = within;
    const day = dayOf(at);
    const endings = await takeWarnings(tx, officeId, day, at);
    if (endings.length === 0) return refuse('registers.certificates-warned', 'conflict');
    for (const { inspectorId, certificate, until } of endings) {
      const account = await accountOf(tx, inspectorId);
      if (!account) continue;
      const fill = { certificate, until };
      const thing = `inspector:${inspectorId}`;
      await tell(tx, within, { userId: account.userId, kind: 'registers.certificate.told', thing, fill });
    }
    const until = endings.map((one) => one.until).sort()[0] ?? '';
    const planners = (await holdersOf(tx, ['planner'], at)).filter((row) => row.grant_office === officeId);
    for (const userId of new Set(planners.map((row) => row.user_id))) {
      const fill = { count: endings.length, until };
      await tell(tx, within, { userId, kind: 'registers.certificates.told', thing: 'inspectors:expiring', fill });
    }
    return ok({ facts: { office: officeId, day, certificates: endings.length }, answer: { told: endings.length } });
  },
});

const keeper = systemActor('registers', [certificatesWarned.type]);

/** Warns every office that is due; returns how many were. */
export async function warnAll(app: App): Promise<number> {
  const offices = await read(app.db, keeper, (tx) => officesToWarn(tx, dayOf(app.clock.now())));
  let warned = 0;
  for (const officeId of offices) if ((await perform(app, warnOffice, keeper, { officeId })).ok) warned += 1;
  return warned;
}

const EVERY_MS = 3_600_000;

/** Looks every hour; a day's warnings come once, whichever server looks first. */
export async function startWarnings(app: App): Promise<() => Promise<void>> {
  return repeatedly(EVERY_MS, () =>
    warnAll(app).catch((error: unknown) => app.log.error({ err: error }, 'certificates were not warned of')),
  );
}
