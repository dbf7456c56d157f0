// The API for people who connect another system (R12, R14): what it asks and answers, address by address, made of the same document that
// machines read. Whole without script; what only reads can be tried from the page, as whoever is signed in or as nobody.
import type { publicFrame } from '../../../publication/frame.ts';
import { FactList } from '../../../web/components/fact-list.tsx';
import { formatNumber } from '../../../web/format.ts';
import { Columns, Contents, RecordTitle, Section } from '../../../web/public/record.tsx';
import { renderPublic } from '../../../web/public/render.tsx';
import { type PublicColumn, PublicTable } from '../../../web/public/table.tsx';
import { textIn, useText } from '../../../web/text.tsx';

type Frame = Awaited<ReturnType<typeof publicFrame>>;
type Schema = {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly default?: unknown;
};
type Parameter = { readonly in: string; readonly name: string; readonly required?: boolean; readonly schema?: Schema };
type Body = { readonly content?: Readonly<Record<string, { readonly schema?: Schema; readonly example?: unknown }>> };
export type Operation = {
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly access: string;
  readonly parameters: readonly Parameter[];
  readonly body: { readonly schema: Schema; readonly example: unknown } | null;
  readonly answer: Schema | null;
};
export type Group = { readonly tag: string; readonly operations: readonly Operation[] };

type Found = {
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Body;
  readonly responses?: Readonly<Record<string, Body>>;
  readonly 'x-access'?: string;
};
export type Document = { readonly paths?: Readonly<Record<string, Readonly<Record<string, Found>>>> };

/** The operations of the document by the noun of their address, in the order of the alphabet. */
export function groupsOf(document: Document): readonly Group[] {
  const groups = new Map<string, Operation[]>();
  for (const [path, methods] of Object.entries(document.paths ?? {})) {
    for (const [method, found] of Object.entries(methods)) {
      const tag = found.tags?.[0] ?? 'api';
      const form = found.requestBody?.content?.['application/json'];
      const operation: Operation = {
        method: method.toUpperCase(),
        path,
        summary: found.summary ?? '',
        access: found['x-access'] ?? 'public',
        parameters: found.parameters ?? [],
        body: form?.schema ? { schema: form.schema, example: form.example } : null,
        answer: found.responses?.['200']?.content?.['application/json']?.schema ?? null,
      };
      groups.set(tag, [...(groups.get(tag) ?? []), operation]);
    }
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([tag, operations]) => ({ tag, operations }));
}

/** A shape in one line: its type, or what it may be. */
export function kindOf(schema: Schema): string {
  if (schema.enum) return schema.enum.map((one) => JSON.stringify(one)).join(' | ');
  if (schema.anyOf) return schema.anyOf.map(kindOf).join(' | ');
  if (schema.type === 'array') return `${schema.items ? kindOf(schema.items) : 'any'}[]`;
  if (schema.type === 'object') return '{ … }';
  const type = Array.isArray(schema.type) ? schema.type.join(' | ') : String(schema.type ?? 'any');
  return schema.format === undefined ? type : `${type} (${schema.format})`;
}

type Field = { readonly name: string; readonly kind: string; readonly required: boolean };

/** Members of a shape, those within with their path, to a depth that can still be read. */
export function fieldsOf(schema: Schema, before = '', depth = 0): readonly Field[] {
  const inner = schema.type === 'array' ? schema.items : schema;
  if (!inner?.properties || depth > 2) return [];
  return Object.entries(inner.properties).flatMap(([key, one]) => [
    { name: `${before}${key}`, kind: kindOf(one), required: inner.required?.includes(key) === true },
    ...fieldsOf(one, `${before}${key}${one.type === 'array' ? '[]' : ''}.`, depth + 1),
  ]);
}

const Fields = ({ title, fields }: { title: string; fields: readonly Field[] }) => {
  const { t } = useText();
  const columns: PublicColumn<Field>[] = [
    { key: 'name', title: t('portal.api.field'), cell: (row) => <code>{row.name}</code>, place: 'lead' },
    { key: 'kind', title: t('portal.api.kind'), cell: (row) => <code>{row.kind}</code> },
    {
      key: 'required',
      title: t('portal.api.required'),
      cell: (row) => t(row.required ? 'portal.api.yes' : 'portal.api.no'),
    },
  ];
  if (fields.length === 0) return null;
  return (
    <details>
      <summary>
        {title} <span className="muted small">{formatNumber(fields.length)}</span>
      </summary>
      <PublicTable caption={title} columns={columns} rows={fields} idOf={(row) => row.name} />
    </details>
  );
};

/** An empty field is sent too: where nothing is no value, the form begins with one. */
const presetOf = (schema: Schema | undefined): string => String(schema?.default ?? schema?.enum?.[0] ?? '');

