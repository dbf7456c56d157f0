// Reorganisation of offices 机构改革 (R1): what an order makes of the tree, and what no order may do: close the root, hang an office below itself,
// leave an office without a parent that stands. A closed office hangs below its successor, so whoever may act there may act on what it left.
import { compareText } from '../../kit/bytes.ts';
import { ok, type Refused, type Result, refuse } from '../../kit/result.ts';

export type Names = { readonly nameZh: string; readonly shortZh: string; readonly nameEn: string };

/** An office as it stands; days as YYYY-MM-DD, `closedOn` the first day on which it no longer is. `head`: the office whose leader answers for it. */
export type Standing = Names & {
  readonly officeId: string;
  readonly parentId: string | null;
  readonly kind: string;
  readonly region: string | null;
  readonly department: string | null;
  readonly head: string;
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly successorId: string | null;
};

/** `head` null: it answers for itself. */
export const OFFICE_KINDS = ['city', 'county', 'zone', 'department', 'coordination', 'stationed'] as const;
export type OfficeKind = (typeof OFFICE_KINDS)[number];

export type NewOffice = Names & {
  readonly officeId: string;
  readonly parentId: string;
  readonly kind: OfficeKind;
  readonly region: string | null;
  readonly department: string | null;
  readonly head: string | null;
};

export type Change =
  | ({ readonly kind: 'renamed'; readonly officeId: string } & Names)
  | { readonly kind: 'moved'; readonly officeId: string; readonly parentId: string; readonly head: string }
  | {
      readonly kind: 'merged';
      readonly officeIds: readonly string[];
      readonly into: string | NewOffice;
      /** Whose head heads what comes of it; null: the standing successor's own, or of a new one nobody yet. */
      readonly headFrom: string | null;
    }
  | {
      readonly kind: 'split';
      readonly officeId: string;
      readonly into: readonly { readonly office: NewOffice; readonly people: readonly string[] }[];
      /** Which of the new offices takes over what is left; null: the old one stays. */
      readonly heir: string | null;
    }
  | { readonly kind: 'closed'; readonly officeId: string; readonly successorId: string };

/** Offices as they will be: new ones, those that stand otherwise, and those that close. */
export type Effect = {
  readonly opened: readonly Standing[];
  readonly changed: readonly Standing[];
  readonly closed: readonly Standing[];
};

type Tree = ReadonlyMap<string, Standing>;

const treeOf = (offices: readonly Standing[]): Tree => new Map(offices.map((office) => [office.officeId, office]));

function standing(tree: Tree, officeId: string): Result<Standing> {
  const office = tree.get(officeId);
  if (office === undefined) return refuse('organisation.office-missing', 'missing', { office: officeId });
  return office.closedOn === null ? ok(office) : refuse('organisation.office-over', 'conflict', { office: officeId });
}

/** Whether `officeId` is `above` or stands below it. */
export function within(tree: Tree, officeId: string, above: string): boolean {
  const seen = new Set<string>();
  for (let at: string | null = officeId; at !== null && !seen.has(at); at = tree.get(at)?.parentId ?? null) {
    if (at === above) return true;
    seen.add(at);
  }
  return false;
}

const cycle = (office: string): Refused => refuse('organisation.office-cycle', 'conflict', { office });

function freeName(tree: Tree, names: Names, but: readonly string[]): Refused | null {
  const bearer = [...tree.values()].find(
    (one) =>
      one.closedOn === null &&
      !but.includes(one.officeId) &&
      (one.nameZh === names.nameZh || one.shortZh === names.shortZh),
  );
  return bearer ? refuse('organisation.office-name-taken', 'conflict', { office: bearer.officeId }) : null;
}

function opening(tree: Tree, office: NewOffice, closing: readonly string[], fromOn: string): Result<Standing> {
  if (tree.has(office.officeId)) return refuse('organisation.office-taken', 'conflict', { office: office.officeId });
  const parent = standing(tree, office.parentId);
  if (!parent.ok) return parent;
  if (closing.includes(office.parentId)) return cycle(office.officeId);
  const head = office.head ?? office.officeId;
  if (office.head !== null) {
    const found = standing(tree, office.head);
    if (!found.ok) return found;
    if (closing.includes(office.head)) return cycle(office.head);
  }
  const taken = freeName(tree, office, closing);
  return taken ?? ok({ ...office, head, openedOn: fromOn, closedOn: null, successorId: null });
}

