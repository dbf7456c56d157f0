// Who is in the hat (spec/draw.md section 2): the subjects of a task's scope, or the candidates approved with it, by ascending id, each with its
// stratum, weight and burden, or the reason why it is left out.
import { compareText, toHex, utf8 } from '../../kit/bytes.ts';
import { canonicalJson } from '../../kit/canonical-json.ts';
import type { Suite } from '../../kit/hash.ts';
import { ok, type Result } from '../../kit/result.ts';
import {
  burdenWindow,
  candidatesDocument,
  inspecting,
  looksAtClasses,
  strataBy,
  type TaskTerms,
  weightOf,
} from '../../plans/rules/task.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { Cap } from '../../registers/rules/cap.ts';
import { reasonOfStatus, scopeDocument, stratumOf } from '../../registers/rules/scope.ts';
import { leftOutOn } from '../../registers/store/left-out.ts';
import { openMarks } from '../../registers/store/marks.ts';
import { type ScopeRow, scopeStream } from '../../registers/store/scope.ts';
import { burdensIn } from '../../registers/store/visits.ts';
import { CANDIDATES } from '../rules/commitment.ts';
import { owedCode } from '../rules/series.ts';
import { idOrder, type ListedUnit } from '../rules/tiled.ts';
import type { Made } from './freeze-series.ts';

const SOURCE = 'registers.subject';

/** What the list is made from: the register under a filter, or the candidates that were approved with the task (R6). */
export function askedOf(
  suite: Suite,
  { candidates, scope }: TaskTerms,
): { readonly source: string; readonly queryHash: string } {
  const query = candidates === undefined ? scopeDocument(scope) : candidatesDocument(candidates);
  const source = candidates === undefined ? SOURCE : `${CANDIDATES}${candidates.kind}`;
  return { source, queryHash: toHex(suite.hash(utf8(canonicalJson(query)))) };
}

/** Candidates come as a register would give them: by ascending id, none of them left out. */
async function* candidateStream(list: readonly string[]): AsyncGenerator<readonly ScopeRow[]> {
  yield [...list]
    .sort(compareText)
    .map((subjectId) => ({ subjectId, region: null, section: null, status: 'active', class: null }));
}

type Layered = Extract<TaskTerms['method'], { kind: 'layered' }>;

/** The days whose inspections are counted. */
export const windowOf = ({ months }: Layered, at: Date) => burdenWindow(months, dayOf(at));

export type Placed =
  | { readonly stratum: string; readonly unit: ListedUnit }
  | {
      readonly stratum: null;
      readonly id: string;
      readonly reason: string;
      readonly evidenceHash: Uint8Array;
      /** Set where the reason is a cap that is reached. */
      readonly cap: Cap | null;
    };

/** The subjects of the scope by ascending id, each with its stratum or the reason why it is left out. Ends at an id that may not stand there. */
export async function* placed(from: Tx, { suite, terms, at, before }: Made): AsyncGenerator<Result<readonly Placed[]>> {
  const left = terms.candidates === undefined ? await leftOutOn(from, dayOf(at), inspecting(terms), suite) : new Map();
  const burdens = terms.method.kind === 'layered' ? await burdensIn(from, windowOf(terms.method, at)) : null;
  const classes = looksAtClasses(terms) ? dayOf(at) : null;
  if (classes !== null) await openMarks(from);
  const inOrder = idOrder();
  const { candidates, scope } = terms;
  for await (const batch of candidates === undefined
    ? scopeStream(from, scope, classes)
    : candidateStream(candidates.list)) {
    const inherited = await before?.inherited?.(batch.map(({ subjectId }) => subjectId));
    const rows: Placed[] = [];
    for (const subject of batch) {
      const own = burdens?.get(subject.subjectId) ?? 0;
      const unit = {
        id: subject.subjectId,
        weight: weightOf(terms.method, subject),
        burden: Math.max(own, inherited?.get(subject.subjectId) ?? 0),
      };
      const wrong = inOrder(unit);
      if (wrong) {
        yield wrong;
        return;
      }
      const byRegister = reasonOfStatus(subject.status);
      const exclusion = byRegister
        ? { reason: byRegister, evidenceHash: suite.hash(utf8(`register/status/${subject.status}`)), cap: null }
        : left.get(subject.subjectId);
      const stratum = stratumOf(subject, strataBy(terms));
      if (exclusion) rows.push({ stratum: null, id: unit.id, ...exclusion });
      else rows.push({ stratum: before?.replaced.has(unit.id) ? owedCode(stratum) : stratum, unit });
    }
    yield ok(rows);
  }
}

export type LeftOutCount = {
  readonly reasons: ReadonlyMap<string, number>;
  readonly capped: readonly { readonly cap: Cap; readonly units: number }[];
};

/** How many were left out by which reason, and of those at a cap, by which (R52, P1). */
export function leftOutCounter() {
  const reasons = new Map<string, number>();
  const caps = new Map<string, { readonly cap: Cap; units: number }>();
  return {
    add({ reason, cap }: { readonly reason: string; readonly cap: Cap | null }): void {
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      if (cap === null) return;
      const known = caps.get(cap.capId) ?? { cap, units: 0 };
      known.units += 1;
      caps.set(cap.capId, known);
    },
    counts: (): LeftOutCount => ({ reasons, capped: [...caps.values()] }),
  };
}
