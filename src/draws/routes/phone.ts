// What a phone in the room asks (R7): it joins by a code that is scanned once, then commits and reveals for its one party. The code and the device's key come in
// the body, never in an address, and are compared by hash.
import { z } from 'zod';
import { must } from '../../kit/assert.ts';
import { toHex, utf8 } from '../../kit/bytes.ts';
import { suiteNames } from '../../kit/hash.ts';
import { ok, type Result, refuse } from '../../kit/result.ts';
import { perform } from '../../log/act.ts';
import { actRoute } from '../../log/answer.ts';
import { type Actor, systemActor } from '../../platform/access.ts';
import type { App } from '../../platform/app.ts';
import { read, type Tx } from '../../platform/db/database.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { actShape, instant } from '../../platform/http/shapes.ts';
import { suiteOf, suites } from '../../platform/suite.ts';
import { servedCheckpoint } from '../../publication/frame.ts';
import { inviteParty, joinDraw, keepMissed, partyActor } from '../actions/party-device.ts';
import { commitEntropy } from '../actions/prepare.ts';
import { revealEntropy, stepsSealedTo } from '../actions/protocol.ts';
import { findDraw, type PartyRow, partiesOf, stepsOf } from '../store/draw.ts';
import { findList } from '../store/list.ts';
import { findCode, findDevice } from '../store/party-device.ts';

const hex32 = z.string().regex(/^[0-9a-f]{64}$/);
/** 32 bytes as hex: the code in the QR, the key that the device keeps. */
const secret = hex32;
const hashOf = (text: string): Uint8Array => suites['DR1-SHA256'].hash(utf8(text));
const reader = systemActor('party-device', []);

const viewShape = z.object({
  drawId: z.string(),
  title: z.string(),
  suite: z.enum(suiteNames),
  party: z.string(),
  label: z.string(),
  draw: z.enum(['prepared', 'committed', 'revealed', 'beaconed', 'seeded', 'resulted', 'voided']),
  state: z.enum(['invited', 'committed', 'revealed', 'absent', 'wrong']),
  commitment: z.string().nullable(),
  value: z.string().nullable(),
  wrong: z.number(),
  lateAt: instant.nullable(),
  revealBy: instant.nullable(),
  beaconAt: instant.nullable(),
  now: instant,
  /** The steps that concern the party, with their places in the log: its receipt. */
  steps: z.array(z.object({ kind: z.string(), at: instant, entryId: z.string(), index: z.number().nullable() })),
  checkpoint: z.object({ size: z.number(), root: z.string(), at: z.string(), witnesses: z.number() }).nullable(),
});
export type PhoneView = z.input<typeof viewShape>;

async function partyOf(tx: Tx, drawId: string, party: string): Promise<PartyRow | undefined> {
  return (await partiesOf(tx, drawId)).find((one) => one.party === party);
}

async function viewOf(app: App, tx: Tx, drawId: string, party: PartyRow) {
  const draw = must(await findDraw(tx, drawId), 'a party has its draw');
  const steps = (await stepsOf(tx, drawId)).filter(
    (step) => step.kind === 'commit' || (step.party === party.party && step.kind !== 'beacon'),
  );
  const places = await stepsSealedTo(app, tx, steps);
  return {
    drawId,
    title: draw.title,
    suite: suiteOf(must(await findList(tx, draw.list_id), 'a draw has its list')).name,
    party: party.party,
    label: party.label,
    draw: draw.state,
    state: party.state,
    commitment: party.commitment === null ? null : toHex(party.commitment),
    value: party.state === 'revealed' ? party.value : null,
    wrong: party.wrong,
    lateAt: party.late_at,
    revealBy: draw.reveal_by,
    beaconAt: draw.beacon_at,
    now: app.clock.now(),
    steps: steps.map(({ kind, at, entry_id }) => ({
      kind,
      at,
      entryId: entry_id,
      index: places.get(entry_id) ?? null,
    })),
    checkpoint: await servedCheckpoint(app, tx),
  };
}

type Speaking = { readonly drawId: string; readonly party: PartyRow; readonly actor: Actor };

/** For whom a device speaks. Refuses: draws.device-unknown. */
const speaking = (app: App, device: string): Promise<Result<Speaking>> =>
  read(app.db, reader, async (tx) => {
    const found = await findDevice(tx, hashOf(device), app.clock.now());
    const party = found && (await partyOf(tx, found.draw_id, found.party));
    return party
      ? ok({ drawId: found.draw_id, party, actor: partyActor(party) })
      : refuse('draws.device-unknown', 'missing');
  });

const seen = (app: App, { drawId, party }: Speaking): Promise<Result<PhoneView>> =>
  read(app.db, reader, async (tx) =>
    ok(await viewOf(app, tx, drawId, must(await partyOf(tx, drawId, party.party), 'a party stays'))),
  ) as never;

