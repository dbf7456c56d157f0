// What a dishonest office, or whoever hands the file on, might do: each attack with the finding that must name it
// (spec/evidence-bundle.md section 5). The verifier and the Python reference are held against the same list.
import { must } from '../kit/assert.ts';
import { canonicalJson, type Json } from '../kit/canonical-json.ts';
import type { ResultDocument } from './bundle.ts';
import { type Draft, type Loose, type SampleOptions, sample } from './sample.ts';

export type Attack = { readonly name: string; readonly codes: readonly string[]; readonly make: () => Loose };

const office = (name: string, codes: string[], options: SampleOptions): Attack => ({
  name,
  codes,
  make: () => sample({ beacon: 'demo', ...options }).bundle,
});

const handed = (name: string, codes: string[], bundle: (bundle: Loose) => Loose, options: SampleOptions = {}): Attack =>
  office(name, codes, { ...options, bundle });

const swap = <T>(items: readonly T[], at: number, item: T): T[] => items.map((old, i) => (i === at ? item : old));

const idOf = (leaf: string): string =>
  new TextDecoder().decode(Uint8Array.from(leaf.slice(8, 26).match(/../g) ?? [], (h) => Number.parseInt(h, 16)));

/** Moves a draft to another place in the order of the log. */
const move = (drafts: Draft[], type: Draft['type'], to: number): Draft[] => {
  const from = drafts.findIndex((draft) => draft.type === type);
  const [draft] = drafts.splice(from, 1);
  drafts.splice(to, 0, must(draft, type));
  return drafts;
};

export const person = (n: number, head = n) => ({ by: `user-${n}`, head: `H${head}` });

export function replacement(result: ResultDocument, more: { [name: string]: Json } = {}): Draft {
  const stratum = must(result.strata[0], 'stratum');
  const n = stratum.units.length - 3;
  const at = typeof more.successorRank === 'number' ? more.successorRank : n;
  return {
    type: 'draw.replaced',
    facts: {
      at: '2023-08-24T02:00:00Z',
      draw: result.draw,
      stratum: stratum.code,
      object: idOf(must(stratum.units[0], 'unit').leaf),
      rank: 0,
      successor: idOf(must(stratum.units[at], 'unit').leaf),
      successorRank: at,
      reason: 'closed',
      evidence: '22'.repeat(32),
      asked: person(1),
      approved: person(2),
      ...more,
    },
  };
}

function direct(result: ResultDocument, more: { [name: string]: Json } = {}): Draft {
  const row = must(result.slots[1], 'slot');
  const team = result.slots.filter(({ object }) => object === row.object).map(({ officer }) => officer);
  const free = ['C0002', 'C0003', 'C0005', 'C0006'].find((id) => !team.includes(id)) ?? '';
  return {
    type: 'draw.directed',
    facts: {
      at: '2023-08-24T02:00:00Z',
      draw: result.draw,
      object: row.object,
      slot: row.slot,
      officer: free,
      instead: row.officer,
      ground: 'specialty',
      asked: person(1),
      approved: person(2),
      ...more,
    },
  };
}

export const honestReplacement = (drafts: Draft[], result: ResultDocument): Draft[] => [...drafts, replacement(result)];
export const honestDirect = (drafts: Draft[], result: ResultDocument): Draft[] => [...drafts, direct(result)];

/** A first attempt, thrown away, and the draw that followed it. */
export function secondDraw(
  voided: (result: ResultDocument, resultHash: Json) => Draft | null,
  options: SampleOptions = {},
): Loose {
  const first = sample({
    beacon: 'demo',
    entries: (drafts, result) => {
      const hash = must(drafts.at(-1), 'result').facts.result ?? null;
      const end = voided(result, hash);
      return end === null ? drafts : [...drafts, end];
    },
  });
  return sample({ beacon: 'demo', seq: 2, earlier: [first], ...options }).bundle;
}

