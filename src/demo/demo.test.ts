// Issue 2, section 8: the demo is deterministic, its codes are valid and nobody's, its offices, items and industries exist,
// and every task of it can be met. The real register is compared where it lies beside the project.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { checkTerms, type Want } from '../plans/rules/task.ts';
import { checkCode } from '../registers/rules/identity.ts';
import type { Inspector } from '../registers/rules/inspector-row.ts';
import { areaOf, reasonOfStatus, stratumOf } from '../registers/rules/scope.ts';
import { demoInspectors, demoOffices, demoRecusals } from './inspectors.ts';
import { randomOf } from './random.ts';
import { demoSubjects, type SubjectRow } from './subjects.ts';
import { type DemoTask, demoTasks } from './tasks.ts';
import { subjectTypes } from './texts/subjects.ts';
import { demoUsers } from './users.ts';

const subjects = [...demoSubjects()];
const inspectors = demoInspectors();
const share = (of: (subject: SubjectRow) => boolean): number => subjects.filter(of).length / subjects.length;

/** First column of the rows of one table in a file of official codes. */
const codesIn = (file: string): Set<string> => {
  const text = readFileSync(new URL(`../../db/codes/${file}.sql`, import.meta.url), 'utf8');
  return new Set([...text.matchAll(/^ {2}\('([^']+)'/gmu)].map((row) => row[1] ?? ''));
};

describe('R18 R19 R44 demo subjects', () => {
  test('a shorter register is the beginning of a longer one, always the same', () => {
    expect([...demoSubjects(300)]).toEqual(subjects.slice(0, 300));
    expect(subjects.length).toBe(20_000);
    expect(subjects[0]).toEqual([...demoSubjects(1)][0]);
  });

  test('every code is valid, of its kind and unique, and so is every name', () => {
    for (const subject of subjects) {
      expect(checkCode(subject.code)).toMatchObject({ ok: true, value: { kind: subject.codeKind } });
    }
    expect(new Set(subjects.map(({ code }) => code)).size).toBe(subjects.length);
    expect(new Set(subjects.map(({ name }) => name)).size).toBe(subjects.length);
  });

  test('all three kinds of code occur, the prefix agrees with the nature, and old numbers are old', () => {
    const prefixes = new Set(
      subjects.filter(({ codeKind }) => codeKind === 'uscc').map(({ code }) => code.slice(0, 2)),
    );
    expect([...prefixes].sort()).toEqual(['12', '31', '51', '52', '53', '91', '92', '93']);
    for (const { code, codeKind, nature, registeredOn } of subjects) {
      if (codeKind === 'uscc') expect(code.startsWith('9')).toBe(nature === 'profit');
      else expect(nature).toBe('profit');
      if (codeKind === 'reg15') expect(registeredOn < '2015-10-01').toBe(true);
    }
    expect(subjects.filter(({ codeKind }) => codeKind === 'reg15').length).toBeGreaterThan(300);
    expect(subjects.filter(({ codeKind }) => codeKind === 'assigned').length).toBeGreaterThan(30);
  });

  test('sole traders are most, districts follow the real addresses, most are active, each class occurs', () => {
    expect(share(({ type }) => type === subjectTypes.trader.type)).toBeCloseTo(0.715, 1);
    expect(share(({ region }) => region === '211103')).toBeCloseTo(912 / 2016, 1);
    expect(share(({ status }) => status === 'active')).toBeCloseTo(0.88, 1);
    expect(new Set(subjects.map(({ status }) => status)).size).toBe(5);
    expect(new Set(subjects.map(({ riskClass }) => riskClass))).toEqual(new Set(['A', 'B', 'C', 'D', null]));
  });

  test('regions, streets and industries are of the official tables', () => {
    const regions = codesIn('region');
    const industries = codesIn('industry');
    for (const { region, street, industry, registeredOn } of subjects) {
      expect(regions.has(region) && industries.has(industry)).toBe(true);
      if (street !== null) expect(regions.has(street) && street.startsWith(region)).toBe(true);
      expect(registeredOn).toMatch(/^(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/);
    }
  });

  const real = new URL('../../../shared/data/registrations/', import.meta.url);
  const present = existsSync(real);
  if (!present) console.log('skipped: no real register beside the project');
  test.skipIf(!present)('no demo subject bears the name or the code of a real one', { timeout: 60_000 }, () => {
    const rows = readdirSync(real)
      .filter((file) => file.endsWith('.csv'))
      .flatMap(
        (file) => parse(readFileSync(new URL(file, real)), { columns: true }) as { name: string; uscc: string }[],
      );
    const taken = new Set(rows.flatMap(({ name, uscc }) => [name, uscc]));
    expect(subjects.filter(({ name, code }) => taken.has(name) || taken.has(code))).toEqual([]);
    expect(rows.filter(({ uscc }) => uscc.slice(8, 10) === 'DM')).toEqual([]);
  });
});

const certified = (row: Inspector): boolean =>
  row.status === 'active' && row.validUntil !== null && row.validUntil >= '2027-01-01';

describe('R23 R34 P2 demo inspectors', () => {
  test('400 in some thirty offices that exist, always the same', () => {
    expect(inspectors.length).toBe(400);
    expect(demoInspectors(50)).toEqual(inspectors.slice(0, 50));
    const offices = codesIn('office');
    expect(demoOffices.filter(({ officeId }) => !offices.has(officeId))).toEqual([]);
    expect(new Set(inspectors.map(({ officeId }) => officeId)).size).toBe(demoOffices.length);
    expect(new Set(inspectors.map(({ inspectorId }) => inspectorId)).size).toBe(400);
  });

  test('the uncertified are those of daily supervision and never lead; some certificates have run out', () => {
    for (const row of inspectors) {
      expect(row.certificate === null).toBe(row.category === 'daily_staff');
      expect((row.validFrom === null) === (row.certificate === null)).toBe(true);
      if (row.mayLead) expect(row.category).toBe('civil_servant');
    }
    expect(new Set(inspectors.map(({ category }) => category)).size).toBe(3);
    expect(
      inspectors.filter((row) => row.status === 'active' && row.certificate !== null && !certified(row)).length,
    ).toBeGreaterThan(3);
  });

  test('P2 recusals join inspectors and subjects of the demo, each pair once', () => {
    const recusals = demoRecusals(inspectors, subjects);
    expect(recusals.length).toBe(60);
    expect(recusals).toEqual(demoRecusals(inspectors, subjects));
    expect(new Set(recusals.map(({ inspectorId, subjectCode }) => inspectorId + subjectCode)).size).toBe(60);
  });
});

describe('demo accounts', () => {
  test('every role has one, heads stand under different leaders, offices and inspectors exist', () => {
    const users = demoUsers();
    expect(new Set(users.map(({ role }) => role)).size).toBe(8);
    expect(new Set(users.filter(({ role }) => role === 'head').map(({ officeId }) => officeId)).size).toBeGreaterThan(
      3,
    );
    expect(new Set(users.map(({ account }) => account)).size).toBe(users.length);
    const offices = codesIn('office');
    for (const { officeId, inspectorId } of users) {
      expect(offices.has(officeId)).toBe(true);
      if (inspectorId === null) continue;
      expect(inspectors.find((row) => row.inspectorId === inspectorId)).toMatchObject({ officeId, status: 'active' });
    }
  });
});

const departmentOf = (officeId: string): string => officeId.slice(officeId.lastIndexOf('-') + 1);

/** The subjects a task is about: every filter that is set must hold, and the register must not rule the subject out. */
const targets = ({ scope }: DemoTask['terms']): SubjectRow[] =>
  subjects.filter(
    (subject) =>
      reasonOfStatus(subject.status) === null &&
      (scope.industries.length === 0 || scope.industries.includes(subject.industry)) &&
      (scope.regions.length === 0 || scope.regions.includes(subject.region)) &&
      (scope.nature === null || scope.nature === subject.nature),
  );

/** Objects to draw by region; `city` for those whose region the strata do not tell. */
const objectsOf = (terms: DemoTask['terms']): Map<string, number> => {
  const found = targets(terms);
  if (terms.quota.kind === 'total') return new Map([['city', Math.min(terms.quota.total, found.length)]]);
  const { quota } = terms;
  // Of a draw by class: the demo has as many of each.
  const { numerator, denominator } =
    quota.kind === 'classes'
      ? { numerator: quota.rates.reduce((sum, { percent }) => sum + percent, 0), denominator: 100 * quota.rates.length }
      : quota;
  const sizes = new Map<string, number>();
  for (const subject of found) {
    const stratum = stratumOf({ region: subject.region, section: subject.industry.charAt(0) }, terms.stratifyBy);
    sizes.set(stratum, (sizes.get(stratum) ?? 0) + 1);
  }
  const objects = new Map<string, number>();
  for (const [stratum, size] of sizes) {
    const area = areaOf(stratum, terms.stratifyBy) ?? 'city';
    objects.set(area, (objects.get(area) ?? 0) + Math.ceil((size * numerator) / denominator));
  }
  return objects;
};

describe('demo tasks', () => {
  const tasks = demoTasks('2026-11-24');

  test('every stage occurs, ten are drawn, items and offices exist, the terms hold', () => {
    expect(new Set(tasks.map(({ stage }) => stage)).size).toBe(6);
    expect(tasks.filter(({ stage }) => stage === 'drawn').length).toBe(10);
    const items = codesIn('item');
    const offices = codesIn('office');
    for (const { stage, reason, terms } of tasks) {
      const named = [terms.leadOffice, ...terms.cooperating];
      expect(terms.items.filter((item) => !items.has(item))).toEqual([]);
      expect(named.filter((office) => !offices.has(office))).toEqual([]);
      // The joint directory is agreed upon before the task is drafted.
      const directory = { directoryId: '00000000-0000-7000-8000-000000000001', version: 1 };
      const joint = { ...terms, scope: { ...terms.scope, directory } };
      expect(
        checkTerms(
          terms.cooperating.length > 0 ? joint : terms,
          departmentOf(terms.leadOffice),
          named.map(departmentOf),
        ),
      ).toEqual({
        ok: true,
        value: null,
      });
      expect(reason === null).toBe(stage !== 'returned');
    }
  });

  test('periods are counted from the day given', () => {
    expect(tasks[0]?.terms).toMatchObject({ periodFrom: '2026-10-10', periodUntil: '2026-11-22' });
  });

  // County inspectors serve their county first; what they cannot take must fit the city's own.
  test.each(tasks.filter(({ terms }) => terms.candidates === undefined))(
    'R32 R34 P2 $key can be met by certified inspectors of every department asked',
    ({ terms }) => {
      const objects = objectsOf(terms);
      expect([...objects.values()].reduce((sum, number) => sum + number, 0)).toBeGreaterThan(3);
      const asked = new Map<string, Want[]>();
      for (const want of terms.demand) asked.set(want.department, [...(asked.get(want.department) ?? []), want]);
      const spare = (wants: readonly Want[], may: (row: Inspector) => boolean): number => {
        const able = inspectors.filter(
          (row) => certified(row) && departmentOf(row.officeId) === wants[0]?.department && may(row),
        );
        const capacity = (region: string | null) => able.filter((row) => row.region === region).length * terms.cap;
        const count = wants.reduce((sum, want) => sum + want.count, 0);
        const left = [...objects].map(([region, number]) =>
          Math.max(0, number * count - (region === 'city' ? 0 : capacity(region))),
        );
        return capacity(null) - left.reduce((sum, number) => sum + number, 0);
      };
      for (const wants of asked.values()) {
        expect(spare(wants, () => true)).toBeGreaterThanOrEqual(0);
        const leaders = wants.filter(({ role }) => role === 'leader');
        if (leaders.length > 0) expect(spare(leaders, ({ mayLead }) => mayLead)).toBeGreaterThanOrEqual(0);
        for (const want of wants.filter(({ role }) => role === 'specialist')) {
          expect(spare([want], ({ specialties }) => specialties.includes(want.specialty ?? ''))).toBeGreaterThanOrEqual(
            0,
          );
        }
      }
    },
  );
});

describe('the source of chance', () => {
  test('is fixed for all time, and weights decide', () => {
    const random = randomOf('golden');
    expect([random.below(1000), random.below(1000), random.below(1000)]).toMatchInlineSnapshot(`
      [
        80,
        636,
        961,
      ]
    `);
    const list = [
      { weight: 0, is: 'never' },
      { weight: 1, is: 'rare' },
      { weight: 9, is: 'often' },
    ];
    const drawn = Array.from({ length: 1000 }, () => random.weighted(list).is);
    expect(drawn).not.toContain('never');
    expect(drawn.filter((is) => is === 'rare').length).toBeGreaterThan(50);
    expect(drawn.filter((is) => is === 'rare').length).toBeLessThan(150);
  });
});
