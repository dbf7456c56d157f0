// The numbered requirements by their short names, and what is still missing of those that tests already carry.
// R: the founding document; P: later national rules; LOG: the numbered lines of the log's specification.

export type Requirement = { readonly id: string; readonly title: string };

const numbered = (prefix: string, titles: string): readonly Requirement[] =>
  titles
    .trim()
    .split('\n')
    .map((title, i) => ({ id: `${prefix}${i + 1}`, title: title.trim() }));

export const GROUPS: readonly (readonly [string, readonly Requirement[]])[] = [
  [
    'The founding document',
    numbered(
      'R',
      `Organisation tree and chain of legal bases
      Random, key and credit supervision in one model
      Inspections without a clue measured and reduced
      Many parties govern: portal, self-check, industry bodies
      Naming and fixed assignment refused except on record
      Time, content, method or area drawn instead
      Unpredictable before, provable after
      Coverage indicators per department
      Measures ledger with responsible units and urging
      One electronic platform for all departments
      Everything recorded, append-only and tamper-evident
      Existing departmental and county systems integrated
      Sharing, collaboration, early warning, decision support
      Data exchange with departments' own systems
      Random inspection item list, uniformly published
      Every listed item usable in a joint inspection
      Items adjusted in versions with reason and basis
      General directory of for-profit subjects
      General directory of non-profit subjects
      Special directories as saved filters
      Joint directory before any joint inspection
      Carriers of conduct linked to subjects
      Inspector library in three categories
      Work rules per department
      Checklist per item, versioned and pinned
      Annual plan
      Differentiated by risk level and credit class
      Similar objects and methods merged
      Filing; a task of an unfiled plan cannot start
      Objects drawn by lottery
      Lead department draws from the joint directory
      Objects first, then inspectors, then random matching
      Direct assignment only in special cases
      Team-leader responsibility
      Joint teams drawn first, then dealt tasks
      Entrusting downwards and verification of finished inspections
      Every item of every object finished in the task period
      Result notice issued and served
      Problems outside the task: separate case
      Outside own jurisdiction: transfer of clues
      Major matters not on the list counted apart
      Clues checked and disposed of in time
      Widespread problems: special inspection
      Unlicensed business; subjects without a code
      Who inspects publishes
      Plan, task, list, conclusion and result published per channel
      Exceptions to publication per record or field
      Working-day limits of publication
      Surprise inspections: nothing public before
      Credit-risk analysis of enterprises
      Credit risk feeds the draw
      Frequency cap of the low-risk
      Key objects without upper limit
      Standard of enterprise credit data
      Mutual recognition between departments
      Joint punishment and credit repair
      Formalism detected
      Coordination, supervision and urging
      Appraisal from the system's own data
      Smart supervision: scopes and ratios, never names`,
    ),
  ],
  [
    'Later national rules',
    numbered(
      'P',
      `Only published items; caps per agency and subject
      Two certified inspectors; recusal
      Prior approval and the four documents
      A subject scans and sees who inspects by what
      Columns and limits of the provincial plan
      Key items without ceiling; order of batches drawn
      National result set and mapping
      Credit classes re-run monthly, never published
      Differing limits kept with source; the stricter rules
      Punishment needs a legal basis and is proportionate
      Personal data, classified protection, ciphers
      Databases derived from PostgreSQL`,
    ),
  ],
  [
    'The log (spec/log.md)',
    numbered(
      'LOG ',
      `Entries
      Personal documents apart
      Pending entries
      Leaves, tiles, checkpoints
      Observations
      One transaction under the actor's settings
      Target, then permission, then the locked row
      Request keys
      Refusals remembered in a transaction of their own
      Entry, document, pending and reactions commit together
      The sequencer's lock and head
      At most 4,096 by arrival
      Leaves, tiles, root and note in one commit
      Only a committed checkpoint is served
      The last checkpoint on disk before it is served
      Free of gaps
      Causal
      Two sequencers
      Crashes before, between and after
      A restored backup refuses to sign
      Two servers share one key
      A lost pending row is found
      Erasure is an act
      Refusals and readings sealed each minute
      Replay by leaf index
      Being sealed, then sealed as a number
      Keys outside the database
      Heads sealed with their entries
      The key changed by both keys
      Observations let go of by an entry`,
    ),
  ],
];

/** Carried by tests, and not whole: what is missing. */
export const PARTLY: Readonly<Record<string, string>> = {
  R2: 'tasks are of the random kind only',
  R3: 'inspections are recorded and counted by subject, office and region, with those saved by joint inspection; a firm has no public page of its own burden',
  R7: 'time is proven where an outside witness cosigns; registers are anchored to daily roots of a week or more',
  R27: 'weights of industries and of recorded risk classes; rates by class, and computing the classes, are missing',
  R10: 'registers and draws; entry of results and archive are missing',
  R15: 'seeded and published; compiling it from lists of powers is missing',
  R49: 'lists are sealed and opened; notices of the visit itself come with inspections',
  R48: 'working days are counted; the limits and who owes what by when come with publication',
  R44: 'subjects without a code can be recorded; routing is missing',
  R45: 'draws and items',
  R46: 'draws, in one channel',
  P1: 'exclusions and yearly caps with reason and another head, published; what may be inspected at all is not enforced',
  P2: 'who may be drawn and recusal; showing the certificate belongs to the inspection',
  P8: 'lists whose strata would tell a class are sealed; classes are recorded by hand or file and drawn by weight; computing them comes with credit',
  P11: 'the minimum in facts, erasure, masking, second factor, lock-out, three administrators; a certified cipher module is not part of it',
};
