// Decides which tasks the demo shows (R15, R31–R34; issue 2, sections 5 and 8): ten in every state, four of them drawn.
// They are described, not stored: the start tool puts them through the real acts, so nothing here bypasses an approval.
import type { SubjectRow, SubjectStatus } from './subjects.ts';
import * as texts from './texts.ts';

/** How far the start tool takes a task. `drawn` is approved, frozen, drawn and published. */
export type DemoStage = 'drafted' | 'submitted' | 'returned' | 'withdrawn' | 'approved' | 'drawn';

/** A filter of the register; a missing list means any value. Codes as in SubjectRow. */
export type DemoScope = {
  readonly statuses: readonly SubjectStatus[];
  readonly natures?: readonly SubjectRow['nature'][];
  readonly industries?: readonly string[];
  readonly regions?: readonly string[];
};

/** For one object and one office: how many leaders, members, and specialists by specialty. */
export type DemoDemand = {
  readonly officeId: string;
  readonly leaders: number;
  readonly members: number;
  readonly specialists: readonly { readonly specialty: string; readonly number: number }[];
};

export type DemoTask = {
  readonly key: keyof typeof texts.tasks;
  readonly name: string;
  readonly kind: 'random';
  readonly stage: DemoStage;
  /** Why the head returned it; null unless `stage` is returned. */
  readonly reason: string | null;
  readonly leadOffice: string;
  readonly cooperatingOffices: readonly string[];
  readonly items: readonly string[];
  readonly scope: DemoScope;
  readonly strataBy: 'none' | 'region' | 'section';
  /** A share of every stratum in basis points, rounded up, or one number for the whole task. */
  readonly quota: { readonly shareBasisPoints: number } | { readonly total: number };
  /** Reserve objects per stratum. */
  readonly reserve: number;
  /** First day of the task period, counted from the day the demo is made; its length in days. */
  readonly startsInDays: number;
  readonly lastsDays: number;
  readonly demand: readonly DemoDemand[];
  /** Offices whose certified inspectors may be drawn: own or lower ones (R32). */
  readonly pool: readonly string[];
  readonly capPerInspector: number;
};

const marketSupervision = [
  'pj-scjg',
  'pj-xlt-scjg',
  'pj-dw-scjg',
  'pj-stz-scjg',
  'pj-ps-scjg',
  'pj-ldw-scjg',
  'pj-gxq-scjg',
];
const health = ['pj-wj', 'pj-xlt-wj', 'pj-dw-wj', 'pj-stz-wj', 'pj-ps-wj'];
const ecology = ['pj-sthj', 'pj-dw-sthj', 'pj-ps-sthj'];
const emergency = ['pj-yj', 'pj-xlt-yj', 'pj-dw-yj'];

const operating: readonly SubjectStatus[] = ['active', 'abnormal'];
const leading = (officeId: string): DemoDemand => ({ officeId, leaders: 1, members: 1, specialists: [] });
const joining = (officeId: string, members = 1): DemoDemand => ({ officeId, leaders: 0, members, specialists: [] });

/** The demo's tasks, those that were drawn first. */
export const demoTasks = (): readonly DemoTask[] => [...drawnTasks(), ...openTasks()];

const task = (
  key: keyof typeof texts.tasks,
  stage: DemoStage,
  terms: Omit<DemoTask, 'key' | 'name' | 'kind' | 'stage' | 'reason'>,
): DemoTask => ({
  key,
  name: texts.tasks[key],
  kind: 'random',
  stage,
  reason: stage === 'returned' ? texts.tasks.returned : null,
  ...terms,
});

const drawnTasks = (): readonly DemoTask[] => [
  task('catering', 'drawn', {
    leadOffice: 'pj-scjg',
    cooperatingOffices: ['pj-wj'],
    items: ['scjg-10', 'scjg-01', 'wj-05'],
    scope: { statuses: operating, industries: ['H62'] },
    strataBy: 'region',
    quota: { shareBasisPoints: 300 },
    reserve: 5,
    startsInDays: -45,
    lastsDays: 60,
    demand: [leading('pj-scjg'), joining('pj-wj')],
    pool: [...marketSupervision, ...health],
    capPerInspector: 4,
  }),
  task('hotels', 'drawn', {
    leadOffice: 'pj-ga',
    cooperatingOffices: ['pj-wj', 'pj-xf', 'pj-scjg'],
    items: ['ga-01', 'ga-04', 'xf-03', 'wj-05', 'scjg-01'],
    scope: { statuses: operating, industries: ['H61'] },
    strataBy: 'none',
    quota: { total: 12 },
    reserve: 6,
    startsInDays: -30,
    lastsDays: 45,
    demand: [leading('pj-ga'), joining('pj-wj'), joining('pj-xf'), joining('pj-scjg')],
    pool: ['pj-ga', 'pj-xf', ...health, ...marketSupervision],
    capPerInspector: 6,
  }),
  task('chemicals', 'drawn', {
    leadOffice: 'pj-yj',
    cooperatingOffices: ['pj-sthj'],
    items: ['yj-09', 'yj-07', 'sthj-02'],
    scope: { statuses: operating, industries: ['C25', 'C26'] },
    strataBy: 'region',
    quota: { shareBasisPoints: 1000 },
    reserve: 2,
    startsInDays: -20,
    lastsDays: 60,
    demand: [leading('pj-yj'), joining('pj-sthj', 2)],
    pool: [...emergency, ...ecology],
    capPerInspector: 5,
  }),
  task('reports', 'drawn', {
    leadOffice: 'pj-scjg',
    cooperatingOffices: [],
    items: ['scjg-28', 'scjg-29'],
    scope: { statuses: operating, natures: ['profit'], industries: ['F51', 'I65', 'L72', 'M74', 'M75'] },
    strataBy: 'section',
    quota: { shareBasisPoints: 300 },
    reserve: 4,
    startsInDays: -10,
    lastsDays: 50,
    demand: [leading('pj-scjg')],
    pool: marketSupervision,
    capPerInspector: 4,
  }),
];