export const voidDraft = (result: ResultDocument, killed: Json, more: { [name: string]: Json } = {}): Draft => ({
  type: 'draw.voided',
  facts: {
    at: '2023-08-23T16:10:00Z',
    draw: result.draw,
    item: 'TASK-1',
    seq: 1,
    reason: 'ordered',
    evidence: '33'.repeat(32),
    result: killed,
    difference: null,
    ...more,
  },
});

const inResult = (bundle: Loose, change: (result: Loose) => void): Loose => {
  const result = JSON.parse(bundle.result);
  change(result);
  return { ...bundle, result: canonicalJson(result) };
};

const withList = (bundle: Loose, change: (leaves: string[]) => string[]): Loose => ({
  ...bundle,
  list: { ...bundle.list, '211102': change(bundle.list['211102']) },
});

const lists: Attack[] = [
  handed('changed list after the commitment', ['proofs.list-root'], (b) =>
    withList(b, (l) => swap(l, 3, String(l[3]).replace(/31/, '39'))),
  ),
  handed('withheld unit', ['proofs.list-size', 'proofs.list-root'], (b) => withList(b, (l) => l.slice(1))),
  office('unit left out without a reason', ['commitment.rule'], {
    commitment: (d) => ({ ...d, register: { ...d.register, count: d.register.count + 1 } }),
  }),
  handed('duplicate unit', ['proofs.twice', 'proofs.list-order'], (b) => withList(b, (l) => swap(l, 3, String(l[2])))),
  handed('drawn twice', ['proofs.twice', 'objects.result-hash'], (b) =>
    inResult(b, (r) => {
      r.strata[0].units[1] = r.strata[0].units[0];
    }),
  ),
  handed('excluded unit hidden', ['proofs.excluded-root', 'proofs.excluded-reason'], (b) => ({
    ...b,
    excluded: { ...b.excluded, leaves: b.excluded.leaves.slice(1) },
  })),
];

const sequence: Attack[] = [
  office('reveal after the beacon', ['inclusion.reveal-after-beacon'], {
    entries: (drafts) => move(drafts, 'draw.revealed', 4),
  }),
  office('reveal after t1', ['inclusion.reveal-late'], {
    entries: (d) => d.map((x, i) => (i === 1 ? { ...x, facts: { ...x.facts, at: '2023-08-23T15:50:01Z' } } : x)),
  }),
  office('reveal that does not fit', ['entropy.wrong-reveal'], {
    entries: (d) => d.map((x, i) => (i === 1 ? { ...x, facts: { ...x.facts, value: 'dice 6 6 6 6' } } : x)),
  }),
  office('silent party not recorded', ['entropy.unanswered'], { entries: (d) => d.filter((_, i) => i !== 2) }),
  office('other beacon round', ['beacon.other-round'], {
    entries: (d) =>
      d.map((x) =>
        x.type === 'draw.beaconed'
          ? { ...x, facts: { ...x.facts, text: String(x.facts.text).replace('/7/', '/8/') } }
          : x,
      ),
  }),
  office('forged beacon', ['beacon.signature'], {
    beacon: 'drand',
    entries: (d) =>
      d.map((x) =>
        x.type === 'draw.beaconed'
          ? { ...x, facts: { ...x.facts, text: String(x.facts.text).replace(/5e39$/, '5e38') } }
          : x,
      ),
  }),
  office('other seed', ['seed.different'], {
    entries: (d) =>
      d.map((x) => (x.type === 'draw.seeded' ? { ...x, facts: { ...x.facts, seed: '44'.repeat(32) } } : x)),
  }),
  { name: 'repeated draw without VOID', codes: ['sequence.repeated-without-void'], make: () => secondDraw(() => null) },
  { name: 'earlier draw not shown', codes: ['sequence.gap'], make: () => sample({ beacon: 'demo', seq: 2 }).bundle },
  {
    name: 'VOID that hides the result',
    codes: ['sequence.void-hides-result'],
    make: () => secondDraw((result) => voidDraft(result, null)),
  },
  {
    name: 'other list after a VOID',
    codes: ['sequence.roots-changed'],
    make: () => secondDraw((result, hash) => voidDraft(result, hash), { sizes: [50, 41] }),
  },
];

