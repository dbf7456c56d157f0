// Giving a role to somebody and handing one's own on (P11): whom, what, where, from and until when, and why.
import { useState } from 'react';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { isoDate } from '../../web/format.ts';
import { useAct, useGet } from '../../web/queries.ts';
import { useText } from '../../web/text.tsx';
import { isRole, ROLES, type Role } from '../rules/roles.ts';
import { Asking, Choose, Typed } from './asking.tsx';
import { type Grant, STALE } from './grants.tsx';
import { nameOf } from './office-tree.ts';

const today = () => isoDate(new Date().toISOString());

export const GiveGrant = ({ userId, name, onClose }: { userId: string; name: string; onClose: () => void }) => {
  const { t, lang } = useText();
  const [draft, setDraft] = useState({ role: '' as Role | '', officeId: '', fromOn: today(), untilOn: '', reason: '' });
  const change = (some: Partial<typeof draft>) => setDraft({ ...draft, ...some });
  const { answer } = useGet('/api/offices');
  const give = useAct('/api/grants', STALE);
  const offices = answer?.ok === true ? answer.value.offices.filter((office) => office.closedOn === null) : [];
  const submit = async () => {
    const untilOn = draft.untilOn === '' ? null : draft.untilOn;
    const { role, ...said } = draft;
    if (role !== '' && (await give.run({ ...said, role, untilOn, userId, region: null })).ok) onClose();
  };
  return (
    <Asking
      title={t('organisation.grant.give.title', { name })}
      verb={t('organisation.grant.give')}
      running={give.running}
      refusal={<AnswerPanel answer={give.answer} what={t('organisation.account.act-cannot')} />}
      reason={draft.reason}
      setReason={(reason) => change({ reason })}
      onOk={() => void submit()}
      onClose={onClose}
    >
      <Choose
        name="role"
        label={t('organisation.grant.role')}
        value={draft.role}
        options={Object.keys(ROLES)
          .filter(isRole)
          .map((role) => ({
            value: role,
            label: `${t(`role.${role}`)} ${t(`role.${role}.does`)}`,
          }))}
        set={(role) => change({ role })}
      />
      <Choose
        name="officeId"
        label={t('organisation.grant.where')}
        value={draft.officeId}
        options={offices.map((office) => ({ value: office.officeId, label: nameOf(office, lang) }))}
        set={(officeId) => change({ officeId })}
      />
      <Typed
        type="date"
        name="fromOn"
        label={t('organisation.grant.from')}
        value={draft.fromOn}
        set={(fromOn) => change({ fromOn })}
      />
      <Typed
        type="date"
        name="untilOn"
        label={t('organisation.grant.until')}
        value={draft.untilOn}
        set={(untilOn) => change({ untilOn })}
        optional
      />
    </Asking>
  );
};

export const Delegate = ({ grants, onClose }: { grants: readonly Grant[]; onClose: () => void }) => {
  const { t, lang } = useText();
  const [draft, setDraft] = useState({
    grantId: grants[0]?.grantId ?? '',
    receiver: '',
    fromOn: today(),
    untilOn: '',
    reason: '',
  });
  const change = (some: Partial<typeof draft>) => setDraft({ ...draft, ...some });
  const { answer } = useGet('/api/me/colleagues');
  const give = useAct('/api/me/delegations', STALE);
  const people = answer?.ok === true ? answer.value.people : [];
  const submit = async () => {
    if ((await give.run(draft)).ok) onClose();
  };
  return (
    <Asking
      title={t('organisation.delegate')}
      verb={t('organisation.delegate')}
      running={give.running}
      refusal={<AnswerPanel answer={give.answer} what={t('organisation.account.act-cannot')} />}
      reason={draft.reason}
      setReason={(reason) => change({ reason })}
      onOk={() => void submit()}
      onClose={onClose}
    >
      <p className="ink2">{t('organisation.delegate.why')}</p>
      <Choose
        name="grantId"
        label={t('organisation.grant.role')}
        value={draft.grantId}
        options={grants.map((grant) => ({
          value: grant.grantId,
          label: `${t(`role.${grant.role}`)} ${lang === 'zh' ? grant.officeName : grant.officeNameEn}`,
        }))}
        set={(grantId) => change({ grantId })}
      />
      <Choose
        name="receiver"
        label={t('organisation.delegate.whom')}
        value={draft.receiver}
        options={people.map((one) => ({
          value: one.userId,
          label: `${one.name} ${lang === 'zh' ? one.officeName : one.officeNameEn}`,
        }))}
        set={(receiver) => change({ receiver })}
      />
      <Typed
        type="date"
        name="fromOn"
        label={t('organisation.grant.from')}
        value={draft.fromOn}
        set={(fromOn) => change({ fromOn })}
      />
      <Typed
        type="date"
        name="untilOn"
        label={t('organisation.grant.until')}
        value={draft.untilOn}
        set={(untilOn) => change({ untilOn })}
      />
    </Asking>
  );
};
