// The claim in the head of plan.ts that makes the look-ahead cheap: what a failed search has found out is never asked again.
import { expect, test } from 'vitest';
import { tryDraw } from './plan.ts';
import { startPlan } from './plan-start.ts';
import { makePool, slotCount } from './pool.ts';

/** Three areas whose leaders are all needed as leaders; every candidate is tried for every slot. */
function drawEverything() {
  const areas = ['north', 'south', 'west'];
  const officers = areas.flatMap((area, a) =>
    Array.from({ length: 30 }, (_, i) => ({
      id: `p${String(i).padStart(2, '0')}-${a}`,
      department: 'X',
      roles: i < 10 ? ['leader', 'member'] : ['member'],
      areas: i % 5 === 0 ? areas : [area],
      cap: 2,
    })),
  );
  const objects = areas.flatMap((area) => Array.from({ length: 20 }, (_, i) => ({ id: `${area}${i}`, area })));
  const demand = ['member', 'leader', 'member'].map((role) => ({ department: 'X', role }));
  const pool = makePool(objects, demand, officers, []);
  const { plan, lacking } = startPlan(pool);
  expect(lacking).toEqual([]);
  const count = { refused: 0, failedSearches: 0 };
  for (let slot = 0; slot < slotCount(pool); slot += 1) {
    const members = pool.classes[pool.classOf[slot] ?? -1]?.members ?? [];
    const team = plan.officerOf.slice(pool.firstSlot[pool.objectOf[slot] ?? -1], slot);
    const drawn = members.find((w) => {
      const planned = plan.held[w]?.length ?? 0;
      if (team.includes(w) || (plan.spare[w] === 0 && planned === 0)) return false;
      const searches = plan.search.round;
      if (tryDraw(plan, slot, w)) return true;
      count.refused += 1;
      count.failedSearches += plan.search.round - searches;
      return false;
    });
    expect(drawn).toBeDefined();
  }
  return { plan, officers: officers.length, ...count };
}

test('tight sets are kept for ever: fewer failed searches than officers, however many candidates are refused', () => {
  const { plan, officers, refused, failedSearches } = drawEverything();
  expect(refused).toBeGreaterThan(3 * officers);
  expect(failedSearches).toBeGreaterThan(0);
  expect(failedSearches).toBeLessThan(officers);
  expect(plan.rankOf.toSorted((a, b) => a - b)).toEqual(plan.rankOf.map((_, rank) => rank));
});
