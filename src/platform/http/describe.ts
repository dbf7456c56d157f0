// The API as it is described to others (OpenAPI 3.1): doors, keys, versions, repeated requests, limits, and the refusals that any address may answer with
// their words. Shapes come from the routes; this adds what is the same for all of them.
import { must } from '../../kit/assert.ts';
import type { App } from '../app.ts';
import { refusalText } from '../i18n.ts';
import type { Route } from './route.ts';
import { thingOf } from './versions.ts';

type Json = { [name: string]: unknown };
type Operation = Json & { parameters?: Json[]; responses?: Record<string, Json>; requestBody?: Json };
export type Described = Json & {
  info: Json;
  components?: Json & { schemas?: Json };
  paths?: Record<string, Record<string, Operation>>;
};

const ABOUT = `Everything the workbench does goes through this API, and other systems may use it too.

**Who asks.** People sign in and send the session cookie; each write also carries the token of \`GET /api/session\` in \`x-csrf\`. Other systems send
\`Authorization: Bearer sunlot_...\`, a key that the security administrator issued for an office, a person and some permissions; no cookie, no CSRF token.
\`x-access\` of each address names the permission it asks for; the act behind it asks again about the office concerned.

**Refusals.** What the law or a form does not allow is answered as data: a code, what is wrong and what to do, in Chinese and English. 403 not allowed,
404 not there, 409 in conflict with what is there, 422 a condition is not met, 400 a form that is wrong field by field.

**Repeating.** A write with \`Idempotency-Key\` may be sent again: it is done once, and the repetition gets the first answer. The same key with other content is refused. A password or key is told once: its repetition is refused.

**Versions.** Every answer to a GET has an \`ETag\`. \`If-None-Match\` gets 304 while nothing changed. \`If-Match\` on a write about a thing gets 412 with what is current once the thing changed.

**Limits.** So many requests a minute by address, session and key; beyond them 429 with \`Retry-After\`.`;

const REFUSALS: Readonly<Record<string, string>> = {
  400: 'form.unreadable',
  401: 'access.signed-out',
  403: 'access.forbidden',
  404: 'access.missing',
  409: 'request.key-reused',
  412: 'access.changed',
  422: 'form.invalid',
  429: 'access.too-many',
};
const KINDS: Readonly<Record<string, string>> = { 403: 'forbidden', 401: 'forbidden', 404: 'missing', 409: 'conflict' };
const FILL = { permission: 'task.read', seconds: 12, path: 'name', message: 'Required' };
const MEANS: Readonly<Record<string, string>> = {
  200: 'Done',
  304: 'As it was: the version that If-None-Match names',
  400: 'The form is wrong, field by field',
  401: 'Nobody is signed in, or the key opens nothing',
  403: 'Not allowed',
  404: 'Not there',
  409: 'In conflict with what is there',
  412: 'Changed meanwhile: with what is current',
  422: 'A condition is not met',
  429: 'Too many requests in this minute',
  500: 'A fault of ours, by its id',
};

const header = (name: string, description: string, required = false) => ({
  in: 'header',
  name,
  required,
  description,
  schema: { type: 'string' },
});

/** Values of the kind that stand in a field of the name; texts that say what belongs there. */
const VALUES: Readonly<Record<string, unknown>> = {
  reason: 'why it is done, kept in the log',
  taskId: '211100-2026-T0001',
  officeId: 'pj-scjg',
  leadOffice: 'pj-scjg',
  region: '211102',
  account: 'planner',
  untilOn: '2026-12-31',
  fromOn: '2026-12-01',
};

/** One value that the shape takes; optional members are left out. */
function exampleOf(schema: Json, name = ''): unknown {
  if (Object.hasOwn(VALUES, name)) return VALUES[name];
  if (schema.const !== undefined) return schema.const;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  const choice = (schema.anyOf ?? schema.oneOf) as Json[] | undefined;
  if (choice?.[0]) return exampleOf(choice[0], name);
  if (schema.type === 'object') {
    const required = (schema.required ?? []) as string[];
    const members = Object.entries((schema.properties ?? {}) as Record<string, Json>);
    return Object.fromEntries(
      members.filter(([key]) => required.includes(key)).map(([key, one]) => [key, exampleOf(one, key)]),
    );
  }
  if (schema.type === 'array') return schema.items ? [exampleOf(schema.items as Json, name)] : [];
  if (schema.type === 'boolean') return true;
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1;
  if (schema.format === 'uuid') return '019a0dbe-5300-775f-8f86-cabf53a15ebd';
  if (schema.format === 'date') return '2026-12-01';
  return schema.format === 'date-time' ? '2026-12-01T00:00:00.000Z' : name || 'text';
}

