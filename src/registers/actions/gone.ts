// Settling who is gone from a source (R18, R19): a person says what became of them; the state changes with its history, nothing is deleted.
import { hash } from 'node:crypto';
import { z } from 'zod';
import { toHex, utf8 } from '../../kit/bytes.ts';
import { canonicalJson } from '../../kit/canonical-json.ts';
import { ok, refuse } from '../../kit/result.ts';
import { act } from '../../log/act.ts';
import { officePath } from '../../organisation/store.ts';
import { entryType } from '../../platform/domain.ts';
import { suites } from '../../platform/suite.ts';
import { subjectHash } from '../rules/subject-row.ts';
import { changeStatus, GONE_CHOICES, type GoneChoice, type GoneSubject, lockGone, settleGone } from '../store/gone.ts';
import { findImport } from '../store/imports.ts';

/** `content`: SHA-256 of the ids in byte order, which the document names. */
export const subjectsSettled = entryType(
  'subjects.settled',
  z.object({ importId: z.string(), choice: z.enum(GONE_CHOICES), subjects: z.int(), content: z.string() }),
);

const MOST_AT_ONCE = 500;

/** Refuses subjects that are not open in the import, or that another source has reported since. */
export const settleSubjects = act(subjectsSettled, {
  input: z.strictObject({
    importId: z.uuid(),
    subjectIds: z.array(z.string().min(1).max(64)).min(1).max(MOST_AT_ONCE),
    choice: z.enum(GONE_CHOICES),
    reason: z.string().trim().min(1).max(1000),
  }),
  async target(tx, { importId }) {
    const record = await findImport(tx, importId);
    if (record === null) return refuse('registers.import-missing', 'missing');
    return ok({ officePath: await officePath(tx, record.officeId), thing: `import:${importId}`, record });
  },
  async run(tx, { importId, subjectIds, choice, reason }, { actor, at, entryId, target: { record } }) {
    const asked = [...new Set(subjectIds)].sort();
    const rows = await lockGone(tx, importId, record.source, asked);
    if (rows.length !== asked.length)
      return refuse('registers.gone-changed', 'conflict', { count: asked.length - rows.length });
    const settled = { by: actor.userId, at, entryId };
    await settleGone(tx, importId, asked, choice, reason, settled);
    if (choice !== 'kept') {
      const changed = rows.map((row) => ({ subjectId: row.subject_id, hash: hashOf(row, choice) }));
      await changeStatus(tx, changed, choice, settled);
    }
    const content = toHex(suites['DR1-SHA256'].hash(utf8(canonicalJson(asked))));
    return ok({
      facts: { importId, choice, subjects: asked.length, content },
      document: { reason, subjectIds: asked },
      answer: { subjects: asked.length },
    });
  },
});

/** As an import would hash the row with the new state, so that a source that has it again changes it back. */
const hashOf = (row: GoneSubject, status: Exclude<GoneChoice, 'kept'>): Uint8Array =>
  subjectHash((text) => hash('sha256', text, 'buffer'), {
    ...{ subjectId: row.subject_id, formerCode: null, code: row.code, codeKind: row.code_kind, name: row.name },
    ...{ nature: row.nature, type: row.type, industry: row.industry, section: row.section, region: row.region },
    ...{ street: row.street, address: row.address, status, riskClass: row.risk_class },
    ...{ registeredOn: row.registered_on, source: row.source, ownNumber: null, unstated: [] },
  });