const results: Attack[] = [
  office('hand-picked object', ['objects.position'], {
    result: (r) => ({
      ...r,
      strata: swap(r.strata, 0, {
        ...must(r.strata[0], 'stratum'),
        units: swap(must(r.strata[0], 'stratum').units, 0, must(r.strata[0]?.units.at(-1), 'unit')).slice(0, -1),
      }),
    }),
  }),
  handed('hand-picked object in the file', ['objects.position', 'objects.result-hash', 'proofs.not-in-list'], (b) =>
    inResult(b, (r) => {
      r.strata[0].units[2].position += 1;
    }),
  ),
  office('altered probability', ['probabilities.value'], {
    result: (r) => ({ ...r, strata: swap(r.strata, 0, { ...must(r.strata[0], 'stratum'), probability: [7, 60] }) }),
  }),
  office('certainty hidden', ['probabilities.mark'], {
    share: [1, 1],
    sizes: [4, 41],
    result: (r) => ({ ...r, strata: r.strata.map((s) => ({ ...s, notRandom: null })) }),
  }),
  office('drawn by another method than committed', ['objects.position'], {
    method: { kind: 'ticket' },
    result: (r) => ({
      ...r,
      strata: swap(r.strata, 0, {
        ...must(r.strata[0], 'stratum'),
        units: [...must(r.strata[0], 'stratum').units].reverse(),
      }),
    }),
  }),
  office('a heavier chance for one weight', ['probabilities.groups'], {
    method: { kind: 'pps' },
    result: (r) => ({
      ...r,
      strata: swap(r.strata, 0, {
        ...must(r.strata[0], 'stratum'),
        groups: must(r.strata[0]?.groups, 'groups').map((row, i) =>
          i === 0 ? { ...row, probability: ['1', '1'] } : row,
        ),
      }),
    }),
  }),
  office('rounded up by hand', ['objects.size', 'objects.count'], {
    quota: 'unbiased',
    result: (r) => ({
      ...r,
      strata: swap(r.strata, 0, {
        ...must(r.strata[0], 'stratum'),
        drawn: must(r.strata[0], 'stratum').drawn + 1,
        units: must(r.strata[0], 'stratum').units.slice(0, -1),
      }),
    }),
  }),
  office('quota not kept', ['commitment.rule'], {
    commitment: (d) => ({ ...d, strata: d.strata.map((s) => ({ ...s, n: s.n + 1 })) }),
  }),
  handed('header changed', ['commitment.hash'], (b) => ({
    ...b,
    commitment: b.commitment.replace('"reserve":3', '"reserve":2'),
  })),
];

const log: Attack[] = [
  handed('changed entry', ['inclusion.facts-hash'], (b) => ({
    ...b,
    entries: swap(b.entries, 1, { ...b.entries[1], facts: b.entries[1].facts.replace('4 2 6 1', '4 2 6 2') }),
  })),
  handed('changed leaf', ['inclusion.proof'], (b) => ({
    ...b,
    entries: swap(b.entries, 1, {
      ...b.entries[1],
      leaf: b.entries[1].leaf.replace('"private":null', `"private":"${'0'.repeat(64)}"`),
    }),
  })),
  handed('truncated log', ['inclusion.beyond-checkpoint'], (b) => ({
    ...b,
    log: { ...b.log, checkpoint: b.log.earlier[0].checkpoint, earlier: null },
  })),
  handed('forked log', ['checkpoint.inconsistent'], (b) => {
    const other = sample({ beacon: 'demo', share: [1, 5] }).bundle;
    return { ...b, log: { ...b.log, earlier: [{ checkpoint: other.log.checkpoint, proof: [] }] } };
  }),
  handed('unsigned checkpoint', ['checkpoint.signature'], (b) => ({
    ...b,
    log: { ...b.log, checkpoint: b.log.checkpoint.replace(/\n\d+\n/, '\n99\n') },
  })),
];

