// What a person types into the task form, and the terms it stands for. Numbers stay texts until they are read, so that nothing
// typed is lost; what does not hold is named by the path of its field and a key of the texts.
import type { SuiteName } from '../../kit/hash.ts';
import { CREDIT_CLASSES, type CreditClass } from '../../registers/rules/mark.ts';
import type { Fill } from '../../web/text.tsx';
import { type CandidateKind, type Quota, type Role, suiteOfTerms, type TaskTerms, type Want } from '../rules/task.ts';
import { type MethodDraft, methodDraft, methodOf } from './method-draft.ts';
import { type SealedDraft, sealedOf } from './sealed-draft.ts';

export type ChosenItem = { readonly itemId: string; readonly name: string; readonly department: string };
export type WantDraft = {
  readonly key: number;
  readonly department: string;
  readonly role: Role;
  readonly specialty: string;
  readonly count: string;
};

export type TaskDraft = {
  readonly name: string;
  readonly items: readonly ChosenItem[];
  readonly leadOffice: string;
  readonly cooperating: readonly string[];
  readonly periodFrom: string;
  readonly periodUntil: string;
  /** Subjects, or another kind of candidate, typed one a line with the reason (R6). */
  readonly about: 'subjects' | CandidateKind;
  readonly candidates: string;
  readonly candidatesReason: string;
  readonly regions: readonly string[];
  readonly sections: readonly string[];
  readonly industries: readonly string[];
  readonly nature: '' | 'profit' | 'nonprofit';
  /** Id and version with a blank between, or nothing. */
  readonly directory: string;
  readonly byRegion: boolean;
  readonly bySection: boolean;
  readonly quota: Quota['kind'];
  readonly numerator: string;
  readonly denominator: string;
  readonly total: string;
  /** How many in a hundred of each credit class (P8). */
  readonly classRates: Readonly<Record<CreditClass, string>>;
  readonly reserveNumerator: string;
  readonly reserveDenominator: string;
  readonly extensionLimit: string;
  readonly demand: readonly WantDraft[];
  readonly cap: string;
  /** Each object with a team of its own, or teams first (R35). */
  readonly officers: 'slots' | 'teams';
  readonly teams: string;
  readonly memberCap: string;
  /** The task whose draw this one follows, or nothing. */
  readonly follows: string;
  readonly suite: SuiteName;
} & SealedDraft &
  MethodDraft;

/** A field that does not hold: `terms.…` as the server names it, and the key that says why. */
export type Fault = { readonly path: string; readonly key: string; readonly fill?: Fill };

const want = (key: number, department: string, role: Role): WantDraft => ({
  key,
  department,
  role,
  specialty: '',
  count: '1',
});

/** What each rule asks for, with a sensible start for those that are not chosen. */
function quotaDraft(quota: Quota): Pick<TaskDraft, 'quota' | 'numerator' | 'denominator' | 'total' | 'classRates'> {
  const share = 'numerator' in quota ? quota : { numerator: 5, denominator: 100 };
  const rate = (of: CreditClass) =>
    quota.kind === 'classes' ? String(quota.rates.find((one) => one.class === of)?.percent ?? '') : '';
  return {
    quota: quota.kind,
    numerator: String(share.numerator),
    denominator: String(share.denominator),
    total: quota.kind === 'total' ? String(quota.total) : '',
    classRates: { A: rate('A'), B: rate('B'), C: rate('C'), D: rate('D') },
  };
}

