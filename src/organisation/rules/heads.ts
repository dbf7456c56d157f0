// Four eyes and a different head (R5, R33; spec/draw.md section 3): both identities of a delegate count.

/** `heads`: under whom the person stands, and under whom the one he acts for. */
export type Decider = {
  readonly userId: string;
  readonly onBehalfOf: string | null;
  readonly heads: readonly string[];
};

/** Nobody decides what he asked for himself, in his own name or for another. */
export const fourEyes = (asked: Decider, decides: Decider): boolean => {
  const askers = [asked.userId, asked.onBehalfOf];
  return !askers.includes(decides.userId) && (decides.onBehalfOf === null || !askers.includes(decides.onBehalfOf));
};

/** The decider, and whoever he acts for, stand under other heads of department than those who asked. */
export const differentHead = (asked: Decider, decides: Decider): boolean =>
  !decides.heads.some((head) => asked.heads.includes(head));
