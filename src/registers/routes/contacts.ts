// What is personal of subjects and inspectors, revealed with a reason (P11), and the accounts of inspectors (P2).
import { z } from 'zod';
import { ok, refuse } from '../../kit/result.ts';
import { actRoute } from '../../log/answer.ts';
import { read, write } from '../../platform/db/database.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { instant } from '../../platform/http/shapes.ts';
import { linkInspector, unlinkInspector } from '../actions/account.ts';
import { accountOf, freeAccounts, inspectorOf } from '../store/accounts.ts';
import { REVEAL_REASONS, revealInspectorContact, revealSubjectContact } from '../store/contacts.ts';
import { findInspector } from '../store/inspectors.ts';
import { findSubject } from '../store/subjects.ts';

const contactShape = z.object({
  name: z.string().nullable(),
  phone: z.string().nullable(),
  idNumber: z.string().nullable(),
  recordedAt: instant,
});
export type ContactView = z.input<typeof contactShape>;
const why = z.strictObject({ reason: z.enum(REVEAL_REASONS) });

const subjectContactRoute = route({
  method: 'POST',
  url: '/api/subjects/:code/contact',
  access: { permission: 'contact.read' },
  summary: 'Reveal who answers for a subject: what my offices recorded, and the reading is recorded with its reason',
  repeatable: 'harmless',
  params: z.object({ code: z.string().max(64) }),
  body: why,
  answer: contactShape,
  async handle({ app, actor, params, body }) {
    return write(app.db, actor, async (tx) => {
      const subject = await findSubject(tx, params.code);
      if (!subject) return refuse('registers.subject-missing', 'missing', { code: params.code });
      const contact = await revealSubjectContact(app, tx, actor, subject.subject_id, body.reason);
      return contact === null ? refuse('registers.contact-hidden', 'forbidden') : ok(contact);
    });
  },
});

const byInspector = z.object({ inspectorId: z.string().max(64) });

const inspectorContactRoute = route({
  method: 'POST',
  url: '/api/inspectors/:inspectorId/contact',
  access: { permission: 'contact.read' },
  summary: 'Reveal how an inspector is reached: own office only, and the reading is recorded with its reason',
  repeatable: 'harmless',
  params: byInspector,
  body: why,
  answer: contactShape,
  async handle({ app, actor, params, body }) {
    return write(app.db, actor, async (tx) => {
      const contact = await revealInspectorContact(app, tx, actor, params.inspectorId, body.reason);
      return contact === null ? refuse('registers.contact-hidden', 'forbidden') : ok(contact);
    });
  },
});

const accountShape = z.object({ userId: z.string(), account: z.string(), name: z.string() });

const accountRoute = route({
  method: 'GET',
  url: '/api/inspectors/:inspectorId/account',
  access: { permission: 'inspector.linked' },
  summary: 'The account of an inspector, and those of the office that are free',
  params: byInspector,
  answer: z.object({ linked: accountShape.nullable(), free: z.array(accountShape) }),
  async handle({ app, actor, params }) {
    return read(app.db, actor, async (tx) => {
      const inspector = await findInspector(tx, params.inspectorId);
      if (inspector === null)
        return refuse('registers.inspector-missing', 'missing', { inspector: params.inspectorId });
      const linked = (await accountOf(tx, params.inspectorId)) ?? null;
      return ok({ linked, free: linked === null ? await freeAccounts(tx, inspector.officeId) : [] });
    });
  },
});

const selfRoute = route({
  method: 'GET',
  url: '/api/inspectors/self',
  access: 'signed-in',
  summary: 'Who I am in the inspector library, if anybody',
  answer: z.object({ inspectorId: z.string().nullable() }),
  handle: async ({ app, actor }) =>
    ok({ inspectorId: await read(app.db, actor, (tx) => inspectorOf(tx, actor.userId)) }),
});

const linked = z.object({ inspectorId: z.string() });

export const contactRoutes: readonly Route[] = [
  subjectContactRoute,
  inspectorContactRoute,
  accountRoute,
  selfRoute,
  actRoute('/api/inspectors/:inspectorId/link', linkInspector, {
    summary: 'Say which account an inspector has',
    params: byInspector,
    body: z.strictObject({ userId: z.string().min(1).max(64) }),
    answer: linked,
  }),
  actRoute('/api/inspectors/:inspectorId/unlink', unlinkInspector, {
    summary: 'Take the account from an inspector',
    params: byInspector,
    body: z.strictObject({}),
    answer: linked,
  }),
];
