// The item list for everybody (R15): one sentence first, then who is inspected, what for, how and on what basis. Served
// as plain documents; the same rows as JSON are one link away.
import type { publicFrame } from '../../../publication/frame.ts';
import { FactList } from '../../../web/components/fact-list.tsx';
import { formatNumber } from '../../../web/format.ts';
import { AskForm, Columns, RecordTitle, Section } from '../../../web/public/record.tsx';
import { renderPublic } from '../../../web/public/render.tsx';
import { type PublicColumn, PublicTable } from '../../../web/public/table.tsx';
import { textIn, useText } from '../../../web/text.tsx';
import { Importance } from '../importance.tsx';
import { departmentName, type Item, type ItemDepartment } from '../item.ts';

export type Frame = Awaited<ReturnType<typeof publicFrame>>;
export type ItemsList = {
  readonly rows: readonly Item[];
  readonly next: string | null;
  readonly total: { readonly count: number };
  readonly departments: readonly ItemDepartment[];
};
export type Asked = { readonly q: string; readonly department: string; readonly after?: string | undefined };

/** An address of the list; empty conditions are left out. */
export const itemsHref = (asked: { q?: string; department?: string; after?: string }): string => {
  const pairs = Object.entries(asked).filter(([, value]) => value !== '');
  const search = new URLSearchParams(pairs as [string, string][]).toString();
  return search === '' ? '/items' : `/items?${search}`;
};

const Departments = ({ list, asked }: { list: ItemsList; asked: Asked }) => {
  const { t, lang } = useText();
  const all = list.departments.reduce((sum, one) => sum + one.items, 0);
  const link = (code: string, name: string, items: number) => (
    <li key={code}>
      <a
        href={itemsHref({ department: code, q: asked.q })}
        aria-current={code === asked.department ? 'page' : undefined}
      >
        {name}
      </a>{' '}
      <span className="muted small">{formatNumber(items)}</span>
    </li>
  );
  return (
    <nav className="contents" aria-label={t('catalogue.public.departments')}>
      <b>{t('catalogue.public.departments')}</b>
      <ul>
        {link('', t('catalogue.public.all-departments'), all)}
        {list.departments.map((one) => link(one.department, lang === 'zh' ? one.nameZh : one.nameEn, one.items))}
      </ul>
    </nav>
  );
};

const Table = ({ list }: { list: ItemsList }) => {
  const { t, lang } = useText();
  const columns: PublicColumn<Item>[] = [
    {
      key: 'name',
      title: t('catalogue.name'),
      cell: (row) => <a href={`/items/${row.itemId}`}>{row.name}</a>,
      place: 'lead',
    },
    {
      key: 'department',
      title: t('catalogue.department'),
      cell: (row) => departmentName(list.departments, row.department, lang),
    },
    { key: 'object', title: t('catalogue.object'), cell: (row) => row.object },
    {
      key: 'importance',
      title: t('catalogue.importance'),
      cell: (row) => <Importance of={row.importance} />,
      place: 'state',
    },
  ];
  return <PublicTable caption={t('catalogue.items')} columns={columns} rows={list.rows} idOf={(row) => row.itemId} />;
};