const codeRoute = route({
  method: 'POST',
  url: '/api/draws/:drawId/parties/:party/code',
  access: { permission: inviteParty.entry.type },
  summary: 'A code that one phone scans once to speak for this party; an older one is over',
  repeatable: 'harmless',
  params: z.object({ drawId: z.string(), party: z.string() }),
  body: z.strictObject({}),
  answer: actShape(z.object({ code: z.string(), expiresAt: instant })),
  async handle({ app, actor, params }) {
    const code = toHex(app.random(32));
    const done = await perform(app, inviteParty, actor, { ...params, tokenHash: toHex(hashOf(code)) });
    return done.ok ? ok({ ...done.value, answer: { ...done.value.answer, code } }) : done;
  },
});

const joinRoute = route({
  method: 'POST',
  url: '/api/party/join',
  access: 'public',
  entrance: true,
  summary: 'A phone joins by a code, once; the answer holds the key by which it speaks for its party from now on',
  repeatable: 'harmless',
  body: z.strictObject({ code: secret }),
  answer: viewShape.extend({ device: z.string() }),
  async handle({ app, body }) {
    const found = await read(app.db, reader, async (tx) => {
      const code = await findCode(tx, hashOf(body.code));
      const party = code && (await partyOf(tx, code.draw_id, code.party));
      return party ? { drawId: code.draw_id, party } : null;
    });
    if (found === null) return refuse('draws.code-over', 'conflict');
    const device = toHex(app.random(32));
    const joined = await perform(app, joinDraw, partyActor(found.party), {
      drawId: found.drawId,
      party: found.party.party,
      tokenHash: toHex(hashOf(body.code)),
      deviceHash: toHex(hashOf(device)),
    });
    if (!joined.ok) return joined;
    const view = await seen(app, { drawId: found.drawId, party: found.party, actor: partyActor(found.party) });
    return view.ok ? (ok({ ...view.value, device }) as never) : view;
  },
});

const stateRoute = route({
  method: 'POST',
  url: '/api/party/state',
  access: 'public',
  summary: "Where the device's party stands, with its receipt",
  repeatable: 'harmless',
  body: z.strictObject({ device: secret }),
  answer: viewShape,
  async handle({ app, body }) {
    const who = await speaking(app, body.device);
    return who.ok ? (seen(app, who.value) as never) : who;
  },
});

const commitRoute = route({
  method: 'POST',
  url: '/api/party/commit',
  access: 'public',
  summary: "The device commits its party's randomness (E_j)",
  repeatable: 'harmless',
  body: z.strictObject({ device: secret, commitment: hex32 }),
  answer: viewShape,
  async handle({ app, body }) {
    const who = await speaking(app, body.device);
    if (!who.ok) return who;
    const { drawId, party, actor } = who.value;
    const done = await perform(app, commitEntropy, actor, { drawId, party: party.party, commitment: body.commitment });
    return done.ok ? (seen(app, who.value) as never) : done;
  },
});

const phoneRevealRoute = route({
  method: 'POST',
  url: '/api/party/reveal',
  access: 'public',
  summary: 'The device opens nonce and value of its party',
  repeatable: 'harmless',
  body: z.strictObject({ device: secret, nonce: hex32, value: z.string().min(1).max(64) }),
  answer: viewShape,
  async handle({ app, body }) {
    const who = await speaking(app, body.device);
    if (!who.ok) return who;
    const { drawId, party, actor } = who.value;
    const input = { drawId, party: party.party, nonce: body.nonce, value: body.value };
    const done = await perform(app, revealEntropy, actor, input);
    if (done.ok) return seen(app, who.value) as never;
    await keepMissed(app, actor, drawId, party, done.refusal.code);
    return done;
  },
});

const reveal = actRoute('/api/draws/:drawId/reveal', revealEntropy, {
  summary: 'REVEAL: a party opens nonce and value',
  params: z.object({ drawId: z.string() }),
  body: z.strictObject({ party: z.string(), nonce: hex32, value: z.string().max(64) }),
  answer: z.object({ state: z.literal('revealed') }),
});

/** A reveal that is wrong or late is refused, and seen. */
const revealRoute: Route = {
  ...reveal,
  async handle(context) {
    const done = await reveal.handle(context);
    const { app, actor, params, body } = context as unknown as {
      app: App;
      actor: Actor;
      params: { drawId: string };
      body: { party: string };
    };
    if (typeof done === 'object' && done !== null && 'refusal' in done) {
      const party = await read(app.db, actor, (tx) => partyOf(tx, params.drawId, body.party));
      const { refusal } = done as { refusal: { code: string } };
      if (party) await keepMissed(app, actor, params.drawId, party, refusal.code);
    }
    return done;
  },
};

export const phoneRoutes: readonly Route[] = [
  revealRoute,
  codeRoute,
  joinRoute,
  stateRoute,
  commitRoute,
  phoneRevealRoute,
];