/** The least team the law asks for: one leader and one more, of the lead department. */
export const blankDraft = (leadOffice: string, department: string, suite: SuiteName): TaskDraft => ({
  name: '',
  items: [],
  leadOffice,
  cooperating: [],
  periodFrom: '',
  periodUntil: '',
  about: 'subjects',
  candidates: '',
  candidatesReason: '',
  regions: [],
  sections: [],
  industries: [],
  nature: '',
  directory: '',
  byRegion: true,
  bySection: false,
  method: 'index',
  ...methodDraft({ kind: 'index' }),
  ...quotaDraft({ kind: 'share', numerator: 5, denominator: 100 }),
  reserveNumerator: '1',
  reserveDenominator: '4',
  extensionLimit: '0',
  demand: department === '' ? [] : [want(1, department, 'leader'), want(2, department, 'member')],
  cap: '6',
  sealed: '',
  sealedOpenBy: '',
  sealedReason: '',
  sealedHolder: '',
  officers: 'slots',
  teams: '4',
  memberCap: '1',
  follows: '',
  suite,
});

export const draftOf = (terms: TaskTerms, items: readonly ChosenItem[]): TaskDraft => ({
  name: terms.name,
  items: terms.items.map(
    (itemId) => items.find((one) => one.itemId === itemId) ?? { itemId, name: itemId, department: '' },
  ),
  leadOffice: terms.leadOffice,
  cooperating: terms.cooperating,
  periodFrom: terms.periodFrom,
  periodUntil: terms.periodUntil,
  about: terms.candidates?.kind ?? 'subjects',
  candidates: (terms.candidates?.list ?? []).join('\n'),
  candidatesReason: terms.candidates?.reason ?? '',
  regions: terms.scope.regions,
  sections: terms.scope.sections,
  industries: terms.scope.industries,
  nature: terms.scope.nature ?? '',
  directory: terms.scope.directory ? `${terms.scope.directory.directoryId} ${terms.scope.directory.version}` : '',
  byRegion: terms.stratifyBy.includes('region'),
  bySection: terms.stratifyBy.includes('section'),
  method: terms.method.kind,
  ...methodDraft(terms.method),
  ...quotaDraft(terms.quota),
  reserveNumerator: String(terms.reserve.numerator),
  reserveDenominator: String(terms.reserve.denominator),
  extensionLimit: String(terms.extensionLimit ?? 0),
  demand: terms.demand.map((one, place) => ({
    ...one,
    key: place + 1,
    specialty: one.specialty ?? '',
    count: String(one.count),
  })),
  cap: String(terms.cap),
  sealed: terms.sealed?.ground ?? '',
  sealedOpenBy: terms.sealed?.openBy ?? '',
  sealedReason: terms.sealed?.reason ?? '',
  sealedHolder: terms.sealed?.holder ?? '',
  officers: terms.teams ? 'teams' : 'slots',
  teams: String(terms.teams?.count ?? 4),
  memberCap: String(terms.teams?.memberCap ?? 1),
  follows: terms.follows ?? '',
  suite: suiteOfTerms(terms),
});

/** A whole number within bounds, or null. Full-width digits count as digits: they are what a Chinese keyboard types. */
export function whole(text: string, least: number, most: number): number | null {
  const plain = text.trim().replace(/[\uff10-\uff19]/g, (digit) => String(digit.charCodeAt(0) - 0xff10));
  if (!/^\d{1,9}$/.test(plain)) return null;
  const value = Number(plain);
  return value >= least && value <= most ? value : null;
}

const MOST = 1_000_000;

/** Reads fields one by one and remembers those that do not hold. */
function readerOf() {
  const faults: Fault[] = [];
  return {
    faults,
    number(path: string, text: string, least: number, most: number): number {
      const value = whole(text, least, most);
      if (value === null) faults.push({ path, key: 'plans.form.number', fill: { least, most } });
      return value ?? least;
    },
    must(holds: boolean, path: string, key: string): void {
      if (!holds) faults.push({ path, key });
    },
  };
}
type Reader = ReturnType<typeof readerOf>;

