// An inspection task 抽查任务 (R5, R30-R34): its terms are one document, fixed at approval, drawn as they stand.
import { compareText, utf8 } from '../../kit/bytes.ts';
import { canonicalJson, type Json } from '../../kit/canonical-json.ts';
import type { SuiteName } from '../../kit/hash.ts';
import { ok, type Refused, type Result, refuse } from '../../kit/result.ts';
import type { Cap } from '../../registers/rules/cap.ts';
import { CREDIT_CLASSES, type CreditClass } from '../../registers/rules/mark.ts';
import { classOf, type PlaceKey, type Scope, type StratumKey, scopeDocument } from '../../registers/rules/scope.ts';

export type TaskState = 'drafted' | 'submitted' | 'approved' | 'returned' | 'withdrawn';

/** What may follow each state, and by which act. */
export const STEPS: Readonly<Record<TaskState, Readonly<Record<string, TaskState>>>> = {
  drafted: { change: 'drafted', submit: 'submitted', withdraw: 'withdrawn' },
  submitted: { approve: 'approved', return: 'returned', withdraw: 'withdrawn' },
  returned: { change: 'returned', submit: 'submitted', withdraw: 'withdrawn' },
  approved: {},
  withdrawn: {},
};

export type Step = 'change' | 'submit' | 'approve' | 'return' | 'withdraw';

/** The state after a step. Refuses: plans.wrong-state. */
export function after(state: TaskState, step: Step): Result<TaskState> {
  const next = STEPS[state][step];
  return next
    ? ok(next)
    : refuse('plans.wrong-state', 'conflict', { state: `plans.state.${state}`, step: `plans.step.${step}` });
}

export type Share = { readonly numerator: number; readonly denominator: number };

/** How many times as often an industry section is met as one of weight 1. */
export type Weight = { readonly section: string; readonly weight: number };

/** How many times as often a credit class is met as one of weight 1. */
export type ClassWeight = { readonly class: CreditClass; readonly weight: number };

/**
 * What the draw is for (spec/draw.md section 4). `index`: equal chances. `ticket`: equal chances in a list that may be merged or shrink.
 * `layered`: spares those inspected in the last `months`, never at `cap` inspections or more, but for a `floor` drawn from all alike.
 * `pps`: by weight of the industry section, `other` for those not named (R27). `all`: everyone, in drawn batches (P6).
 */
export type Method =
  | { readonly kind: 'index' }
  | { readonly kind: 'ticket' }
  | { readonly kind: 'layered'; readonly cap: number; readonly floor: Share; readonly months: number }
  | {
      readonly kind: 'pps';
      readonly weights: readonly Weight[];
      readonly other: number;
      /** By credit class instead of industry (P8); then `other` is of those without one. */
      readonly classes?: readonly ClassWeight[] | undefined;
    }
  | { readonly kind: 'all'; readonly batches: number };

/** How many in a hundred of a credit class are drawn (P8, R27). */
export type ClassRate = { readonly class: CreditClass; readonly percent: number };

/**
 * `share`: of every stratum, rounded up. `total`: split by size, largest remainder. `unbiased`: of every stratum, rounded by the seed.
 * `classes`: each credit class is a stratum of its own at its own rate, rounded up; whoever has no class yet is general.
 */
export type Quota =
  | ({ readonly kind: 'share' } & Share)
  | { readonly kind: 'total'; readonly total: number }
  | ({ readonly kind: 'unbiased' } & Share)
  | { readonly kind: 'classes'; readonly rates: readonly ClassRate[] };

export type Role = 'leader' | 'specialist' | 'member';
export type Want = {
  readonly department: string;
  readonly role: Role;
  readonly specialty: string | null;
  readonly count: number;
};

/**
 * Why a list is sealed: a surprise inspection, of which nothing is public before (R49); strata that would tell a secret class (P8); or both.
 * `openBy`: the last day by which all of it is opened; `holder`: the office, under another head, whose head holds a copy until then.
 */
export type Sealing = {
  readonly ground: 'surprise' | 'classes' | 'both';
  readonly openBy: string;
  readonly reason: string;
  readonly holder: string;
};

