// The inbox: what waits for me (decisions of the approval ledger and deeds that an act asked of me), and what I was told.
import { z } from 'zod';
import { ok, type Refusal } from '../../kit/result.ts';
import type { Actor } from '../../platform/access.ts';
import type { App } from '../../platform/app.ts';
import { read, type Tx, write } from '../../platform/db/database.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { inBoth, instant, listShape } from '../../platform/http/shapes.ts';
import { refusalText } from '../../platform/i18n.ts';
import { openQuestions } from '../approval.ts';
import { deedsOf, markRead, toldTo, unreadOf } from '../message.ts';
import { namesOf, officesBelow } from '../store.ts';

const row = z.object({ id: z.string(), ...inBoth.shape, at: instant, href: z.string() });

/** Where a thing is dealt with: the page of the domain whose thing it is. */
const PAGE_OF: Readonly<Record<string, string>> = {
  'plans.task': '/workbench/tasks/',
  'plans.entrustment': '/workbench/entrustments/',
  entrustment: '/workbench/entrustments/',
  'draws.exception': '/workbench/exceptions/',
  'registers.exclusion': '/workbench/exclusions/',
  exclusion: '/workbench/exclusions/',
  'registers.cap': '/workbench/caps/',
  cap: '/workbench/caps/',
  'registers.mark': '/workbench/marks/',
  mark: '/workbench/marks/',
  'registers.override': '/workbench/overrides/',
  override: '/workbench/overrides/',
  'registers.directory': '/workbench/directories/',
  directory: '/workbench/directories/',
  inspector: '/workbench/inspectors/',
  inspectors: '/workbench/inspectors?certificate=',
  task: '/workbench/tasks/',
  draw: '/workbench/draws/',
  'organisation.witness': '/workbench/witnesses/',
  'organisation.erasure': '/workbench/erasures#',
  me: '/workbench/me',
  'organisation.reorganisation': '/workbench/reorganisations/',
  reorganisation: '/workbench/reorganisations/',
};

const hrefOf = (thing: string): string => {
  const [kind = '', ...rest] = thing.split(':');
  return `${PAGE_OF[kind] ?? '/workbench/inbox?'}${rest.join(':')}`;
};

const wording = (app: App, code: string, fill: Refusal['with']) =>
  refusalText(app.texts, { code, kind: 'unmet', ...(fill === undefined ? {} : { with: fill }) });

const inboxRoute = route({
  method: 'GET',
  url: '/api/inbox',
  access: 'signed-in',
  summary: 'What waits for me: decisions first, then what else I have to do; and how many messages are unread',
  answer: listShape(
    row.extend({
      what: z.enum(['decision', 'deed']),
      /** The name of the person who asked; null where the system did. */
      from: z.string().nullable(),
      due: instant.nullable(),
    }),
  ).extend({ unread: z.number().int() }),
  async handle({ app, actor }) {
    return read(app.db, actor, async (tx) => {
      const rows = [...(await decisionRows(app, tx, actor)), ...(await deedRows(app, tx, actor))];
      const unread = await unreadOf(tx, actor.userId);
      return ok({ rows, next: null, total: { count: rows.length, exact: true }, unread });
    });
  },
});

async function decisionRows(app: App, tx: Tx, actor: Actor) {
  const found = new Map<string, Awaited<ReturnType<typeof openQuestions>>[number]>();
  // Each grant by itself: a permission held in one office decides nothing in another.
  for (const grant of actor.grants) {
    const offices = await officesBelow(tx, grant.officeId);
    const who = { userId: actor.userId, head: actor.head, offices, permissions: [...grant.permissions] };
    for (const question of await openQuestions(tx, who)) {
      // Nor what was asked by the one he acts for.
      if (question.asked_by !== grant.onBehalfOf) found.set(question.approval_id, question);
    }
  }
  const questions = [...found.values()].sort((a, b) => a.asked_at.getTime() - b.asked_at.getTime());
  const names = await namesOf(
    tx,
    questions.map((question) => question.asked_by),
  );
  return questions.map((question) => ({
    id: question.approval_id,
    what: 'decision' as const,
    ...wording(app, 'organisation.inbox.decide', { title: question.title }),
    from: names.get(question.asked_by) ?? question.asked_by,
    at: question.asked_at,
    href: hrefOf(`${question.kind}:${question.thing}`),
    due: null,
  }));
}

async function deedRows(app: App, tx: Tx, actor: Actor) {
  return (await deedsOf(tx, actor.userId)).map((message) => ({
    id: message.message_id,
    what: 'deed' as const,
    ...wording(app, message.kind, message.fill as Refusal['with']),
    from: null,
    at: message.at,
    href: hrefOf(message.thing),
    due: message.due_at,
  }));
}

const MESSAGES = 20;

const messagesRoute = route({
  method: 'GET',
  url: '/api/messages',
  access: 'signed-in',
  summary: 'What I was told, newest first, and what waited for me and is done',
  query: z.object({ after: z.uuid().optional() }),
  answer: z.object({
    rows: z.array(row.extend({ unread: z.boolean(), done: z.boolean() })),
    next: z.string().nullable(),
  }),
  async handle({ app, actor, query }) {
    const told = await read(app.db, actor, (tx) => toldTo(tx, actor.userId, MESSAGES + 1, query.after ?? null));
    const shown = told.slice(0, MESSAGES);
    return ok({
      rows: shown.map((message) => ({
        id: message.message_id,
        ...wording(app, message.kind, message.fill as Refusal['with']),
        at: message.at,
        href: hrefOf(message.thing),
        unread: !message.waits && message.read_at === null,
        done: message.waits,
      })),
      next: told.length > MESSAGES ? (shown.at(-1)?.message_id ?? null) : null,
    });
  },
});

const readAllRoute = route({
  method: 'POST',
  url: '/api/inbox/read',
  access: 'signed-in',
  summary: 'Mark my messages as read',
  repeatable: 'harmless',
  answer: z.object({}),
  async handle({ app, actor }) {
    await write(app.db, actor, (tx) => markRead(tx, actor.userId, app.clock.now()));
    return ok({});
  },
});

export const inboxRoutes: readonly Route[] = [inboxRoute, messagesRoute, readAllRoute];
