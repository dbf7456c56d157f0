// A code recorded although its check digit fails (R18, R19): asked for with reason and evidence, for one code or for all of a file;
// granted by a second person under another head; ended one by one, as they are corrected. Nothing passes without one.
import { z } from 'zod';
import { toHex, utf8 } from '../../kit/bytes.ts';
import { canonicalJson } from '../../kit/canonical-json.ts';
import { uuidv7 } from '../../kit/ids.ts';
import { ok, type Result, refuse } from '../../kit/result.ts';
import { act, type Within } from '../../log/act.ts';
import { ask, decide, openQuestion } from '../../organisation/approval.ts';
import { tell } from '../../organisation/message.ts';
import { findOffice, officePath } from '../../organisation/store.ts';
import type { Target } from '../../platform/access.ts';
import type { Tx } from '../../platform/db/database.ts';
import { entryType } from '../../platform/domain.ts';
import { suites } from '../../platform/suite.ts';
import { overridable } from '../rules/override.ts';
import {
  addOverride,
  codesOf,
  endCode,
  knownAmong,
  type LockedOverride,
  lockOverride,
  setOverride,
} from '../store/overrides.ts';

const { hash } = suites['DR1-SHA256'];
export const OVERRIDE = 'registers.override';
const MOST = 1000;
export const MOST_CODES = 500;

/** `evidence`: SHA-256 of it as it was written. */
const about = { overrideId: z.string(), codes: z.array(z.string()), evidence: z.string() };
const person = z.object({ by: z.string(), head: z.string() });
export const overrideAsked = entryType('override.asked', z.object({ ...about, decider: z.string() }));
export const overrideGranted = entryType('override.granted', z.object({ ...about, asked: person, approved: person }));
export const overrideReturned = entryType('override.returned', z.object({ overrideId: z.string() }));
export const overrideEnded = entryType(
  'override.ended',
  z.object({ overrideId: z.string(), subjectId: z.string().nullable(), code: z.string() }),
);

const said = z.string().trim().min(1).max(MOST);

/** Refuses codes that are right or wrong in another way, those asked for before, and a decider under the same head. */
export const askOverride = act(overrideAsked, {
  input: z.strictObject({
    codes: z
      .array(z.strictObject({ code: z.string().min(1).max(40), name: z.string().trim().min(1).max(200) }))
      .min(1)
      .max(MOST_CODES),
    reason: said,
    evidence: said,
    /** The office whose head is asked. */
    decider: z.string().max(64),
  }),
  target: async (tx, _, actor) =>
    ok({ officePath: await officePath(tx, actor.officeId), thing: 'override:new', officeId: actor.officeId }),
  async run(tx, input, within) {
    const { at, app, actor, entryId, target } = within;
    const named = namesByCode(input.codes);
    if (!named.ok) return named;
    const codes = [...named.value.keys()].sort();
    const fits = await checkAsked(tx, within, codes, input.decider);
    if (!fits.ok) return fits;
    const id = () => uuidv7(at.getTime(), app.random(10));
    const overrideId = id();
    const { reason, evidence, decider } = input;
    const evidenceHash = hash(utf8(evidence));
    await addOverride(tx, {
      ...{ overrideId, reason, evidence, evidenceHash, at, entryId },
      officeId: target.officeId,
      deciderId: decider,
      askedBy: actor.userId,
      codes: codes.map((code) => ({ lineId: id(), code, name: named.value.get(code) ?? '' })),
    });
    await ask(tx, within, {
      kind: OVERRIDE,
      thing: overrideId,
      title: `${codes[0]} ${named.value.get(codes[0] ?? '')}${codes.length > 1 ? ` … ${codes.length}` : ''}`,
      contentHash: contentOf({ overrideId, codes, reason, evidence: toHex(evidenceHash) }),
      officeId: decider,
      permission: overrideGranted.type,
      differentHead: true,
    });
    return ok({
      facts: { overrideId, codes, evidence: toHex(evidenceHash), decider },
      document: { reason, evidence },
      answer: { overrideId },
      thing: `override:${overrideId}`,
    });
  },
});

function namesByCode(asked: readonly { code: string; name: string }[]): Result<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const { code, name } of asked) {
    const wrong = overridable(code);
    if (!wrong.ok) return wrong;
    names.set(wrong.value, name);
  }
  return ok(names);
}