function quotaOf(draft: TaskDraft, reader: Reader): Quota {
  // Everyone in drawn order is a share of the whole.
  if (draft.method === 'all') return { kind: 'share', numerator: 1, denominator: 1 };
  if (draft.quota === 'total') return { kind: 'total', total: reader.number('terms.quota', draft.total, 1, MOST) };
  if (draft.quota === 'classes') {
    reader.must(draft.method !== 'pps', 'terms.quota', 'plans.class-method');
    reader.must(draft.sealed === 'classes' || draft.sealed === 'both', 'terms.sealed', 'plans.class-sealed');
    const percent = (of: CreditClass) => reader.number('terms.quota', draft.classRates[of], 1, 100);
    return { kind: 'classes', rates: CREDIT_CLASSES.map((of) => ({ class: of, percent: percent(of) })) };
  }
  const numerator = reader.number('terms.quota', draft.numerator, 1, MOST);
  const denominator = reader.number('terms.quota', draft.denominator, 1, MOST);
  reader.must(numerator <= denominator, 'terms.quota', 'plans.share');
  const chances = draft.method === 'pps' || draft.method === 'layered';
  reader.must(draft.quota !== 'unbiased' || !chances, 'terms.quota', 'plans.unbiased-method');
  return { kind: draft.quota, numerator, denominator };
}

const demandOf = (draft: TaskDraft, reader: Reader): Want[] =>
  draft.demand.map((one) => {
    reader.must(one.department !== '', 'terms.demand', 'plans.form.no-department');
    reader.must(one.role !== 'specialist' || one.specialty.trim() !== '', 'terms.demand', 'plans.form.no-specialty');
    return {
      department: one.department,
      role: one.role,
      specialty: one.role === 'specialist' ? one.specialty.trim() : null,
      count: reader.number('terms.demand', one.count, 1, 10),
    };
  });

/** The terms as typed, with every field that cannot be sent. Terms are whole only where `faults` is empty. */
export function termsOf(draft: TaskDraft): { readonly terms: TaskTerms; readonly faults: readonly Fault[] } {
  const reader = readerOf();
  const name = draft.name.trim();
  reader.must(name.length >= 2 && name.length <= 120, 'terms.name', 'plans.form.name');
  reader.must(draft.leadOffice !== '', 'terms.leadOffice', 'plans.form.lead');
  reader.must(draft.periodFrom !== '', 'terms.periodFrom', 'plans.form.day.from');
  reader.must(draft.periodUntil !== '', 'terms.periodUntil', 'plans.form.day.until');
  reader.must(
    draft.periodUntil === '' || draft.periodFrom <= draft.periodUntil,
    'terms.periodUntil',
    'plans.form.period',
  );
  const terms: TaskTerms = {
    name,
    items: draft.items.map((item) => item.itemId),
    leadOffice: draft.leadOffice,
    cooperating: draft.cooperating,
    periodFrom: draft.periodFrom,
    periodUntil: draft.periodUntil,
    ...aboutOf(draft, reader),
    method: methodOf(draft, reader),
    quota: quotaOf(draft, reader),
    reserve: {
      numerator: reader.number('terms.reserve', draft.reserveNumerator, 0, MOST),
      denominator: reader.number('terms.reserve', draft.reserveDenominator, 1, MOST),
    },
    demand: draft.about === 'subjects' ? demandOf(draft, reader) : [],
    cap: reader.number('terms.cap', draft.cap, 1, 1000),
    ...(draft.about === 'subjects' ? sealedOf(draft, reader.must) : {}),
    ...(draft.about === 'subjects' && draft.follows !== '' ? { follows: draft.follows } : {}),
    ...teamsOf(draft, reader),
    ...extensionOf(draft, reader),
    ...(draft.suite === 'DR1-SHA256' ? {} : { suite: draft.suite }),
  };
  return { terms, faults: once(reader.faults) };
}

