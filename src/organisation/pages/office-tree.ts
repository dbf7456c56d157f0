// The tree of offices (R1) in reading order: each office under its parent, siblings as the server orders them; and the
// chain of legal bases from the highest down.
export type Office = {
  readonly officeId: string;
  readonly parentId: string | null;
  readonly kind: string;
  readonly nameZh: string;
  readonly shortZh: string;
  readonly nameEn: string;
  readonly region: string | null;
  readonly department: string | null;
  readonly head: string;
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly successorId: string | null;
};
export type Basis = {
  readonly basisId: string;
  readonly title: string;
  readonly issuedBy: string;
  readonly issuedOn: string;
  readonly number: string;
  readonly superior: string | null;
};
export type Branch = { readonly office: Office; readonly below: readonly Branch[] };

const KIND_ORDER = ['city', 'coordination', 'department', 'stationed', 'county', 'zone'];

/** Roots are offices whose parent is not among them. Departments come before counties and zones, as the document names them. */
export function treeOf(offices: readonly Office[]): readonly Branch[] {
  const known = new Set(offices.map((office) => office.officeId));
  const below = (parent: string | null): readonly Branch[] =>
    offices
      .filter((office) => (office.parentId !== null && known.has(office.parentId) ? office.parentId : null) === parent)
      .map((office, place) => ({ office, place }))
      .sort((a, b) => KIND_ORDER.indexOf(a.office.kind) - KIND_ORDER.indexOf(b.office.kind) || a.place - b.place)
      .map(({ office }) => ({ office, below: below(office.officeId) }));
  return below(null);
}

export const countOf = (branch: Branch): number => 1 + branch.below.reduce((sum, one) => sum + countOf(one), 0);

/** Branches that hold a match, with only the matching ones below; an empty `q` matches all. */
export const matching = (branches: readonly Branch[], q: string): readonly Branch[] =>
  branches.flatMap((branch) => {
    const { office } = branch;
    const hit = [office.nameZh, office.shortZh, office.nameEn.toLowerCase(), office.officeId].some((text) =>
      text.includes(q.toLowerCase()),
    );
    const below = matching(branch.below, q);
    if (hit) return [{ office, below: below.length > 0 ? below : branch.below }];
    return below.length > 0 ? [{ office, below }] : [];
  });

/** From the basis that has no superior to the one that binds here. */
export function chainOf(bases: readonly Basis[]): readonly Basis[] {
  const chain: Basis[] = [];
  let next = bases.find((basis) => basis.superior === null);
  while (next !== undefined && !chain.includes(next)) {
    const current: Basis = next;
    chain.push(current);
    next = bases.find((basis) => basis.superior === current.basisId);
  }
  return chain;
}

export const nameOf = (office: Pick<Office, 'shortZh' | 'nameEn'>, lang: 'zh' | 'en'): string =>
  lang === 'zh' ? office.shortZh : office.nameEn;

/** The office itself and all below it: where a grant held there reaches. */
export function subtreeOf(offices: readonly Office[], root: string): readonly Office[] {
  const inside = new Set([root]);
  for (let before = 0; before !== inside.size; ) {
    before = inside.size;
    for (const { officeId, parentId } of offices) if (parentId !== null && inside.has(parentId)) inside.add(officeId);
  }
  return offices.filter((office) => inside.has(office.officeId));
}
