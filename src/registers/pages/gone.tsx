// Who is gone from the source of an import (R18, R19): chosen by a person, who says what became of them and why.
import { Button, Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { at } from '../../web/addresses.ts';
import { ActButton } from '../../web/components/act-button.tsx';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Card } from '../../web/components/card.tsx';
import { Field } from '../../web/components/form-page.tsx';
import { TableFrame } from '../../web/components/table-frame.tsx';
import { formatNumber } from '../../web/format.ts';
import { useAct, useGet } from '../../web/queries.ts';
import { useMay } from '../../web/session.tsx';
import { useText } from '../../web/text.tsx';
import type { GoneRow } from '../routes/gone.ts';
import type { ImportDetail } from '../routes/imports.ts';
import { SubjectCode } from './subject-code.tsx';
import './registers.css';

const CHOICES = ['deregistered', 'revoked', 'moved', 'kept'] as const;

const Rows = ({
  rows,
  chosen,
  onChange,
}: {
  rows: readonly GoneRow[];
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
}) => {
  const { t } = useText();
  const open = rows.filter((row) => row.choice === null);
  const all = open.length > 0 && open.every((row) => chosen.has(row.subjectId));
  const toggle = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    onChange(next);
  };
  return (
    <TableFrame title={t('registers.gone')}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <Checkbox
                aria-label={t('registers.gone.all')}
                checked={all}
                onChange={(event) => onChange(new Set(event.target.checked ? open.map((row) => row.subjectId) : []))}
              />
            </th>
            {['name', 'code', 'address', 'gone.settled'].map((key) => (
              <th scope="col" key={key}>
                {t(`registers.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.subjectId}>
              <td>
                <Checkbox
                  aria-label={row.name}
                  disabled={row.choice !== null}
                  checked={chosen.has(row.subjectId)}
                  onChange={(event) => toggle(row.subjectId, event.target.checked)}
                />
              </td>
              <td>
                <Link to={`/subjects/${encodeURIComponent(row.subjectId)}`}>{row.name}</Link>
              </td>
              <td>
                <SubjectCode code={row.code} />
              </td>
              <td>{row.address}</td>
              <td>
                {row.choice === null ? '' : `${t(`registers.gone.${row.choice}`)} ${row.reason ?? ''} ${row.by ?? ''}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
};

const Settle = ({ importId, chosen, done }: { importId: string; chosen: ReadonlySet<string>; done: () => void }) => {
  const { t } = useText();
  const [choice, setChoice] = useState<(typeof CHOICES)[number]>('deregistered');
  const [reason, setReason] = useState('');
  const settle = useAct(at('/api/imports/{importId}/settle', { importId }), {
    stale: ['/api/imports', '/api/subjects'],
  });
  const missing = chosen.size === 0 || reason.trim() === '' ? t('registers.gone.missing') : '';
  const submit = async () => {
    if (!(await settle.run({ subjectIds: [...chosen], choice, reason: reason.trim() })).ok) return;
    setReason('');
    done();
  };
  return (
    <section className="version">
      <Field name="gone.choice" label={t('registers.gone.choice')}>
        {({ 'aria-invalid': _, ...control }) => (
          <Select
            {...control}
            className="full"
            value={choice}
            options={CHOICES.map((value) => ({ value, label: t(`registers.gone.${value}`) }))}
            onChange={setChoice}
          />
        )}
      </Field>
      <Field name="gone.reason" label={t('registers.gone.reason')}>
        {(control) => (
          <Input {...control} value={reason} maxLength={1000} onChange={(event) => setReason(event.target.value)} />
        )}
      </Field>
      <AnswerPanel answer={settle.answer} what={t('registers.gone.cannot')} />
      <p className="choice-acts">
        <ActButton type="primary" reason={missing} loading={settle.running} onClick={() => void submit()}>
          {t('registers.gone.settle', { n: formatNumber(chosen.size) })}
        </ActButton>
      </p>
    </section>
  );
};

/** Where a page begins: behind a subject, among those not settled yet or those that are. */
type From = { readonly after: string; readonly settled: 'yes' | 'no' };
const FIRST: From = { after: '', settled: 'no' };

export const GoneCard = ({ record }: { record: ImportDetail }) => {
  const { t } = useText();
  const may = useMay();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [trail, setTrail] = useState<readonly From[]>([]);
  const address = at('/api/imports/{importId}/gone', { importId: record.importId });
  const from = trail.at(-1) ?? FIRST;
  const { answer } = useGet(address, from, { keep: true });
  const { open, settled } = record.gone ?? { open: 0, settled: 0 };
  const rows = answer?.ok === true ? answer.value.rows : [];
  const next = answer?.ok === true ? answer.value.next : null;
  const last = rows.at(-1);
  const go = (to: readonly From[]) => {
    setChosen(new Set());
    setTrail(to);
  };
  return (
    <Card title={t('registers.gone')} note={t('registers.gone.note')}>
      <p className="spaced">
        {record.gone === null
          ? t('registers.gone.unknown')
          : t('registers.gone.is', { open: formatNumber(open), settled: formatNumber(settled) })}
      </p>
      {rows.length > 0 && <Rows rows={rows} chosen={chosen} onChange={setChosen} />}
      {(next !== null || trail.length > 0) && (
        <div className="paging">
          <span>{t('registers.gone.page', { n: trail.length + 1 })}</span>
          <span className="space" />
          <Button size="small" disabled={trail.length === 0} onClick={() => go(trail.slice(0, -1))}>
            {t('web.list.previous')}
          </Button>
          <Button
            size="small"
            disabled={next === null}
            onClick={() => go([...trail, { after: next ?? '', settled: last?.choice ? 'yes' : 'no' }])}
          >
            {t('web.list.next')}
          </Button>
        </div>
      )}
      {open > 0 && may('subjects.settled') && <Settle importId={record.importId} chosen={chosen} done={() => go([])} />}
    </Card>
  );
};
