// What a verification says: fourteen steps in the order of the protocol, every finding, one verdict (spec/evidence-bundle.md section 5).
// "False" (the evidence contradicts itself or the rules) and "not trusted" (nothing contradicts, a witness is missing) never mix.

/** undone: material for the check is missing, so nothing was computed. */
export type Status = 'pass' | 'false' | 'untrusted' | 'undone';

export const STEPS = [
  'checkpoint',
  'inclusion',
  'sequence',
  'commitment',
  'entropy',
  'beacon',
  'seed',
  'objects',
  'proofs',
  'probabilities',
  'officers',
  'exceptions',
  'burden',
  'register',
] as const;
export type StepName = (typeof STEPS)[number];

export type Fill = Readonly<Record<string, string | number>>;

/** One thing that was found. `code` is `step.reason`, worded in texts.ts; `found` is what the bundle says, `expected` what the rules give. */
export type Finding = {
  readonly code: string;
  readonly status: Exclude<Status, 'pass'>;
  readonly with: Fill;
  readonly expected?: string;
  readonly found?: string;
};

/** `facts` fills the sentence of a passed step: counts, hashes, sizes. */
export type Step = {
  readonly name: StepName;
  readonly number: number;
  readonly status: Status;
  readonly facts: Fill;
  readonly findings: readonly Finding[];
  /** Findings beyond the first hundred of a step are counted, not kept. */
  readonly more: number;
};

export type Verdict = 'true' | 'false' | 'untrusted' | 'undone';

/** What the draw is, read from the commitment; null where the bundle could not be read that far. */
export type DrawFacts = {
  readonly draw: string;
  readonly item: string;
  readonly seq: number;
  readonly suite: string;
  readonly commitHash: string;
  readonly randomness: 'public' | 'demo' | 'staged';
  readonly voided: boolean;
  readonly drawn: number;
  readonly reserve: number;
  readonly slots: number;
  readonly replacements: number;
  readonly directed: number;
  /** Whom units of a sealed list are opened to; null for an open list. */
  readonly sealed: 'everyone' | 'units' | null;
};

export type Report = {
  readonly format: 'sunlot-report/1';
  readonly verdict: Verdict;
  readonly exitCode: 0 | 1 | 2;
  readonly draw: DrawFacts | null;
  readonly checkpoint: { readonly origin: string; readonly size: number; readonly root: string } | null;
  readonly counts: Readonly<Record<Status, number>>;
  readonly steps: readonly Step[];
  /** Names for display, outside the proof. */
  readonly names: Readonly<Record<string, string>>;
};

const KEPT = 100;
const GRAVITY: readonly Status[] = ['pass', 'undone', 'untrusted', 'false'];

/** Each answers null, so that a check that cannot go on may say why and give up in one line. */
export type Notes = {
  readonly wrong: (reason: string, fill?: Fill, difference?: { expected: string; found: string }) => null;
  readonly doubt: (reason: string, fill?: Fill) => null;
  readonly undone: (reason: string, fill?: Fill) => null;
  readonly facts: (fill: Fill) => void;
  readonly step: () => Step;
};

/** Collects the findings of one step. Never stops at the first. */
export function notes(name: StepName): Notes {
  const findings: Finding[] = [];
  let status: Status = 'pass';
  let more = 0;
  let facts: Fill = {};
  const add = (finding: Finding): null => {
    if (GRAVITY.indexOf(finding.status) > GRAVITY.indexOf(status)) status = finding.status;
    if (findings.length < KEPT) findings.push(finding);
    else more += 1;
    return null;
  };
  return {
    wrong: (reason, fill = {}, difference) =>
      add({ code: `${name}.${reason}`, status: 'false', with: fill, ...difference }),
    doubt: (reason, fill = {}) => add({ code: `${name}.${reason}`, status: 'untrusted', with: fill }),
    undone: (reason, fill = {}) => add({ code: `${name}.${reason}`, status: 'undone', with: fill }),
    facts: (fill) => {
      facts = { ...facts, ...fill };
    },
    step: () => ({ name, number: STEPS.indexOf(name) + 1, status, facts, findings, more }),
  };
}

export function countsOf(steps: readonly Step[]): Record<Status, number> {
  const counts: Record<Status, number> = { pass: 0, false: 0, untrusted: 0, undone: 0 };
  for (const step of steps) counts[step.status] += 1;
  return counts;
}

export function verdictOf(counts: Readonly<Record<Status, number>>): Verdict {
  if (counts.false > 0) return 'false';
  if (counts.untrusted > 0) return 'untrusted';
  return counts.undone > 0 ? 'undone' : 'true';
}

/** 0 all true, 1 something false, 2 something not trusted or not done. */
export const exitCodeOf = (verdict: Verdict): 0 | 1 | 2 => (verdict === 'true' ? 0 : verdict === 'false' ? 1 : 2);
