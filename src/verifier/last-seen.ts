// What a reader remembers of a log, and what contradicts it (spec/evidence-bundle.md sections 5 and 10): the newest signed checkpoint that held. A log
// that shows two people two histories, goes back behind what it showed, or withholds its end is caught here, each by its own name.
import { list, literal, object, type Shape } from '../draws/rules/shape.ts';
import { must } from '../kit/assert.ts';
import { equalBytes, fromHex, toHex } from '../kit/bytes.ts';
import { canonicalJson, type Json, parseCanonical } from '../kit/canonical-json.ts';
import type { Hash } from '../kit/hash.ts';
import { ok, refuse } from '../kit/result.ts';
import { verifyConsistency } from '../log/rules/merkle.ts';
import { type Checkpoint, parseCheckpoint, parseNote, parseVerifierKey } from '../log/rules/note.ts';
import { stamp } from './bundle.ts';
import type { LastSeen } from './case.ts';
import type { LogReport } from './log-file/check.ts';
import type { Notes, Report } from './report.ts';

export const SEEN_FILE = 'sunlot-seen/1';

/** `checkpoint`: the signed note, so that whoever was shown another history can prove it; `keys`: those of the log when it was first seen. */
export type Memory = { readonly at: string; readonly checkpoint: string; readonly keys: readonly string[] };

const field = (path: string) => refuse('draws.documentField', 'unmet', { field: path });
const isText = (value: Json | undefined): value is string => typeof value === 'string';
const checkpointOf = (note: string): Checkpoint | null => parseCheckpoint(parseNote(note)?.text ?? '');

const note: Shape<string> = (value, path) => (isText(value) && checkpointOf(value) !== null ? ok(value) : field(path));
const key: Shape<string> = (value, path) =>
  isText(value) && parseVerifierKey(value)?.type === 'ed25519' ? ok(value) : field(path);
const seenFile = object({ at: stamp, checkpoint: note, format: literal(SEEN_FILE), keys: list(key, 1) });

/** The memory in a file of one line, or null where it is no such file. */
export function readSeen(text: string): Memory | null {
  const parsed = text.endsWith('\n') ? parseCanonical(text.slice(0, -1)) : null;
  const read = parsed === null ? null : seenFile(parsed, 'seen');
  if (read?.ok !== true) return null;
  const { format: _, ...memory } = read.value;
  return memory;
}

export const seenText = ({ at, checkpoint, keys }: Memory): string =>
  `${canonicalJson({ at, checkpoint, format: SEEN_FILE, keys })}\n`;

/** What a verification holds against it. */
export function lastSeenOf({ checkpoint }: Memory): LastSeen {
  const { root, ...rest } = must(checkpointOf(checkpoint), 'a memory holds a checkpoint');
  return { ...rest, root: toHex(root) };
}

/**
 * What is shown now against what was seen. `forked`: two statements that cannot both be of one log. `rolled-back`: less than was seen, and nothing
 * shows that it is the same history. `truncated`: the beginning of what was seen, its end withheld. An old file may show less; only what came from
 * the platform just now may not.
 */
export function compareWithSeen(
  hash: Hash,
  head: Checkpoint,
  seen: LastSeen,
  proof: readonly string[] | undefined,
  said: Pick<Notes, 'wrong' | 'undone'>,
): null {
  const fill = { size: seen.size, now: head.size };
  if (seen.origin !== head.origin) return said.undone('last-seen-other-log', { log: seen.origin });
  if (seen.size === 0) return null;
  const root = fromHex(seen.root);
  if (seen.size === head.size)
    return equalBytes(root, head.root)
      ? null
      : said.wrong('forked', fill, { expected: seen.root, found: toHex(head.root) });
  const less = seen.fresh === true && head.size < seen.size;
  // Every tree begins with the empty one: that proves nothing (RFC 6962).
  if (proof === undefined || head.size === 0)
    return less ? said.wrong('rolled-back', fill) : said.undone('last-seen-not-compared', fill);
  const [from, to] = head.size < seen.size ? [head, { size: seen.size, root }] : [{ size: seen.size, root }, head];
  if (!verifyConsistency(hash, from.size, to.size, from.root, to.root, proof.map(fromHex)))
    return said.wrong('forked', fill);
  return less ? said.wrong('truncated', { ...fill, n: seen.size - head.size }) : null;
}

/** The hashes of what `/log/proof/consistency` answered, where they are between these two sizes; undefined otherwise. */
export function proofBetween(value: unknown, one: number, other: number): readonly string[] | undefined {
  const { from, to, proof } = (value ?? {}) as { from?: unknown; to?: unknown; proof?: unknown };
  if (from !== Math.min(one, other) || to !== Math.max(one, other) || !Array.isArray(proof)) return undefined;
  return proof.every((hash) => typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash)) ? proof : undefined;
}

/** What evidence says of its log before anything is believed: the note, its size where it can be read, and the keys it offers. */
export type Offered = { readonly note: string; readonly size: number | null; readonly keys: readonly string[] };

/** `log`: the part of a bundle, or the first line of a log that was taken away. Witnesses are chosen by the reader, never learnt. */
export function offeredBy(log: unknown): Offered {
  const { checkpoint, keys } = (log ?? {}) as { checkpoint?: unknown; keys?: unknown };
  const text = typeof checkpoint === 'string' ? checkpoint : '';
  return {
    note: text,
    size: checkpointOf(text)?.size ?? null,
    keys: Array.isArray(keys)
      ? keys.filter((one): one is string => typeof one === 'string' && parseVerifierKey(one)?.type === 'ed25519')
      : [],
  };
}

const UNLEARNT: readonly string[] = [
  'checkpoint.key-unknown',
  'checkpoint.last-seen-not-compared',
  'checkpoint.last-seen-other-log',
];

/** The memory after a verification, or null where the old one stands: the checkpoint must have held, and never go back. */
export function learnt(
  before: Memory | null,
  { report, keys, note: shown }: { report: Report | LogReport; keys: readonly string[]; note: string },
  at: string,
): Memory | null {
  const all = 'steps' in report ? report.steps.flatMap(({ findings }) => findings) : report.findings;
  const bad = all.some(
    ({ code, status }) => code.startsWith('checkpoint.') && (status === 'false' || UNLEARNT.includes(code)),
  );
  if (report.checkpoint === null || bad) return null;
  const { origin, size } = report.checkpoint;
  const old = before === null ? null : lastSeenOf(before);
  if (old !== null && (old.origin !== origin || old.size > size)) return null;
  return { at, checkpoint: shown, keys: before?.keys ?? keys };
}