/** What only reads is tried here: the browser asks as whoever is signed in. Names within the address have no place in a form without script. */
const Try = ({ of }: { of: Operation }) => {
  const { t } = useText();
  const asked = of.parameters.filter((one) => one.in === 'query');
  if (of.method !== 'GET' || of.path.includes('{')) return null;
  return (
    <details>
      <summary>{t('portal.api.try.open')}</summary>
      <form className="api-try" action={of.path} method="get" aria-label={t('portal.api.try', { path: of.path })}>
        {asked.map((one) => (
          <label key={one.name}>
            <code>{one.name}</code> <input name={one.name} autoComplete="off" defaultValue={presetOf(one.schema)} />
          </label>
        ))}
        <button className="btn" type="submit">
          {t('portal.api.try.do')}
        </button>
      </form>
    </details>
  );
};

const doors = ['public', 'entering', 'signed-in'];

const commandOf = (of: Operation, origin: string): string =>
  [
    `curl ${of.method === 'GET' ? '' : `-X ${of.method} `}'${origin}${of.path}'`,
    ...(of.access === 'public' ? [] : [`-H 'Authorization: Bearer sunlot_...'`]),
    ...(of.body ? [`-H 'Content-Type: application/json'`, `-d '${JSON.stringify(of.body.example)}'`] : []),
  ].join(' \\\n  ');

const OperationCard = ({ of, origin }: { of: Operation; origin: string }) => {
  const { t } = useText();
  const asked = of.parameters.map((one) => ({
    name: one.in === 'header' ? `${one.name}:` : one.name,
    kind: one.schema ? kindOf(one.schema) : 'string',
    required: one.required === true,
  }));
  const door = doors.includes(of.access) ? t(`portal.api.door.${of.access}`) : <code>{of.access}</code>;
  return (
    <Section title={`${of.method} ${of.path}`} id={`${of.method} ${of.path}`.replace(/\W+/g, '-').toLowerCase()}>
      <p lang="en">{of.summary}</p>
      <FactList facts={[{ label: t('portal.api.door'), value: door }]} />
      <Fields title={t('portal.api.asked')} fields={asked} />
      <Fields title={t('portal.api.body')} fields={of.body ? fieldsOf(of.body.schema) : []} />
      <Fields title={t('portal.api.answer')} fields={of.answer ? fieldsOf(of.answer) : []} />
      <details>
        <summary>{t('portal.api.example')}</summary>
        <pre>
          <code>{commandOf(of, origin)}</code>
        </pre>
      </details>
      <Try of={of} />
    </Section>
  );
};

const tagHref = (tag: string): string => `/developers/${encodeURIComponent(tag)}`;

const Nouns = ({ groups }: { groups: readonly Group[] }) => {
  const { t } = useText();
  const links = groups.map(({ tag, operations }) => ({
    label: `${tag} (${operations.length})`,
    href: tagHref(tag),
  }));
  return (
    <section className="card">
      <div className="body first">
        <Contents title={t('portal.api.nouns')} links={links} />
      </div>
    </section>
  );
};

const RULES = ['who', 'refusals', 'repeat', 'versions', 'limits'] as const;

const Start = ({ groups }: { groups: readonly Group[] }) => {
  const { t } = useText();
  return (
    <>
      <RecordTitle title={t('portal.api')} lead={t('portal.api.lead')} />
      <Columns
        main={
          <>
            {RULES.map((rule) => (
              <Section key={rule} title={t(`portal.api.${rule}`)}>
                <p>{t(`portal.api.${rule}.how`)}</p>
              </Section>
            ))}
            <Section title={t('portal.api.document')}>
              <p>{t('portal.api.document.how')}</p>
              <p>
                <a href="/api/openapi.json">openapi.json</a>
              </p>
            </Section>
          </>
        }
        side={<Nouns groups={groups} />}
      />
    </>
  );
};

const GroupBody = ({ group, groups, origin }: { group: Group; groups: readonly Group[]; origin: string }) => {
  const { t } = useText();
  return (
    <>
      <RecordTitle
        crumb={[{ label: t('portal.api'), href: '/developers' }, { label: group.tag }]}
        title={group.tag}
        lead={t('portal.api.count', { n: formatNumber(group.operations.length) })}
      />
      <Columns
        main={group.operations.map((one) => (
          <OperationCard key={`${one.method} ${one.path}`} of={one} origin={origin} />
        ))}
        side={<Nouns groups={groups} />}
      />
    </>
  );
};

export const apiPage = (groups: readonly Group[], frame: Frame): string =>
  renderPublic(<Start groups={groups} />, { ...frame, title: textIn(frame.lang)('portal.api') });

export const apiGroupPage = (group: Group, groups: readonly Group[], origin: string, frame: Frame): string =>
  renderPublic(<GroupBody group={group} groups={groups} origin={origin} />, {
    ...frame,
    title: `${group.tag} \u00b7 ${textIn(frame.lang)('portal.api')}`,
  });