/** What may be drawn where objects or inspectors cannot (R6): when, what, how or where to inspect, or in which order. */
export const CANDIDATE_KINDS = ['times', 'items', 'methods', 'areas', 'order'] as const;
export type CandidateKind = (typeof CANDIDATE_KINDS)[number];

/** The candidates themselves, each a text of at most 64 bytes, and why neither objects nor inspectors are drawn. */
export type Candidates = {
  readonly kind: CandidateKind;
  readonly reason: string;
  readonly list: readonly string[];
};

export type TaskTerms = {
  readonly name: string;
  readonly items: readonly string[];
  readonly leadOffice: string;
  readonly cooperating: readonly string[];
  readonly periodFrom: string;
  readonly periodUntil: string;
  readonly scope: Scope;
  /** Drawn instead of the objects of a scope (R6); then nobody is assigned. */
  readonly candidates?: Candidates | undefined;
  readonly stratifyBy: readonly PlaceKey[];
  readonly method: Method;
  readonly quota: Quota;
  /** Reserves per stratum, as a share of what is drawn, rounded up. */
  readonly reserve: Share;
  readonly demand: readonly Want[];
  /** Most objects per inspector; where teams are drawn first, per team. */
  readonly cap: number;
  /** The task whose draw this one follows (spec/draw.md section 4, series). Absent: a series of its own. */
  readonly follows?: string | undefined;
  /** How many more units of each stratum the same seed may give after the result (spec/draw.md section 4, extension). Absent: none. */
  readonly extensionLimit?: number | undefined;
  /** Absent: an open list. */
  readonly sealed?: Sealing | undefined;
  /** Teams first (R35): how many, and how many of them an inspector may join. Absent: each object has a team of its own. */
  readonly teams?: { readonly count: number; readonly memberCap: number } | undefined;
  /** The hash of the draw (spec/draw.md section 1): national cryptography where it is required (P11). Absent: SHA-256. */
  readonly suite?: SuiteName | undefined;
};

export const suiteOfTerms = ({ suite }: Pick<TaskTerms, 'suite'>): SuiteName => suite ?? 'DR1-SHA256';

const byText = (values: readonly string[]): readonly string[] => [...new Set(values)].sort(compareText);

/** In byte order: the order in which they were typed decides nothing. */
export const candidatesDocument = ({ kind, list, reason }: Candidates): Json => ({ kind, list: byText(list), reason });

const methodDocument = (method: Method): Json =>
  method.kind === 'pps'
    ? {
        // Absent where none is named, so that terms from before keep their hash.
        ...(method.classes === undefined
          ? {}
          : {
              classes: [...method.classes]
                .sort((a, b) => compareText(a.class, b.class))
                .map(({ class: of, weight }) => ({ class: of, weight })),
            }),
        kind: 'pps',
        other: method.other,
        weights: [...method.weights]
          .sort((a, b) => compareText(a.section, b.section))
          .map(({ section, weight }) => ({ section, weight })),
      }
    : method;

const quotaDocument = (quota: Quota): Json =>
  quota.kind === 'classes'
    ? {
        kind: 'classes',
        rates: [...quota.rates]
          .sort((a, b) => compareText(a.class, b.class))
          .map(({ class: of, percent }) => ({ class: of, percent })),
      }
    : quota;

/** The document whose hash is approved: sets in byte order, so that the same task has the same hash however it was typed. */
export const termsDocument = (terms: TaskTerms): Json => ({
  cap: terms.cap,
  ...(terms.candidates === undefined ? {} : { candidates: candidatesDocument(terms.candidates) }),
  cooperating: byText(terms.cooperating),
  demand: terms.demand.map(({ department, role, specialty, count }) => ({ count, department, role, specialty })),
  items: byText(terms.items),
  leadOffice: terms.leadOffice,
  method: methodDocument(terms.method),
  name: terms.name,
  periodFrom: terms.periodFrom,
  periodUntil: terms.periodUntil,
  quota: quotaDocument(terms.quota),
  reserve: terms.reserve,
  scope: scopeDocument(terms.scope),
  stratifyBy: [...terms.stratifyBy],
  ...(terms.follows === undefined ? {} : { follows: terms.follows }),
  // None is not said: terms approved before there were extensions keep their hash.
  ...(terms.extensionLimit ? { extensionLimit: terms.extensionLimit } : {}),
  // Terms that were approved before lists could be sealed keep their hash.
  ...(terms.sealed ? { sealed: terms.sealed } : {}),
  // Absent, not null: terms approved before there were teams or a choice of the hash keep theirs.
  ...(suiteOfTerms(terms) === 'DR1-SHA256' ? {} : { suite: suiteOfTerms(terms) }),
  ...(terms.teams ? { teams: { count: terms.teams.count, memberCap: terms.teams.memberCap } } : {}),
});

