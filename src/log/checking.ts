// SQL of those who hold the whole log against itself.
import { sql } from 'kysely';
import type { Tx } from '../platform/db/database.ts';

/** Facts of the entries of a type that arrived after another, in order. */
export const factsOf = (tx: Tx, type: string, after: number, limit: number) =>
  tx
    .selectFrom('log.entry')
    .select(['arrival', 'facts'])
    .where('type', '=', type)
    .where('arrival', '>', after)
    .orderBy('arrival')
    .limit(limit)
    .execute();

/** Observations with from ≤ at < to as they are sealed, by (at, id). `whole`: the instant has no finer part than what is hashed. */
export const observationsIn = (tx: Tx, from: Date, to: Date) =>
  tx
    .selectFrom('log.observation as o')
    .select(['o.observation_id', 'o.at', 'o.user_id', 'o.kind', 'o.thing', 'o.code', 'o.count', 'o.salt', 'o.hash'])
    .select(sql<boolean>`date_trunc('milliseconds', o.at) = o.at`.as('whole'))
    .where('o.at', '>=', from)
    .where('o.at', '<', to)
    .orderBy('o.at')
    .orderBy('o.observation_id')
    .execute();

/** How many sealed entries there are of a type. */
export async function sealedOfType(tx: Tx, type: string): Promise<number> {
  const row = await tx
    .selectFrom('log.entry as e')
    .innerJoin('log.leaf as l', 'l.entry_id', 'e.entry_id')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('e.type', '=', type)
    .executeTakeFirstOrThrow();
  return row.n;
}
