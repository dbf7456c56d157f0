// Parties on their own devices (R7; spec/draw.md section 3): who prepared the draw hands an outside party a code that is scanned once, an officer makes one for
// himself. The device then speaks for that party of that draw and for nothing else; the secret stays on it until the reveal. And what was revealed too
// late, or wrongly, is kept where everybody can see it.
import { z } from 'zod';
import { fromHex } from '../../kit/bytes.ts';
import { ok, refuse } from '../../kit/result.ts';
import { act, perform } from '../../log/act.ts';
import type { Actor } from '../../platform/access.ts';
import type { App } from '../../platform/app.ts';
import { drawEntropy, drawInvited, drawJoined, drawMissed, drawRevealed } from '../entries.ts';
import { isOutside } from '../rules/outside.ts';
import type { PartyRow } from '../store/draw.ts';
import { addCode, joinDevice, lockCode, noteLate, noteWrong } from '../store/party-device.ts';
import { partyTarget } from './prepare.ts';

const hex32 = z.string().regex(/^[0-9a-f]{64}$/);
/** A code is shown in the room and scanned at once. */
export const CODE_MINUTES = 10;
/** A device outlives the reveals (a day at most) and the wait for a lottery. */
const DEVICE_HOURS = 48;

/** Speaks for one party: may commit and reveal for it, and nothing else. */
export const partyActor = (party: Pick<PartyRow, 'user_id' | 'label' | 'head'>): Actor => ({
  userId: party.user_id ?? '',
  name: party.label,
  officeId: '*',
  head: party.head,
  grants: [
    {
      role: 'system',
      permissions: new Set([drawJoined, drawEntropy, drawRevealed, drawMissed].map(({ type }) => type)),
      officeId: '*',
      region: null,
      onBehalfOf: null,
    },
  ],
});

export const inviteParty = act(drawInvited, {
  input: z.strictObject({ drawId: z.string(), party: z.string(), tokenHash: hex32 }),
  target: (tx, { drawId, party }) => partyTarget(tx, drawId, party),
  async run(tx, { drawId, party, tokenHash }, { actor, at, target }) {
    const { draw, party: row } = target;
    if (row.user_id === null) return refuse('draws.party-other', 'forbidden');
    // Nobody makes a code for somebody who has an account of his own.
    const own = isOutside(row.user_id) ? draw.prepared_by === actor.userId : row.user_id === actor.userId;
    if (!own) return refuse('draws.code-other', 'forbidden');
    const open = row.state === 'invited' || row.state === 'committed';
    if (!open || (draw.state !== 'prepared' && draw.state !== 'committed'))
      return refuse('draws.code-late', 'conflict');
    const expiresAt = new Date(at.getTime() + CODE_MINUTES * 60_000);
    await addCode(tx, { tokenHash: fromHex(tokenHash), drawId, party, userId: actor.userId, at, expiresAt });
    return ok({ facts: { draw: drawId, party }, answer: { expiresAt } });
  },
});

export const joinDraw = act(drawJoined, {
  input: z.strictObject({ drawId: z.string(), party: z.string(), tokenHash: hex32, deviceHash: hex32 }),
  target: (tx, { drawId, party }) => partyTarget(tx, drawId, party),
  async run(tx, { drawId, party, tokenHash, deviceHash }, { at }) {
    const code = await lockCode(tx, fromHex(tokenHash));
    const usable = code !== undefined && code.used_at === null && code.ended_at === null && at <= code.expires_at;
    if (!usable || code.draw_id !== drawId || code.party !== party) return refuse('draws.code-over', 'conflict');
    await joinDevice(tx, code, fromHex(deviceHash), at, new Date(at.getTime() + DEVICE_HOURS * 3_600_000));
    return ok({ facts: { draw: drawId, party }, answer: { state: 'joined' as const } });
  },
});

/** Shown beside the party: it said something else than it had committed to, or came too late. */
export const noteMissed = act(drawMissed, {
  input: z.strictObject({ drawId: z.string(), party: z.string(), how: z.enum(['wrong', 'late']) }),
  target: (tx, { drawId, party }) => partyTarget(tx, drawId, party),
  async run(tx, { drawId, party, how }, { actor, at, target }) {
    if (target.party.user_id !== actor.userId) return refuse('draws.party-other', 'forbidden');
    if (how === 'wrong') await noteWrong(tx, drawId, party);
    else await noteLate(tx, drawId, party, at);
    return ok({ facts: { draw: drawId, party, how }, answer: { how } });
  },
});

const MISSED: Readonly<Record<string, 'wrong' | 'late'>> = {
  'draws.revealWrong': 'wrong',
  'draws.reveal-late': 'late',
};

/** After a refused reveal: keeps what must be seen by all. A party that is late again was late once. */
export async function keepMissed(app: App, actor: Actor, drawId: string, party: PartyRow, code: string): Promise<void> {
  const how = MISSED[code];
  if (how === undefined || (how === 'late' && party.late_at !== null) || party.user_id !== actor.userId) return;
  await perform(app, noteMissed, partyActor(party), { drawId, party: party.party, how });
}
