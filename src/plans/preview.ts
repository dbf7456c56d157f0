// What a task would draw today: strata, quotas, probabilities, who is left out and why, and whether the inspectors suffice in the worst
// case (spec/draw.md section 5, rule 4). Shown while drafting, checked before submission, and read again by the freeze.
import { must } from '../kit/assert.ts';
import { compareText } from '../kit/bytes.ts';
import type { Refusal } from '../kit/result.ts';
import { refuse } from '../kit/result.ts';
import { findOffice } from '../organisation/store.ts';
import { dayOf } from '../platform/clock.ts';
import type { Tx } from '../platform/db/database.ts';
import { suites } from '../platform/suite.ts';
import { type Cap, strictestFirst } from '../registers/rules/cap.ts';
import { CREDIT_CLASSES, type CreditClass } from '../registers/rules/mark.ts';
import { areaOf, classOf, stratumOf } from '../registers/rules/scope.ts';
import { leftOutColumns, leftOutOn } from '../registers/store/left-out.ts';
import { classRates, withMarks } from '../registers/store/marks.ts';
import {
  codeNames,
  countBurdens,
  countScope,
  type PoolInspector,
  poolOf,
  recusalsOf,
  type ScopeCount,
} from '../registers/store/scope.ts';
import { burdensIn } from '../registers/store/visits.ts';
import { drawableIn, type GroupChance, groupChances } from './rules/chances.ts';
import { checkRates, checkSecrecy } from './rules/class-secrecy.ts';
import { type FeasibleInput, feasible } from './rules/demand/feasible.ts';
import { teamsLack } from './rules/demand/feasible-teams.ts';
import type { Officer } from './rules/demand/pool.ts';
import type { Shortage } from './rules/demand/shortage.ts';
import { mostUnits, shareQuota, totalQuota, unbiasedQuota } from './rules/quota.ts';
import {
  burdenWindow,
  inspecting,
  looksAtClasses,
  objectsCap,
  percentOf,
  reserveOf,
  secretCaps,
  slotsOf,
  strataBy,
  suiteOfTerms,
  type TaskTerms,
  weightOf,
} from './rules/task.ts';
import { entrustedOf } from './store/entrustment.ts';
import { poolOffices } from './store.ts';
import { texts } from './texts.ts';

export type PreviewStratum = {
  readonly code: string;
  readonly label: string;
  readonly area: string | null;
  readonly size: number;
  readonly n: number;
  /** The most it may have to give: n, or one more where the seed rounds. */
  readonly most: number;
  readonly reserve: number;
  /** The units by weight or burden, each with its chance; null where all have the same, n of size. */
  readonly groups: readonly GroupChance[] | null;
};

export type PoolCount = {
  readonly department: string;
  readonly role: string;
  readonly specialty: string | null;
  readonly needed: number;
  readonly available: number;
  readonly capacity: number;
};

export type Preview = {
  readonly directory: number;
  readonly strata: readonly PreviewStratum[];
  readonly excluded: readonly { readonly reason: string; readonly units: number }[];
  /** Of those left out, how many by which cap (R52, P1); the strictest first. */
  readonly capped: readonly { readonly cap: Cap; readonly units: number }[];
  readonly pool: readonly PoolCount[];
  /** Who is short of what; null when the inspectors suffice. */
  readonly shortage: Shortage | null;
  readonly problems: readonly Refusal[];
};

/** The sizes that the quota gives, in the order of the strata; under the unbiased rule those that are certain. `own`: what the register calls a stratum. */
export function quotaSizes(
  strata: readonly { code: string; size: number }[],
  quota: TaskTerms['quota'],
  own: (code: string) => string = (code) => code,
) {
  if (quota.kind === 'total') return totalQuota(strata, quota.total);
  if (quota.kind === 'unbiased') return unbiasedQuota(strata, quota.numerator, quota.denominator, null);
  const sizes: number[] = [];
  for (const { code, size } of strata) {
    const n =
      quota.kind === 'classes'
        ? shareQuota(size, percentOf(quota, own(code)) ?? 0, 100)
        : shareQuota(size, quota.numerator, quota.denominator);
    if (!n.ok) return n;
    sizes.push(n.value);
  }
  return { ok: true as const, value: sizes };
}

/** The most that a stratum may have to give, before the seed. */
export const mostOf = (
  { size, n }: { readonly size: number; readonly n: number },
  quota: TaskTerms['quota'],
): number => (quota.kind === 'unbiased' ? mostUnits(size, n, quota.numerator, quota.denominator) : n);

