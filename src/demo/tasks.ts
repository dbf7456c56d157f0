// Decides which tasks the demo shows (R15, R31–R34; issue 2, sections 5 and 8): ten in every state, four of them drawn.
// They are described, not stored: the start tool puts them through the real acts, so nothing here bypasses an approval.
import type { TaskTerms, Want } from '../plans/rules/task.ts';
import { everySubject } from '../registers/rules/scope.ts';
import * as texts from './texts.ts';

/** How far the start tool takes a task. `drawn` is approved, frozen, drawn and published. */
export type DemoStage = 'drafted' | 'submitted' | 'returned' | 'withdrawn' | 'approved' | 'drawn';

export type DemoTask = {
  readonly key: Exclude<keyof typeof texts.tasks, 'returned'>;
  readonly stage: DemoStage;
  /** Why the head returned it; null unless `stage` is returned. */
  readonly reason: string | null;
  /** The task of which this one is the next in a series. */
  readonly after: DemoTask['key'] | null;
  readonly terms: TaskTerms;
};

/** The demo's tasks with periods counted from `today` (YYYY-MM-DD), those that are drawn first. */
export const demoTasks = (today: string): readonly DemoTask[] =>
  [...drawnTasks, ...seriesTasks, nightMarket, ...sealedTasks, ...approvedTasks, ...openTasks].map(
    ({ key, stage, startsInDays, lastsDays, method, sealedUntil, after, ...terms }) => ({
      key,
      stage,
      after: after ?? null,
      reason: stage === 'returned' ? texts.tasks.returned : null,
      terms: {
        ...terms,
        name: texts.tasks[key],
        periodFrom: daysAfter(today, startsInDays),
        periodUntil: daysAfter(today, startsInDays + lastsDays),
        method: method ?? { kind: 'index' },
        reserve: { numerator: 1, denominator: 4 },
        ...(sealedUntil === undefined
          ? {}
          : {
              sealed: {
                ground: terms.quota.kind === 'classes' ? ('classes' as const) : ('surprise' as const),
                openBy: daysAfter(today, sealedUntil),
                reason: terms.quota.kind === 'classes' ? texts.classesReason : texts.sealedReason,
                holder: 'pj-wj',
              },
            }),
      },
    }),
  );

type Plan = Pick<DemoTask, 'key' | 'stage'> &
  Omit<TaskTerms, 'name' | 'periodFrom' | 'periodUntil' | 'method' | 'reserve'> & {
    /** Equal chances where none is named. */
    readonly method?: TaskTerms['method'];
    /** A surprise inspection, or one at rates by class (P8): its sealed list is opened by this day. */
    readonly sealedUntil?: number;
    readonly after?: DemoTask['key'];
    readonly startsInDays: number;
    readonly lastsDays: number;
  };

const millisecondsOfDay = 86_400_000;
const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * millisecondsOfDay).toISOString().slice(0, 10);

const percent = (numerator: number): TaskTerms['quota'] => ({ kind: 'share', numerator, denominator: 100 });
const leading = (department: string): readonly Want[] => [
  { department, role: 'leader', specialty: null, count: 1 },
  { department, role: 'member', specialty: null, count: 1 },
];
const joining = (department: string, count = 1): Want => ({ department, role: 'member', specialty: null, count });
const industries = (...codes: readonly string[]): TaskTerms['scope'] => ({ ...everySubject, industries: codes });

