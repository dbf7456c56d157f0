// Entries of a bundle that are no steps of its draw: the root of a register, a report (spec/evidence-bundle.md section 2).
import type { Shape } from '../draws/rules/shape.ts';
import { fromHex, toHex, utf8 } from '../kit/bytes.ts';
import { ok, refuse } from '../kit/result.ts';
import { textHash } from '../log/rules/leaf.ts';
import { leafNodeHash, verifyInclusion } from '../log/rules/merkle.ts';
import type { FurtherEntry } from './bundle.ts';
import type { Case } from './case.ts';
import type { Notes } from './report.ts';

export const flag: Shape<boolean> = (value, path) =>
  typeof value === 'boolean' ? ok(value) : refuse('draws.documentField', 'unmet', { field: path });

/** Its facts under its leaf (`….facts`), and its leaf in the tree (`….proof`). `word` begins the reasons. */
export function checkFurther(of: Case, entry: FurtherEntry, factsHash: string, word: string, note: Notes): void {
  const { hash } = of.options.suites['DR1-SHA256'];
  const { tree } = of;
  if (toHex(textHash(hash, fromHex(entry.salt), entry.facts)) !== factsHash) note.wrong(`${word}-facts`);
  if (tree === null) return void note.undone('no-checkpoint');
  const leafHash = leafNodeHash(hash, utf8(entry.leaf));
  if (!verifyInclusion(hash, entry.index, tree.size, leafHash, entry.proof.map(fromHex), fromHex(tree.root)))
    note.wrong(`${word}-proof`, { index: entry.index });
}