async function checkAsked(
  tx: Tx,
  { actor }: Within<Target>,
  codes: readonly string[],
  decider: string,
): Promise<Result<null>> {
  const known = await knownAmong(tx, codes);
  if (known.length > 0) return refuse('registers.override-known', 'conflict', { code: known[0] ?? '' });
  const office = await findOffice(tx, decider);
  if (!office) return refuse('organisation.office-missing', 'missing', { office: decider });
  return office.head === actor.head
    ? refuse('registers.exclusion-same-head', 'unmet', { office: office.short_zh })
    : ok(null);
}

const contentOf = (content: {
  readonly overrideId: string;
  readonly codes: readonly string[];
  readonly reason: string;
  readonly evidence: string;
}): Uint8Array => hash(utf8(canonicalJson(content)));

type OverrideTarget = Target & { readonly override: LockedOverride };

async function targetOf(
  tx: Tx,
  overrideId: string,
  whose: 'decider_id' | 'office_id',
): Promise<Result<OverrideTarget>> {
  const override = await lockOverride(tx, overrideId);
  if (!override) return refuse('registers.override-missing', 'missing');
  return ok({ officePath: await officePath(tx, override[whose]), thing: `override:${overrideId}`, override });
}

const decision = z.strictObject({ overrideId: z.uuid(), reason: z.string().trim().max(MOST) });

/** From now on rows with these codes are taken, each with its note. */
export const grantOverride = act(overrideGranted, {
  input: decision,
  target: (tx, { overrideId }) => targetOf(tx, overrideId, 'decider_id'),
  async run(tx, { overrideId, reason }, within) {
    const done = await decided(tx, within, reason, 'approved');
    if (!done.ok) return done;
    const { codes, asked, approved } = done.value;
    await setOverride(tx, overrideId, { ...settled(within, reason), state: 'granted', entry_id: within.entryId });
    const evidence = toHex(within.target.override.evidence_hash);
    return ok({
      facts: { overrideId, codes, evidence, asked, approved },
      document: { reason: within.target.override.reason, decision: reason },
      answer: { state: 'granted' as const },
    });
  },
});

export const returnOverride = act(overrideReturned, {
  input: decision,
  target: (tx, { overrideId }) => targetOf(tx, overrideId, 'decider_id'),
  async run(tx, { overrideId, reason }, within) {
    const done = await decided(tx, within, reason, 'returned');
    if (!done.ok) return done;
    await setOverride(tx, overrideId, { ...settled(within, reason), state: 'returned' });
    return ok({ facts: { overrideId }, document: { reason }, answer: { state: 'returned' as const } });
  },
});

const settled = ({ actor, at }: Within<Target>, reason: string) => ({
  decided_by: actor.userId,
  decided_at: at,
  decision: reason,
});

/** Four eyes, another head, the content that was asked about; tells the one who asked. */
async function decided(tx: Tx, within: Within<OverrideTarget>, reason: string, outcome: 'approved' | 'returned') {
  const { override } = within.target;
  const thing = override.override_id;
  const codes = (await codesOf(tx, thing)).map(({ code }) => code);
  const question = await openQuestion(tx, OVERRIDE, thing);
  const evidence = toHex(hash(utf8(override.evidence)));
  const content = contentOf({ overrideId: thing, codes, reason: override.reason, evidence });
  const done = await decide(tx, within, OVERRIDE, thing, content, { decision: outcome, reason });
  if (!done.ok) return done;
  await tell(tx, within, {
    userId: override.asked_by,
    kind: `registers.override.told.${outcome}`,
    thing: `override:${thing}`,
    fill: { count: codes.length, reason },
  });
  return ok({
    codes,
    asked: { by: override.asked_by, head: question?.asked_by_head ?? '' },
    approved: { by: within.actor.userId, head: within.actor.head },
  });
}

/** Ends the override of one code, by the office that asked: the next row with it is refused again. What is recorded stays until it is corrected. */
export const endOverride = act(overrideEnded, {
  input: z.strictObject({ overrideId: z.uuid(), code: z.string().min(1).max(40), reason: said }),
  target: (tx, { overrideId }) => targetOf(tx, overrideId, 'office_id'),
  async run(tx, { overrideId, code, reason }, { at, actor, target: { override } }) {
    const ended =
      override.state === 'granted' && (await endCode(tx, overrideId, code, { at, by: actor.userId, reason }));
    if (!ended) return refuse('registers.override-over', 'conflict');
    const subjectId = (await codesOf(tx, overrideId)).find((one) => one.code === code)?.subject_id ?? null;
    return ok({
      facts: { overrideId, subjectId, code },
      document: { reason },
      answer: { state: 'ended' as const },
    });
  },
});
