// R21, R31: what several offices inspect together is drawn from a joint directory; one office alone may draw from the general register.
import { expect, test } from 'vitest';
import { after, checkTerms, type TaskTerms } from './task.ts';

const want = (department: string, role: 'leader' | 'member') => ({ department, role, specialty: null, count: 1 });
const terms = (cooperating: readonly string[], scope: Partial<TaskTerms['scope']> = {}): TaskTerms => ({
  ...{ name: '抽查', items: ['a'], leadOffice: 'o1', cooperating, periodFrom: '2026-12-01', periodUntil: '2026-12-31' },
  scope: { regions: [], sections: [], industries: [], nature: null, ...scope },
  ...{ stratifyBy: [], method: { kind: 'index' }, quota: { kind: 'total', total: 3 } },
  ...{ reserve: { numerator: 0, denominator: 1 }, cap: 5 },
  demand: [want('d1', 'leader'), want(cooperating.length === 0 ? 'd1' : 'd2', 'member')],
});
const directory = { directoryId: '00000000-0000-7000-8000-000000000001', version: 1 };

test('R31 a joint task without a directory is refused and says for how many offices; with one, or alone, it holds', () => {
  expect(checkTerms(terms(['o2']), 'd1', ['d1', 'd2'])).toMatchObject({
    ok: false,
    refusal: { code: 'plans.joint-directory', with: { offices: 2 } },
  });
  expect(checkTerms(terms(['o2'], { directory }), 'd1', ['d1', 'd2']).ok).toBe(true);
  expect(checkTerms(terms([]), 'd1', ['d1']).ok).toBe(true);
});

test('a step that is not open names state and step by the keys of their words', () => {
  expect(after('approved', 'change')).toMatchObject({
    ok: false,
    refusal: { with: { state: 'plans.state.approved', step: 'plans.step.change' } },
  });
});
