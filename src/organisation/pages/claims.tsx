// Which values of a claim give which role at which office (P11): rules of the security administrator, added and ended here.
import { Button } from 'antd';
import { useState } from 'react';
import { at } from '../../web/addresses.ts';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Card } from '../../web/components/card.tsx';
import { EmptyState } from '../../web/components/empty-state.tsx';
import { PageTitle } from '../../web/components/page-title.tsx';
import { TableFrame } from '../../web/components/table-frame.tsx';
import { useAct, useGet } from '../../web/queries.ts';
import { useMay } from '../../web/session.tsx';
import { useText } from '../../web/text.tsx';
import { mayBeMapped } from '../rules/claims.ts';
import { isRole, ROLES, type Role } from '../rules/roles.ts';
import { Asking, Choose, ReasonedButton, Typed } from './asking.tsx';
import { nameOf } from './office-tree.ts';
import './organisation.css';

type Rule = { ruleId: string; value: string; role: string; officeId: string; officeName: string; officeNameEn: string };
const STALE = { stale: ['/api/claim-rules', '/api/accounts'] } as const;

const AddRule = ({ onClose }: { onClose: () => void }) => {
  const { t, lang } = useText();
  const [draft, setDraft] = useState({ value: '', role: '' as Role | '', officeId: '', reason: '' });
  const change = (some: Partial<typeof draft>) => setDraft({ ...draft, ...some });
  const { answer } = useGet('/api/offices');
  const offices = answer?.ok === true ? answer.value.offices.filter((one) => one.closedOn === null) : [];
  const add = useAct('/api/claim-rules', STALE);
  const confirm = async () => {
    const { role, ...said } = draft;
    if (role !== '' && (await add.run({ ...said, role })).ok) onClose();
  };
  return (
    <Asking
      title={t('organisation.claim.add')}
      verb={t('organisation.claim.add')}
      running={add.running}
      refusal={<AnswerPanel answer={add.answer} what={t('organisation.sign-on.cannot')} />}
      reason={draft.reason}
      setReason={(reason) => change({ reason })}
      onOk={() => void confirm()}
      onClose={onClose}
    >
      <Typed
        name="value"
        label={t('organisation.claim.value')}
        longest={200}
        value={draft.value}
        set={(value) => change({ value })}
      />
      <Choose
        name="role"
        label={t('organisation.grant.role')}
        value={draft.role}
        options={Object.keys(ROLES)
          .filter(isRole)
          .filter(mayBeMapped)
          .map((value) => ({ value, label: t(`role.${value}`) }))}
        set={(role) => change({ role })}
      />
      <Choose
        name="officeId"
        label={t('organisation.grant.where')}
        value={draft.officeId}
        options={offices.map((one) => ({ value: one.officeId, label: nameOf(one, lang) }))}
        set={(officeId) => change({ officeId })}
      />
    </Asking>
  );
};

const EndRule = ({ of }: { of: Rule }) => {
  const { t } = useText();
  return (
    <ReasonedButton
      button="small"
      title={t('organisation.claim.end.title', { value: of.value })}
      verb={t('organisation.claim.end')}
      consequences={[t('organisation.claim.end.will')]}
      cannot={t('organisation.sign-on.cannot')}
      address={at('/api/claim-rules/{ruleId}/end', { ruleId: of.ruleId })}
      {...STALE}
    />
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
  const { answer } = useGet('/api/claim-rules');
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
