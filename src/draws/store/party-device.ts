// Codes that are scanned once and the devices that scanned them (R7): by hash only.
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';

/** A new code ends those before it; a device that has joined stays until another one does. */
export async function addCode(
  tx: Tx,
  of: { tokenHash: Uint8Array; drawId: string; party: string; userId: string; at: Date; expiresAt: Date },
): Promise<void> {
  await tx
    .updateTable('draws.party_device')
    .set({ ended_at: of.at })
    .where('draw_id', '=', of.drawId)
    .where('party', '=', of.party)
    .where('used_at', 'is', null)
    .where('ended_at', 'is', null)
    .execute();
  await tx
    .insertInto('draws.party_device')
    .values({
      token_hash: Buffer.from(of.tokenHash),
      draw_id: of.drawId,
      party: of.party,
      made_by: of.userId,
      made_at: of.at,
      expires_at: of.expiresAt,
    })
    .execute();
}

export const lockCode = (tx: Tx, tokenHash: Uint8Array) =>
  tx
    .selectFrom('draws.party_device')
    .selectAll()
    .where('token_hash', '=', Buffer.from(tokenHash))
    .forUpdate()
    .executeTakeFirst();

/** Which party a code is for; whether it still opens anything is judged when it is used. */
export const findCode = (tx: Tx, tokenHash: Uint8Array) =>
  tx
    .selectFrom('draws.party_device')
    .select(['draw_id', 'party'])
    .where('token_hash', '=', Buffer.from(tokenHash))
    .executeTakeFirst();

/** The device speaks for the party from now on, and none that joined before it. */
export async function joinDevice(
  tx: Tx,
  code: { token_hash: Buffer; draw_id: string; party: string },
  deviceHash: Uint8Array,
  at: Date,
  until: Date,
): Promise<void> {
  await tx
    .updateTable('draws.party_device')
    .set({ device_until: at })
    .where('draw_id', '=', code.draw_id)
    .where('party', '=', code.party)
    .where('device_until', '>', at)
    .execute();
  await tx
    .updateTable('draws.party_device')
    .set({ used_at: at, device_hash: Buffer.from(deviceHash), device_until: until })
    .where('token_hash', '=', code.token_hash)
    .execute();
}

export const findDevice = (tx: Tx, deviceHash: Uint8Array, at: Date) =>
  tx
    .selectFrom('draws.party_device')
    .select(['draw_id', 'party'])
    .where('device_hash', '=', Buffer.from(deviceHash))
    .where('device_until', '>', at)
    .executeTakeFirst();

/** Parties of a draw for which a phone has joined. */
export const joinedParties = (tx: Tx, drawId: string) =>
  tx
    .selectFrom('draws.party_device')
    .select(['party', 'used_at'])
    .where('draw_id', '=', drawId)
    .where('used_at', 'is not', null)
    .orderBy('used_at')
    .execute();

/** How often something else than was committed was said is counted up to here: enough to see it. */
const MOST_WRONG = 20;

export const noteWrong = (tx: Tx, drawId: string, party: string) =>
  tx
    .updateTable('draws.party')
    .set({ wrong: sql`least(wrong + 1, ${MOST_WRONG})` })
    .where('draw_id', '=', drawId)
    .where('party', '=', party)
    .execute();

export const noteLate = (tx: Tx, drawId: string, party: string, at: Date) =>
  tx
    .updateTable('draws.party')
    .set({ late_at: at })
    .where('draw_id', '=', drawId)
    .where('party', '=', party)
    .where('late_at', 'is', null)
    .execute();
