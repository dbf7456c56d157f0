// P11: three administrators are three people; a delegation is of one's own role, for a term, and goes no further.
import { describe, expect, test } from 'vitest';
import { ADMINISTRATORS, checkDelegation, clash, clashAmong, type Source } from './grants.ts';
import { isRole, ROLES } from './roles.ts';

const year = { fromOn: '2026-01-01', untilOn: '2026-12-31' };

describe('P11 three administrators', () => {
  test('share no act: what one may do, no other role may', () => {
    // A list that is taken away as a file is a read that the log keeps.
    const reads = (one: string) => one.endsWith('.read') || ['list.exported', 'trail.exported'].includes(one);
    const acts = (role: string) => (isRole(role) ? ROLES[role] : []).filter((one) => !reads(one));
    for (const one of ADMINISTRATORS) {
      for (const other of Object.keys(ROLES)) {
        if (other === one) continue;
        expect(
          acts(one).filter((act) => acts(other).includes(act)),
          `${one} and ${other}`,
        ).toEqual([]);
      }
    }
    expect(acts('audit_admin')).toEqual([
      'log.erased',
      'log.trimmed',
      'erasure.asked',
      'witness.accepted',
      'witness.returned',
      'draw.audited',
    ]);
    expect(ROLES.system_admin).not.toContain('log.read');
    expect(ROLES.security_admin).not.toContain('log.read');
  });

  test.each(ADMINISTRATORS)('%s is held with no other role on any day', (role) => {
    for (const other of Object.keys(ROLES)) {
      const found = clash([{ role: other, ...year }], { role, fromOn: '2026-12-31', untilOn: null });
      expect(found?.refusal.code ?? null, other).toBe(other === role ? null : 'organisation.roles-clash');
      expect(clash([{ role: other, ...year }], { role, fromOn: '2027-01-01', untilOn: null })).toBeNull();
    }
  });

  test('roles of casework may meet, and an account is judged as a whole', () => {
    expect(clashAmong(['planner', 'inspector', 'head'])).toBeNull();
    expect(clashAmong(['planner', 'audit_admin'])?.refusal.code).toBe('organisation.roles-clash');
  });
});

describe('P11 a delegation', () => {
  const source: Source = { userId: 'a', role: 'head', via: 'role', ...year };
  const wanted = { giver: 'a', receiver: 'b', fromOn: '2026-11-24', untilOn: '2026-12-31' };
  const codeOf = (change: Partial<typeof wanted>, of: Partial<Source> = {}, days = 90) =>
    checkDelegation({ ...source, ...of }, { ...wanted, ...change }, '2026-11-24', days)?.refusal.code ?? null;

  test('is of one’s own role, to another, within its term and the rule', () => {
    expect(codeOf({})).toBeNull();
    expect(codeOf({ giver: 'c' })).toBe('organisation.grant-missing');
    expect(codeOf({ receiver: 'a' })).toBe('organisation.delegation-self');
    expect(codeOf({}, { via: 'delegation' })).toBe('organisation.delegation-on');
    expect(codeOf({ untilOn: '2027-01-01' })).toBe('organisation.delegation-beyond');
    expect(codeOf({ fromOn: '2026-11-23' })).toBe('organisation.term-wrong');
    expect(codeOf({ untilOn: '2026-11-23' })).toBe('organisation.term-wrong');
    expect(codeOf({}, {}, 38)).toBeNull();
    expect(codeOf({}, {}, 37)).toBe('organisation.delegation-long');
  });
});