/** Closes offices into one that stands: their parts below and all that stood under their head go to it. */
function closing(tree: Tree, officeIds: readonly string[], heir: Standing, fromOn: string): Result<Effect> {
  const closed: Standing[] = [];
  for (const officeId of [...new Set(officeIds)]) {
    const office = standing(tree, officeId);
    if (!office.ok) return office;
    if (office.value.parentId === null) return refuse('organisation.office-root', 'conflict', { office: officeId });
    if (within(tree, heir.officeId, officeId)) return cycle(heir.officeId);
    closed.push({ ...office.value, closedOn: fromOn, successorId: heir.officeId, parentId: heir.officeId });
  }
  const gone = (id: string | null) => id !== null && officeIds.includes(id);
  const head = gone(heir.head) ? heir.officeId : heir.head;
  const changed = [...tree.values()].flatMap((office): Standing[] => {
    if (office.closedOn !== null || gone(office.officeId)) return [];
    const parentId = gone(office.parentId) ? heir.officeId : office.parentId;
    const under = gone(office.head) ? head : office.head;
    return parentId === office.parentId && under === office.head ? [] : [{ ...office, parentId, head: under }];
  });
  return ok({ opened: [], changed, closed });
}

function merging(tree: Tree, change: Extract<Change, { kind: 'merged' }>, fromOn: string): Result<Effect> {
  const { into, officeIds, headFrom } = change;
  if (headFrom !== null && !officeIds.includes(headFrom)) return refuse('organisation.head-elsewhere', 'unmet');
  if (typeof into !== 'string') {
    const heir = opening(tree, into, officeIds, fromOn);
    if (!heir.ok) return heir;
    const grown = new Map([...tree, [into.officeId, heir.value]]);
    const done = closing(grown, officeIds, heir.value, fromOn);
    return done.ok ? ok({ ...done.value, opened: [heir.value] }) : done;
  }
  const heir = standing(tree, into);
  return heir.ok ? closing(tree, officeIds, heir.value, fromOn) : heir;
}

function splitting(tree: Tree, change: Extract<Change, { kind: 'split' }>, fromOn: string): Result<Effect> {
  const old = standing(tree, change.officeId);
  if (!old.ok) return old;
  const people = change.into.flatMap((one) => one.people);
  if (new Set(people).size < people.length) return refuse('organisation.person-twice', 'conflict');
  let grown = tree;
  const opened: Standing[] = [];
  for (const { office } of change.into) {
    const one = opening(grown, office, change.heir === null ? [] : [change.officeId], fromOn);
    if (!one.ok) return one;
    opened.push(one.value);
    grown = new Map([...grown, [one.value.officeId, one.value]]);
  }
  if (change.heir === null) return ok({ opened, changed: [], closed: [] });
  const heir = opened.find((office) => office.officeId === change.heir);
  if (!heir) return refuse('organisation.office-missing', 'missing', { office: change.heir });
  const done = closing(grown, [change.officeId], heir, fromOn);
  return done.ok ? ok({ ...done.value, opened }) : done;
}

function moving(tree: Tree, change: Extract<Change, { kind: 'moved' }>): Result<Effect> {
  const office = standing(tree, change.officeId);
  if (!office.ok) return office;
  if (office.value.parentId === null) {
    return refuse('organisation.office-root', 'conflict', { office: change.officeId });
  }
  for (const wanted of [change.parentId, change.head]) {
    const found = standing(tree, wanted);
    if (!found.ok) return found;
  }
  if (within(tree, change.parentId, change.officeId)) return cycle(change.officeId);
  const { parentId, head } = change;
  if (parentId === office.value.parentId && head === office.value.head)
    return refuse('organisation.already-so', 'conflict');
  return ok({ opened: [], changed: [{ ...office.value, parentId, head }], closed: [] });
}

function renaming(tree: Tree, change: Extract<Change, { kind: 'renamed' }>): Result<Effect> {
  const office = standing(tree, change.officeId);
  if (!office.ok) return office;
  const { nameZh, shortZh, nameEn } = change;
  const { value } = office;
  if (nameZh === value.nameZh && shortZh === value.shortZh && nameEn === value.nameEn) {
    return refuse('organisation.already-so', 'conflict');
  }
  const taken = freeName(tree, change, [change.officeId]);
  return taken ?? ok({ opened: [], changed: [{ ...value, nameZh, shortZh, nameEn }], closed: [] });
}

