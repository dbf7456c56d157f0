// P11 claims give what a rule says, no more, and take back what they no longer say.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeOf, factorShown, mayBeMapped, valuesOf } from './claims.ts';

const rule = (ruleId: string, value: string, role = 'inspector') => ({ ruleId, value, role, officeId: 'pj-scjg' });
const rules = [rule('1', 'jc'), rule('2', 'jh', 'planner'), rule('3', 'admin', 'security_admin')];

test('P11 a claim is a text or a list of texts', () => {
  expect(valuesOf('jc')).toEqual(['jc']);
  expect(valuesOf(['jc', 1, null, 'jh'])).toEqual(['jc', 'jh']);
  expect(valuesOf({ jc: true })).toEqual([]);
  expect(valuesOf(undefined)).toEqual([]);
});

test('P11 a second factor was shown there when the context or a method is one that is believed, and nothing is believed unasked', () => {
  expect(factorShown(['mfa', 'hwk'], { amr: ['pwd', 'hwk'] })).toBe(true);
  expect(factorShown(['loa3'], { acr: 'loa3' })).toBe(true);
  expect(factorShown(['mfa'], { amr: ['pwd'], acr: 'loa3', groups: ['mfa'] })).toBe(false);
  expect(factorShown([], { amr: ['mfa'], acr: '' })).toBe(false);
});

test('P11 what the claim has is given once, what it no longer has is ended', () => {
  expect(changeOf(rules, ['jc', 'jh'], [{ ruleId: '1' }]).give.map(({ ruleId }) => ruleId)).toEqual(['2']);
  expect(changeOf(rules, ['jh'], [{ ruleId: '1' }, { ruleId: '2' }])).toEqual({ give: [], end: [{ ruleId: '1' }] });
});

test('P11 no claim makes an administrator, and a rule that ended gives nothing more', () => {
  expect(mayBeMapped('security_admin')).toBe(false);
  expect(changeOf(rules, ['admin'], []).give).toEqual([]);
  expect(changeOf([], ['jc'], [{ ruleId: '1' }])).toEqual({ give: [], end: [{ ruleId: '1' }] });
});

test('P11 after a change nothing changes: whatever the values are', () => {
  const values = fc.subarray(['jc', 'jh', 'admin', 'other']);
  const before = fc.subarray([{ ruleId: '1' }, { ruleId: '2' }, { ruleId: 'gone' }]);
  fc.assert(
    fc.property(values, before, (has, held) => {
      const { give, end } = changeOf(rules, has, held);
      const after = [...held.filter((one) => !end.includes(one)), ...give];
      expect(changeOf(rules, has, after)).toEqual({ give: [], end: [] });
    }),
  );
});
