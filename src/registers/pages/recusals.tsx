// Recusals on a page (P2): the table, the form that declares one, and the two acts on one: see the reason, end it.
import { Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Reasoned } from '../../organisation/pages/asking.tsx';
import { at } from '../../web/addresses.ts';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Card } from '../../web/components/card.tsx';
import { EmptyState } from '../../web/components/empty-state.tsx';
import { Field } from '../../web/components/form-page.tsx';
import { StatusTag } from '../../web/components/status-tag.tsx';
import { TableFrame } from '../../web/components/table-frame.tsx';
import { isoDate } from '../../web/format.ts';
import { useAct, useGet } from '../../web/queries.ts';
import { useMay } from '../../web/session.tsx';
import { useText } from '../../web/text.tsx';
import type { RecusalView } from '../routes/shapes.ts';
import { SubjectField } from './request-fields.tsx';
import './registers.css';

const RELATIONS = ['self', 'kin', 'interest', 'former_post', 'other'] as const;
const STALE = { stale: ['/api/inspectors', '/api/subjects'] } as const;

/** `of`: whose page it is; the other party is named. */
export const RecusalTable = ({ recusals, of }: { recusals: readonly RecusalView[]; of: 'inspector' | 'subject' }) => {
  const { t } = useText();
  const may = useMay();
  const [ending, setEnding] = useState<RecusalView | null>(null);
  return (
    <TableFrame title={t('registers.recusals')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t(of === 'inspector' ? 'registers.subject' : 'registers.inspector')}</th>
            <th scope="col">{t('registers.recusal.relation')}</th>
            <th scope="col">{t('registers.recusal.state')}</th>
            <th scope="col">{t('registers.recusal.declared')}</th>
            <th scope="col">{t('registers.recusal.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {recusals.map((one) => (
            <tr key={one.recusalId}>
              <td>
                {of === 'inspector' ? (
                  <Link to={`/subjects/${encodeURIComponent(one.subjectId)}`}>{one.subjectName ?? one.subjectId}</Link>
                ) : (
                  <Link to={`/inspectors/${encodeURIComponent(one.inspectorId)}`}>
                    {one.inspectorName ?? one.inspectorId}
                  </Link>
                )}
              </td>
              <td>{t(`registers.relation.${one.relation}`)}</td>
              <td>
                <StatusTag look={one.endedAt === null ? 'done' : 'void'}>
                  {t(one.endedAt === null ? 'registers.recusal.force' : 'registers.recusal.over')}
                </StatusTag>
              </td>
              <td>
                {one.declaredBy} {isoDate(one.declaredAt)}
              </td>
              <td>
                {may('recusal.ended') && <Reason recusalId={one.recusalId} />}
                {may('recusal.ended') && one.endedAt === null && (
                  <Button type="link" size="small" onClick={() => setEnding(one)}>
                    {t('registers.recusal.end')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {ending !== null && <End recusal={ending} of={of} onClose={() => setEnding(null)} />}
    </TableFrame>
  );
};

/** The reason is fetched only when asked for, since reading it is recorded. */
const Reason = ({ recusalId }: { recusalId: string }) => {
  const { t, lang } = useText();
  const see = useAct(at('/api/recusals/{recusalId}/reason', { recusalId }));
  if (see.answer?.ok === true) return <span>{see.answer.value.reason}</span>;
  if (see.answer !== undefined && 'refusal' in see.answer)
    return <span className="muted">{see.answer.refusal[lang]}</span>;
  return (
    <Button type="link" size="small" loading={see.running} onClick={() => void see.run({})}>
      {t('registers.recusal.see')}
    </Button>
  );
};

const End = ({ recusal, of, onClose }: { recusal: RecusalView; of: 'inspector' | 'subject'; onClose: () => void }) => {
  const { t } = useText();
  const name = (of === 'inspector' ? recusal.subjectName : recusal.inspectorName) ?? recusal.subjectId;
  return (
    <Reasoned
      title={t('registers.recusal.end.title', { name })}
      verb={t('registers.recusal.end')}
      consequences={[t('registers.recusal.end.1'), t('registers.recusal.end.2')]}
      cannot={t('registers.recusal.cannot')}
      address={at('/api/recusals/{recusalId}/end', { recusalId: recusal.recusalId })}
      {...STALE}
      onClose={onClose}
    />
  );
};

type Draft = { subjectCode: string; relation: (typeof RELATIONS)[number]; reason: string };
const blank: Draft = { subjectCode: '', relation: 'interest', reason: '' };

const Declare = ({ inspectorId, onClose }: { inspectorId: string; onClose: () => void }) => {
  const { t } = useText();
  const [draft, setDraft] = useState(blank);
  const declare = useAct('/api/recusals', STALE);
  const change = (some: Partial<Draft>) => setDraft({ ...draft, ...some });
  const submit = async () => {
    if ((await declare.run({ inspectorId, ...draft })).ok) onClose();
  };
  return (
    <Modal
      open
      title={t('registers.recusal.new')}
      okText={t('registers.recusal.new')}
      cancelText={t('web.cancel')}
      closable={{ 'aria-label': t('web.close') }}
      confirmLoading={declare.running}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      <SubjectField value={draft.subjectCode} onChange={(subjectCode) => change({ subjectCode })} />
      <Field name="relation" label={t('registers.recusal.relation')}>
        {({ 'aria-invalid': _, ...control }) => (
          <Select
            {...control}
            className="full"
            value={draft.relation}
            options={RELATIONS.map((value) => ({ value, label: t(`registers.relation.${value}`) }))}
            onChange={(relation: Draft['relation']) => change({ relation })}
          />
        )}
      </Field>
      <Field name="reason" label={t('registers.recusal.reason')} hint={t('registers.recusal.reason.hint')}>
        {(control) => (
          <Input.TextArea
            {...control}
            rows={3}
            maxLength={500}
            value={draft.reason}
            onChange={(event) => change({ reason: event.target.value })}
          />
        )}
      </Field>
      <AnswerPanel answer={declare.answer} what={t('registers.recusal.cannot')} />
    </Modal>
  );
};

/** An inspector's recusals with the form to declare one. */
export const RecusalCard = ({ inspectorId, recusals }: { inspectorId: string; recusals: readonly RecusalView[] }) => {
  const { t } = useText();
  const may = useMay();
  const [open, setOpen] = useState(false);
  const self = useGet('/api/inspectors/self').answer;
  // The office for its people, everybody for oneself.
  const own = self?.ok === true && self.value.inspectorId === inspectorId;
  const mine = may('recusal.declared') && (own || may('recusal.ended'));
  return (
    <Card
      title={t('registers.recusals')}
      flush={recusals.length > 0}
      act={mine && <Button onClick={() => setOpen(true)}>{t('registers.recusal.new')}</Button>}
    >
      {recusals.length === 0 && (
        <EmptyState why={t('registers.recusals.none')} next={t('registers.recusals.none.next')} />
      )}
      {recusals.length > 0 && <RecusalTable recusals={recusals} of="inspector" />}
      {open && <Declare inspectorId={inspectorId} onClose={() => setOpen(false)} />}
    </Card>
  );
};
