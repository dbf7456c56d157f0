// Saying which registrar's word holds for which field (R18, R19): all ranks at once, with a reason; they judge the imports that follow.
import { z } from 'zod';
import { ok, refuse } from '../../kit/result.ts';
import { act } from '../../log/act.ts';
import { officePath } from '../../organisation/store.ts';
import { entryType } from '../../platform/domain.ts';
import { type Field, RANKED_FIELDS } from '../rules/precedence.ts';
import { precedenceVersion, setRanks } from '../store/precedence.ts';

const field = z.enum(RANKED_FIELDS as [Field, ...Field[]]);
const MOST_SOURCES = 20;
/** Sources of a field, the most authoritative first. */
const rank = z.strictObject({ field, sources: z.array(z.string().trim().min(1).max(100)).min(1).max(MOST_SOURCES) });

export const precedenceSet = entryType('precedence.set', z.object({ version: z.int(), ranks: z.array(rank) }));

/** Refuses a field or a source that stands twice, and an edition that another person has changed meanwhile. */
export const setPrecedence = act(precedenceSet, {
  input: z.strictObject({
    // The next edition must fit as well.
    version: z.int32().min(0).max(2_147_483_646),
    ranks: z.array(rank).max(RANKED_FIELDS.length),
    reason: z.string().trim().min(1).max(1000),
  }),
  target: async (tx, _, actor) =>
    ok({ officePath: await officePath(tx, actor.officeId), thing: 'precedence:subjects' }),
  async run(tx, { version, ranks, reason }, { actor, at, entryId }) {
    const double =
      new Set(ranks.map((one) => one.field)).size !== ranks.length ||
      ranks.some(({ sources }) => new Set(sources).size !== sources.length);
    if (double) return refuse('registers.precedence-double', 'unmet');
    const done = await setRanks(tx, version, ranks, { by: actor.userId, at, entryId });
    if (!done)
      return refuse('registers.precedence-changed', 'conflict', { now: (await precedenceVersion(tx)).version });
    return ok({ facts: { version: version + 1, ranks }, document: { reason }, answer: { version: version + 1 } });
  },
});