export const termsText = (terms: TaskTerms): string => canonicalJson(termsDocument(terms));

const ROLE_ORDER: readonly Role[] = ['leader', 'specialist', 'member'];

export type Slot = { readonly department: string; readonly role: Role; readonly specialty: string | null };

/** One place per inspector: the lead department first (leader, specialists, members), then the others by code (spec/draw.md section 5, rule 1). */
export function slotsOf(demand: readonly Want[], leadDepartment: string): readonly Slot[] {
  const rank = (want: Want) => (want.department === leadDepartment ? 0 : 1);
  const ordered = [...demand].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      compareText(a.department, b.department) ||
      ROLE_ORDER.indexOf(a.role) - ROLE_ORDER.indexOf(b.role) ||
      compareText(a.specialty ?? '', b.specialty ?? ''),
  );
  return ordered.flatMap(({ department, role, specialty, count }) =>
    Array.from({ length: count }, () => ({ department, role, specialty })),
  );
}

/** At least two certified inspectors visit (Administrative Penalty Law, article 42; P2). */
export const LEAST_INSPECTORS = { count: 2, source: 'Administrative Penalty Law, article 42' } as const;

/**
 * What must hold before a task can be submitted, whatever the register holds. `departments` are those of lead and cooperating offices.
 * Refuses: plans.class-twice, plans.class-sealed, plans.class-rates, plans.class-method, plans.no-items, plans.period, plans.joint-directory, plans.two-inspectors, plans.leader, plans.foreign-department,
 * plans.department-idle, plans.candidates-alike, plans.candidates-alone, plans.candidates-few, plans.candidate-text, plans.candidate-twice,
 * plans.share, plans.all-share, plans.all-extension, plans.floor, plans.weight-twice, plans.unbiased-method, plans.open-by,
 * plans.teams-joint, plans.follows-alike, plans.follows-sealed, plans.follows-unbiased.
 */
export function checkTerms(terms: TaskTerms, leadDepartment: string, departments: readonly string[]): Result<null> {
  if (terms.items.length === 0) return refuse('plans.no-items', 'unmet');
  if (terms.periodFrom > terms.periodUntil) {
    return refuse('plans.period', 'unmet', { from: terms.periodFrom, until: terms.periodUntil });
  }
  if (terms.sealed && terms.sealed.openBy < terms.periodUntil) {
    return refuse('plans.open-by', 'unmet', { openBy: terms.sealed.openBy, until: terms.periodUntil });
  }
  // What several offices inspect together is drawn from a list that they made together beforehand (R21, R31).
  if (terms.cooperating.length > 0 && terms.candidates === undefined && terms.scope.directory === undefined)
    return refuse('plans.joint-directory', 'unmet', { offices: terms.cooperating.length + 1 });
  const { quota } = terms;
  if ('numerator' in quota && quota.numerator > quota.denominator) return refuse('plans.share', 'unmet');
  const method = checkMethod(terms.method, quota);
  if (!method.ok) return method;
  // Where everybody is inspected there is nobody left to add.
  if (terms.method.kind === 'all' && terms.extensionLimit) return refuse('plans.all-extension', 'unmet');
  // Whoever sees weights by class in a list that is open sees the class (P8).
  if (looksAtClasses(terms) && !secretStrata(terms)) return refuse('plans.class-sealed', 'unmet');
  const teams = checkTeams(terms);
  if (!teams.ok) return teams;
  const follows = checkFollows(terms);
  if (!follows.ok) return follows;
  if (terms.candidates !== undefined) return checkCandidates(terms.candidates, terms);
  return checkDemand(terms.demand, leadDepartment, departments);
}