const refusalExample = (app: App, status: string) => {
  const code = must(REFUSALS[status], 'has a refusal');
  const said = refusalText(app.texts, { code, kind: 'unmet', with: FILL });
  const used = Object.entries(FILL).filter(([blank]) => app.texts[code]?.en.includes(`{${blank}}`));
  return {
    value: { refusal: { code, kind: KINDS[status] ?? 'unmet', with: Object.fromEntries(used), ...said } },
  };
};

const doorOf = ({ access, keys }: Route): string => {
  if (access === 'public') return 'Open to everybody.';
  if (access === 'entering') return 'For whoever is signing in or signed in.';
  if (access === 'signed-in') return keys ? 'For everybody signed in, and for keys.' : 'For everybody signed in.';
  return `Asks for the permission \`${access.permission}\`.`;
};

function securityOf({ access, keys, method }: Route): Json[] {
  if (access === 'public') return [];
  const session = method === 'GET' ? { session: [] } : { session: [], csrf: [] };
  return typeof access === 'object' || keys ? [session, { key: [] }] : [session];
}

function describeOne(operation: Operation, route: Route, routes: readonly Route[]): void {
  const write = route.method !== 'GET';
  operation.tags = [route.url.split('/')[2] ?? 'api'];
  operation.description = doorOf(route);
  operation.security = securityOf(route);
  const more = [
    ...(write && route.repeatable !== undefined && route.repeatable !== 'harmless'
      ? [header('Idempotency-Key', 'Up to 100 visible characters, one for each deed')]
      : []),
    ...(thingOf(route, routes) !== null ? [header('If-Match', 'ETag of the thing as it was read')] : []),
    ...(!write && route.answer ? [header('If-None-Match', 'ETag of an answer that is at hand')] : []),
  ];
  if (more.length > 0) operation.parameters = [...(operation.parameters ?? []), ...more];
  const body = operation.requestBody as { content?: Record<string, Json> } | undefined;
  const form = body?.content?.['application/json'];
  if (form?.schema) form.example = exampleOf(form.schema as Json);
  const answers = operation.responses ?? {};
  const refused = { content: { 'application/json': { schema: { $ref: '#/components/schemas/Refused' } } } };
  if (route.answer) answers[429] = { ...refused };
  if (thingOf(route, routes) !== null) answers[412] = { ...refused };
  if (!write && route.answer) answers[304] = {};
  for (const [status, one] of Object.entries(answers)) {
    one.description = MEANS[status] ?? String(one.description ?? '');
    const json = (one.content as Record<string, Json> | undefined)?.['application/json'];
    if (json && REFUSALS[status]) json.examples = { refused: { $ref: `#/components/examples/Refused${status}` } };
  }
  const wait = { description: 'Seconds', schema: { type: 'integer' } };
  if (answers[429]) answers[429].headers = { 'Retry-After': wait };
  if (answers[200] && !write) answers[200].headers = { ETag: { schema: { type: 'string' } } };
}

/** Completes the document that was made of the routes. */
export function describe(app: App, document: Described, routes: readonly Route[]): Described {
  document.info = { ...document.info, description: ABOUT, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } };
  const components = document.components ?? {};
  components.securitySchemes = {
    session: { type: 'apiKey', in: 'cookie', name: 'sunlot', description: 'Set by signing in' },
    csrf: { type: 'apiKey', in: 'header', name: 'x-csrf', description: 'Of GET /api/session' },
    key: { type: 'http', scheme: 'bearer', description: 'A key of another system' },
  };
  const statuses = Object.keys(REFUSALS);
  components.examples = Object.fromEntries(statuses.map((status) => [`Refused${status}`, refusalExample(app, status)]));
  document.components = components;
  for (const route of routes) {
    const path = document.paths?.[route.url.replace(/:(\w+)/g, '{$1}')];
    const operation = path?.[route.method.toLowerCase()];
    if (operation) describeOne(operation, route, routes);
  }
  return document;
}
