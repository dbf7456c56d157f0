// Four eyes and a different head (R5, R33; spec/draw.md section 3): both identities of a delegate count.

export type Decider = { readonly userId: string; readonly onBehalfOf: string | null; readonly head: string };

/** Nobody decides what he asked for himself, in his own name or for another. */
export const fourEyes = (asked: Decider, decides: Decider): boolean => {
  const askers = [asked.userId, asked.onBehalfOf];
  return !askers.includes(decides.userId) && (decides.onBehalfOf === null || !askers.includes(decides.onBehalfOf));
};

/** The decider stands under another head of department than the one who asked. */
export const differentHead = (asked: Decider, decides: Decider): boolean => asked.head !== decides.head;