const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/u;

/** An id of the draw protocol (spec/draw.md section 1), told before approval rather than at the freeze. */
const isCandidate = (text: string): boolean =>
  text.trim() === text &&
  text !== '' &&
  !UNSEEN.test(text) &&
  text.normalize('NFC') === text &&
  utf8(text).length <= 64;

/** Candidates are drawn alike, as one stratum, and nobody is assigned to them (spec/draw.md section 4). */
function checkCandidates({ list }: Candidates, { method, quota, stratifyBy, demand }: TaskTerms): Result<null> {
  const byClass = quota.kind === 'classes';
  if (byClass || (method.kind !== 'index' && method.kind !== 'all')) return refuse('plans.candidates-alike', 'unmet');
  if (stratifyBy.length > 0 || demand.length > 0) return refuse('plans.candidates-alone', 'unmet');
  if (list.length < 2) return refuse('plans.candidates-few', 'unmet');
  const unfit = list.find((one) => !isCandidate(one));
  if (unfit !== undefined) return refuse('plans.candidate-text', 'unmet', { candidate: unfit });
  const twice = list.find((one, place) => list.indexOf(one) < place);
  return twice === undefined ? ok(null) : refuse('plans.candidate-twice', 'unmet', { candidate: twice });
}

function checkMethod(method: Method, quota: Quota): Result<null> {
  const whole = quota.kind === 'share' && quota.numerator === quota.denominator;
  if (method.kind === 'all' && !whole) return refuse('plans.all-share', 'unmet');
  if (quota.kind === 'classes') {
    const rates = quota.rates.map(({ class: of }) => of);
    if (rates.length !== CREDIT_CLASSES.length || CREDIT_CLASSES.some((one) => !rates.includes(one)))
      return refuse('plans.class-rates', 'unmet');
    // Weights would say once more, and otherwise, how often each is met.
    if (method.kind === 'pps') return refuse('plans.class-method', 'unmet');
  }
  if (method.kind !== 'layered' && method.kind !== 'pps') return ok(null);
  // Their chances depend on how many are drawn, which the seed may not decide afterwards.
  if (quota.kind === 'unbiased') return refuse('plans.unbiased-method', 'unmet');
  if (method.kind === 'layered') return floorHolds(method.floor) ? ok(null) : refuse('plans.floor', 'unmet');
  const classes = (method.classes ?? []).map(({ class: of }) => of);
  if (new Set(classes).size < classes.length || (classes.length > 0 && method.weights.length > 0))
    return refuse('plans.class-twice', 'unmet');
  const sections = method.weights.map(({ section }) => section);
  const twice = sections.find((section, place) => sections.indexOf(section) < place);
  return twice === undefined ? ok(null) : refuse('plans.weight-twice', 'unmet', { section: twice });
}

/** The days whose inspections count towards a burden on a day: back to the same date `months` earlier (or that month's last), both counted. */
export function burdenWindow(months: number, day: string): { readonly from: string; readonly until: string } {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const back = year * 12 + month - 1 - months;
  const [y, m] = [Math.floor(back / 12), (back % 12) + 1];
  const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  const last = m === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(m) ? 30 : 31;
  const two = (n: number) => String(n).padStart(2, '0');
  return { from: `${String(y).padStart(4, '0')}-${two(m)}-${two(Math.min(date, last))}`, until: day };
}

/** Somebody just inspected is never safe: at least a fifth of the drawn come from all alike (spec/draw.md section 4). */
export const floorHolds = ({ numerator, denominator }: Share): boolean =>
  denominator > 0 && 5 * numerator >= denominator && numerator <= denominator;

/** The weight of a subject in the list: 1 unless the method draws by weight. */
export function weightOf(
  method: Method,
  subject: { readonly section: string | null; readonly class?: CreditClass | null },
): number {
  if (method.kind !== 'pps') return 1;
  if (method.classes !== undefined)
    return method.classes.find(({ class: of }) => of === subject.class)?.weight ?? method.other;
  return method.weights.find(({ section }) => section === subject.section)?.weight ?? method.other;
}

