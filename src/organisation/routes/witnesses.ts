// Outside witnesses of the log (R7): the list, one of them, proposing, accepting and ending; and for everybody who they are, the newest
// cosigned checkpoint, and the address that they send their cosignatures to.
import { z } from 'zod';
import { must } from '../../kit/assert.ts';
import { ok, refuse } from '../../kit/result.ts';
import { actRoute } from '../../log/answer.ts';
import { newestCosigned, takeCosignatures } from '../../log/cosignatures.ts';
import { entriesAbout } from '../../log/history.ts';
import { lastOfEach } from '../../log/store/cosignature.ts';
import { publicRead, read, type Tx } from '../../platform/db/database.ts';
import { listRoute } from '../../platform/http/list.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { instant } from '../../platform/http/shapes.ts';
import { reason } from '../actions/target.ts';
import { acceptWitness, endWitness, proposeWitness, returnWitness } from '../actions/witness.ts';
import { acceptedKeys, findWitness, publicWitnesses, type WitnessRow, witnessList } from '../store/witness.ts';
import { namesOf } from '../store.ts';

const witnessShape = z.object({
  witnessId: z.string(),
  key: z.string(),
  name: z.string(),
  organisation: z.string(),
  state: z.enum(['proposed', 'accepted', 'returned', 'ended']),
  proposedBy: z.string(),
  proposedAt: instant,
  decidedBy: z.string().nullable(),
  decidedAt: instant.nullable(),
  endedAt: instant.nullable(),
  /** The newest tree that it cosigned, and when it says it saw that. */
  last: z.object({ size: z.number(), at: instant }).nullable(),
});
export type WitnessView = z.input<typeof witnessShape>;

async function viewsOf(tx: Tx, rows: readonly WitnessRow[]) {
  const names = await namesOf(
    tx,
    rows.flatMap((row) => [row.proposed_by, row.decided_by ?? row.proposed_by]),
  );
  const last = new Map((await lastOfEach(tx)).map(({ key, size, at }) => [key, { size, at }]));
  return rows.map((row) => ({
    witnessId: row.witness_id,
    key: row.key,
    name: row.name,
    organisation: row.organisation,
    state: row.state,
    proposedBy: names.get(row.proposed_by) ?? row.proposed_by,
    proposedAt: row.proposed_at,
    decidedBy: row.decided_by === null ? null : (names.get(row.decided_by) ?? row.decided_by),
    decidedAt: row.decided_at,
    endedAt: row.ended_at,
    last: last.get(row.key) ?? null,
  }));
}

const listOf = listRoute('/api/witnesses', witnessList, {
  summary: 'Outside witnesses of the log: who they are, and what they cosigned last',
  row: witnessShape,
  answer: (rows, { tx }) => viewsOf(tx, rows),
});

const oneRoute = route({
  method: 'GET',
  url: '/api/witnesses/:witnessId',
  access: { permission: 'witness.read' },
  summary: 'One witness, and what was done about it',
  params: z.object({ witnessId: z.uuid() }),
  answer: witnessShape.extend({
    history: z.array(z.object({ entryId: z.string(), type: z.string(), at: instant, by: z.string() })),
  }),
  handle: ({ app, actor, params }) =>
    read(app.db, actor, async (tx) => {
      const row = await findWitness(tx, params.witnessId);
      if (!row) return refuse('organisation.witness-missing', 'missing');
      const entries = await entriesAbout(tx, `witness:${row.witness_id}`);
      const names = await namesOf(
        tx,
        entries.map((entry) => entry.user_id),
      );
      const history = entries.map((one) => ({
        entryId: one.entry_id,
        type: one.type,
        at: one.at,
        by: names.get(one.user_id) ?? one.user_id,
      }));
      return ok({ ...must((await viewsOf(tx, [row]))[0], 'one row, one view'), history });
    }),
});

const deciding = { params: z.object({ witnessId: z.uuid() }), body: z.strictObject({ reason }), answer: z.object({}) };

const plain = (body: string) => ({
  raw: body,
  type: 'text/plain; charset=utf-8',
  headers: { 'cache-control': 'public, max-age=1', 'access-control-allow-origin': '*' },
});

const keysRoute = route({
  method: 'GET',
  url: '/log/witnesses',
  access: 'public',
  summary: 'The witnesses that this log accepts: a verifier key a line',
  handle: async ({ app }) =>
    plain(
      (await publicRead(app.db, publicWitnesses))
        .filter(({ ended_at }) => ended_at === null)
        .map(({ key }) => `${key}\n`)
        .join(''),
    ),
});

const cosignedRoute = route({
  method: 'GET',
  url: '/log/cosigned',
  access: 'public',
  summary: 'The newest checkpoint that an outside witness cosigned, with its lines',
  async handle({ app }) {
    const note = await publicRead(app.db, (tx) => newestCosigned(app, tx));
    return note.ok ? plain(note.value) : note;
  },
});

/** No act: nothing is decided here, a line fits or it does not; and an entry for each would give the witness something new to cosign. */
const takeRoute = route({
  method: 'POST',
  url: '/log/cosignatures',
  access: 'public',
  summary: 'An accepted witness hands in what it cosigned: a checkpoint of this log with its line',
  repeatable: 'harmless',
  body: z.strictObject({ note: z.string().max(8_000) }),
  answer: z.object({ taken: z.array(z.object({ size: z.number(), name: z.string(), at: instant })) }),
  async handle({ app, body }) {
    const taken = await takeCosignatures(app, body.note, acceptedKeys);
    return taken.ok ? ok({ taken: [...taken.value] }) : taken;
  },
});

export const witnessRoutes: readonly Route[] = [
  listOf,
  oneRoute,
  actRoute('/api/witnesses', proposeWitness, {
    summary: 'Propose a witness by the key that it told',
    body: proposeWitness.input,
    answer: z.object({ witnessId: z.string() }),
  }),
  actRoute('/api/witnesses/:witnessId/accept', acceptWitness, { summary: 'Accept a witness', ...deciding }),
  actRoute('/api/witnesses/:witnessId/return', returnWitness, { summary: 'Do not accept it', ...deciding }),
  actRoute('/api/witnesses/:witnessId/end', endWitness, { summary: 'Take nothing more from it', ...deciding }),
  keysRoute,
  cosignedRoute,
  takeRoute,
];
