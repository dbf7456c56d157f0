// A series of draws by layers of burden, with firms that go and firms that come: how often the new ones are drawn, under the rule that they
// inherit the burden of a donor and under the naive rule that they begin with nothing (R7, R52; spec/draw.md section 4).
import { donorPosition, inheritedBurden } from '../../src/draws/rules/donor.ts';
import { layeredDraw } from '../../src/draws/rules/layered.ts';
import { indexPositions } from '../../src/draws/rules/select.ts';
import { unitTable } from '../../src/draws/rules/units.ts';
import { must } from '../../src/kit/assert.ts';
import { type Bytes, utf8 } from '../../src/kit/bytes.ts';
import type { Layered } from '../../src/plans/rules/chances.ts';
import { suites } from '../../src/platform/suite.ts';
import { seedOf } from './large.ts';
import { exact, type Finding, LEAST_P, type Part, type Setting, tested } from './report.ts';
import { twoSided } from './statistics.ts';

const suite = suites['DR1-SHA256'];

const FIRMS = 1000;
const DRAWN = 100;
/** Of every draw: as many go as come. */
const TURNOVER = 40;
/** Visits of the last eight draws count: two years of a draw a quarter. */
const WINDOW = 8;
const SERIES = 100;
/** Draws until burdens are spread as they stay. */
const WARM = 20;
/** In how many of its draws a new firm is looked at. */
const SHOWN = 4;
const METHOD: Layered = { kind: 'layered', cap: 5, floor: { numerator: 1, denominator: 5 } };

/**
 * `naive`: a new firm has no burden. `donor`: in its first draw it counts with what its donor had in the list before. `kept`: not the
 * protocol's rule, for comparison: it counts with its donor's visits as long as these count for the donor.
 */
export type Rule = 'naive' | 'donor' | 'kept';

type Firm = {
  readonly id: string;
  readonly since: number;
  /** What it counts with in its first draw, and the visits that this stands for. */
  readonly burden: number;
  readonly inherited: readonly number[];
  readonly visits: number[];
};

const inWindow = (draw: number, visits: readonly number[]): number =>
  visits.filter((at) => at < draw && at >= draw - WINDOW).length;

function burdenOf(rule: Rule, firm: Firm, draw: number): number {
  const own = inWindow(draw, firm.visits);
  if (rule === 'kept') return own + inWindow(draw, firm.inherited);
  return rule === 'donor' && firm.since > 0 && firm.since === draw ? firm.burden : own;
}

function newFirm(rule: Rule, id: string, draw: number, before: readonly Firm[], seedBefore: Bytes): Firm {
  const donor = must(before[donorPosition(suite, seedBefore, id, before.length)], 'a donor of the list before');
  const burden = inheritedBurden(burdenOf(rule, donor, draw - 1), METHOD.cap);
  return { id, since: draw, burden, inherited: [...donor.visits, ...donor.inherited], visits: [] };
}

/** How many firms were in the list for the first, second … time, and how many of these were drawn. */
export type Ages = { readonly listed: number[]; readonly drawn: number[] };

function oneSeries(rule: Rule, setting: Setting, series: number, ages: Ages): void {
  let firms: Firm[] = Array.from({ length: FIRMS }, (_, i) => ({
    id: `F${String(i).padStart(7, '0')}`,
    since: 0,
    burden: 0,
    inherited: [],
    visits: [],
  }));
  let born = FIRMS;
  for (let draw = 0; draw < SERIES; draw += 1) {
    const seed = seedOf(setting, `burden ${series}`, draw);
    if (draw > 0) {
      const before = firms;
      const seedBefore = seedOf(setting, `burden ${series}`, draw - 1);
      const gone = new Set(indexPositions(suite, seedOf(setting, `gone ${series}`, draw), FIRMS, TURNOVER));
      const come = Array.from({ length: TURNOVER }, (_, i): Firm => {
        const id = `F${String(born + i).padStart(7, '0')}`;
        return newFirm(rule, id, draw, before, seedBefore);
      });
      born += TURNOVER;
      firms = [...before.filter((_, position) => !gone.has(position)), ...come];
    }
    const table = unitTable();
    for (const firm of firms) table.push(utf8(firm.id), 1n, burdenOf(rule, firm, draw));
    const result = layeredDraw(suite, seed, 'S', table.units(), METHOD, DRAWN, 0);
    const drawn = must(result.ok ? result.value : null, 'enough firms below the cap');
    const met = new Set([...drawn.floor, ...drawn.layers]);
    for (const [position, firm] of firms.entries()) {
      if (draw >= WARM && firm.since > 0) {
        const age = draw - firm.since;
        ages.listed[age] = (ages.listed[age] ?? 0) + 1;
        if (met.has(position)) ages.drawn[age] = (ages.drawn[age] ?? 0) + 1;
      }
      if (met.has(position)) firm.visits.push(draw);
    }
  }
}

/** Of the firms that came: how many stood in their first, second … draw, and the share of them that was drawn. */
export function sharesByAge(rule: Rule, setting: Setting, series: number) {
  const ages: Ages = { listed: [], drawn: [] };
  for (let one = 0; one < series; one += 1) oneSeries(rule, setting, one, ages);
  return ages.listed.slice(0, SHOWN).map((listed, age) => ({ listed, share: (ages.drawn[age] ?? 0) / listed }));
}

type Shares = ReturnType<typeof sharesByAge>;

const said = (shares: Shares): string => shares.map(({ share }) => share.toFixed(3)).join(', ');

/** How probable the furthest of the shares is, where each should be that of all. */
function deviation(shares: Shares): number {
  const fair = DRAWN / FIRMS;
  const furthest = Math.max(
    ...shares.map(({ listed, share }) => Math.abs(share - fair) / Math.sqrt((fair * (1 - fair)) / listed)),
  );
  return Math.min(1, shares.length * twoSided(furthest));
}

/** Ten series at least: 32,000 firms that came tell 0.105 from 0.100, a tenth of them would not. */
export function burdenPart(setting: Setting): Part {
  const series = Math.max(10, Math.round(setting.runs / 1000));
  const [naive, donor, kept] = (['naive', 'donor', 'kept'] as const).map((rule) => sharesByAge(rule, setting, series));
  if (naive === undefined || donor === undefined || kept === undefined) throw new Error('three rules');
  const findings: Finding[] = [
    exact(
      'naive rule: drawn of the new firms in their 1st to 4th draw',
      deviation(naive.slice(0, 1)) < LEAST_P,
      said(naive),
      'far from 0.100: new firms are drawn for being new',
    ),
    tested(
      'donor rule: drawn of the new firms in their 1st draw',
      deviation(donor.slice(0, 1)),
      said(donor.slice(0, 1)),
      '0.100 ± 0.005',
    ),
    exact(
      'donor rule: 1st to 4th draw',
      deviation(donor.slice(1, 2)) < LEAST_P,
      said(donor),
      'not 0.100 from the 2nd on: there only its own visits count',
    ),
    tested(
      'for comparison: the donor’s visits count as long as they count for the donor',
      deviation(kept),
      said(kept),
      '0.100 ± 0.005',
    ),
  ];
  const title = `Burden: ${FIRMS} firms, ${DRAWN} drawn by layers each time, ${TURNOVER} go and ${TURNOVER} come between draws, visits of ${WINDOW} draws count`;
  return { title, findings };
}
