// Special and joint directories (R20, R21): made by an office, narrowed by a filter, subjects taken in or left out by hand with a reason, frozen
// as versions that never change. A version of a joint directory is in force when every partner has agreed to exactly these members.
import { z } from 'zod';
import { toHex, utf8 } from '../../kit/bytes.ts';
import { canonicalJson } from '../../kit/canonical-json.ts';
import { uuidv7 } from '../../kit/ids.ts';
import { ok, type Result, refuse } from '../../kit/result.ts';
import { act, perform, type Within } from '../../log/act.ts';
import { incrementalTree, leafNodeHash } from '../../log/rules/merkle.ts';
import { ask, decide, withdraw } from '../../organisation/approval.ts';
import { tell } from '../../organisation/message.ts';
import { officePath, openOffice } from '../../organisation/store.ts';
import { type Actor, may, type Target } from '../../platform/access.ts';
import type { App } from '../../platform/app.ts';
import { writeWhile } from '../../platform/db/condition.ts';
import { type Condition, read, type Tx } from '../../platform/db/database.ts';
import { entryType, type JobKind } from '../../platform/domain.ts';
import { suites } from '../../platform/suite.ts';
import {
  type Choice,
  checkPartners,
  DIRECTORY_KINDS,
  stateOf,
  type VersionState,
  versionDocument,
} from '../rules/directory.ts';
import { type Scope, scopeDocument } from '../rules/scope.ts';
import { scopeInput } from '../scope-input.ts';
import {
  addDirectory,
  addVersion,
  choicesOf,
  consentsOf,
  draftCounts,
  findDirectory,
  findVersion,
  type LockedDirectory,
  lockDirectory,
  memberIds,
  partnersOf,
  setChoice,
  setConsent,
  setDirectory,
  setVersionState,
  writeMembers,
} from '../store/directories.ts';
import { findSubject } from '../store/subjects.ts';

const { hash } = suites['DR1-SHA256'];
export const DIRECTORY = 'registers.directory';
const MOST = 1000;

const id = z.string();
export const directoryMade = entryType(
  'directory.made',
  z.object({ directory: id, kind: z.enum(DIRECTORY_KINDS), office: id, partners: z.array(id), scope: id }),
);
export const directoryFiltered = entryType('directory.filtered', z.object({ directory: id, scope: id }));
export const directoryChosen = entryType(
  'directory.chosen',
  z.object({ directory: id, subjectId: id, choice: z.enum(['in', 'out', 'none']) }),
);
const versionFacts = z.object({ directory: id, version: z.int(), content: id });
export const directoryFrozen = entryType(
  'directory.frozen',
  versionFacts.extend({ members: z.int(), added: z.int(), dropped: z.int(), root: id, state: id }),
);
export const directoryAgreed = entryType('directory.agreed', versionFacts.extend({ office: id, state: id }));
export const directoryReturned = entryType('directory.returned', versionFacts.extend({ office: id }));

export const scopeOf = (directory: Pick<LockedDirectory, 'scope'>): Scope => scopeInput.parse(directory.scope);
const scopeHash = (scope: Scope): string => toHex(hash(utf8(canonicalJson(scopeDocument(scope)))));

export const makeDirectory = act(directoryMade, {
  input: z.strictObject({
    name: z.string().trim().min(2).max(120),
    kind: z.enum(DIRECTORY_KINDS),
    partners: z.array(z.string().max(64)).max(20),
    scope: scopeInput,
  }),
  target: async (tx, _, actor) =>
    ok({ officePath: await officePath(tx, actor.officeId), thing: 'directory:new', officeId: actor.officeId }),
  async run(tx, { name, kind, partners: asked, scope }, { at, app, actor, entryId, target }) {
    const partners = [...new Set(asked)].sort();
    const fits = checkPartners(kind, target.officeId, partners);
    if (!fits.ok) return fits;
    for (const partner of partners) {
      const office = await openOffice(tx, partner);
      if (!office.ok) return office;
    }
    const directoryId = uuidv7(at.getTime(), app.random(10));
    const { officeId } = target;
    await addDirectory(tx, { directoryId, name, kind, officeId, partners, scope, madeBy: actor.userId, at, entryId });
    return ok({
      facts: { directory: directoryId, kind, office: officeId, partners, scope: scopeHash(scope) },
      document: { name },
      answer: { directoryId },
      thing: `directory:${directoryId}`,
    });
  },
});

type DirectoryTarget = Target & { readonly directory: LockedDirectory };

/** The directory, locked; the office concerned is its own, or the partner that is asked. */
async function targetOf(tx: Tx, directoryId: string, officeId?: string): Promise<Result<DirectoryTarget>> {
  const directory = await lockDirectory(tx, directoryId);
  if (!directory) return refuse('registers.directory-missing', 'missing');
  const thing = `directory:${directoryId}`;
  return ok({ officePath: await officePath(tx, officeId ?? directory.office_id), thing, directory });
}

