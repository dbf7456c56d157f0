// Draws, their parties and the steps of the protocol as recorded. The state moves one way (src/draws/rules/states.ts).
import { officeWords } from '../../organisation/store.ts';
import type { Tx } from '../../platform/db/database.ts';
import { containedIn, type ListSource } from '../../platform/list/source.ts';
import type { CommittedBeacon } from '../rules/beacon.ts';
import type { DrawKind, DrawState } from '../rules/states.ts';

export const findDraw = (tx: Tx, drawId: string) =>
  tx.selectFrom('draws.draw').selectAll().where('draw_id', '=', drawId).executeTakeFirst();
export const lockDraw = (tx: Tx, drawId: string) =>
  tx.selectFrom('draws.draw').selectAll().where('draw_id', '=', drawId).forUpdate().executeTakeFirst();
export type DrawRow = NonNullable<Awaited<ReturnType<typeof findDraw>>>;

export const drawsOfTask = (tx: Tx, taskId: string) =>
  tx.selectFrom('draws.draw').selectAll().where('task_id', '=', taskId).orderBy('seq').execute();

export const drawsNamed = (tx: Tx, drawIds: readonly string[]) =>
  tx.selectFrom('draws.draw').selectAll().where('draw_id', 'in', drawIds).execute();

export const partiesOf = (tx: Tx, drawId: string) =>
  tx.selectFrom('draws.party').selectAll().where('draw_id', '=', drawId).orderBy('position').execute();
export type PartyRow = Awaited<ReturnType<typeof partiesOf>>[number];

export const stepsOf = (tx: Tx, drawId: string) =>
  tx.selectFrom('draws.step').selectAll().where('draw_id', '=', drawId).orderBy('n').execute();
export type StepRow = Awaited<ReturnType<typeof stepsOf>>[number];

export async function addDraw(
  tx: Tx,
  draw: {
    drawId: string;
    taskId: string;
    seq: number;
    listId: string;
    kind: DrawKind;
    title: string;
    leadOffice: string;
    userId: string;
    at: Date;
    demo: boolean;
    /** The office that may see what is drawn of a sealed list. */
    sealedFor: string | null;
    /** Rounds and issues named beforehand. */
    beacons: readonly CommittedBeacon[] | null;
  },
): Promise<void> {
  await tx
    .insertInto('draws.draw')
    .values({
      draw_id: draw.drawId,
      task_id: draw.taskId,
      seq: draw.seq,
      list_id: draw.listId,
      kind: draw.kind,
      state: 'prepared',
      title: draw.title,
      lead_office: draw.leadOffice,
      prepared_by: draw.userId,
      prepared_at: draw.at,
      assurance: JSON.stringify(null),
      demo: draw.demo,
      sealed_for: draw.sealedFor,
      beacon_plan: draw.beacons === null ? null : JSON.stringify(draw.beacons),
    })
    .execute();
}

/** The beacons that a draw named beforehand; null: none. */
export const planOf = (draw: DrawRow) => draw.beacon_plan as readonly CommittedBeacon[] | null;

/** What the beacons said, in the order of the commitment: they are kept line by line, and no text of a beacon has a line of its own. */
export const beaconTexts = ({ beacon }: { readonly beacon: string | null }): readonly string[] =>
  beacon === null ? [] : beacon.split('\n');

/** A draw prepared anew before its commitment. */
export async function reprepareDraw(
  tx: Tx,
  draw: {
    drawId: string;
    listId: string;
    kind: DrawKind;
    userId: string;
    at: Date;
    sealedFor: string | null;
    beacons: readonly CommittedBeacon[] | null;
  },
): Promise<void> {
  await tx
    .updateTable('draws.draw')
    .set({
      list_id: draw.listId,
      kind: draw.kind,
      prepared_by: draw.userId,
      prepared_at: draw.at,
      sealed_for: draw.sealedFor,
      beacon_plan: draw.beacons === null ? null : JSON.stringify(draw.beacons),
    })
    .where('draw_id', '=', draw.drawId)
    .where('state', '=', 'prepared')
    .execute();
}

export const clearParties = (tx: Tx, drawId: string) =>
  tx.deleteFrom('draws.party').where('draw_id', '=', drawId).execute();