const drawnTasks: readonly Plan[] = [
  {
    key: 'catering',
    stage: 'drawn',
    leadOffice: 'pj-scjg',
    cooperating: ['pj-wj'],
    items: ['scjg-10', 'scjg-01', 'wj-05'],
    scope: industries('H62'),
    stratifyBy: ['region'],
    method: { kind: 'ticket' },
    quota: { kind: 'unbiased', numerator: 3, denominator: 100 },
    startsInDays: -45,
    // Over since two days: what was not inspected is told.
    lastsDays: 43,
    demand: [...leading('scjg'), joining('wj')],
    cap: 4,
  },
  {
    key: 'hotels',
    stage: 'drawn',
    leadOffice: 'pj-ga',
    cooperating: ['pj-wj', 'pj-xf', 'pj-scjg'],
    items: ['ga-01', 'ga-04', 'xf-03', 'wj-05', 'scjg-01'],
    scope: industries('H61'),
    stratifyBy: [],
    quota: { kind: 'total', total: 12 },
    startsInDays: -30,
    lastsDays: 45,
    demand: [...leading('ga'), joining('wj'), joining('xf'), joining('scjg')],
    // Joint: four teams are drawn first, three hotels dealt to each (R35).
    teams: { count: 4, memberCap: 1 },
    cap: 3,
  },
  {
    key: 'chemicals',
    stage: 'drawn',
    leadOffice: 'pj-yj',
    cooperating: ['pj-sthj'],
    items: ['yj-09', 'yj-07', 'sthj-02'],
    scope: industries('C25', 'C26'),
    stratifyBy: ['region'],
    quota: percent(10),
    startsInDays: -20,
    lastsDays: 60,
    demand: [...leading('yj'), joining('sthj', 2)],
    cap: 5,
    // Widespread problems were found: one more is drawn by the same seed (R43).
    extensionLimit: 2,
    // Drawn in national cryptography (P11).
    suite: 'DR1-SM3',
  },
  {
    key: 'reports',
    stage: 'drawn',
    leadOffice: 'pj-scjg',
    cooperating: [],
    items: ['scjg-28', 'scjg-29'],
    scope: { ...industries('F51', 'I65', 'L72', 'M74', 'M75'), nature: 'profit' },
    stratifyBy: [],
    method: {
      kind: 'pps',
      weights: [
        { section: 'L', weight: 3 },
        { section: 'I', weight: 2 },
      ],
      other: 1,
    },
    quota: { kind: 'total', total: 60 },
    startsInDays: -10,
    lastsDays: 50,
    demand: leading('scjg'),
    cap: 8,
  },
];

// Who was inspected lately is spared; the second draw follows the first (R3, R52).
const hygiene: Omit<Plan, 'key' | 'startsInDays'> = {
  stage: 'drawn',
  leadOffice: 'pj-wj',
  cooperating: [],
  items: ['wj-05'],
  scope: { ...industries('O80'), regions: ['211103'] },
  stratifyBy: ['region'],
  method: { kind: 'layered', cap: 3, floor: { numerator: 1, denominator: 5 }, months: 24 },
  quota: { kind: 'total', total: 12 },
  lastsDays: 50,
  demand: leading('wj'),
  cap: 6,
};
const seriesTasks: readonly Plan[] = [
  { ...hygiene, key: 'hygiene', startsInDays: -12 },
  { ...hygiene, key: 'hygieneNext', after: 'hygiene', startsInDays: -6 },
];

// Stalls that move have no list to be drawn from: the hours at which they are visited are drawn instead (R6).
const nightMarket: Plan = {
  key: 'nightMarket',
  stage: 'drawn',
  leadOffice: 'pj-scjg',
  cooperating: [],
  items: ['scjg-10'],
  scope: everySubject,
  candidates: { kind: 'times', reason: texts.nightMarket.reason, list: texts.nightMarket.times },
  stratifyBy: [],
  quota: { kind: 'total', total: 3 },
  startsInDays: -3,
  lastsDays: 40,
  demand: [],
  cap: 1,
};

/** All of its firms have a class in the demo (P8). */
export const CLASSED_INDUSTRY = 'R90';