export const filterDirectory = act(directoryFiltered, {
  input: z.strictObject({ directoryId: z.uuid(), scope: scopeInput }),
  target: (tx, { directoryId }) => targetOf(tx, directoryId),
  async run(tx, { directoryId, scope }, { at, entryId }) {
    await setDirectory(tx, directoryId, { scope: JSON.stringify(scope), changed_at: at, entry_id: entryId });
    return ok({ facts: { directory: directoryId, scope: scopeHash(scope) }, answer: {} });
  },
});

/** Takes a subject in or leaves it out by hand, whatever the filter says; `none` takes that back. */
export const chooseSubject = act(directoryChosen, {
  input: z.strictObject({
    directoryId: z.uuid(),
    code: z.string().trim().min(1).max(64),
    choice: z.enum(['in', 'out', 'none']),
    reason: z.string().trim().min(1).max(MOST),
  }),
  target: (tx, { directoryId }) => targetOf(tx, directoryId),
  async run(tx, { directoryId, code, choice, reason }, { at, actor, entryId }) {
    const subject = await findSubject(tx, code);
    if (!subject) return refuse('registers.subject-missing', 'missing', { code });
    const subjectId = subject.subject_id;
    await setChoice(tx, directoryId, { subjectId, choice, reason }, { userId: actor.userId, at, entryId });
    await setDirectory(tx, directoryId, { changed_at: at, entry_id: entryId });
    return ok({ facts: { directory: directoryId, subjectId, choice }, document: { reason }, answer: { subjectId } });
  },
});

/** Where a partner decides; also the thing that is asked about. */
const questionOf = (directoryId: string, version: number, office: string): string =>
  `${directoryId}?version=${version}&office=${office}`;

/** A new version of exactly today's members. Refuses one that waits for partners, and one without members. */
const freezing = (told: (done: number) => Promise<void>) =>
  act(directoryFrozen, {
    input: z.strictObject({ directoryId: z.uuid() }),
    target: (tx, { directoryId }) => targetOf(tx, directoryId),
    async run(tx, { directoryId }, within) {
      const { directory } = within.target;
      const before = directory.version === 0 ? undefined : await findVersion(tx, directoryId, directory.version);
      if (before?.state === 'asked')
        return refuse('registers.directory-waiting', 'conflict', { version: before.version });
      const scope = scopeOf(directory);
      const { members } = await draftCounts(tx, directoryId, scope);
      if (members === 0) return refuse('registers.directory-empty', 'unmet');
      const version = directory.version + 1;
      const changes = await writeMembers(tx, directoryId, version, scope);
      if (changes.added + changes.dropped === 0 && before?.state === 'in_force')
        return refuse('registers.directory-same', 'conflict', { version: before.version });
      const choices: Choice[] = (await choicesOf(tx, directoryId)).map((row) => ({
        ...{ subjectId: row.subject_id, choice: row.choice, reason: row.reason },
      }));
      const root = await rootOf(tx, directoryId, told);
      const partners = await partnersOf(tx, directoryId);
      const state: VersionState = partners.length === 0 ? 'in_force' : 'asked';
      const made = { directoryId, version, state, scope, choices, members, ...changes, root };
      await addVersion(tx, { ...made, by: within.actor.userId, at: within.at, entryId: within.entryId }, partners);
      await setDirectory(tx, directoryId, {
        version,
        members,
        ...(state === 'in_force' ? { in_force: version } : {}),
        changed_at: within.at,
        entry_id: within.entryId,
      });
      const content = contentOf({ ...made, root: toHex(root) });
      for (const office of partners) await askPartner(tx, within, directory, version, office, content);
      const facts = { directory: directoryId, version, content: toHex(content), members, ...changes, state };
      return ok({ facts: { ...facts, root: toHex(root) }, document: { choices }, answer: { version, state } });
    },
  });

export const freezeDirectory = freezing(async () => {});

export const freezeKind = 'registers.freeze';
const freezeInput = z.strictObject({ directoryId: z.uuid() });

/** Starts the freezing as a job: a directory may be all of the register. Refuses whom the act would refuse. */
export const startFreeze = (
  app: App,
  actor: Actor,
  directoryId: string,
  condition: Condition | null = null,
): Promise<Result<{ jobId: string }>> =>
  writeWhile(app.db, actor, condition, async (tx) => {
    const target = await targetOf(tx, directoryId);
    if (!target.ok) return target;
    const permitted = may(actor, directoryFrozen.type, target.value);
    if (!permitted.ok) return permitted;
    return ok({ jobId: await app.jobs.enqueue(tx, freezeKind, actor, { directoryId }) });
  });