function checkDemand(demand: readonly Want[], leadDepartment: string, departments: readonly string[]): Result<null> {
  const wanted = demand.reduce((sum, { count }) => sum + count, 0);
  if (wanted < LEAST_INSPECTORS.count)
    return refuse('plans.two-inspectors', 'unmet', { wanted, least: LEAST_INSPECTORS.count });
  const leaders = demand.filter(({ role }) => role === 'leader');
  const led = leaders.reduce((sum, { count }) => sum + count, 0);
  if (led !== 1 || leaders[0]?.department !== leadDepartment) return refuse('plans.leader', 'unmet', { leaders: led });
  const foreign = demand.find(({ department }) => !departments.includes(department));
  if (foreign) return refuse('plans.foreign-department', 'unmet', { department: foreign.department });
  const idle = departments.find((department) => demand.every((want) => want.department !== department));
  return idle === undefined ? ok(null) : refuse('plans.department-idle', 'unmet', { department: idle });
}

/** Drawn and reserve numbers of one stratum of `size` units, given the n of the quota rule. */
export const reserveOf = (size: number, n: number, reserve: TaskTerms['reserve']): number =>
  Math.min(size - n, Math.ceil((n * reserve.numerator) / reserve.denominator));

/** Teams first is for joint inspections of subjects. */
function checkTeams({ teams, cooperating, candidates }: TaskTerms): Result<null> {
  const apart = cooperating.length === 0 || candidates !== undefined;
  return teams && apart ? refuse('plans.teams-joint', 'unmet') : ok(null);
}

/** A series is of open lists of subjects: others must be able to see who was replaced and who is new. Rounding by the seed promises every unit the same rate. */
function checkFollows({ follows, candidates, sealed, quota }: TaskTerms): Result<null> {
  if (follows === undefined) return ok(null);
  if (candidates !== undefined) return refuse('plans.follows-alike', 'unmet');
  if (sealed) return refuse('plans.follows-sealed', 'unmet');
  return quota.kind === 'unbiased' ? refuse('plans.follows-unbiased', 'unmet') : ok(null);
}

/** Most objects that one inspector may come to. */
export const objectsCap = ({ cap, teams }: TaskTerms): number => cap * (teams?.memberCap ?? 1);

/** Who inspects what is drawn, and from when: what caps on inspections are counted by. */
export const inspecting = ({ leadOffice, cooperating, periodFrom }: TaskTerms) => ({
  offices: byText([leadOffice, ...cooperating]),
  periodFrom,
});

/** Whether the freeze must know the credit class of each subject. */
export const looksAtClasses = ({ method, quota }: Pick<TaskTerms, 'method' | 'quota'>): boolean =>
  quota.kind === 'classes' || (method.kind === 'pps' && method.classes !== undefined);

/** What the strata of a task go by; the class comes last. */
export const strataBy = ({ stratifyBy, quota }: Pick<TaskTerms, 'stratifyBy' | 'quota'>): readonly StratumKey[] =>
  quota.kind === 'classes' ? [...stratifyBy, 'class'] : stratifyBy;

/** How many in a hundred of a stratum are drawn, where each class has its rate; null where it goes by none. */
export function percentOf(quota: Quota, stratum: string): number | null {
  const found = quota.kind === 'classes' ? classOf(stratum) : null;
  if (quota.kind !== 'classes' || found === null) return null;
  return quota.rates.find((rate) => rate.class === found.class)?.percent ?? null;
}

const secretStrata = ({ sealed }: TaskTerms): boolean => sealed !== undefined && sealed.ground !== 'surprise';

/** A cap that holds for one credit class tells it of everybody it leaves out: only a list sealed for classes may use it (P8; spec/draw.md section 4). */
export function secretCaps(
  terms: TaskTerms,
  capped: readonly { readonly cap: Pick<Cap, 'class'>; readonly units: number }[],
): Refused | null {
  const secret = capped.filter(({ cap }) => cap.class !== null).reduce((sum, { units }) => sum + units, 0);
  return secret > 0 && !secretStrata(terms) ? refuse('plans.cap-classes', 'unmet', { units: secret }) : null;
}
