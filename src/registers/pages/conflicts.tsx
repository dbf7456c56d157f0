// What registrars disagree about (R18, R19): both values with their sources and dates, chosen and settled by a person with a reason.
import { Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { ActButton } from '../../web/components/act-button.tsx';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Field } from '../../web/components/form-page.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { ListPage } from '../../web/components/list-page.tsx';
import type { Column } from '../../web/components/list-table.tsx';
import { type StatusLook, StatusTag } from '../../web/components/status-tag.tsx';
import { formatNumber, isoDate } from '../../web/format.ts';
import { useAct } from '../../web/queries.ts';
import { useMay } from '../../web/session.tsx';
import { type Translate, useText } from '../../web/text.tsx';
import type { ConflictView } from '../routes/precedence.ts';
import { RANKED_FIELDS } from '../rules/precedence.ts';
import { type Codes, useCodes } from './codes.ts';
import { SubjectCode } from './subject-code.tsx';
import './registers.css';

const LOOKS: Readonly<Record<ConflictView['state'], StatusLook>> = {
  open: 'due',
  kept: 'done',
  taken: 'done',
  agreed: 'void',
  replaced: 'void',
};
const CHOICES = ['kept', 'taken'] as const;

/** A field's value in words. */
export function valueWords(field: string, value: ConflictView['value'], t: Translate, codes: Codes): string {
  const none = t('web.unknown');
  if (field === 'place') return `${value.address ?? ''} ${codes.region(value.region ?? null) ?? ''}`.trim() || none;
  if (field === 'industry') return codes.industry(value.industry ?? null) ?? none;
  const [only] = Object.values(value);
  if (only === undefined || only === null || only === '') return none;
  return field === 'status' || field === 'nature' ? t(`registers.${field}.${only}`) : only;
}

const columnsOf = (t: Translate, codes: Codes): Column<ConflictView>[] => [
  { key: 'name', title: t('registers.subject'), cell: (row) => row.name, phone: 'name' },
  { key: 'code', title: t('registers.code'), cell: (row) => <SubjectCode code={row.code} />, optional: true },
  {
    key: 'state',
    title: t('registers.conflicts.state'),
    cell: (row) => <StatusTag look={LOOKS[row.state]}>{t(`registers.conflict.${row.state}`)}</StatusTag>,
    phone: 'state',
  },
  { key: 'field', title: t('registers.conflicts.field'), cell: (row) => t(`registers.field.${row.field}`) },
  {
    key: 'held',
    title: t('registers.conflicts.held'),
    cell: (row) => valueWords(row.field, row.held, t, codes),
    filter: 'text',
    phone: 'place',
  },
  {
    key: 'heldSource',
    title: t('registers.conflicts.heldSource'),
    cell: (row) => `${row.heldSource} ${isoDate(row.heldAt)}`,
    filter: 'text',
  },
  {
    key: 'value',
    title: t('registers.conflicts.value'),
    cell: (row) => valueWords(row.field, row.value, t, codes),
    filter: 'text',
    phone: 'code',
  },
  {
    key: 'source',
    title: t('registers.conflicts.source'),
    cell: (row) => row.source,
    filter: 'text',
  },
  {
    key: 'found',
    title: t('registers.conflicts.found'),
    cell: (row) => <time dateTime={row.foundAt}>{isoDate(row.foundAt)}</time>,
    sort: true,
    filter: 'day',
    phone: 'count',
  },
  {
    key: 'reason',
    title: t('registers.conflicts.reason'),
    cell: (row) => `${row.reason ?? ''} ${row.settledBy ?? ''}`,
    filter: 'text',
    optional: true,
  },
];

const Settle = ({ ids, done }: { ids: readonly string[]; done: () => void }) => {
  const { t } = useText();
  const [choice, setChoice] = useState<(typeof CHOICES)[number]>('kept');
  const [alike, setAlike] = useState(false);
  const [reason, setReason] = useState('');
  const settle = useAct('/api/conflicts/settle', { stale: ['/api/conflicts', '/api/subjects'] });
  const several = alike && ids.length > 1 ? t('registers.conflicts.alike.one') : '';
  const missing = reason.trim() === '' ? t('registers.conflicts.missing') : several;
  const submit = async () => {
    if ((await settle.run({ conflictIds: ids, alike, choice, reason: reason.trim() })).ok) done();
  };
  return (
    <section className="version">
      <Field name="conflict.choice" label={t('registers.conflicts.settle', { n: formatNumber(ids.length) })}>
        {({ 'aria-invalid': _, ...control }) => (
          <Select
            {...control}
            className="full"
            value={choice}
            options={CHOICES.map((value) => ({ value, label: t(`registers.conflicts.${value}`) }))}
            onChange={setChoice}
          />
        )}
      </Field>
      <Field name="conflict.reason" label={t('registers.conflicts.reason')}>
        {(control) => (
          <Input {...control} value={reason} maxLength={1000} onChange={(event) => setReason(event.target.value)} />
        )}
      </Field>
      <p>
        <Checkbox checked={alike} onChange={(event) => setAlike(event.target.checked)}>
          {t('registers.conflicts.alike')}
        </Checkbox>
      </p>
      <AnswerPanel answer={settle.answer} what={t('registers.conflicts.cannot')} />
      <p className="choice-acts">
        <ActButton type="primary" reason={missing} loading={settle.running} onClick={() => void submit()}>
          {t('registers.conflicts.settle', { n: formatNumber(ids.length) })}
        </ActButton>
      </p>
    </section>
  );
};

const Conflicts = () => {
  const { t } = useText();
  const may = useMay();
  const codes = useCodes();
  const order = <LinkButton to="/precedence">{t('registers.precedence')}</LinkButton>;
  return (
    <ListPage<ConflictView>
      title={t('registers.conflicts')}
      note={t('registers.conflicts.note')}
      source="/api/conflicts"
      list="conflicts"
      columns={columnsOf(t, codes)}
      idOf={(row) => row.conflictId}
      nameOf={(row) => row.name}
      toOf={(row) => `/subjects/${encodeURIComponent(row.subjectId)}`}
      unit="registers.conflicts.unit"
      searchHint={t('registers.conflicts.search')}
      filters={[
        {
          key: 'state',
          label: t('registers.conflicts.state'),
          options: Object.keys(LOOKS).map((value) => ({ value, label: t(`registers.conflict.${value}`) })),
          multiple: true,
        },
        {
          key: 'field',
          label: t('registers.conflicts.field'),
          options: RANKED_FIELDS.map((value) => ({ value, label: t(`registers.field.${value}`) })),
        },
        { key: 'subject', label: t('registers.conflicts.subject'), kind: 'text' },
        { key: 'import', label: t('registers.conflicts.import'), kind: 'text' },
      ]}
      views={[
        { key: 'all', label: t('registers.view.all'), query: '' },
        { key: 'open', label: t('registers.conflicts.open'), query: 'state=open' },
      ]}
      acts={order}
      {...(may('conflicts.settled')
        ? { chosenActs: (ids: readonly string[], done: () => void) => <Settle ids={ids} done={done} /> }
        : {})}
      empty={{ why: t('registers.conflicts.none'), next: t('registers.conflicts.none.next'), act: order }}
    />
  );
};

export default Conflicts;