/** What is drawn: subjects of a scope in strata, or candidates as they stand. What the other kind would need stays typed, unread. */
function aboutOf(draft: TaskDraft, reader: Reader): Pick<TaskTerms, 'scope' | 'stratifyBy' | 'candidates'> {
  if (draft.about === 'subjects') {
    const stratifyBy = [
      ...(draft.byRegion ? (['region'] as const) : []),
      ...(draft.bySection ? (['section'] as const) : []),
    ];
    const { regions, sections, industries } = draft;
    const nature = draft.nature || null;
    return { scope: { regions, sections, industries, nature, ...directoryOf(draft.directory) }, stratifyBy };
  }
  const list = linesOf(draft.candidates);
  const reason = draft.candidatesReason.trim();
  reader.must(list.length >= 2, 'terms.candidates', 'plans.candidates-few');
  reader.must(new Set(list).size === list.length, 'terms.candidates', 'plans.form.candidate-twice');
  reader.must(reason.length >= 2, 'terms.candidates.reason', 'plans.form.candidates-reason');
  reader.must(draft.method === 'index' || draft.method === 'all', 'terms.method', 'plans.candidates-alike');
  return {
    scope: { regions: [], sections: [], industries: [], nature: null },
    stratifyBy: [],
    candidates: { kind: draft.about, reason, list },
  };
}

/** One candidate a line; blank lines are none. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim().normalize('NFC'))
    .filter((line) => line !== '');

/** A choice left over from when other departments took part is not sent: alone, each object has a team of its own. */
const teamsOf = (draft: TaskDraft, reader: Reader): Pick<TaskTerms, 'teams'> =>
  draft.officers === 'teams' && draft.cooperating.length > 0
    ? {
        teams: {
          count: reader.number('terms.teams', draft.teams, 1, 999),
          memberCap: reader.number('terms.teams', draft.memberCap, 1, 99),
        },
      }
    : {};

/** Where everybody is drawn nothing can be added; what was typed for another method is not sent. */
function extensionOf(draft: TaskDraft, reader: Reader): Pick<TaskTerms, 'extensionLimit'> {
  if (draft.method === 'all') return {};
  const limit = reader.number('terms.extensionLimit', draft.extensionLimit, 0, 1000);
  return limit === 0 ? {} : { extensionLimit: limit };
}

/** `id version`, or nothing. */
function directoryOf(text: string): Pick<TaskTerms['scope'], 'directory'> {
  const [directoryId = '', version = ''] = text.split(' ');
  return directoryId === '' ? {} : { directory: { directoryId, version: Number(version) } };
}

const once = (faults: readonly Fault[]): readonly Fault[] =>
  faults.filter(
    (fault, place) => faults.findIndex((one) => one.path === fault.path && one.key === fault.key) === place,
  );

/** Fields that decide nothing about numbers: a preview may be had without them. */
const BESIDE = new Set(['terms.name', 'terms.periodFrom', 'terms.periodUntil']);

/** Terms to preview, with stand-ins for what the numbers do not depend on; null while anything else is missing. */
export function previewTerms(draft: TaskDraft, today: string): TaskTerms | null {
  const { terms, faults } = termsOf(draft);
  if (faults.some((fault) => !BESIDE.has(fault.path))) return null;
  const named = terms.name.length >= 2 ? terms.name : '--';
  const whole = terms.periodFrom !== '' && terms.periodUntil !== '' && terms.periodFrom <= terms.periodUntil;
  return { ...terms, name: named, ...(whole ? {} : { periodFrom: today, periodUntil: today }) };
}

/** Departments that take part get a place in the team; those that no longer do lose it. Typed places stay as they are. */
export function withDepartments(
  demand: readonly WantDraft[],
  lead: string,
  departments: readonly string[],
): readonly WantDraft[] {
  const kept = demand.filter((one) => departments.includes(one.department));
  let key = demand.reduce((most, one) => Math.max(most, one.key), 0);
  const added = departments
    .filter((department) => kept.every((one) => one.department !== department))
    .flatMap((department) =>
      (department === lead ? (['leader', 'member'] as const) : (['member'] as const)).map((role) => ({
        department,
        role,
      })),
    )
    .map(({ department, role }) => {
      key += 1;
      return want(key, department, role);
    });
  return [...kept, ...added];
}

export const newWant = (demand: readonly WantDraft[], department: string): WantDraft =>
  want(demand.reduce((most, one) => Math.max(most, one.key), 0) + 1, department, 'member');
