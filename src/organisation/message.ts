// Messages to one person about one thing: what waits for a deed of theirs (待办) and what they are told (消息). Steps that any
// domain to the right calls inside its act: it tells, and it settles what nobody needs to do any more.

import type { Json } from '../kit/canonical-json.ts';
import { uuidv7 } from '../kit/ids.ts';
import type { Tx } from '../platform/db/database.ts';

export type Message = {
  readonly userId: string;
  /** A key in some domain's texts; `fill` fills its blanks. */
  readonly kind: string;
  readonly thing: string;
  readonly fill: { readonly [name: string]: Json };
  /** Present when the reader has something to do; `due` is the instant by which, if there is one. */
  readonly waits?: { readonly due: Date | null };
};

export async function tell(
  tx: Tx,
  frame: { readonly at: Date; readonly app: { random: (length: number) => Uint8Array } },
  message: Message,
): Promise<void> {
  await tx
    .insertInto('organisation.message')
    .values({
      message_id: uuidv7(frame.at.getTime(), frame.app.random(10)),
      user_id: message.userId,
      kind: message.kind,
      thing: message.thing,
      fill: JSON.stringify(message.fill),
      at: frame.at,
      waits: message.waits !== undefined,
      due_at: message.waits?.due ?? null,
    })
    .execute();
}

/** What waits about the thing is done or past: of one person and kind, or, with neither, of everybody. */
export async function settle(
  tx: Tx,
  at: Date,
  thing: string,
  of: { readonly userId?: string; readonly kind?: string } = {},
): Promise<void> {
  let query = tx
    .updateTable('organisation.message')
    .set({ done_at: at })
    .where('thing', '=', thing)
    .where('waits', '=', true)
    .where('done_at', 'is', null);
  if (of.userId !== undefined) query = query.where('user_id', '=', of.userId);
  if (of.kind !== undefined) query = query.where('kind', '=', of.kind);
  await query.execute();
}

/** What waits for a deed of this person, the nearest limit first, then the newest. */
export const deedsOf = (tx: Tx, userId: string) =>
  tx
    .selectFrom('organisation.message')
    .selectAll()
    .where('user_id', '=', userId)
    .where('waits', '=', true)
    .where('done_at', 'is', null)
    .orderBy('due_at', (order) => order.asc().nullsLast())
    .orderBy('at', 'desc')
    .orderBy('message_id', 'desc')
    .limit(200)
    .execute();

/** What this person was told, deeds that are done among it, newest first; `before` is the last message of the page before. */
export function toldTo(tx: Tx, userId: string, limit: number, before: string | null) {
  // Message ids are UUIDs of version 7: their order is the order in time.
  const query = tx
    .selectFrom('organisation.message')
    .selectAll()
    .where('user_id', '=', userId)
    .where((is) => is.or([is('waits', '=', false), is('done_at', 'is not', null)]))
    .orderBy('message_id', 'desc')
    .limit(limit);
  return (before === null ? query : query.where('message_id', '<', before)).execute();
}

export const unreadOf = async (tx: Tx, userId: string): Promise<number> => {
  const row = await tx
    .selectFrom('organisation.message')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('user_id', '=', userId)
    .where('waits', '=', false)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
};

export const markRead = (tx: Tx, userId: string, at: Date) =>
  tx
    .updateTable('organisation.message')
    .set({ read_at: at })
    .where('user_id', '=', userId)
    .where('waits', '=', false)
    .where('read_at', 'is', null)
    .execute();
