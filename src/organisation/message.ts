// Messages to one person about one thing (待办): a step that any domain to the right may call inside its act or reaction.

import type { Json } from '../kit/canonical-json.ts';
import { uuidv7 } from '../kit/ids.ts';
import type { Tx } from '../platform/db/database.ts';

export type Message = {
  readonly userId: string;
  /** A key in some domain's texts; `fill` fills its blanks. */
  readonly kind: string;
  readonly thing: string;
  readonly fill: { readonly [name: string]: Json };
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
    })
    .execute();
}

export const messagesOf = (tx: Tx, userId: string) =>
  tx
    .selectFrom('organisation.message')
    .selectAll()
    .where('user_id', '=', userId)
    .orderBy('at', 'desc')
    .orderBy('message_id')
    .limit(50)
    .execute();

export const markRead = (tx: Tx, userId: string, at: Date) =>
  tx
    .updateTable('organisation.message')
    .set({ read_at: at })
    .where('user_id', '=', userId)
    .where('read_at', 'is', null)
    .execute();
