// The list archetype with sample rows: views, filters, chips, columns, paging, both empty states.

import { Button } from 'antd';
import { useMemo } from 'react';
import { ListPage } from '../components/list-page.tsx';
import type { Column } from '../components/list-table.tsx';
import { StatusTag } from '../components/status-tag.tsx';
import { PlusOutlined } from '../icons.tsx';
import { addTexts, type Translate, useText } from '../text.tsx';
import { readSubjects, type SampleSubject } from './samples.ts';
import { texts } from './texts.ts';

addTexts(texts);

const columnsOf = (t: Translate): Column<SampleSubject>[] => [
  { key: 'name', title: t('gallery.name'), cell: (row) => row.name, sort: true, filter: 'text', phone: 'name' },
  { key: 'code', title: t('gallery.code'), cell: (row) => <code>{row.code}</code>, phone: 'code' },
  {
    key: 'district',
    title: t('gallery.district'),
    cell: (row) => t(`gallery.district.${row.district}`),
    phone: 'place',
  },
  { key: 'industry', title: t('gallery.industry'), cell: (row) => t(`gallery.${row.industry}`) },
  {
    key: 'state',
    title: t('gallery.status'),
    cell: (row) =>
      row.state === 'active' ? (
        t('gallery.active')
      ) : (
        <StatusTag look={row.state}>{t(`gallery.${row.state}`)}</StatusTag>
      ),
    phone: 'state',
  },
  { key: 'risk', title: t('gallery.risk'), cell: (row) => row.risk, internal: true },
  {
    key: 'checks',
    title: t('gallery.checks'),
    cell: (row) => (
      <>
        {row.checks} <span className="muted">/ {row.cap ?? '\u221e'}</span>{' '}
        {row.checks === row.cap && <StatusTag look="capped">{t('gallery.capped')}</StatusTag>}
      </>
    ),
    filter: 'number',
    phone: 'count',
  },
  { key: 'last', title: t('gallery.last'), cell: (row) => row.last, sort: true },
];

const SampleList = () => {
  const { t } = useText();
  const columns = useMemo(() => columnsOf(t), [t]);
  const read = useMemo(() => readSubjects(t), [t]);
  const option = (value: string, key: string) => ({ value, label: t(key) });
  return (
    <ListPage
      title={t('gallery.subjects')}
      note={t('gallery.subjects.note')}
      source="sample:subjects"
      read={read}
      columns={columns}
      idOf={(row) => row.id}
      nameOf={(row) => row.name}
      toOf={() => '/gallery/detail'}
      unit="gallery.unit"
      searchHint={t('gallery.search')}
      filters={[
        {
          key: 'district',
          label: t('gallery.district'),
          multiple: true,
          options: [option('a', 'gallery.district.a'), option('b', 'gallery.district.b')],
        },
        {
          key: 'industry',
          label: t('gallery.industry'),
          options: [option('food', 'gallery.food'), option('hotel', 'gallery.hotel')],
        },
        {
          key: 'state',
          label: t('gallery.status'),
          options: [option('active', 'gallery.active'), option('void', 'gallery.void')],
        },
        { key: 'last', label: t('gallery.last'), kind: 'day' },
      ]}
      views={[
        { key: 'all', label: t('gallery.view.all'), count: 60, query: '' },
        { key: 'food', label: t('gallery.view.food'), count: 45, query: 'industry=food' },
      ]}
      acts={
        <Button type="primary" icon={<PlusOutlined />}>
          {t('gallery.register')}
        </Button>
      }
      chosenActs={(ids, done) => (
        <Button type="link" size="small" onClick={done}>
          {t('gallery.exclude')} {ids.length}
        </Button>
      )}
      empty={{ why: t('gallery.empty'), next: t('gallery.empty.next') }}
    />
  );
};

export default SampleList;
