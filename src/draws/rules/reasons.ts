// The closed lists of reasons that the protocol knows (spec/evidence-bundle.md section 3): acts, forms and verifiers read the same.

/** Why a draw may be voided. */
export const VOID_REASONS = [
  'list-wrong',
  'demand-wrong',
  'beacon-absent',
  'infeasible',
  'ordered',
  'withdrawn',
] as const;

/** Why a drawn object may be replaced by the next reserve. */
export const REPLACEMENT_REASONS = ['closed', 'moved', 'not-found', 'suspended', 'duplicate', 'force-majeure'] as const;

/** Why a drawn object is not inspected and nobody takes its place (spec/draw.md section 4). */
export const OMISSION_REASONS = ['closed', 'moved', 'not-found', 'suspended', 'ordered', 'force-majeure'] as const;

/** On what ground an inspector may be directed by hand. */
export const DIRECT_GROUNDS = ['specialty', 'infeasible', 'emergency', 'safety', 'continuity'] as const;

/** Why an inspector gives back his places after the draw (spec/draw.md section 5, rule 9); `recusal` is about one object, all others about the whole draw. */
export const WITHDRAWAL_GROUNDS = ['illness', 'recusal', 'left', 'duty', 'force-majeure'] as const;

/** Why more units of a stratum are drawn by the same seed, within the committed limit (spec/draw.md section 4, extension). */
export const EXTENSION_GROUNDS = ['widespread', 'serious', 'reserve-used', 'ordered'] as const;
