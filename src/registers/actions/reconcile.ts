// Where a file meets what other sources reported (R18, R19): row by row the rule says what stands, what is asked and what is settled by it.
// At the check it is tried and rolled back, for the counts; in the act it is done, under the lock of the library.
import { hash } from 'node:crypto';
import { sql } from 'kysely';
import { toHex } from '../../kit/bytes.ts';
import { uuidv7 } from '../../kit/ids.ts';
import type { App } from '../../platform/app.ts';
import type { Tx } from '../../platform/db/database.ts';
import { grams } from '../rules/grams.ts';
import type { CodeKind, SubjectNature } from '../rules/identity.ts';
import { type Content, type Origins, type Ranks, reconcile } from '../rules/precedence.ts';
import type { SubjectStatus } from '../rules/scope.ts';
import { type RiskClass, subjectHash } from '../rules/subject-row.ts';
import { addClaims, claimsOf, closeClaims, loadRanks } from '../store/precedence.ts';
import { type Brought, bringTogether, type Disputed, disputedLines, disputedRows } from '../store/revise.ts';

const AT_ONCE = 1_000;

/** The hash that an import would give the content. */
export const hashOfContent = (content: Content): string =>
  toHex(
    subjectHash((text) => hash('sha256', text, 'buffer'), {
      subjectId: '',
      formerCode: null,
      code: content.code ?? '',
      codeKind: (content.code_kind ?? 'uscc') as CodeKind,
      name: content.name ?? '',
      nature: (content.nature ?? 'profit') as SubjectNature,
      type: content.type ?? '',
      industry: content.industry ?? null,
      section: content.section ?? null,
      region: content.region ?? null,
      street: content.street ?? null,
      address: content.address ?? '',
      status: (content.status ?? 'active') as SubjectStatus,
      riskClass: (content.risk_class ?? null) as RiskClass | null,
      registeredOn: content.registered_on ?? null,
      source: content.source ?? '',
      ownNumber: null,
      unstated: [],
    }),
  );

/** A subject's row under other content. */
export const revised = (subjectId: string, content: Content, origins: Origins): Omit<Brought, 'line'> => ({
  subjectId,
  content,
  origins,
  hash: hashOfContent(content),
  grams: grams(content.name ?? ''),
});

/** Brings the staged rows of an import together with what is held; returns how many conflicts it found. */
export async function reconcileStaged(tx: Tx, app: App, importId: string, at: Date): Promise<number> {
  const lines = await disputedLines(tx, importId);
  if (lines.length === 0) return 0;
  // A few rows of a large table by their keys: what an import forbids for whole files is right here.
  await sql`set local enable_nestloop = on`.execute(tx);
  const ranks = await loadRanks(tx);
  let found = 0;
  for (let from = 0; from < lines.length; from += AT_ONCE) {
    found += await someRows(tx, app, { importId, at, ranks }, lines.slice(from, from + AT_ONCE));
  }
  return found;
}

type Work = { readonly importId: string; readonly at: Date; readonly ranks: Ranks };

async function someRows(tx: Tx, app: App, { importId, at, ranks }: Work, lines: readonly number[]): Promise<number> {
  const rows = await disputedRows(tx, importId, lines);
  const claims = await claimsOf(
    tx,
    rows.map((row) => row.subject_id),
  );
  const outcomes = rows.map((row) => ({ row, outcome: outcomeOf(row, ranks, claims.get(row.subject_id) ?? []) }));
  const changed = outcomes.filter(({ row, outcome }) => differs(outcome, row));
  await bringTogether(
    tx,
    importId,
    changed.map(({ row, outcome }) => ({
      line: row.line,
      ...revised(row.subject_id, outcome.content, outcome.origins),
    })),
  );
  await closeClaims(
    tx,
    at,
    outcomes.flatMap(({ outcome }) => outcome.closed),
  );
  const found = outcomes.flatMap(({ row, outcome }) =>
    outcome.found.map((one) => ({
      ...one,
      conflictId: uuidv7(at.getTime(), app.random(10)),
      subjectId: row.subject_id,
      heldAt: row.held_at,
    })),
  );
  await addClaims(tx, importId, at, found);
  return found.length;
}

const outcomeOf = (row: Disputed, ranks: Ranks, claims: Parameters<typeof reconcile>[3]) =>
  reconcile(
    { content: row.held, source: row.held.source ?? '', origins: row.origins },
    { content: row.said, source: row.said.source ?? '', unstated: new Set(row.unstated) },
    ranks,
    claims,
  );

/** Whether the staged row, or the origins that it brings, have to change. */
const differs = ({ content, origins }: { content: Content; origins: Origins }, row: Disputed): boolean =>
  Object.keys(content).some((column) => content[column] !== row.said[column]) ||
  Object.keys(origins).length > 0 ||
  Object.keys(row.origins).length > 0;

/** Tries it and takes it back; returns what `then` counts in between. */
export async function reconcileTried<T>(
  tx: Tx,
  app: App,
  importId: string,
  at: Date,
  then: () => Promise<T>,
): Promise<{ readonly conflicts: number; readonly counts: T }> {
  await sql`savepoint reconcile`.execute(tx);
  const conflicts = await reconcileStaged(tx, app, importId, at);
  const counts = await then();
  await sql`rollback to savepoint reconcile`.execute(tx);
  return { conflicts, counts };
}
