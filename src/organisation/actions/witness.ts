// Who may vouch for the log from outside (R7; spec/log.md section 3): proposed by the security administrator, accepted by the
// audit administrator, ended with a reason. A witness that is one of the log's own keys would vouch for itself.
import { z } from 'zod';
import { equalBytes, utf8 } from '../../kit/bytes.ts';
import { canonicalJson } from '../../kit/canonical-json.ts';
import { uuidv7 } from '../../kit/ids.ts';
import { ok, type Result, refuse } from '../../kit/result.ts';
import { act } from '../../log/act.ts';
import { parseVerifierKey, verifierKeyText } from '../../log/rules/note.ts';
import { verifierKeys } from '../../log/tiles.ts';
import type { Target } from '../../platform/access.ts';
import type { Tx } from '../../platform/db/database.ts';
import { entryType } from '../../platform/domain.ts';
import { suites } from '../../platform/suite.ts';
import { ask, decide, withdraw } from '../approval.ts';
import { addWitness, lockWitness, openWitness, setWitness } from '../store/witness.ts';
import { reason, rootPath } from './target.ts';

const { hash } = suites['DR1-SHA256'];
const KIND = 'organisation.witness';

const about = { witnessId: z.string(), key: z.string(), organisation: z.string() };
export const witnessProposed = entryType('witness.proposed', z.object(about));
export const witnessAccepted = entryType('witness.accepted', z.object(about));
export const witnessReturned = entryType('witness.returned', z.object(about));
export const witnessEnded = entryType('witness.ended', z.object(about));

/** Refuses a malformed key, one of another type, one of the log's own, and one that is open already. */
export const proposeWitness = act(witnessProposed, {
  input: z.strictObject({
    /** The verifier key as the witness command prints it. */
    key: z.string().trim().max(400),
    organisation: z.string().trim().min(2).max(120),
    reason,
  }),
  target: async (tx) => ok({ officePath: await rootPath(tx), thing: 'witness:new' }),
  async run(tx, input, within) {
    const { at, app, actor, target } = within;
    const key = parseVerifierKey(input.key);
    if (key === null) return refuse('organisation.witness-key', 'unmet');
    if (key.type !== 'cosignature') return refuse('organisation.witness-key-type', 'unmet');
    const own = verifierKeys(app).map(parseVerifierKey);
    if (own.some((one) => one !== null && (one.name === key.name || equalBytes(one.publicKey, key.publicKey))))
      return refuse('organisation.witness-own-key', 'unmet');
    const text = verifierKeyText(key);
    if (await openWitness(tx, text)) return refuse('organisation.witness-twice', 'conflict', { name: key.name });
    const witnessId = uuidv7(at.getTime(), app.random(10));
    const facts = { witnessId, key: text, organisation: input.organisation };
    const contentHash = hash(utf8(canonicalJson(facts)));
    await addWitness(tx, { ...facts, name: key.name, contentHash, proposedBy: actor.userId, at });
    await ask(tx, within, {
      kind: KIND,
      thing: witnessId,
      title: `${input.organisation} (${key.name})`,
      contentHash,
      officeId: target.officePath[0] ?? '',
      permission: witnessAccepted.type,
      differentHead: false,
    });
    return ok({ facts, document: { reason: input.reason }, answer: { witnessId }, thing: `witness:${witnessId}` });
  },
});

type WitnessTarget = Target & { readonly row: NonNullable<Awaited<ReturnType<typeof lockWitness>>> };

async function witnessTarget(tx: Tx, witnessId: string): Promise<Result<WitnessTarget>> {
  const row = await lockWitness(tx, witnessId);
  if (!row) return refuse('organisation.witness-missing', 'missing');
  return ok({ officePath: await rootPath(tx), thing: `witness:${witnessId}`, row });
}

const factsOf = ({ row }: WitnessTarget) => ({
  witnessId: row.witness_id,
  key: row.key,
  organisation: row.organisation,
});

const deciding = (entry: typeof witnessAccepted, decision: 'approved' | 'returned') =>
  act(entry, {
    input: z.strictObject({ witnessId: z.uuid(), reason }),
    target: (tx, { witnessId }) => witnessTarget(tx, witnessId),
    async run(tx, { witnessId, reason: why }, within) {
      const { at, actor, target } = within;
      if (target.row.state !== 'proposed') return refuse('organisation.already-so', 'conflict');
      const decided = await decide(tx, within, KIND, witnessId, target.row.content_hash, { decision, reason: why });
      if (!decided.ok) return decided;
      const state = decision === 'approved' ? ('accepted' as const) : ('returned' as const);
      await setWitness(tx, witnessId, { state, decided_by: actor.userId, decided_at: at });
      return ok({ facts: factsOf(target), document: { reason: why }, answer: {} });
    },
  });

/** By another person than the one who proposed it. */
export const acceptWitness = deciding(witnessAccepted, 'approved');
export const returnWitness = deciding(witnessReturned, 'returned');

/** From now on it vouches for nothing new; what it cosigned stays. */
export const endWitness = act(witnessEnded, {
  input: z.strictObject({ witnessId: z.uuid(), reason }),
  target: (tx, { witnessId }) => witnessTarget(tx, witnessId),
  async run(tx, { witnessId, reason: why }, { at, target }) {
    if (target.row.state !== 'accepted' && target.row.state !== 'proposed')
      return refuse('organisation.already-so', 'conflict');
    await withdraw(tx, KIND, witnessId, at);
    const state = target.row.state === 'accepted' ? ('ended' as const) : ('returned' as const);
    await setWitness(tx, witnessId, { state, ended_at: at });
    return ok({ facts: factsOf(target), document: { reason: why }, answer: {} });
  },
});