export function labelOf(code: string, names: ReadonlyMap<string, string>): string {
  return code
    .split('/')
    .map((part) => names.get(part) ?? part)
    .join('·');
}

/** The names of regions, sections and classes by their part of a stratum's code. */
export const partNames = async (tx: Tx, lang: 'zh' | 'en' = 'zh'): Promise<ReadonlyMap<string, string>> =>
  new Map([
    ...(await codeNames(tx, lang)),
    ...CREDIT_CLASSES.map(
      (one) =>
        [stratumOf(classed(one), ['class']), texts['plans.stratum.class.is'][lang].replace('{class}', one)] as const,
    ),
  ]);

const classed = (of: CreditClass) => ({ region: null, section: null, class: of });

/** The same numbers for whoever may not see classes: those of a place together, without the chances of each (P8). */
export function withoutClasses(strata: readonly PreviewStratum[]): readonly PreviewStratum[] {
  const places = Map.groupBy(strata, ({ code }) => classOf(code)?.place ?? code);
  return [...places].map(([code, of]) => {
    const sum = (key: 'size' | 'n' | 'most' | 'reserve') => of.reduce((all, one) => all + one[key], 0);
    const { label, area } = must(of[0], 'a place has a stratum');
    const numbers = { size: sum('size'), n: sum('n'), most: sum('most'), reserve: sum('reserve') };
    return { code, label: placeLabel(label, classOf(of[0]?.code ?? '') !== null), area, ...numbers, groups: null };
  });
}

/** A label without the class at its end. */
export const placeLabel = (label: string, byClass: boolean): string =>
  byClass ? label.split('·').slice(0, -1).join('·') || '–' : label;

export type DrawableInspector = PoolInspector & Officer & { readonly area: readonly string[] | null };

/** The inspectors that may be drawn for a task, as officers of the draw: those of the whole city go anywhere, others in their own region. */
export async function drawableInspectors(
  tx: Tx,
  terms: TaskTerms,
  at: Date,
  taskId: string | null = null,
): Promise<readonly DrawableInspector[]> {
  if (terms.candidates !== undefined) return [];
  const own = await poolOffices(tx, [terms.leadOffice, ...terms.cooperating]);
  return inspectorsOf(tx, terms, at, [
    ...own,
    ...(taskId === null ? [] : await entrustedOffices(tx, terms, at, taskId)),
  ]);
}

/** Lower offices to which the task is entrusted (R36): they fill places of the department that entrusts, in the regions entrusted alone. */
async function entrustedOffices(tx: Tx, terms: TaskTerms, at: Date, taskId: string): Promise<readonly PoolOffice[]> {
  const period = { from: terms.periodFrom, until: terms.periodUntil };
  return (await entrustedOf(tx, taskId, period, dayOf(at))).map(({ to_office, regions, department }) => ({
    officeId: to_office,
    department: department ?? '',
    region: null,
    wholeCity: false,
    areas: regions,
  }));
}

type PoolOffice = Awaited<ReturnType<typeof poolOffices>>[number] & { readonly areas?: readonly string[] };

/** The inspectors of some offices as officers of a draw of this task. */
export async function inspectorsOf(
  tx: Tx,
  terms: TaskTerms,
  at: Date,
  offices: readonly PoolOffice[],
): Promise<readonly DrawableInspector[]> {
  const known = new Map(offices.map((office) => [office.officeId, office]));
  const inspectors = await poolOf(tx, [...known.keys()], dayOf(at), {
    from: terms.periodFrom,
    until: terms.periodUntil,
  });
  return inspectors.flatMap((inspector) => {
    const office = known.get(inspector.officeId);
    if (!office) return [];
    const area = office.areas ?? (office.wholeCity || office.region === null ? null : [office.region]);
    const roles = [
      'member',
      ...(inspector.mayLead ? ['leader'] : []),
      ...(inspector.specialties.length > 0 ? ['specialist'] : []),
    ];
    return [
      {
        ...inspector,
        id: inspector.inspectorId,
        department: office.department,
        roles,
        area,
        ...(area === null ? {} : { areas: area }),
        cap: objectsCap(terms),
      },
    ];
  });
}

type Counted = Pick<ScopeCount, 'directory' | 'strata' | 'excluded'> & {
  /** The caps that leave somebody out, each with how many. */
  readonly capped: readonly { readonly cap: Cap; readonly units: number }[];
  /** Of each stratum, how many units of each weight or burden, where the method tells them apart. */
  readonly groups: ReadonlyMap<string, ReadonlyMap<number, number>>;
};

