// What a flip report finds (spec/draw.md section 2; R7): each unit's standing to the draw, version by version, out of the registers' own history.
import { canonicalJson } from '../kit/canonical-json.ts';
import type { TaskTerms } from '../plans/rules/task.ts';
import { strataBy, weightOf } from '../plans/rules/task.ts';
import { dayOf } from '../platform/clock.ts';
import type { Tx } from '../platform/db/database.ts';
import { barOf } from '../registers/rules/eligibility.ts';
import { reasonOfStatus, type Scope, stratumOf } from '../registers/rules/scope.ts';
import { regionsBelow } from '../registers/store/codes.ts';
import {
  type Around,
  briefExclusions,
  briefRecusals,
  type SubjectVersion,
  turnedInspectors,
  turnedSubjects,
} from '../registers/store/turns.ts';
import { type Flip, outOf, type Standing, turnOf, type Window } from './rules/flip.ts';

const DAY = 86_400_000;

export type FlipRule = { readonly daysBefore: number; readonly daysAfter: number };

/** The last instant that a report about a list taken at an instant looks at. */
export const lastOf = (taken: Date, { daysAfter }: FlipRule): Date => new Date(taken.getTime() + daysAfter * DAY);

/** All turns of subjects of the scope, of their exclusions, and of the offices' inspectors and their recusals. */
export async function findFlips(
  tx: Tx,
  terms: TaskTerms,
  taken: Date,
  rule: FlipRule,
  now: Date,
): Promise<readonly Flip[]> {
  const window = { taken: taken.getTime(), before: rule.daysBefore * DAY, after: rule.daysAfter * DAY };
  const around = {
    taken,
    from: new Date(window.taken - window.before),
    until: new Date(Math.min(now.getTime(), lastOf(taken, rule).getTime())),
  };
  return [
    ...(terms.candidates === undefined ? await subjectFlips(tx, terms, around, window) : []),
    ...(await officerFlips(tx, terms, around, window)),
  ];
}

const inList = (list: readonly string[], value: string | null): boolean =>
  list.length === 0 || (value !== null && list.includes(value));

/** A version as the draw places it. A directory's members are fixed by its version: who is none is none throughout. */
function placeOf(terms: TaskTerms, regions: readonly string[], version: SubjectVersion): string {
  const { scope } = terms;
  const within =
    (inList(regions, version.region) || inList(regions, version.street)) &&
    inList(scope.sections, version.section) &&
    (scope.industries.length === 0 || scope.industries.some((code) => version.industry?.startsWith(code))) &&
    (scope.nature === null || scope.nature === version.nature);
  if (!within) return outOf('scope');
  const reason = reasonOfStatus(version.status);
  return reason === null ? `${stratumOf(version, strataBy(terms))}/${weightOf(terms.method, version)}` : outOf(reason);
}

const spread = async (tx: Tx, { regions }: Scope): Promise<readonly string[]> =>
  regions.length === 0 ? [] : regionsBelow(tx, regions);

async function subjectFlips(tx: Tx, terms: TaskTerms, around: Around, window: Window): Promise<Flip[]> {
  const regions = await spread(tx, terms.scope);
  const versions = Map.groupBy(await turnedSubjects(tx, around), (row) => row.subject_id);
  const flips: Flip[] = [];
  for (const [unit, rows] of versions) {
    const turn = turnOf(
      standings(rows, (row) => placeOf(terms, regions, row)),
      window,
    );
    if (turn !== null) flips.push({ kind: 'subject', unit, ...turn });
  }
  const [day, last] = [dayOf(around.taken), dayOf(around.until)];
  for (const row of await briefExclusions(tx, around, day, last)) {
    const once = flips.some(({ kind, unit }) => kind === 'exclusion' && unit === row.subject_id);
    if (once || placeOf(terms, regions, row) === outOf('scope')) continue;
    const turn = { before: 'listed', taken: outOf(row.reason), changedAt: row.decided_at.getTime() };
    flips.push({ kind: 'exclusion', unit: row.subject_id, ...turn, revertedAt: row.over_at.getTime() });
  }
  return flips;
}

async function officerFlips(tx: Tx, terms: TaskTerms, around: Around, window: Window): Promise<Flip[]> {
  const offices = [terms.leadOffice, ...terms.cooperating];
  const day = dayOf(around.taken);
  const flips: Flip[] = [];
  for (const [unit, rows] of Map.groupBy(await turnedInspectors(tx, around), (row) => row.inspector_id)) {
    const turn = turnOf(
      standings(rows, (row) => {
        if (!offices.includes(row.office_id)) return outOf('office');
        const bar = barOf(row, day);
        return bar === null
          ? canonicalJson({ lead: row.may_lead, office: row.office_id, specialties: [...row.specialties] })
          : outOf(bar);
      }),
      window,
    );
    if (turn !== null) flips.push({ kind: 'officer', unit, ...turn });
  }
  for (const row of await briefRecusals(tx, around)) {
    const unit = `${row.inspector_id}/${row.subject_id}`;
    if (row.ended_at === null || !offices.includes(row.office_id)) continue;
    if (flips.some((flip) => flip.kind === 'recusal' && flip.unit === unit)) continue;
    const times = { changedAt: row.declared_at.getTime(), revertedAt: row.ended_at.getTime() };
    flips.push({ kind: 'recusal', unit, before: 'free', taken: outOf('recused'), ...times });
  }
  return flips;
}

const standings = <R extends { readonly recorded_at: Date }>(
  rows: readonly R[],
  placed: (row: R) => string,
): readonly Standing[] => rows.map((row) => ({ at: row.recorded_at.getTime(), place: placed(row) }));
