// Which values of a claim give which role at which office (P11): rules of the security administrator, added and ended here.
import { Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Card } from '../../web/components/card.tsx';
import { DangerousAct } from '../../web/components/dangerous-act.tsx';
import { EmptyState } from '../../web/components/empty-state.tsx';
import { Field } from '../../web/components/form-page.tsx';
import { PageTitle } from '../../web/components/page-title.tsx';
import { TableFrame } from '../../web/components/table-frame.tsx';
import { useAct, useGet } from '../../web/queries.ts';
import { useMay } from '../../web/session.tsx';
import { useText } from '../../web/text.tsx';
import { mayBeMapped } from '../rules/claims.ts';
import { ROLES } from '../rules/roles.ts';
import { nameOf, type Office } from './office-tree.ts';
import './organisation.css';

type Rule = { ruleId: string; value: string; role: string; officeId: string; officeName: string; officeNameEn: string };
const STALE = { stale: ['/api/claim-rules', '/api/accounts'] };

const AddRule = ({ onClose }: { onClose: () => void }) => {
  const { t, lang } = useText();
  const [draft, setDraft] = useState({ value: '', role: '', officeId: '', reason: '' });
  const change = (some: Partial<typeof draft>) => setDraft({ ...draft, ...some });
  const { answer } = useGet<{ offices: Office[] }>('/api/offices');
  const offices = answer?.ok === true ? answer.value.offices.filter((one) => one.closedOn === null) : [];
  const add = useAct('/api/claim-rules', STALE);
  const confirm = async () => {
    if ((await add.run(draft)).ok) onClose();
  };
  const choices = {
    role: Object.keys(ROLES)
      .filter(mayBeMapped)
      .map((value) => ({ value, label: t(`role.${value}`) })),
    officeId: offices.map((one) => ({ value: one.officeId, label: nameOf(one, lang) })),
  };
  const choose = (name: 'role' | 'officeId', label: string) => (
    <Field name={name} label={label}>
      {({ 'aria-invalid': _, ...control }) => (
        <Select
          {...control}
          className="full"
          showSearch={{ optionFilterProp: 'label' }}
          value={draft[name] || null}
          options={choices[name]}
          onChange={(value: string) => change({ [name]: value })}
        />
      )}
    </Field>
  );
  return (
    <Modal
      open
      title={t('organisation.claim.add')}
      okText={t('organisation.claim.add')}
      cancelText={t('web.cancel')}
      closable={{ 'aria-label': t('web.close') }}
      confirmLoading={add.running}
      onOk={() => void confirm()}
      onCancel={onClose}
    >
      <Field name="value" label={t('organisation.claim.value')}>
        {(control) => (
          <Input
            {...control}
            maxLength={200}
            value={draft.value}
            onChange={(event) => change({ value: event.target.value })}
          />
        )}
      </Field>
      {choose('role', t('organisation.grant.role'))}
      {choose('officeId', t('organisation.grant.where'))}
      <Field name="reason" label={t('organisation.grant.reason')}>
        {(control) => (
          <Input.TextArea
            {...control}
            rows={2}
            maxLength={500}
            value={draft.reason}
            onChange={(event) => change({ reason: event.target.value })}
          />
        )}
      </Field>
      <AnswerPanel answer={add.answer} what={t('organisation.sign-on.cannot')} />
    </Modal>
  );
};

const EndRule = ({ of }: { of: Rule }) => {
  const { t } = useText();
  const [asking, setAsking] = useState(false);
  const end = useAct(`/api/claim-rules/${of.ruleId}/end`, STALE);
  const confirm = async (reason: string) => {
    if ((await end.run({ reason })).ok) setAsking(false);
  };
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {t('organisation.claim.end')}
      </Button>
      {asking && (
        <DangerousAct
          open
          title={t('organisation.claim.end.title', { value: of.value })}
          verb={t('organisation.claim.end')}
          consequences={[t('organisation.claim.end.will')]}
          running={end.running}
          refusal={<AnswerPanel answer={end.answer} what={t('organisation.sign-on.cannot')} />}
          onConfirm={(reason) => void confirm(reason)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
};

const RuleTable = ({ rules }: { rules: readonly Rule[] }) => {
  const { t, lang } = useText();
  const may = useMay();
  return (
    <TableFrame title={t('organisation.claims')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('organisation.claim.value')}</th>
            <th scope="col">{t('organisation.grant.role')}</th>
            <th scope="col">{t('organisation.grant.where')}</th>
            <th scope="col">{t('organisation.session.act')}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <tr key={rule.ruleId}>
              <td>
                <code>{rule.value}</code>
              </td>
              <td>{t(`role.${rule.role}`)}</td>
              <td>{lang === 'zh' ? rule.officeName : rule.officeNameEn}</td>
              <td>{may('claim.unruled') && <EndRule of={rule} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
};

const Claims = () => {
  const { t } = useText();
  const may = useMay();
  const [adding, setAdding] = useState(false);
  const { answer } = useGet<{ claim: string | null; rules: Rule[] }>('/api/claim-rules');
  const found = answer?.ok === true ? answer.value : null;
  const claim = found?.claim ?? null;
  return (
    <div className="page">
      <PageTitle
        title={t('organisation.claims')}
        acts={
          may('claim.ruled') && (
            <Button type="primary" onClick={() => setAdding(true)}>
              {t('organisation.claim.add')}
            </Button>
          )
        }
      />
      <AnswerPanel answer={answer} what={t('web.list.cannot-open', { title: t('organisation.claims') })} />
      {found && (
        <Card
          title={t('organisation.claims')}
          note={claim === null ? t('organisation.claims.off') : t('organisation.claims.note', { claim })}
          flush={found.rules.length > 0}
        >
          {found.rules.length === 0 ? (
            <EmptyState why={t('organisation.claims.none')} next={t('organisation.claims.none.next')} />
          ) : (
            <RuleTable rules={found.rules} />
          )}
        </Card>
      )}
      {adding && <AddRule onClose={() => setAdding(false)} />}
    </div>
  );
};

export default Claims;