/** Candidates are their own directory: nobody is left out of it. */
async function countOf(tx: Tx, terms: TaskTerms, at: Date): Promise<Counted> {
  const { candidates, method, scope } = terms;
  const by = strataBy(terms);
  if (candidates !== undefined) {
    const strata = new Map([['all', candidates.list.length]]);
    return { directory: candidates.list.length, strata, groups: new Map(), excluded: new Map(), capped: [] };
  }
  const day = dayOf(at);
  const left = await leftOutOn(tx, day, inspecting(terms), suites[suiteOfTerms(terms)]);
  const columns = leftOutColumns(left);
  const classes = looksAtClasses(terms) ? day : null;
  const scoped = await withMarks(tx, () =>
    countScope(tx, scope, by, columns, (subject) => weightOf(method, subject), classes),
  );
  const caps = new Map([...left.values()].flatMap(({ cap }) => (cap === null ? [] : [[cap.capId, cap] as const])));
  const capped = strictestFirst([...caps.values()]).flatMap((cap) => {
    const units = scoped.capped.get(cap.capId) ?? 0;
    return units === 0 ? [] : [{ cap, units }];
  });
  const counted = { ...scoped, capped };
  if (method.kind !== 'layered') return { ...counted, groups: counted.weights };
  const burdens = await burdensIn(tx, burdenWindow(method.months, day));
  const burdened = await withMarks(tx, () => countBurdens(tx, scope, by, columns, burdens, classes));
  const groups = [...counted.strata].map(([code, size]) => {
    const counts = burdened.get(code) ?? new Map<number, number>();
    const free = size - [...counts.values()].reduce((sum, units) => sum + units, 0);
    return [code, new Map([...(free > 0 ? [[0, free] as const] : []), ...counts])] as const;
  });
  return { ...counted, groups: new Map(groups) };
}

/** `taskId`: the task whose terms they are, where it is recorded: what was entrusted for it counts. */
export async function preview(tx: Tx, terms: TaskTerms, at: Date, taskId: string | null = null): Promise<Preview> {
  const counted = await countOf(tx, terms, at);
  const names = await partNames(tx);
  const sized = [...counted.strata].map(([code, size]) => ({ code, size })).sort((a, b) => compareText(a.code, b.code));
  const sizes = quotaSizes(sized, terms.quota);
  const strata = sized.map(({ code, size }, index) => {
    const n = sizes.ok ? (sizes.value[index] ?? 0) : 0;
    const area = areaOf(code, strataBy(terms));
    const most = mostOf({ size, n }, terms.quota);
    const groups = chancesOf(terms, counted.groups.get(code), n);
    return {
      code,
      label: labelOf(code, names),
      area,
      size,
      n,
      most,
      reserve: reserveOf(size, n, terms.reserve),
      groups,
    };
  });
  const excluded = [...counted.excluded]
    .map(([reason, units]) => ({ reason, units }))
    .sort((a, b) => compareText(a.reason, b.reason));
  const problems: Refusal[] = [];
  const size = sized.reduce((sum, stratum) => sum + stratum.size, 0);
  if (!sizes.ok && terms.quota.kind === 'total') {
    problems.push(refuse('plans.total-too-large', 'unmet', { total: terms.quota.total, size }).refusal);
  } else if (strata.every(({ most }) => most === 0)) {
    const left = counted.directory - size;
    problems.push(refuse('plans.nothing-to-draw', 'unmet', { directory: counted.directory, excluded: left }).refusal);
  }
  const few = strata.find(({ n, groups }) => groups !== null && n > drawableIn(terms.method, groups));
  if (few?.groups) {
    const below = drawableIn(terms.method, few.groups);
    problems.push(refuse('plans.layered-short', 'unmet', { stratum: few.label, n: few.n, below }).refusal);
  }
  const secret = secretCaps(terms, counted.capped);
  if (secret) problems.push(secret.refusal);
  if (looksAtClasses(terms)) problems.push(...(await classProblems(tx, terms, strata, at)));
  const { pool, lack } = await staffing(tx, terms, strata, at, taskId);
  if (lack) problems.push(lack.refusal);
  const { capped } = counted;
  return { directory: counted.directory, strata, excluded, capped, pool, shortage: lack?.shortage ?? null, problems };
}