const row = (result: ResultDocument, at: number, officer: string): ResultDocument => ({
  ...result,
  slots: swap(result.slots, at, { ...must(result.slots[at], 'slot'), officer }),
});

const otherLeader = (result: ResultDocument): string =>
  ['C0001', 'C0004', 'C0007'].find((id) => !result.slots.slice(0, 3).some(({ officer }) => officer === id)) ?? '';

const officers: Attack[] = [
  office('hand-picked inspector', ['officers.different'], { result: (r) => row(r, 0, otherLeader(r)) }),
  office('uncertified inspector', ['officers.uncertified'], {
    officers: (o) => swap(o, 4, { ...must(o[4], 'officer'), category: 'daily_staff' }),
  }),
  office('inspector from outside', ['officers.unknown'], { result: (r) => row(r, 1, 'C9999') }),
  office('unfit inspector', ['officers.unfit'], { result: (r) => row(r, 1, 'C0009') }),
  office('inspector twice on a team', ['officers.twice-on-team'], {
    result: (r) => row(r, 1, must(r.slots[0], 'slot').officer),
  }),
  {
    name: 'recused inspector',
    codes: ['officers.recused'],
    make: () => {
      const recusals = ['U10000000', 'U10000001'].flatMap((object) =>
        ['C0001', 'C0002', 'C0004'].map((officer) => ({ object, officer, reason: 'family' })),
      );
      const all = { beacon: 'demo', share: [1, 1], sizes: [5, 5], recusals } as const;
      const pick = (r: ResultDocument) => r.slots.findIndex(({ object, slot }) => object === 'U10000000' && slot === 1);
      return sample({ ...all, result: (r) => row(r, pick(r), 'C0002') }).bundle;
    },
  },
  office('overloaded inspector', ['officers.overloaded'], {
    officers: (o) => o.map((officer) => ({ ...officer, cap: 8 })),
    result: (r) => ({ ...r, slots: r.slots.map((s) => (s.slot === 0 ? { ...s, officer: 'C0001' } : s)) }),
  }),
  office('skips invented', ['officers.skipped'], {
    result: (r) => ({ ...r, slots: swap(r.slots, 0, { ...must(r.slots[0], 'slot'), skipped: ['C0001'] }) }),
  }),
  office('single candidate hidden', ['officers.candidates'], {
    result: (r) => ({ ...r, slots: swap(r.slots, 0, { ...must(r.slots[0], 'slot'), candidates: 9 }) }),
  }),
];

const exceptions: Attack[] = [
  office('skipped reserve', ['exceptions.reserve-skipped'], {
    entries: (d, r) => [...d, replacement(r, { successorRank: must(r.strata[0], 'stratum').units.length - 2 })],
  }),
  office('replaced by whom one likes', ['exceptions.other-successor'], {
    entries: (d, r) => [...d, replacement(r, { successor: 'U10000059' })],
  }),
  office('replacement approved by oneself', ['exceptions.same-person', 'exceptions.same-head'], {
    entries: (d, r) => [...d, replacement(r, { approved: person(1) })],
  }),
  office('unit replaced that was not drawn', ['exceptions.not-drawn'], {
    entries: (d, r) => [...d, replacement(r, { object: 'U10000059', rank: 0 })],
  }),
  office('replacement where none is allowed', ['exceptions.replacement-not-allowed'], {
    commitment: (c) => ({ ...c, replacement: { kind: 'none' } }),
    entries: honestReplacement,
  }),
  office('direct assignment under one head', ['exceptions.same-head'], {
    entries: (d, r) => [...d, direct(r, { approved: person(2, 1) })],
  }),
  office('direct assignment of an outsider', ['exceptions.direct-unknown-officer'], {
    entries: (d, r) => [...d, direct(r, { officer: 'C9999' })],
  }),
  office('direct assignment of an unfit officer', ['exceptions.direct-unfit'], {
    entries: (d, r) => [...d, direct(r, { officer: 'C0009' })],
  }),
];

export const attacks: readonly Attack[] = [...lists, ...sequence, ...results, ...log, ...officers, ...exceptions];
