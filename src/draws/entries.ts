// The entries of the draw in the log. The facts of protocol steps are those of spec/evidence-bundle.md section 3, field by field:
// they are opened by publication and read by every verifier, so nothing personal stands in them.

import { z } from 'zod';
import { entryType } from '../platform/domain.ts';
import { games } from './rules/beacon.ts';
import {
  DIRECT_GROUNDS,
  EXTENSION_GROUNDS,
  OMISSION_REASONS,
  REPLACEMENT_REASONS,
  VOID_REASONS,
  WITHDRAWAL_GROUNDS,
} from './rules/reasons.ts';
import { DRAW_KINDS } from './rules/states.ts';

const hex32 = z.string().regex(/^[0-9a-f]{64}$/);
const common = { at: z.string(), draw: z.string() };
const person = z.object({ by: z.string(), head: z.string() });

export const listOrdered = entryType('list.ordered', z.object({ list: z.string(), task: z.string(), terms: hex32 }));
export const listFrozen = entryType(
  'list.frozen',
  z.object({
    list: z.string(),
    task: z.string(),
    directory: z.int(),
    listed: z.int(),
    excluded: z.int(),
    objectsRoot: hex32,
    excludedRoot: hex32,
  }),
);
export const drawPrepared = entryType(
  'draw.prepared',
  z.object({
    draw: z.string(),
    task: z.string(),
    seq: z.int(),
    list: z.string(),
    kind: z.enum(DRAW_KINDS),
    parties: z.array(z.object({ party: z.string(), head: z.string() })),
    /** Rounds and issues that were named beforehand. */
    beacons: z.array(z.string()).optional(),
  }),
);
export const drawEntropy = entryType(
  'draw.entropy',
  z.object({ draw: z.string(), party: z.string(), commitment: hex32 }),
);
export const drawInvited = entryType('draw.invited', z.object({ draw: z.string(), party: z.string() }));
export const drawJoined = entryType('draw.joined', z.object({ draw: z.string(), party: z.string() }));
export const drawMissed = entryType(
  'draw.missed',
  z.object({ draw: z.string(), party: z.string(), how: z.enum(['wrong', 'late']) }),
);
export const drawPublished = entryType('draw.published', z.object({ draw: z.string() }));

export const drawCommitted = entryType(
  'draw.committed',
  z.object({ ...common, c: hex32, item: z.string(), seq: z.int() }),
  (facts) => facts.c,
);
export const drawRevealed = entryType(
  'draw.revealed',
  z.object({ ...common, party: z.string(), nonce: hex32, value: z.string() }),
);
export const drawAbsent = entryType(
  'draw.absent',
  z.object({ ...common, party: z.string(), cause: z.enum(['missing', 'wrong']) }),
);
export const drawBeaconed = entryType(
  'draw.beaconed',
  z.object({ ...common, beacon: z.int(), text: z.string(), previous: z.string(), sources: z.array(z.string()) }),
);
export const drawSeeded = entryType('draw.seeded', z.object({ ...common, c: hex32, seed: hex32 }));
export const drawResulted = entryType('draw.resulted', z.object({ ...common, result: hex32, seed: hex32 }));
export const drawVoided = entryType(
  'draw.voided',
  z.object({
    ...common,
    item: z.string(),
    seq: z.int(),
    reason: z.enum(VOID_REASONS),
    evidence: hex32.nullable(),
    result: hex32.nullable(),
    difference: hex32.nullable(),
  }),
);

const asked = { draw: z.string(), exception: z.string(), object: z.string() };
export const replacementAsked = entryType(
  'replacement.asked',
  z.object({ ...asked, reason: z.enum(REPLACEMENT_REASONS) }),
);
export const assignmentAsked = entryType('assignment.asked', z.object({ ...asked, ground: z.enum(DIRECT_GROUNDS) }));
export const exceptionReturned = entryType('exception.returned', z.object(asked));
export const drawReplaced = entryType(
  'draw.replaced',
  z.object({
    ...common,
    stratum: z.string(),
    object: z.string(),
    rank: z.int(),
    successor: z.string(),
    successorRank: z.int(),
    reason: z.enum(REPLACEMENT_REASONS),
    evidence: hex32,
    asked: person,
    approved: person,
  }),
);
export const drawDirected = entryType(
  'draw.directed',
  z.object({
    ...common,
    object: z.string(),
    slot: z.int(),
    officer: z.string(),
    instead: z.string().nullable(),
    ground: z.enum(DIRECT_GROUNDS),
    asked: person,
    approved: person,
  }),
);

export const omissionAsked = entryType('omission.asked', z.object({ ...asked, reason: z.enum(OMISSION_REASONS) }));
/** A drawn object that is not inspected, and whose place nobody takes. */
export const drawOmitted = entryType(
  'draw.omitted',
  z.object({
    ...common,
    stratum: z.string(),
    object: z.string(),
    rank: z.int(),
    reason: z.enum(OMISSION_REASONS),
    evidence: hex32,
    asked: person,
    approved: person,
  }),
);
/** What was neither inspected nor left out for a reason when the period of the task was over. */
export const drawUnexecuted = entryType(
  'draw.unexecuted',
  z.object({ ...common, until: z.string(), units: z.int(), inspected: z.int(), omitted: z.int(), open: z.int() }),
);
/** Two draws that ran at one time share units; `draw` was committed later. */
export const drawParalleled = entryType('draw.paralleled', z.object({ ...common, other: z.string(), shared: z.int() }));

