// Decides who inspects in the demo (R23, R34, P2): about 400 people in some thirty offices, in the three categories that
// are kept apart, with certificates (most in force, some expired), posts, specialties and recusals. Names are invented.
import { must } from '../kit/assert.ts';
import type { Inspector, InspectorCategory } from '../registers/rules/inspector-row.ts';
import { dayIn, type Random, randomOf } from './random.ts';
import type { SubjectRow } from './subjects.ts';
import * as texts from './texts.ts';

export type RecusalRow = {
  readonly inspectorId: string;
  readonly subjectCode: string;
  readonly relation: keyof typeof texts.recusalReasons;
  readonly reason: string;
};

/** Offices of db/codes/office.sql and how many of 400 inspectors each has. */
export const demoOffices: readonly { readonly officeId: string; readonly inspectors: number }[] = [
  { officeId: 'pj-scjg', inspectors: 32 },
  { officeId: 'pj-xlt-scjg', inspectors: 36 },
  { officeId: 'pj-dw-scjg', inspectors: 30 },
  { officeId: 'pj-stz-scjg', inspectors: 26 },
  { officeId: 'pj-ps-scjg', inspectors: 22 },
  { officeId: 'pj-ldw-scjg', inspectors: 10 },
  { officeId: 'pj-gxq-scjg', inspectors: 8 },
  { officeId: 'pj-wj', inspectors: 16 },
  { officeId: 'pj-xlt-wj', inspectors: 10 },
  { officeId: 'pj-dw-wj', inspectors: 8 },
  { officeId: 'pj-stz-wj', inspectors: 8 },
  { officeId: 'pj-ps-wj', inspectors: 8 },
  { officeId: 'pj-yj', inspectors: 16 },
  { officeId: 'pj-xlt-yj', inspectors: 8 },
  { officeId: 'pj-dw-yj', inspectors: 8 },
  { officeId: 'pj-sthj', inspectors: 16 },
  { officeId: 'pj-dw-sthj', inspectors: 8 },
  { officeId: 'pj-ps-sthj', inspectors: 6 },
  { officeId: 'pj-zj', inspectors: 12 },
  { officeId: 'pj-jt', inspectors: 12 },
  { officeId: 'pj-nync', inspectors: 12 },
  { officeId: 'pj-ga', inspectors: 14 },
  { officeId: 'pj-xf', inspectors: 12 },
  { officeId: 'pj-jy', inspectors: 12 },
  { officeId: 'pj-rs', inspectors: 8 },
  { officeId: 'pj-sw', inspectors: 8 },
  { officeId: 'pj-wlgd', inspectors: 8 },
  { officeId: 'pj-mz', inspectors: 8 },
  { officeId: 'pj-sf', inspectors: 6 },
  { officeId: 'pj-tj', inspectors: 6 },
  { officeId: 'pj-fg', inspectors: 6 },
];

const regionsOfOffices: readonly (readonly [string, string])[] = [
  ['pj-xlt-', '211103'],
  ['pj-dw-', '211104'],
  ['pj-stz-', '211102'],
  ['pj-ps-', '211122'],
  ['pj-ldw-', '2111Z1'],
  ['pj-gxq-', '2111Z2'],
];

/** The demo's inspectors, always the same; beyond 400 the offices are filled a second time. */
export const demoInspectors = (count = 400): readonly Inspector[] => {
  const seats = demoOffices.flatMap(({ officeId, inspectors }) =>
    Array.from({ length: inspectors }, (_, seat) => ({ officeId, seat })),
  );
  return Array.from({ length: count }, (_, index) => {
    const { officeId, seat } = must(seats[index % seats.length], 'the seats are cycled');
    return inspector(index, officeId, seat);
  });
};

const inspector = (index: number, officeId: string, seat: number): Inspector => {
  const random = randomOf(`inspector/${index}`);
  const number = String(index + 1).padStart(5, '0');
  const category = categoryOf(seat);
  const leads = category === 'civil_servant' && seat % 4 < 3;
  return {
    inspectorId: `DMP${number}`,
    name: random.pick(texts.surnames) + random.pick(texts.givenNames),
    officeId,
    region: regionsOfOffices.find(([prefix]) => officeId.startsWith(prefix))?.[1] ?? null,
    category,
    ...certificateOf(random, category, number),
    second: null,
    post: random.pick(postsOf(category, seat)),
    mayLead: leads,
    specialties: specialtiesOf(random, officeId),
    status: statusOf(random),
    source: texts.sources.inspectors,
  };
};

/** Of twenty in an office eleven are enforcement civil servants, six are qualified staff, three do daily supervision. */
const categoryOf = (seat: number): InspectorCategory => {
  const place = (seat * 7) % 20;
  if (place < 11) return 'civil_servant';
  return place < 17 ? 'qualified_staff' : 'daily_staff';
};

/** Validity: five years from the day of issue; one certificate in twenty-five has run out. */
const certificateOf = (
  random: Random,
  category: InspectorCategory,
  number: string,
): Pick<Inspector, 'certificate' | 'validFrom' | 'validUntil'> => {
  if (category === 'daily_staff') return { certificate: null, validFrom: null, validUntil: null };
  const issued = dayIn(random, random.below(25) === 0 ? 2020 : 2025);
  const expires = `${Number(issued.slice(0, 4)) + 5}${issued.slice(4)}`;
  return { certificate: `DM2111${number}`, validFrom: issued, validUntil: expires };
};

const postsOf = (category: InspectorCategory, seat: number): readonly string[] => {
  if (category === 'daily_staff') return texts.posts.daily;
  if (category === 'qualified_staff') return texts.posts.qualified;
  if (seat % 4 === 0) return texts.posts.head;
  return seat % 4 < 3 ? texts.posts.senior : texts.posts.member;
};

const specialtiesOf = (random: Random, officeId: string): readonly string[] => {
  const known = texts.specialties[officeId.slice(officeId.lastIndexOf('-') + 1)];
  if (known === undefined || random.below(3) === 0) return [];
  return [...new Set([random.pick(known), random.pick(known)])].sort();
};

const statusOf = (random: Random): Inspector['status'] => {
  const chance = random.below(50);
  if (chance === 0) return 'suspended';
  return chance === 1 ? 'left' : 'active';
};

/** Declared recusals (P2): each names one inspector, one subject of the list, the relation and a reason. */
export const demoRecusals = (
  inspectors: readonly Inspector[],
  subjects: readonly SubjectRow[],
  count = 60,
): readonly RecusalRow[] => {
  const relations = Object.keys(texts.recusalReasons) as (keyof typeof texts.recusalReasons)[];
  const pairs = new Map<string, RecusalRow>();
  const random = randomOf('recusals');
  const most = Math.min(count, inspectors.length * subjects.length);
  while (pairs.size < most) {
    const { inspectorId } = random.pick(inspectors);
    const { code } = random.pick(subjects);
    const relation = random.pick(relations);
    pairs.set(`${inspectorId}/${code}`, {
      inspectorId,
      subjectCode: code,
      relation,
      reason: texts.recusalReasons[relation],
    });
  }
  return [...pairs.values()];
};
