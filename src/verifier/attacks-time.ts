// What could bend when something was said, and what chance is made of: commitments written late, reveals dropped or kept back, a beacon switched, an issue whose
// numbers are known, a lottery typed by one hand, a network of one's own, histories that differ from reader to reader; each attack with the finding
// that must name it (spec/draw.md sections 3 and 6; spec/evidence-bundle.md section 5). The Python reference is held against the same list.
import type { Commitment } from '../draws/rules/commitment.ts';
import type { Attack } from './attacks.ts';
import { LOTTERY } from './sample/commitment.ts';
import { type Draft, type Loose, type SampleOptions, sample } from './sample.ts';

const small = { beacon: 'demo', sizes: [12, 6] } as const;

const office = (name: string, codes: string[], options: SampleOptions): Attack => ({
  name,
  codes,
  make: () => sample({ ...small, ...options }).bundle,
});
const handed = (name: string, codes: string[], bundle: (bundle: Loose) => Loose, options: SampleOptions = {}): Attack =>
  office(name, codes, { ...options, bundle });

const said = (drafts: Draft[], type: Draft['type'], facts: Draft['facts'], nth = 0): Draft[] => {
  let n = -1;
  return drafts.map((draft) => {
    if (draft.type !== type) return draft;
    n += 1;
    return n === nth ? { ...draft, facts: { ...draft.facts, ...facts } } : draft;
  });
};

/** The log's order is what it is: the commitment was appended when the public value was there already. */
const lateCommit = (drafts: Draft[]): Draft[] => {
  const beacon = drafts.findIndex(({ type }) => type === 'draw.beaconed');
  const [first, ...others] = drafts;
  return first === undefined ? drafts : [...others.slice(0, beacon), first, ...others.slice(beacon)];
};

const times: Attack[] = [
  office('a commitment backdated: appended after the public value, claiming to be early', ['inclusion.step-order'], {
    entries: lateCommit,
  }),
  office('a commitment that itself says it came after the reveals had ended', ['inclusion.commit-late'], {
    entries: (drafts) => said(drafts, 'draw.committed', { at: '2023-08-23T15:55:00Z' }),
  }),
  office('a reveal kept back until the public value was known', ['inclusion.reveal-after-beacon'], {
    entries: (drafts) => {
      const kept = drafts.find(({ type }) => type === 'draw.revealed');
      const others = drafts.filter((draft) => draft !== kept);
      const at = others.findIndex(({ type }) => type === 'draw.beaconed') + 1;
      return kept === undefined ? drafts : [...others.slice(0, at), kept, ...others.slice(at)];
    },
  }),
  office('a public value that claims to be there before its time', ['inclusion.before-beacon'], {
    entries: (drafts) => said(drafts, 'draw.beaconed', { at: '2023-08-23T15:52:00Z' }),
  }),
];

const reveals: Attack[] = [
  office('a reveal dropped, as if the party had never been', ['entropy.unanswered'], {
    entries: (drafts) => drafts.filter((_, i) => i !== 2),
  }),
  office('a reveal dropped and the party called absent, its part kept in the seed', ['seed.different'], {
    entries: (drafts) =>
      drafts.map((draft, i) =>
        i === 2
          ? {
              type: 'draw.absent' as const,
              facts: {
                at: '2023-08-23T15:50:01Z',
                cause: 'missing',
                draw: String(draft.facts.draw),
                party: String(draft.facts.party),
              },
            }
          : draft,
      ),
  }),
  office('a party that revealed and was called absent as well', ['entropy.answered-twice'], {
    entries: (drafts) => {
      const [commit, first, ...others] = drafts;
      if (commit === undefined || first === undefined) return drafts;
      const { draw, party } = first.facts as { draw: string; party: string };
      const absent = { at: '2023-08-23T15:50:01Z', cause: 'wrong', draw, party };
      return [commit, first, { type: 'draw.absent', facts: absent }, ...others];
    },
  }),
];

const lottery = { beacon: 'lottery' } as const;
const several = { beacon: 'several' } as const;

/** The commitment names another issue or time; the log and the bundle hold that commitment. */
const naming =
  (change: { readonly issue?: string; readonly at?: string }) =>
  (document: Commitment): Commitment => ({
    ...document,
    beacons: document.beacons.map((one) => (one.kind === 'lottery' ? { ...one, ...change } : one)),
  });
const answered = (issue: string) => (drafts: Draft[]) =>
  said(drafts, 'draw.beaconed', { text: `lottery/CN/KL8/${issue}/${LOTTERY.kl8}` });

