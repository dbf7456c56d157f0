// Entrusting inspections downwards 委托 (R36): by whom to whom, where and for how long. It widens the pool of a draw by a whole office, so what
// the draw cannot hold to is refused: a part of the items, of the period, or of a region that the strata do not tell.
import { ok, type Result, refuse } from '../../kit/result.ts';
import type { TaskTerms } from './task.ts';

export const ENTRUSTMENT_STATES = ['asked', 'granted', 'returned', 'ended'] as const;
export type EntrustmentState = (typeof ENTRUSTMENT_STATES)[number];
export const ENTRUSTMENT_STANDINGS = ['asked', 'coming', 'force', 'over', 'ended', 'returned'] as const;
export type EntrustmentStanding = (typeof ENTRUSTMENT_STANDINGS)[number];

export function entrustmentStanding(
  one: { readonly state: EntrustmentState; readonly from: string; readonly until: string },
  day: string,
): EntrustmentStanding {
  if (one.state !== 'granted') return one.state;
  if (one.from > day) return 'coming';
  return one.until < day ? 'over' : 'force';
}

/** Offices from the one named up to the root. */
type Path = readonly string[];

/** Whether an office stands below the level of another: under its parent, further down. */
export const isLower = (from: Path, to: Path): boolean =>
  to.length > from.length && to.includes(from[1] ?? from[0] ?? '');

export type Entrusting = {
  readonly from: Path;
  readonly to: Path;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly regions: readonly string[];
};

/**
 * `pool`: the offices whose inspectors may be drawn anyhow; `known`: regions that there are. Refuses: plans.entrust-part, plans.entrust-candidates,
 * plans.entrust-level, plans.entrust-pool, plans.entrust-region, plans.entrust-strata, plans.entrust-term.
 */
export function checkEntrusting(
  terms: TaskTerms,
  { from, to, fromOn, untilOn, regions }: Entrusting,
  pool: readonly string[],
  known: readonly string[],
): Result<null> {
  const [by = '', office = ''] = [from[0], to[0]];
  if (![terms.leadOffice, ...terms.cooperating].includes(by)) return refuse('plans.entrust-part', 'unmet');
  if (terms.candidates !== undefined) return refuse('plans.entrust-candidates', 'unmet');
  if (!isLower(from, to)) return refuse('plans.entrust-level', 'unmet', { office });
  if (pool.includes(office)) return refuse('plans.entrust-pool', 'conflict', { office });
  const strange = regions.find((region) => !known.includes(region));
  if (strange !== undefined || regions.length === 0)
    return refuse('plans.entrust-region', 'unmet', { region: strange ?? '' });
  const within = terms.scope.regions.length > 0 && terms.scope.regions.every((region) => regions.includes(region));
  if (!within && !terms.stratifyBy.includes('region')) return refuse('plans.entrust-strata', 'unmet');
  if (fromOn > terms.periodFrom || untilOn < terms.periodUntil)
    return refuse('plans.entrust-term', 'unmet', { from: terms.periodFrom, until: terms.periodUntil });
  return ok(null);
}