export type NewParty = {
  readonly party: string;
  readonly label: string;
  readonly officeId: string | null;
  readonly head: string;
  readonly userId: string | null;
  readonly commitment: Uint8Array | null;
  readonly sealed: Uint8Array | null;
  readonly state: 'invited' | 'committed';
};

export async function addParties(tx: Tx, drawId: string, parties: readonly NewParty[]): Promise<void> {
  await tx
    .insertInto('draws.party')
    .values(
      parties.map((party, position) => ({
        draw_id: drawId,
        party: party.party,
        position,
        label: party.label,
        office_id: party.officeId,
        head: party.head,
        user_id: party.userId,
        commitment: party.commitment === null ? null : Buffer.from(party.commitment),
        sealed: party.sealed === null ? null : Buffer.from(party.sealed),
        state: party.state,
      })),
    )
    .execute();
}

export const setParty = (
  tx: Tx,
  drawId: string,
  party: string,
  change: { state: PartyRow['state']; commitment?: Buffer; nonce?: Buffer; value?: string; revealed_at?: Date },
) => tx.updateTable('draws.party').set(change).where('draw_id', '=', drawId).where('party', '=', party).execute();

export const setDraw = (
  tx: Tx,
  drawId: string,
  change: Partial<{
    state: DrawState;
    commitment: string;
    commit_hash: Buffer;
    committed_at: Date;
    reveal_by: Date;
    beacon_at: Date;
    beacon: string;
    beaconed_at: Date;
    seed: Buffer;
    result: string;
    result_hash: Buffer;
    resulted_at: Date;
    void_reason: string;
    void_evidence: string;
    void_difference: Buffer;
    voided_at: Date;
    assurance: string;
  }>,
) => tx.updateTable('draws.draw').set(change).where('draw_id', '=', drawId).execute();

export async function addStep(
  tx: Tx,
  step: { drawId: string; kind: StepRow['kind']; entryId: string; at: Date; party?: string },
): Promise<void> {
  const last = await tx
    .selectFrom('draws.step')
    .select('n')
    .where('draw_id', '=', step.drawId)
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst();
  await tx
    .insertInto('draws.step')
    .values({
      draw_id: step.drawId,
      n: (last?.n ?? -1) + 1,
      kind: step.kind,
      entry_id: step.entryId,
      at: step.at,
      party: step.party ?? null,
    })
    .execute();
}

/** Draws that the clock may move on: committed and not yet resolved. */
export const unresolved = (tx: Tx) =>
  tx
    .selectFrom('draws.draw')
    .select(['draw_id'])
    .where('state', 'in', ['committed', 'revealed', 'beaconed', 'seeded'])
    .orderBy('draw_id')
    .execute();

/** The newest draws, for looking a subject up in their lists. */
export const newestDraws = (tx: Tx, limit: number) =>
  tx.selectFrom('draws.draw').selectAll().orderBy('prepared_at', 'desc').orderBy('draw_id').limit(limit).execute();

export const drawList: ListSource<DrawRow> = {
  name: 'draws',
  permission: 'draw.read',
  title: 'draws.page.list',
  rows: (tx) => tx.selectFrom('draws.draw as d').selectAll('d'),
  id: 'd.draw_id',
  idKind: 'text',
  order: '-prepared',
  columns: [
    { key: 'title', kind: 'text', sql: 'd.title', title: 'draws.page.title', sort: true },
    { key: 'id', kind: 'text', sql: 'd.draw_id', title: 'draws.page.id', sort: true },
    { key: 'state', kind: 'choice', sql: 'd.state', title: 'draws.page.state', words: 'draws.state.', sort: true },
    { key: 'office', kind: 'choice', sql: 'd.lead_office', title: 'draws.page.office', words: officeWords, sort: true },
    { key: 'kind', kind: 'choice', sql: 'd.kind', title: 'draws.page.kind', words: 'draws.kind.', sort: true },
    {
      key: 'assurance',
      kind: 'choice',
      sql: "d.assurance ->> 'level'",
      title: 'draws.page.assurance',
      words: 'draws.assurance.',
    },
    { key: 'prepared', kind: 'instant', sql: 'd.prepared_at', title: 'draws.page.prepared-on', sort: true },
  ],
  search: containedIn('d.title', 'd.draw_id'),
};