const beacons: Attack[] = [
  office('the round before the committed one, since it was kinder', ['beacon.other-round'], {
    entries: (drafts) => said(drafts, 'draw.beaconed', { text: `demo/sunlot-demo/6/${'ab'.repeat(32)}` }),
  }),
  office('the next issue of the lottery in place of the committed one', ['beacon.other-round'], {
    ...lottery,
    entries: answered('2023227'),
  }),
  office('the smaller lottery in place of the committed one', ['beacon.other-round'], {
    ...lottery,
    entries: (drafts) => said(drafts, 'draw.beaconed', { text: `lottery/CN/FC3D/${LOTTERY.issue}/${LOTTERY.fc3d}` }),
  }),
  office("yesterday's issue committed under tomorrow's time: its numbers were known", ['beacon.issue-time'], {
    ...lottery,
    commitment: naming({ issue: '2023225' }),
    entries: answered('2023225'),
  }),
  office('an issue that its year has not, to call the draw off when it never comes', ['beacon.issue-unknown'], {
    ...lottery,
    commitment: naming({ issue: '2023352' }),
    entries: answered('2023352'),
  }),
  office('other numbers than were drawn, put into the seed', ['seed.different'], {
    ...lottery,
    entries: (drafts) =>
      said(drafts, 'draw.beaconed', {
        text: `lottery/CN/KL8/${LOTTERY.issue}/${LOTTERY.kl8.replace('80', '79')}`,
      }),
  }),
  office('numbers that no lottery draws', ['beacon.text'], {
    ...lottery,
    entries: (drafts) =>
      said(drafts, 'draw.beaconed', {
        text: `lottery/CN/KL8/${LOTTERY.issue}/${LOTTERY.kl8.replace('80', '81')}`,
      }),
  }),
  office('a second value of one beacon, to choose from', ['beacon.twice'], {
    ...several,
    entries: (drafts) =>
      drafts.flatMap((draft) =>
        draft.type === 'draw.beaconed' && draft.facts.beacon === 1
          ? [draft, { ...draft, facts: { ...draft.facts, text: `lottery/CN/FC3D/${LOTTERY.issue}/9-9-9` } }]
          : [draft],
      ),
  }),
  office('a beacon that nobody committed to, added afterwards', ['beacon.not-committed'], {
    ...lottery,
    entries: (drafts) => {
      const beacon = drafts.find(({ type }) => type === 'draw.beaconed');
      const more = beacon && {
        ...beacon,
        facts: { ...beacon.facts, beacon: 1, text: `lottery/CN/FC3D/${LOTTERY.issue}/${LOTTERY.fc3d}` },
      };
      return drafts.flatMap((draft) => (draft === beacon && more ? [draft, more] : [draft]));
    },
  }),
  office('the smaller lottery alone: a thousand outcomes can be tried', ['commitment.rule'], {
    ...several,
    commitment: (document) => ({
      ...document,
      beacons: document.beacons.filter((one) => one.kind === 'lottery' && one.game === 'FC3D'),
      t2: LOTTERY.fc3dAt,
    }),
    entries: (drafts) =>
      said(drafts, 'draw.beaconed', { beacon: 0 }, 1).filter(
        ({ facts }) => !String(facts.text ?? '').includes('/KL8/'),
      ),
  }),
];

const histories: Attack[] = [
  handed('a log cut short: the steps lie beyond the checkpoint shown', ['inclusion.beyond-checkpoint'], (bundle) => ({
    ...bundle,
    log: { ...bundle.log, checkpoint: bundle.log.earlier[0].checkpoint, earlier: null },
  })),
  handed('another history behind the same name', ['checkpoint.inconsistent'], (bundle) => {
    const other = sample({ ...small, share: [1, 5] }).bundle;
    return { ...bundle, log: { ...bundle.log, earlier: [{ checkpoint: other.log.checkpoint, proof: [] }] } };
  }),
  handed('entries of another history', ['inclusion.proof'], (bundle) => {
    const other = sample({ ...small, share: [1, 5] }).bundle;
    return { ...bundle, entries: other.entries, commitment: other.commitment };
  }),
];

export const timeAttacks: readonly Attack[] = [...times, ...reveals, ...beacons, ...histories];

/** Not false, since nothing contradicts: what an independent eye is missing for. Each says so by name, and the draw is never called trusted. */
export const timeDoubts: readonly Attack[] = [
  office('numbers typed by one hand from one source', ['beacon.one-source'], {
    ...lottery,
    entries: (drafts) => said(drafts, 'draw.beaconed', { sources: LOTTERY.sources.slice(0, 1) }),
  }),
  office('one source under two documents', ['beacon.one-source'], {
    ...lottery,
    entries: (drafts) =>
      said(drafts, 'draw.beaconed', { sources: [`cwl/${'c1'.repeat(32)}`, `cwl/${'c2'.repeat(32)}`] }),
  }),
  office('a year whose pauses only the office tells', ['beacon.calendar-not-pinned'], {
    ...lottery,
    commitment: naming({ issue: '2024226' }),
    entries: answered('2024226'),
  }),
  office('a network of one’s own', ['commitment.chain-not-pinned'], {
    commitment: (document) => ({
      ...document,
      beacons: [{ kind: 'drand', chain: 'ab'.repeat(32), round: 9 }],
    }),
  }),
  office('no witness saw the log before the public value', ['checkpoint.time-not-proven'], {}),
];