// One whose visits are over and whose list is open, one of which nobody outside knows anything yet (R49); and one at rates by class, whose list
// stays sealed (P8).
const sealedTasks: readonly Plan[] = [
  {
    key: 'chemicalNight',
    stage: 'drawn',
    leadOffice: 'pj-yj',
    cooperating: [],
    items: ['yj-09'],
    scope: industries('C25', 'C26'),
    stratifyBy: [],
    quota: { kind: 'total', total: 4 },
    startsInDays: -12,
    lastsDays: 30,
    sealedUntil: 30,
    demand: leading('yj'),
    cap: 4,
  },
  {
    key: 'kitchens',
    stage: 'drawn',
    leadOffice: 'pj-scjg',
    cooperating: [],
    items: ['scjg-10'],
    scope: { ...industries('H62'), regions: ['211103'] },
    stratifyBy: [],
    quota: { kind: 'total', total: 6 },
    startsInDays: -2,
    lastsDays: 25,
    sealedUntil: 40,
    demand: leading('scjg'),
    cap: 4,
  },
  {
    key: 'venues',
    stage: 'drawn',
    leadOffice: 'pj-scjg',
    cooperating: [],
    items: ['scjg-05', 'scjg-28'],
    scope: industries(CLASSED_INDUSTRY),
    stratifyBy: [],
    quota: {
      kind: 'classes',
      rates: [
        { class: 'A', percent: 5 },
        { class: 'B', percent: 20 },
        { class: 'C', percent: 50 },
        { class: 'D', percent: 61 },
      ],
    },
    startsInDays: -5,
    lastsDays: 45,
    sealedUntil: 50,
    demand: leading('scjg'),
    cap: 7,
  },
];

// Prepared before outside witnesses: the ceremony is under way when somebody looks.
const fair: Plan = {
  ...nightMarket,
  key: 'fair',
  stage: 'approved',
  startsInDays: 4,
  lastsDays: 30,
};

const approvedTasks: readonly Plan[] = [
  fair,
  {
    key: 'training',
    stage: 'approved',
    leadOffice: 'pj-jy',
    cooperating: ['pj-scjg'],
    items: ['jy-04', 'scjg-42'],
    scope: industries('P83'),
    stratifyBy: ['region'],
    quota: percent(3),
    startsInDays: 5,
    lastsDays: 45,
    demand: [...leading('jy'), joining('scjg')],
    cap: 12,
  },
  {
    key: 'repair',
    stage: 'approved',
    leadOffice: 'pj-jt',
    cooperating: ['pj-sthj'],
    items: ['jt-01', 'sthj-04'],
    scope: industries('O81'),
    stratifyBy: ['region'],
    quota: percent(5),
    startsInDays: 7,
    lastsDays: 60,
    demand: [...leading('jt'), joining('sthj')],
    cap: 15,
  },
];

const openTasks: readonly Plan[] = [
  {
    key: 'pharmacies',
    stage: 'submitted',
    leadOffice: 'pj-scjg',
    cooperating: [],
    items: ['scjg-11', 'scjg-09'],
    scope: { ...industries('F52'), regions: ['211103', '211104'] },
    stratifyBy: ['region'],
    quota: percent(1),
    startsInDays: 14,
    lastsDays: 60,
    demand: [...leading('scjg'), { department: 'scjg', role: 'specialist', specialty: texts.medicines, count: 1 }],
    cap: 6,
  },
  {
    key: 'realEstate',
    stage: 'returned',
    leadOffice: 'pj-zj',
    cooperating: ['pj-scjg'],
    items: ['zj-03', 'zj-04'],
    scope: industries('K70'),
    stratifyBy: [],
    quota: { kind: 'total', total: 10 },
    startsInDays: 20,
    lastsDays: 45,
    demand: [...leading('zj'), joining('scjg')],
    cap: 6,
  },
  {
    key: 'elderly',
    stage: 'drafted',
    leadOffice: 'pj-mz',
    cooperating: ['pj-wj', 'pj-xf', 'pj-scjg'],
    items: ['mz-03', 'xf-01', 'scjg-10'],
    scope: { ...industries('Q85'), nature: 'nonprofit' },
    stratifyBy: [],
    quota: { kind: 'total', total: 8 },
    startsInDays: 30,
    lastsDays: 45,
    demand: [...leading('mz'), joining('wj'), joining('xf'), joining('scjg')],
    cap: 6,
  },
  {
    key: 'farming',
    stage: 'withdrawn',
    leadOffice: 'pj-nync',
    cooperating: [],
    items: ['nync-02', 'nync-04'],
    scope: industries('A01', 'A03', 'A04'),
    stratifyBy: ['section'],
    quota: percent(3),
    startsInDays: 30,
    lastsDays: 60,
    demand: leading('nync'),
    cap: 15,
  },
];
