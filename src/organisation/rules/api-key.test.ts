// R14 P11 what a key of another system may be, and that it never reaches further than its person.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkKey, grantsOfKey, KEY_READS, KEY_WRITES, keyIdOf, keyUserId } from './api-key.ts';
import { ROLES } from './roles.ts';

const wanted = { scopes: ['task.read'], writes: false, untilOn: '2026-12-31' };
const check = (change: object) => checkKey({ ...wanted, ...change }, '2026-11-24', 366)?.refusal.code ?? null;

describe('P11 a key', () => {
  test('reads what it is for, for a term', () => {
    expect(check({})).toBeNull();
    expect(check({ untilOn: '2026-11-24' })).toBeNull();
    expect(check({ untilOn: '2026-11-23' })).toBe('organisation.term-wrong');
    expect(check({ untilOn: '2027-11-25' })).toBeNull();
    expect(check({ untilOn: '2027-11-26' })).toBe('organisation.key-long');
  });
  test('writes only where that is said', () => {
    expect(check({ scopes: ['task.read', 'task.drafted'] })).toBe('organisation.key-writes');
    expect(check({ scopes: ['task.read', 'task.drafted'], writes: true })).toBeNull();
  });
  test('decides, draws, grants and looks into the log never', () => {
    const open = [...KEY_READS, ...KEY_WRITES];
    const closed = [...new Set(Object.values(ROLES).flat())].filter((one) => !open.includes(one));
    for (const permission of [
      'task.decided',
      'draw.committed',
      'grant.given',
      'log.read',
      'account.read',
      'contact.read',
    ]) {
      expect(closed).toContain(permission);
    }
    for (const scope of closed) expect(check({ scopes: [scope], writes: true }), scope).toBe('organisation.key-scope');
  });
  test('is told from a person by its name', () => {
    expect(keyIdOf(keyUserId('x'))).toBe('x');
    expect(keyIdOf('x')).toBeNull();
  });
});

const grant = (officeId: string, permissions: readonly string[], onBehalfOf: string | null = null) => ({
  role: 'planner',
  permissions: new Set(permissions),
  officeId,
  region: null,
  onBehalfOf,
});
const key = { scopes: ['task.read'], owner: 'p', path: ['office', 'city'] };
const of = (grantOffice: string, path: readonly string[], permissions = ['task.read'], behalf: string | null = null) =>
  grantsOfKey(key, [{ grant: grant(grantOffice, permissions, behalf), path }]).map(({ officeId }) => officeId);

describe('P11 what a key holds', () => {
  test('is at its office, whether its person holds it there or above', () => {
    expect(of('office', ['office', 'city'])).toEqual(['office']);
    expect(of('city', ['city'])).toEqual(['office']);
  });
  test('is below its office where its person holds it only there, and nothing elsewhere', () => {
    expect(of('unit', ['unit', 'office', 'city'])).toEqual(['unit']);
    expect(of('other', ['other', 'city'])).toEqual([]);
  });
  test('is not what its person holds for another, nor what he does not hold', () => {
    expect(of('office', ['office', 'city'], ['task.read'], 'q')).toEqual([]);
    expect(of('office', ['office', 'city'], ['draw.read'])).toEqual([]);
  });
  test('is never more than the scopes, nor more than the person’s own', () => {
    const some = fc.subarray([...KEY_READS, ...KEY_WRITES, 'task.decided']);
    fc.assert(
      fc.property(some, some, (scopes, held) => {
        const [got] = grantsOfKey({ ...key, scopes }, [{ grant: grant('office', held), path: key.path }]);
        expect([...(got?.permissions ?? [])].sort()).toEqual(scopes.filter((one) => held.includes(one)).sort());
      }),
    );
  });
});