const openTasks = (): readonly DemoTask[] => [
  task('training', 'approved', {
    leadOffice: 'pj-jy',
    cooperatingOffices: ['pj-scjg'],
    items: ['jy-04', 'scjg-42'],
    scope: { statuses: ['active'], industries: ['P83'] },
    strataBy: 'region',
    quota: { shareBasisPoints: 300 },
    reserve: 3,
    startsInDays: 5,
    lastsDays: 45,
    demand: [leading('pj-jy'), joining('pj-scjg')],
    pool: ['pj-jy', ...marketSupervision],
    capPerInspector: 12,
  }),
  task('repair', 'approved', {
    leadOffice: 'pj-jt',
    cooperatingOffices: ['pj-sthj'],
    items: ['jt-01', 'sthj-04'],
    scope: { statuses: operating, industries: ['O81'] },
    strataBy: 'region',
    quota: { shareBasisPoints: 500 },
    reserve: 3,
    startsInDays: 7,
    lastsDays: 60,
    demand: [leading('pj-jt'), joining('pj-sthj')],
    pool: ['pj-jt', ...ecology],
    capPerInspector: 15,
  }),
  task('pharmacies', 'submitted', {
    leadOffice: 'pj-scjg',
    cooperatingOffices: [],
    items: ['scjg-11', 'scjg-09'],
    scope: { statuses: operating, industries: ['F52'], regions: ['211103', '211104'] },
    strataBy: 'region',
    quota: { shareBasisPoints: 100 },
    reserve: 5,
    startsInDays: 14,
    lastsDays: 60,
    demand: [leading('pj-scjg')],
    pool: marketSupervision,
    capPerInspector: 4,
  }),
  task('realEstate', 'returned', {
    leadOffice: 'pj-zj',
    cooperatingOffices: ['pj-scjg'],
    items: ['zj-03', 'zj-04'],
    scope: { statuses: operating, industries: ['K70'] },
    strataBy: 'none',
    quota: { total: 10 },
    reserve: 5,
    startsInDays: 20,
    lastsDays: 45,
    demand: [leading('pj-zj'), joining('pj-scjg')],
    pool: ['pj-zj', ...marketSupervision],
    capPerInspector: 6,
  }),
  task('elderly', 'drafted', {
    leadOffice: 'pj-mz',
    cooperatingOffices: ['pj-wj', 'pj-xf', 'pj-scjg'],
    items: ['mz-03', 'xf-01', 'scjg-10'],
    scope: { statuses: ['active'], natures: ['nonprofit'], industries: ['Q85'] },
    strataBy: 'none',
    quota: { total: 8 },
    reserve: 4,
    startsInDays: 30,
    lastsDays: 45,
    demand: [leading('pj-mz'), joining('pj-wj'), joining('pj-xf'), joining('pj-scjg')],
    pool: ['pj-mz', 'pj-xf', ...health, ...marketSupervision],
    capPerInspector: 6,
  }),
  task('farming', 'withdrawn', {
    leadOffice: 'pj-nync',
    cooperatingOffices: [],
    items: ['nync-02', 'nync-04'],
    scope: { statuses: operating, industries: ['A01', 'A03', 'A04'] },
    strataBy: 'section',
    quota: { shareBasisPoints: 300 },
    reserve: 4,
    startsInDays: 30,
    lastsDays: 60,
    demand: [leading('pj-nync')],
    pool: ['pj-nync'],
    capPerInspector: 15,
  }),
];

/** Whether a subject lies in a scope. */
export const inScope = (scope: DemoScope, subject: SubjectRow): boolean =>
  scope.statuses.includes(subject.status) &&
  (scope.natures?.includes(subject.nature) ?? true) &&
  (scope.industries?.includes(subject.industry) ?? true) &&
  (scope.regions?.includes(subject.region) ?? true);
