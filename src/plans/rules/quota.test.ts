// Section 4 of spec/draw.md, quotas; R30: the shares of the plan are met, never undercut.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareQuota, totalQuota } from './quota.ts';

test('R30: a share rounds up, so that a small stratum is never spared', () => {
  expect(shareQuota(100, 3, 100)).toEqual({ ok: true, value: 3 });
  expect(shareQuota(101, 3, 100)).toEqual({ ok: true, value: 4 });
  expect(shareQuota(1, 1, 1000)).toEqual({ ok: true, value: 1 });
  expect(shareQuota(0, 1, 2)).toEqual({ ok: true, value: 0 });
  expect(shareQuota(10, 3, 2)).toMatchObject({ refusal: { code: 'plans.quotaRate' } });
});

test('R30: a share meets its rate with less than one unit to spare, without rounding errors at any size', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 53 - 1 }), fc.nat(10_000), (size, numerator) => {
      const share = shareQuota(size, numerator, 10_000);
      if (!share.ok) throw new Error(share.refusal.code);
      const [n, exact] = [BigInt(share.value) * 10_000n, BigInt(size) * BigInt(numerator)];
      expect(n >= exact && n - exact < 10_000n).toBe(true);
    }),
    { seed: 5 },
  );
});

test('a total goes to the largest remainders, ties to the smaller code', () => {
  const strata = (...sizes: [string, number][]) => sizes.map(([code, size]) => ({ code, size }));
  // 10 of 30: 3⅓, 3⅓, 3⅓ → one more for the first code, wherever it stands.
  expect(totalQuota(strata(['c', 10], ['a', 10], ['b', 10]), 10)).toEqual({ ok: true, value: [3, 4, 3] });
  // 3 of 10: 1.8, 0.9, 0.3 → whole parts 1, 0, 0; then .9 and .8.
  expect(totalQuota(strata(['a', 6], ['b', 3], ['c', 1]), 3)).toEqual({ ok: true, value: [2, 1, 0] });
  expect(totalQuota(strata(['a', 1]), 2)).toMatchObject({ refusal: { code: 'plans.quotaTotal' } });
  expect(totalQuota(strata(['a', 0]), 0)).toEqual({ ok: true, value: [0] });
});

test('R30: a total is met exactly, each stratum within one of its exact part and never above its size', () => {
  const cases = fc
    .array(fc.nat(10_000), { minLength: 1, maxLength: 12 })
    .chain((sizes) => fc.tuple(fc.constant(sizes), fc.nat(sizes.reduce((a, b) => a + b, 0))));
  fc.assert(
    fc.property(cases, ([sizes, total]) => {
      const quota = totalQuota(
        sizes.map((size, i) => ({ code: `s${i}`, size })),
        total,
      );
      if (!quota.ok) throw new Error(quota.refusal.code);
      const all = sizes.reduce((a, b) => a + b, 0);
      expect(quota.value.reduce((a, b) => a + b, 0)).toBe(total);
      for (const [i, n] of quota.value.entries()) {
        const size = sizes[i] ?? 0;
        expect(n).toBeLessThanOrEqual(size);
        expect(Math.abs(n * all - size * total)).toBeLessThan(Math.max(1, all));
      }
    }),
    { seed: 6 },
  );
});