export const withdrawalAsked = entryType(
  'withdrawal.asked',
  z.object({ draw: z.string(), exception: z.string(), officer: z.string(), ground: z.enum(WITHDRAWAL_GROUNDS) }),
);
export const amendmentAsked = entryType(
  'amendment.asked',
  z.object({ draw: z.string(), exception: z.string(), offices: z.array(z.string()) }),
);
/** `beacon`: the name of the public value that decides (spec/draw.md section 5, rule 9); empty in a staged draw. */
export const drawWithdrawn = entryType(
  'draw.withdrawn',
  z.object({
    ...common,
    officer: z.string(),
    object: z.string().nullable(),
    ground: z.enum(WITHDRAWAL_GROUNDS),
    evidence: hex32,
    beacon: z.string(),
    asked: person,
    approved: person,
  }),
);
const officerRecord = z.object({
  area: z.array(z.string()).nullable(),
  cap: z.int(),
  category: z.string(),
  department: z.string(),
  id: z.string(),
  roles: z.array(z.string()),
  specialties: z.array(z.string()),
});
export const drawAmended = entryType(
  'draw.amended',
  z.object({
    ...common,
    joins: z.array(officerRecord),
    offices: z.array(z.string()),
    evidence: hex32,
    beacon: z.string(),
    asked: person,
    approved: person,
  }),
);
export const extensionAsked = entryType(
  'extension.asked',
  z.object({ draw: z.string(), exception: z.string(), units: z.int(), ground: z.enum(EXTENSION_GROUNDS) }),
);
/** `rank`: of the first unit; `units` by rank. `beacon` decides who inspects them (spec/draw.md section 5, rule 11). */
export const drawExtended = entryType(
  'draw.extended',
  z.object({
    ...common,
    stratum: z.string(),
    rank: z.int(),
    units: z.array(
      z.union([z.object({ leaf: z.string(), position: z.int() }), z.object({ leafHash: hex32, position: z.int() })]),
    ),
    ground: z.enum(EXTENSION_GROUNDS),
    evidence: hex32,
    beacon: z.string(),
    asked: person,
    approved: person,
  }),
);
const place = { object: z.string(), slot: z.int() };
export const drawRefilled = entryType(
  'draw.refilled',
  z.object({
    ...common,
    entry: hex32,
    text: z.string(),
    previous: z.string(),
    sources: z.array(z.string()),
    filled: z.array(
      z.object({
        ...place,
        officer: z.string(),
        candidates: z.int(),
        skipped: z.union([z.array(z.string()), z.object({ count: z.int(), digest: hex32 })]),
      }),
    ),
    open: z.array(z.object(place)),
    short: z.array(z.string()),
  }),
);

/** Units that were changed shortly before the list was taken and changed back since; `root` stands over who they are (R7). */
export const flipsReported = entryType(
  'flips.reported',
  z.object({
    ...common,
    daysBefore: z.int(),
    daysAfter: z.int(),
    final: z.boolean(),
    subjects: z.int(),
    officers: z.int(),
    root: hex32,
  }),
);

export const drawOpened = entryType(
  'draw.opened',
  z.object({ ...common, stratum: z.string(), rank: z.int(), leaf: z.string() }),
);
export const drawUnsealed = entryType('draw.unsealed', z.object({ ...common, key: hex32.nullable() }));
// These say nothing of a unit, and their leaves show no type: who took a copy, and who was told of himself.
export const drawCopied = entryType('draw.copied', z.object({ draw: z.string() }));
export const drawAudited = entryType('draw.audited', z.object({ draw: z.string() }));
export const drawIssued = entryType('draw.issued', z.object({ draw: z.string() }));

export const lotteryTold = entryType(
  'lottery.told',
  z.object({
    game: z.enum(games),
    source: z.string(),
    evidence: hex32,
    head: z.string(),
    rows: z.array(z.object({ issue: z.string(), text: z.string() })),
  }),
);
export const lotteryWithdrawn = entryType(
  'lottery.withdrawn',
  z.object({ reading: z.string(), game: z.enum(games), issue: z.string(), source: z.string() }),
);
export const lotteryAnnounced = entryType(
  'lottery.announced',
  z.object({
    year: z.int(),
    pauses: z.array(z.object({ from: z.string(), until: z.string() })),
    source: z.string(),
    evidence: hex32,
  }),
);

export const entries = [
  flipsReported,
  omissionAsked,
  drawOmitted,
  drawUnexecuted,
  drawParalleled,
  listOrdered,
  listFrozen,
  drawPrepared,
  drawEntropy,
  drawInvited,
  drawJoined,
  drawMissed,
  drawPublished,
  drawCommitted,
  drawRevealed,
  drawAbsent,
  drawBeaconed,
  drawSeeded,
  drawResulted,
  drawVoided,
  replacementAsked,
  assignmentAsked,
  exceptionReturned,
  drawReplaced,
  drawDirected,
  withdrawalAsked,
  amendmentAsked,
  drawWithdrawn,
  drawAmended,
  extensionAsked,
  drawExtended,
  drawRefilled,
  drawOpened,
  drawUnsealed,
  drawCopied,
  drawAudited,
  drawIssued,
  lotteryTold,
  lotteryWithdrawn,
  lotteryAnnounced,
];