/** Done by one act, all or nothing; a refusal is the job's result. Asked twice, it is done once. */
export const freezeJob: JobKind = {
  kind: freezeKind,
  async run({ app, actor, jobId, input, progress }) {
    const { directoryId } = freezeInput.parse(input);
    const href = `/workbench/directories/${directoryId}`;
    const total = await read(app.db, actor, async (tx) => {
      const directory = await findDirectory(tx, directoryId);
      return directory ? (await draftCounts(tx, directoryId, scopeOf(directory))).members : 0;
    });
    const told = (done: number) => progress(done, Math.max(done, total));
    const done = await perform(app, freezing(told), actor, { directoryId }, { requestKey: `freeze:${jobId}` });
    return done.ok ? { ...done.value.answer, href } : { refusal: done.refusal, href };
  },
};

const askPartner = (
  tx: Tx,
  within: Within<Target>,
  directory: LockedDirectory,
  version: number,
  officeId: string,
  contentHash: Uint8Array,
) =>
  ask(tx, within, {
    kind: DIRECTORY,
    thing: questionOf(directory.directory_id, version, officeId),
    title: directory.name,
    contentHash,
    officeId,
    permission: directoryAgreed.type,
    differentHead: false,
  });

const contentOf = (version: Parameters<typeof versionDocument>[0]): Uint8Array =>
  hash(utf8(canonicalJson(versionDocument(version))));

/** Over the members' ids in byte order: whoever holds the list can show that it is this one. */
async function rootOf(tx: Tx, directoryId: string, told: (done: number) => Promise<void>): Promise<Uint8Array> {
  const tree = incrementalTree(hash);
  for await (const ids of memberIds(tx, directoryId)) {
    for (const one of ids) tree.push(leafNodeHash(hash, utf8(one)));
    await told(tree.size);
  }
  return tree.root();
}

const decision = z.strictObject({
  directoryId: z.uuid(),
  version: z.int32().min(1),
  officeId: z.string().max(64),
  reason: z.string().trim().max(MOST),
});
type Decision = z.output<typeof decision>;

export const agreeDirectory = act(directoryAgreed, {
  input: decision,
  target: (tx, { directoryId, officeId }) => targetOf(tx, directoryId, officeId),
  async run(tx, input, within) {
    const said = await decided(tx, within, input, 'agreed');
    if (!said.ok) return said;
    const { state, facts } = said.value;
    if (state === 'in_force') {
      const { at, entryId } = within;
      await setDirectory(tx, input.directoryId, { in_force: input.version, changed_at: at, entry_id: entryId });
    }
    return ok({ facts: { ...facts, state }, document: { reason: input.reason }, answer: { state } });
  },
});

export const returnDirectory = act(directoryReturned, {
  input: decision,
  target: (tx, { directoryId, officeId }) => targetOf(tx, directoryId, officeId),
  async run(tx, input, within) {
    const said = await decided(tx, within, input, 'returned');
    if (!said.ok) return said;
    const { directoryId, version } = input;
    // What the others were asked about will not be.
    for (const office of await partnersOf(tx, directoryId))
      await withdraw(tx, DIRECTORY, questionOf(directoryId, version, office), within.at);
    return ok({ facts: said.value.facts, document: { reason: input.reason }, answer: { state: said.value.state } });
  },
});

/** Four eyes and exactly the members that were asked about; tells who froze the version. */
async function decided(tx: Tx, within: Within<DirectoryTarget>, input: Decision, outcome: 'agreed' | 'returned') {
  const { directoryId, version, officeId, reason } = input;
  const frozen = await findVersion(tx, directoryId, version);
  if (!frozen) return refuse('registers.directory-version-missing', 'missing', { version });
  const content = contentOf({
    ...{ directoryId, version, members: frozen.members, root: frozen.root.toString('hex') },
    scope: scopeOf(frozen),
    choices: frozen.choices as readonly Choice[],
  });
  const thing = questionOf(directoryId, version, officeId);
  const verdict = outcome === 'agreed' ? 'approved' : 'returned';
  const done = await decide(tx, within, DIRECTORY, thing, content, { decision: verdict, reason });
  if (!done.ok) return done;
  const said = { decision: outcome, by: within.actor.userId, at: within.at, reason };
  await setConsent(tx, { directoryId, version, officeId }, said);
  const all = (await consentsOf(tx, directoryId)).filter((row) => row.version === version);
  const state = stateOf(all.map((row) => row.decision));
  await setVersionState(tx, directoryId, version, state);
  await tell(tx, within, {
    userId: frozen.frozen_by,
    kind: `registers.directory.told.${outcome}`,
    thing: `directory:${directoryId}`,
    fill: { name: within.target.directory.name, version, reason },
  });
  return ok({ state, facts: { directory: directoryId, version, content: toHex(content), office: officeId } });
}
