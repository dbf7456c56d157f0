// Step 14: whether the register was held fast before the draw (spec/draw.md section 2; spec/evidence-bundle.md sections 2, 5 and 9): the root that the
// commitment names stands in the log, for a week at least when the list was taken, and everything that changed since is laid open; and who was bent
// for the draw is told (flips.ts).
import { ANCHOR_SECONDS, changesTree, readChange } from '../draws/rules/anchor.ts';
import { hash32, integer, literal, object, type Shape, secondsOf } from '../draws/rules/shape.ts';
import { compareText, fromUtf8, toHex, utf8 } from '../kit/bytes.ts';
import { parseCanonical } from '../kit/canonical-json.ts';
import { ok, refuse } from '../kit/result.ts';
import { parseLeaf, REGISTER_TYPE } from '../log/rules/leaf.ts';
import { REGISTERS, type RegisterName } from '../registers/rules/root.ts';
import { type RegisterPart, stamp } from './bundle.ts';
import { type Case, type Checked, type Committed, checked, ofType } from './case.ts';
import { checkFlips } from './flips.ts';
import { checkFurther, flag } from './further.ts';
import type { Notes } from './report.ts';
import { nameOf } from './sealed.ts';

type RootFacts = {
  readonly at: string;
  readonly count: number;
  readonly day: string;
  readonly late: boolean;
  readonly register: RegisterName;
  readonly root: string;
};

const day: Shape<string> = (value, path) =>
  typeof value === 'string' && /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(value)
    ? ok(value)
    : refuse('draws.documentField', 'unmet', { field: path });

const rootFacts = object<RootFacts>({
  at: stamp,
  count: integer(0),
  day,
  late: flag,
  register: literal<RegisterName>(...REGISTERS),
  root: hash32,
});

/** The changes since the root, wherever the reader has them: each hashed once; nothing is kept but sums and who they are about. */
export type ReadChanges = {
  readonly root: string;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly ids: ReadonlySet<string>;
  readonly malformed: number;
  /** The first that stands twice or out of order. */
  readonly unordered: string | null;
};

function changesReader(suite: Committed['suite']) {
  const tree = changesTree(suite);
  const counts = { added: 0, changed: 0, removed: 0 };
  const ids = new Set<string>();
  let malformed = 0;
  let unordered: string | null = null;
  let last: string | null = null;
  return {
    push(text: string) {
      tree.push(text);
      const change = readChange(text);
      if (change === null) {
        malformed += 1;
        return;
      }
      if (last !== null && compareText(last, change.id) >= 0) unordered ??= change.id;
      last = change.id;
      ids.add(change.id);
      counts[change.kind] += 1;
    },
    done: (): ReadChanges => ({ root: toHex(tree.root()), ...counts, ids, malformed, unordered }),
  };
}

/** Those of the bundle, else those of the file beside it; null where there are none. */
export async function changesOf({ bundle, options }: Case, committed: Committed | null): Promise<ReadChanges | null> {
  if (committed === null || committed.document.register.changesRoot === null) return null;
  const reader = changesReader(committed.suite);
  const within = bundle.register?.changes ?? null;
  if (within !== null) for (const text of within) reader.push(text);
  else if (options.changes === undefined) return null;
  // What is no text hashes to something else than was committed.
  else for await (const leaves of options.changes) for (const leaf of leaves) reader.push(fromUtf8(leaf) ?? '');
  return reader.done();
}

export const checkRegister = (of: Case): Checked<null> =>
  checked('register', null, (note) => {
    if (of.committed === null) return note.undone('no-commitment');
    checkFlips(of, of.committed, note);
    const { registerRoot, changesRoot, takenAt, count } = of.committed.document.register;
    note.facts({ takenAt, count });
    if ((registerRoot === null) !== (changesRoot === null)) return note.wrong('half-anchored');
    if (registerRoot === null) {
      if (of.bundle.register !== null) note.wrong('uncommitted');
      return note.doubt('not-anchored');
    }
    if (of.bundle.register === null) return note.undone('roots-not-in-bundle');
    checkRoot(of, of.committed, of.bundle.register, note);
    checkChanges(of, changesRoot ?? '', note);
    return null;
  });

function checkRoot(of: Case, { document }: Committed, { entry }: RegisterPart, note: Notes): void {
  const leaf = parseLeaf(utf8(entry.leaf));
  const parsed = parseCanonical(entry.facts);
  const facts = parsed === null ? null : rootFacts(parsed, 'register');
  if (leaf?.type !== REGISTER_TYPE || facts?.ok !== true) {
    note.wrong('root-form');
    return;
  }
  checkFurther(of, entry, leaf.facts, 'root', note);
  const { at, root, register, late, day: on, count } = facts.value;
  const { registerRoot, source, takenAt } = document.register;
  note.facts({ day: on, units: count, root, late: late ? 1 : 0 });
  if (root !== registerRoot) note.wrong('other-root', {}, { expected: registerRoot ?? '', found: root });
  if (register !== source) note.wrong('other-register', {}, { expected: source, found: register });
  const commit = ofType(of.opened, 'draw.committed')[0];
  if (commit !== undefined && commit.index <= entry.index) note.wrong('root-later', { index: entry.index });
  const taken = secondsOf(takenAt) ?? 0;
  if (taken > (secondsOf(document.t0) ?? 0)) note.wrong('taken-late', { takenAt });
  const logged = Math.floor(Date.parse(at) / 1000);
  if (logged + ANCHOR_SECONDS > taken) note.wrong('root-young', { at, takenAt });
  // The log's own time is a claim until somebody outside dated a tree that holds the root.
  else if (!(of.tree?.dated ?? []).some((one) => one.size > entry.index && one.seconds + ANCHOR_SECONDS <= taken))
    note.doubt('root-time-claimed');
}

function checkChanges({ changes, result, strata }: Case, committed: string, note: Notes): void {
  if (changes === null) {
    note.undone('changes-needed');
    return;
  }
  if (changes.malformed > 0) note.wrong('change-form', { n: changes.malformed });
  if (changes.unordered !== null) note.wrong('changes-order', { id: changes.unordered });
  if (changes.root !== committed) note.wrong('other-changes', {}, { expected: committed, found: changes.root });
  const drawn = (result?.strata ?? []).flatMap(({ code, units }) =>
    units.slice(0, strata.find((one) => one.code === code)?.n ?? 0).map(nameOf),
  );
  const { added, changed, removed, ids } = changes;
  note.facts({ added, changed, removed, drawnChanged: drawn.filter((id) => ids.has(id)).length });
}
