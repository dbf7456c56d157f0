// Writes a log that somebody takes away, line by line (spec/log-file.md): as its owner may see it, under the served checkpoint. One batch
// of entries is held at a time.
import { must } from '../kit/assert.ts';
import { type Bytes, fromUtf8, toHex } from '../kit/bytes.ts';
import type { Json } from '../kit/canonical-json.ts';
import type { App } from '../platform/app.ts';
import type { Tx } from '../platform/db/database.ts';
import { suites } from '../platform/suite.ts';
import { asOpened, rowsAt } from './reading.ts';
import { leafNodeHash } from './rules/merkle.ts';
import { parseCheckpoint, parseNote } from './rules/note.ts';
import { type ClosedLine, LOG_FILE, type LogFileHead, type LogScope, lineOf, type OpenedLine } from './rules/taken.ts';
import type { Head } from './store.ts';
import { inclusionHashesOf, rotationNotes, verifierKeys } from './tiles.ts';

const { hash } = suites['DR1-SHA256'];

export async function logFileHead(app: App, tx: Tx, head: Head, scope: LogScope, entries: number): Promise<Bytes> {
  const checkpoint = must(parseCheckpoint(must(parseNote(head.note), 'own note').text), 'own checkpoint');
  const line: LogFileHead = {
    v: 1,
    kind: LOG_FILE,
    origin: checkpoint.origin,
    keys: verifierKeys(app),
    checkpoint: head.note,
    earlier: await rotationNotes(app, tx, head),
    scope,
    entries,
  };
  return lineOf(line);
}

type Row = Awaited<ReturnType<typeof rowsAt>>[number];
type Document = { readonly salt: string; readonly body: Json };
export type Opening = {
  /** Whether the file's owner may see more of an entry than its public leaf. */
  readonly mayOpen: (row: { readonly office_id: string | null }) => boolean;
  /** Documents by entry id, of those that may be opened. */
  readonly documents: (tx: Tx, entryIds: readonly string[]) => Promise<ReadonlyMap<string, Document>>;
};

function opened(row: Row, document: Document | undefined): Omit<OpenedLine, keyof ClosedLine> {
  const entry = asOpened(row);
  return {
    head: entry.head,
    nonce: entry.nonce === null ? null : toHex(entry.nonce),
    facts: row.facts as Json,
    salt: toHex(entry.salt),
    ...(document === undefined ? {} : { document }),
  };
}

export type Lines = { readonly bytes: Bytes; readonly opened: number; readonly documents: number };

/** The lines of these indexes, ascending, below the size of the head. */
export async function logFileLines(
  app: App,
  tx: Tx,
  head: Head,
  scope: LogScope,
  indexes: readonly number[],
  opening: Opening,
): Promise<Lines> {
  const rows = await rowsAt(tx, indexes);
  const proofs = scope === 'whole' ? null : await inclusionHashesOf(app, tx, indexes, head.size);
  const open = rows.filter(opening.mayOpen);
  const documents = await opening.documents(
    tx,
    open.map((row) => row.entry_id),
  );
  const may = new Set(open);
  const lines = rows.map((row, i) => {
    const leaf = must(fromUtf8(row.leaf), 'a leaf is text');
    const bound =
      proofs === null
        ? { hash: toHex(leafNodeHash(hash, row.leaf)) }
        : { proof: must(proofs[i], 'a proof').map(toHex) };
    return lineOf({
      ...{ index: row.index, leaf, ...bound },
      ...(may.has(row) ? opened(row, documents.get(row.entry_id)) : {}),
    });
  });
  return { bytes: Buffer.concat(lines) as Bytes, opened: open.length, documents: documents.size };
}