/** What the change makes of the offices from that day on. */
export function effectOf(offices: readonly Standing[], change: Change, fromOn: string): Result<Effect> {
  const tree = treeOf(offices);
  if (change.kind === 'renamed') return renaming(tree, change);
  if (change.kind === 'moved') return moving(tree, change);
  if (change.kind === 'split') return splitting(tree, change, fromOn);
  if (change.kind === 'merged') return merging(tree, change, fromOn);
  return merging(
    tree,
    { kind: 'merged', officeIds: [change.officeId], into: change.successorId, headFrom: null },
    fromOn,
  );
}

/** Every office that a change names, each once: the one it is about first. */
export function officesOf(change: Change): readonly string[] {
  const named = (() => {
    if (change.kind === 'renamed') return [change.officeId];
    if (change.kind === 'moved') return [change.officeId, change.parentId, change.head];
    if (change.kind === 'closed') return [change.officeId, change.successorId];
    const placed = (office: NewOffice) => [office.officeId, office.parentId, office.head ?? office.officeId];
    if (change.kind === 'split') return [change.officeId, ...change.into.flatMap(({ office }) => placed(office))];
    return [...change.officeIds, ...(typeof change.into === 'string' ? [change.into] : placed(change.into))];
  })();
  return [...new Set(named)];
}

/** The offices a change is about and those it opens: while it is under way no other change names them, and it names none of another's. */
export function heldBy(change: Change): readonly string[] {
  if (change.kind === 'merged') {
    return [...change.officeIds, ...(typeof change.into === 'string' ? [] : [change.into.officeId])];
  }
  const opened = change.kind === 'split' ? change.into.map(({ office }) => office.officeId) : [];
  return [change.officeId, ...opened];
}

export function collide(a: Change, b: Change): boolean {
  const holds = (one: Change, other: Change) => heldBy(one).some((office) => officesOf(other).includes(office));
  return holds(a, b) || holds(b, a);
}

export type Period = Names & {
  readonly officeId: string;
  readonly fromOn: string;
  readonly parentId: string | null;
  readonly head: string;
};

/** As the office was on that day: the last state that had begun, before all of them the first. */
export function periodOn(periods: readonly Period[], officeId: string, day: string): Period | null {
  const own = periods.filter((one) => one.officeId === officeId).sort((a, b) => compareText(a.fromOn, b.fromOn));
  return own.findLast((one) => one.fromOn <= day) ?? own[0] ?? null;
}

/** The offices that stand on a day, as they stand then; `coming` are changes that are agreed and not yet in force, in their order. */
export function treeOn(
  offices: readonly Standing[],
  periods: readonly Period[],
  coming: readonly { readonly fromOn: string; readonly change: Change }[],
  day: string,
): readonly Standing[] {
  let tree = treeOf(
    offices.map((office) => {
      const then = periodOn(periods, office.officeId, day);
      return then === null
        ? office
        : {
            ...office,
            parentId: then.parentId,
            nameZh: then.nameZh,
            shortZh: then.shortZh,
            nameEn: then.nameEn,
            head: then.head,
          };
    }),
  );
  for (const { fromOn, change } of coming) {
    if (fromOn > day) continue;
    const effect = effectOf([...tree.values()], change, fromOn);
    if (!effect.ok) continue;
    const { opened, changed, closed } = effect.value;
    tree = new Map([...tree, ...[...opened, ...changed, ...closed].map((one) => [one.officeId, one] as const)]);
  }
  return [...tree.values()].filter((one) => one.openedOn <= day && (one.closedOn === null || one.closedOn > day));
}

const DAY = 86_400_000;
export const dayBefore = (day: string): string => new Date(Date.parse(day) - DAY).toISOString().slice(0, 10);

export const later = (a: string, b: string): string => (compareText(a, b) < 0 ? b : a);

/** The day from which the instrument counts (decision 0096): before the day in force, and not before an office that it changes was there. It gives
 *  no right backwards, so no term bounds it. Null when it may be so. */
export function lawfulDay(
  offices: readonly Standing[],
  change: Change,
  fromOn: string,
  lawfulOn: string | null,
): Refused | null {
  if (lawfulOn === null) return null;
  if (lawfulOn >= fromOn) return refuse('organisation.lawful-day-late', 'unmet', { from: fromOn });
  const touched = new Set(officesOf(change));
  const opened = offices
    .filter(({ officeId }) => touched.has(officeId))
    .map(({ openedOn }) => openedOn)
    .sort(compareText)
    .at(-1);
  return opened !== undefined && lawfulOn < opened
    ? refuse('organisation.lawful-day-early', 'unmet', { opened })
    : null;
}
