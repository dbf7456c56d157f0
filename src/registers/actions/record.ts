// A subject recorded by hand (R44): one that no registrar reports, most often an unlicensed business. The row is judged as a
// row of a file is and goes the same way; without a code it gets an assigned one. It adds, it never changes what is known.
import { z } from 'zod';
import { must } from '../../kit/assert.ts';
import { uuidv7 } from '../../kit/ids.ts';
import { ok, type Result, refuse } from '../../kit/result.ts';
import { act } from '../../log/act.ts';
import { findOffice, officePath } from '../../organisation/store.ts';
import type { Actor } from '../../platform/access.ts';
import type { App } from '../../platform/app.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Tx } from '../../platform/db/database.ts';
import { entryType } from '../../platform/domain.ts';
import { readContact } from '../rules/contact.ts';
import { kindOfCode } from '../rules/identity.ts';
import { applyContacts, stageContacts } from '../store/contacts.ts';
import { applyStaged, countStaged, openStaging, resolveAliases, SUBJECTS, stagedIds } from '../store/staging.ts';
import { assignRows, type Judged, judgeSubject, subjectContext, withContact } from './judge.ts';

export const subjectRecorded = entryType(
  'subject.recorded',
  z.object({ subjectId: z.string(), assigned: z.boolean(), officeId: z.string() }),
);

const input = z.strictObject({
  code: z.string().max(40),
  name: z.string().min(1).max(200),
  nature: z.enum(['profit', 'nonprofit']),
  type: z.string().max(100),
  industry: z.string().max(60),
  region: z.string().max(60),
  address: z.string().max(300),
  contactName: z.string().max(64),
  contactPhone: z.string().max(40),
  /** How the office came to know of it. */
  evidence: z.string().trim().min(1).max(1000),
});
type Input = z.infer<typeof input>;

/** Refuses what the row's own faults say, and a subject that is recorded already. */
export const recordSubject = act(subjectRecorded, {
  input,
  target: async (tx, _, actor) =>
    ok({ officePath: await officePath(tx, actor.officeId), thing: 'subject:new', officeId: actor.officeId }),
  async run(tx, said, { actor, at, entryId, target, app }) {
    const judged = await judgedRow(tx, app, actor, said);
    if (!judged.ok) return judged;
    const rowId = uuidv7(at.getTime(), app.random(10));
    const staging = await openStaging(tx, SUBJECTS);
    await staging.write(`${rowId}\t1\t${judged.value.staged}\n`);
    await staging.end();
    await resolveAliases(tx, rowId);
    const [subjectId] = await stagedIds(tx, SUBJECTS, rowId);
    const id = must(subjectId, 'the row just written');
    if ((await countStaged(tx, SUBJECTS, rowId)).added === 0)
      return refuse('registers.subject-known', 'conflict', { code: id });
    const { contact } = judged.value;
    if (contact) await stageContacts(tx, rowId, target.officeId, [{ ...contact, line: 1 }]);
    await applyContacts(tx, 'subject', rowId, target.officeId, at);
    await applyStaged(tx, SUBJECTS, { importId: rowId, rows: 1 }, entryId, at);
    return ok({
      facts: { subjectId: id, assigned: kindOfCode(id) === 'assigned', officeId: target.officeId },
      document: { evidence: said.evidence },
      answer: { subjectId: id },
      thing: `subject:${id}`,
    });
  },
});

async function judgedRow(tx: Tx, app: App, actor: Actor, said: Input): Promise<Result<Judged>> {
  const source = must(await findOffice(tx, actor.officeId), 'an actor has an office').short_zh;
  const context = await subjectContext(tx, actor, source, dayOf(app.clock.now()));
  const cells: Readonly<Record<string, string>> = said;
  const cell = (field: string) => cells[field] ?? '';
  const [row] = await assignRows(tx, [withContact(judgeSubject(context)(cell), readContact(cell, 'subject'))]);
  const judged = must(row, 'one row in, one row out');
  const fault = judged.faults[0];
  if (fault !== undefined) return { ok: false, refusal: { code: fault.code, kind: 'unmet', with: fault.fill } };
  return ok(judged);
}