/** Rates outside the data, and numbers that would tell a class (P8). */
async function classProblems(tx: Tx, { quota }: TaskTerms, strata: readonly PreviewStratum[], at: Date) {
  const outside = quota.kind === 'classes' ? checkRates(quota.rates, await classRates(tx, dayOf(at))) : null;
  return [outside, checkSecrecy(strata)].flatMap((refused) => refused?.refusal ?? []);
}

function chancesOf(
  { method }: TaskTerms,
  counts: ReadonlyMap<number, number> | undefined,
  n: number,
): readonly GroupChance[] | null {
  if (method.kind !== 'pps' && method.kind !== 'layered') return null;
  const groups = [...(counts ?? [])].map(([value, units]) => ({ value: BigInt(value), units }));
  const ordered = groups.sort((a, b) => (a.value < b.value ? -1 : 1));
  return groupChances(method, ordered, Math.min(n, drawableIn(method, ordered)));
}

async function staffing(tx: Tx, terms: TaskTerms, strata: readonly PreviewStratum[], at: Date, taskId: string | null) {
  const lead = (await findOffice(tx, terms.leadOffice))?.department ?? '';
  const slots = slotsOf(terms.demand, lead).map(({ department, role, specialty }) => ({
    department,
    role,
    ...(specialty === null ? {} : { specialty }),
  }));
  const officers = await drawableInspectors(tx, terms, at, taskId);
  const recusals = await recusalsOf(
    tx,
    officers.map(({ id }) => id),
  );
  const drawn = strata.filter(({ most }) => most > 0);
  const lack = staffLack(terms, {
    strata: drawn.map(({ code, area, most }) => ({
      ...(area === null ? {} : { area }),
      n: most,
      recusals: recusals
        // In a draw by class in the stratum of every class: which one it is stays closed, and the worst case holds for it too.
        .filter((recusal) => stratumOf(recusal, terms.stratifyBy) === (classOf(code)?.place ?? code))
        .map((recusal) => [recusal.subjectId, recusal.inspectorId] as const),
    })),
    demand: slots,
    officers,
  });
  const objects = terms.teams?.count ?? drawn.reduce((sum, { most }) => sum + most, 0);
  const cap = terms.teams?.memberCap ?? terms.cap;
  const pool = terms.demand.map(({ department, role, specialty, count }) => {
    const fitting = officers.filter(
      (officer) =>
        officer.department === department &&
        officer.roles.includes(role) &&
        (specialty === null || officer.specialties.includes(specialty)),
    );
    return {
      department,
      role,
      specialty,
      needed: objects * count,
      available: fitting.length,
      capacity: fitting.length * cap,
    };
  });
  return { pool, lack };
}

type StaffLack = { readonly shortage: Shortage | null; readonly refusal: Refusal };

/** Whether the inspectors suffice in the worst case, slot by slot or teams first, and if not why, in words. Officers' caps count objects. */
export function staffLack(terms: TaskTerms, input: FeasibleInput): StaffLack | null {
  if (!terms.teams) {
    const outcome = feasible(input);
    return outcome.kind === 'feasible'
      ? null
      : { shortage: outcome.shortage, refusal: shortageRefusal(outcome.shortage) };
  }
  const { count, memberCap } = terms.teams;
  const officers = input.officers.map((officer) => ({ ...officer, cap: memberCap }));
  const lack = teamsLack({ ...input, officers, count, teamCap: terms.cap });
  if (lack === null) return null;
  if (lack.of === 'members') return { shortage: lack.shortage, refusal: shortageRefusal(lack.shortage) };
  if (lack.of === 'room') {
    const { objects, places } = lack;
    return { shortage: null, refusal: refuse('plans.teams-room', 'unmet', { objects, teams: count, places }).refusal };
  }
  const { need, area, able, wanted } = lack;
  const who = [need.department, need.role, need.specialty, area].filter((part) => part).join(' ');
  return { shortage: null, refusal: refuse('plans.teams-substitutes', 'unmet', { who, able, wanted }).refusal };
}

/** Who is short of what, in words: each kind of place of the shortage with its number. */
export function shortageRefusal(shortage: Shortage): Refusal {
  const who = shortage.groups
    .map(({ department, role, specialty, area, needed }) => {
      const place = [department, role, specialty, area].filter((part) => part !== undefined).join(' ');
      return `${place} × ${needed}`;
    })
    .join('; ');
  const { needed, officers, capacity } = shortage;
  return refuse('plans.infeasible', 'unmet', { needed, who, officers: officers.length, capacity }).refusal;
}
