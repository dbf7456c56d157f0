// Choosing items from the catalogue, of several departments: what is chosen stands on top, a search below adds to it. Plain
// lists and buttons, so that it works by keyboard and on a phone.

import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { Item } from '../../catalogue/pages/item.ts';
import type { Page } from '../../web/api.ts';
import { formatNumber } from '../../web/format.ts';
import { CloseOutlined, PlusOutlined, SearchOutlined } from '../../web/icons.tsx';
import { useGet } from '../../web/queries.ts';
import { useText } from '../../web/text.tsx';
import type { ChosenItem } from './draft.ts';
import { useNames } from './names.ts';
import { useSettled } from './settled.ts';

const Chosen = ({ items, onRemove }: { items: readonly ChosenItem[]; onRemove: (itemId: string) => void }) => {
  const { t } = useText();
  const names = useNames();
  if (items.length === 0) return <p className="muted small">{t('plans.items.none')}</p>;
  return (
    <ul className="chosen-items" aria-label={t('plans.items.chosen')}>
      {items.map((item) => (
        <li key={item.itemId}>
          <span>
            {item.name} <span className="muted small">{names.department(item.department)}</span>
          </span>
          <Button
            type="text"
            size="small"
            icon={<CloseOutlined />}
            aria-label={t('plans.items.remove', { name: item.name })}
            title={t('plans.items.remove', { name: item.name })}
            onClick={() => onRemove(item.itemId)}
          />
        </li>
      ))}
    </ul>
  );
};

const Found = ({
  page,
  chosen,
  onAdd,
}: {
  page: Page<Item>;
  chosen: ReadonlySet<string>;
  onAdd: (item: Item) => void;
}) => {
  const { t } = useText();
  const names = useNames();
  if (page.rows.length === 0) return <p className="muted small">{t('plans.items.no-match')}</p>;
  return (
    <>
      <ul className="found-items">
        {page.rows.map((item) => (
          <li key={item.itemId}>
            <span>
              {item.name}
              <span className="muted small">
                {names.department(item.department)} {'\u00b7'} {item.object}
              </span>
            </span>
            {chosen.has(item.itemId) ? (
              <span className="muted small">{t('plans.items.already')}</span>
            ) : (
              <Button
                size="small"
                icon={<PlusOutlined />}
                aria-label={t('plans.items.add.name', { name: item.name })}
                onClick={() => onAdd(item)}
              >
                {t('plans.items.add')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {page.next !== null && (
        <p className="muted small">
          {t('plans.items.more', { shown: formatNumber(page.rows.length), total: formatNumber(page.total.count) })}
        </p>
      )}
    </>
  );
};

type ItemsOf = { id: string; items: readonly ChosenItem[]; onChange: (items: readonly ChosenItem[]) => void };

export const ItemsField = ({ id, items, onChange }: ItemsOf) => {
  const { t, lang } = useText();
  const [q, setQ] = useState('');
  const [department, setDepartment] = useState('');
  const departments = useGet('/api/items/departments').answer;
  const found = useGet('/api/items', { q: useSettled(q.trim(), 250), department }, { keep: true }).answer;
  const rows = departments?.ok === true ? departments.value.rows : [];
  return (
    <div className="items-field">
      <Chosen items={items} onRemove={(itemId) => onChange(items.filter((one) => one.itemId !== itemId))} />
      <fieldset className="picker">
        <legend className="sr">{t('plans.items.pick')}</legend>
        <div className="picker-bar">
          <Input
            id={id}
            type="search"
            prefix={<SearchOutlined />}
            value={q}
            placeholder={t('catalogue.search')}
            onChange={(event) => setQ(event.target.value)}
            onPressEnter={(event) => event.preventDefault()}
          />
          <Select
            aria-label={t('catalogue.department')}
            value={department}
            popupMatchSelectWidth={false}
            options={[
              { value: '', label: t('catalogue.public.all-departments') },
              ...rows.map((one) => ({ value: one.department, label: lang === 'zh' ? one.nameZh : one.nameEn })),
            ]}
            onChange={setDepartment}
          />
        </div>
        <section className="picker-list" aria-label={t('plans.items.found')} aria-live="polite" tabIndex={-1}>
          {found?.ok === true && (
            <Found
              page={found.value}
              chosen={new Set(items.map((one) => one.itemId))}
              onAdd={(item) =>
                onChange([...items, { itemId: item.itemId, name: item.name, department: item.department }])
              }
            />
          )}
        </section>
      </fieldset>
    </div>
  );
};
