// Passkeys: what is known of each, challenges that wait for an answer, and offices where a passkey alone opens.
import type { Tx } from '../../platform/db/database.ts';

const standing = (tx: Tx) =>
  tx
    .selectFrom('organisation.passkey as p')
    .innerJoin('organisation.factor as f', 'f.factor_id', 'p.factor_id')
    .select(['p.factor_id', 'p.credential_id', 'p.public_key', 'p.counter', 'f.user_id'])
    .where('f.removed_at', 'is', null);

export const passkeysOf = (tx: Tx, userId: string) =>
  standing(tx).where('f.user_id', '=', userId).orderBy('p.factor_id').execute();

export const passkeyBy = (tx: Tx, credentialId: string) =>
  standing(tx).where('p.credential_id', '=', credentialId).forUpdate('p').executeTakeFirst();
export type PasskeyRow = NonNullable<Awaited<ReturnType<typeof passkeyBy>>>;

export const addPasskey = (
  tx: Tx,
  key: { factorId: string; credentialId: string; publicKey: Uint8Array; counter: number },
) =>
  tx
    .insertInto('organisation.passkey')
    .values({
      factor_id: key.factorId,
      credential_id: key.credentialId,
      public_key: Buffer.from(key.publicKey),
      counter: key.counter,
    })
    .execute();

export async function countPasskey(tx: Tx, factorId: string, counter: number, at: Date): Promise<void> {
  await tx.updateTable('organisation.passkey').set({ counter }).where('factor_id', '=', factorId).execute();
  await tx.updateTable('organisation.factor').set({ used_at: at }).where('factor_id', '=', factorId).execute();
}

export const addChallenge = (tx: Tx, challenge: string, userId: string, until: Date) =>
  tx.insertInto('organisation.challenge').values({ challenge, user_id: userId, until }).execute();

/** Takes a challenge away; false when there was none for this person, or its time is over. */
export async function takeChallenge(tx: Tx, challenge: string, userId: string, now: Date): Promise<boolean> {
  await tx.deleteFrom('organisation.challenge').where('until', '<=', now).execute();
  const rows = await tx
    .deleteFrom('organisation.challenge')
    .where('challenge', '=', challenge)
    .where('user_id', '=', userId)
    .returning('challenge')
    .execute();
  return rows.length === 1;
}

export const passkeyOffices = (tx: Tx) =>
  tx.selectFrom('organisation.passkey_office').selectAll().orderBy('office_id').execute();

export async function setPasskeyOffice(tx: Tx, officeId: string, since: Date | null): Promise<void> {
  await tx.deleteFrom('organisation.passkey_office').where('office_id', '=', officeId).execute();
  if (since) await tx.insertInto('organisation.passkey_office').values({ office_id: officeId, since }).execute();
}

/** Whether a passkey alone opens for people of the office: it, or one above, allows it. */
export async function alone(tx: Tx, officePath: readonly string[]): Promise<boolean> {
  const offices = new Set((await passkeyOffices(tx)).map((row) => row.office_id));
  return officePath.some((office) => offices.has(office));
}