const ItemsBody = ({ list, asked }: { list: ItemsList; asked: Asked }) => {
  const { t } = useText();
  const { q, department } = asked;
  const count = t('catalogue.public.count', { n: formatNumber(list.total.count) });
  const json = `/api${itemsHref({ q, department })}`;
  return (
    <>
      <RecordTitle title={t('catalogue.items')} lead={t('catalogue.public.lead')} />
      <Columns
        main={
          <>
            <section className="card">
              <div className="body first">
                <AskForm
                  action="/items"
                  name="q"
                  label={t('catalogue.search.label')}
                  hint={t('catalogue.search')}
                  button={t('catalogue.search.do')}
                  value={q}
                />
              </div>
            </section>
            <Section
              title={t('catalogue.items')}
              note={q === '' ? count : `${count} ${t('catalogue.public.matching', { q })}`}
              acts={<a href={json}>{t('catalogue.public.json')}</a>}
              flush
            >
              {list.rows.length === 0 ? (
                <div className="empty">
                  <p>{t('catalogue.public.none')}</p>
                  <p className="muted">{t('catalogue.public.none.next')}</p>
                  <a href="/items">{t('catalogue.public.all-departments')}</a>
                </div>
              ) : (
                <Table list={list} />
              )}
            </Section>
            {(list.next !== null || asked.after !== undefined) && (
              <p className="pages">
                {asked.after !== undefined && <a href={itemsHref({ q, department })}>{t('catalogue.public.first')}</a>}{' '}
                {list.next !== null && (
                  <a className="btn" href={itemsHref({ q, department, after: list.next })}>
                    {t('catalogue.public.next')}
                  </a>
                )}
              </p>
            )}
          </>
        }
        side={
          <section className="card">
            <div className="body first">
              <Departments list={list} asked={asked} />
            </div>
          </section>
        }
      />
    </>
  );
};

const ItemBody = ({ item, departments }: { item: Item; departments: readonly ItemDepartment[] }) => {
  const { t, lang } = useText();
  const department = departmentName(departments, item.department, lang);
  return (
    <>
      <RecordTitle
        crumb={[
          { label: t('catalogue.items'), href: '/items' },
          { label: department, href: itemsHref({ department: item.department }) },
        ]}
        title={item.name}
        lead={t('catalogue.public.use')}
        state={<Importance of={item.importance} />}
        code={item.itemId}
      />
      <Columns
        main={
          <>
            <Section title={t('catalogue.content')}>
              <FactList
                facts={[
                  { label: t('catalogue.object'), value: item.object },
                  { label: t('catalogue.method'), value: item.method },
                  { label: t('catalogue.department'), value: department },
                  { label: t('catalogue.level'), value: item.level },
                  { label: t('catalogue.ratio'), value: item.ratio ?? t('web.unknown') },
                ]}
              />
            </Section>
            <Section title={t('catalogue.basis')}>
              <p className="article">{item.basis}</p>
            </Section>
          </>
        }
        side={
          <Section title={t('catalogue.published')}>
            <FactList
              stacked
              facts={[
                {
                  label: t('catalogue.source'),
                  value: item.sourceUrl === null ? item.source : <a href={item.sourceUrl}>{item.source}</a>,
                },
                {
                  label: t('catalogue.public.json'),
                  value: <a href={`/api/items/${item.itemId}`}>{`/api/items/${item.itemId}`}</a>,
                },
              ]}
            />
          </Section>
        }
      />
    </>
  );
};

const Missing = ({ itemId }: { itemId: string }) => {
  const { t } = useText();
  return (
    <>
      <RecordTitle
        crumb={[{ label: t('catalogue.items'), href: '/items' }]}
        title={t('catalogue.item-missing', { item: itemId })}
      />
      <p>
        <a href="/items">{t('catalogue.items')}</a>
      </p>
    </>
  );
};

export const itemsPage = (list: ItemsList, asked: Asked, frame: Frame): string =>
  renderPublic(<ItemsBody list={list} asked={asked} />, {
    ...frame,
    title: textIn(frame.lang)('catalogue.items'),
    description: textIn(frame.lang)('catalogue.public.lead'),
  });

export const itemPage = (item: Item, departments: readonly ItemDepartment[], frame: Frame): string =>
  renderPublic(<ItemBody item={item} departments={departments} />, {
    ...frame,
    title: item.name,
    description: textIn(frame.lang)('catalogue.public.one', { name: item.name }),
  });

export const missingItemPage = (itemId: string, frame: Frame): string =>
  renderPublic(<Missing itemId={itemId} />, {
    ...frame,
    title: textIn(frame.lang)('catalogue.items'),
    robots: 'noindex',
  });
