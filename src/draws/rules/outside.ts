// Witnesses without an account (R7): of each kind one may bring randomness to a draw. Those of one kind count as one head: two notaries are no
// more independent of each other than two officers of one office.

export const OUTSIDE_KINDS = ['discipline', 'notary', 'chamber', 'firm', 'citizen'] as const;
export type OutsideKind = (typeof OUTSIDE_KINDS)[number];

const PREFIX = 'outside:';

export const isOutside = (userId: string): boolean => userId.startsWith(PREFIX);

/** How an outside party stands in place of an account and of a head. */
export const outsideId = (kind: OutsideKind): string => `${PREFIX}${kind}`;

export const outsideKind = (userId: string): OutsideKind | null =>
  OUTSIDE_KINDS.find((kind) => outsideId(kind) === userId) ?? null;
