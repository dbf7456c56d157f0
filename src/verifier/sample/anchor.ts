// The register of a sample: a root that was logged a week before, and what changed since (spec/draw.md section 2). For tests and vectors only.
import { changesTree } from '../../draws/rules/anchor.ts';
import { toHex, utf8 } from '../../kit/bytes.ts';
import { canonicalJson, type Json } from '../../kit/canonical-json.ts';
import type { Suite } from '../../kit/hash.ts';
import { REGISTER_TYPE } from '../../log/rules/leaf.ts';
import type { Draft } from './log.ts';

export type AnchorOptions = {
  /** Names of the entry's facts that a dishonest office says otherwise. */
  readonly facts?: { readonly [name: string]: Json };
  /** What changed; one unit moved and one that is new by default. */
  readonly changes?: readonly Json[];
  /** Logged once the draw was over. */
  readonly afterwards?: boolean;
  /** Seconds since 1970 at which a witness saw the root. */
  readonly witnessed?: number;
};

const stand = (region: string): Json => ({
  industry: 'H62',
  nature: 'profit',
  region,
  section: 'H',
  status: 'active',
  street: null,
});

/** By ascending id; the first is on the list of every sample. */
export const CHANGES: readonly Json[] = [
  { from: stand('211102'), id: 'U10000000', to: stand('211103') },
  { from: null, id: 'U10000001', to: stand('211102') },
];

export function anchored(suite: Suite, { facts = {}, changes = CHANGES }: AnchorOptions) {
  const root = toHex(suite.hash(utf8('register of the sample')));
  const texts = changes.map(canonicalJson);
  const tree = changesTree(suite);
  for (const text of texts) tree.push(text);
  const said = {
    at: '2023-08-16T01:10:00.250Z',
    count: 103,
    day: '2023-08-15',
    late: false,
    register: 'registers.subject',
    root,
  };
  const draft: Draft = { type: REGISTER_TYPE, facts: { ...said, ...facts } };
  return {
    draft,
    texts,
    register: { source: 'registers.subject', registerRoot: root, changesRoot: toHex(tree.root()) },
  };
}
