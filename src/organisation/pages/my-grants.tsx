// What I may do and for whom (P11), what I handed on, and why I may or may not do a thing somewhere.
import { Button, Select } from 'antd';
import { useState } from 'react';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Card } from '../../web/components/card.tsx';
import { Field } from '../../web/components/form-page.tsx';
import { useGet } from '../../web/queries.ts';
import { useText } from '../../web/text.tsx';
import { ROLES } from '../rules/roles.ts';
import { Delegate } from './grant-forms.tsx';
import { EndDelegation, GrantCard } from './grants.tsx';
import { nameOf, type Office } from './office-tree.ts';

export const MyGrants = () => {
  const { t } = useText();
  const [delegating, setDelegating] = useState(false);
  const { answer } = useGet('/api/me/grants');
  const { held, given } = answer?.ok === true ? answer.value : { held: [], given: [] };
  const own = held.filter((grant) => grant.via === 'role' && grant.state === 'now');
  return (
    <>
      <AnswerPanel answer={answer} what={t('web.list.cannot-open', { title: t('organisation.grants') })} />
      <GrantCard
        title={t('organisation.grants')}
        note={t('organisation.grants.note')}
        grants={held}
        of="held"
        empty={{ why: t('organisation.grants.none'), next: t('organisation.grants.none.next') }}
        button={own.length > 0 && <Button onClick={() => setDelegating(true)}>{t('organisation.delegate')}</Button>}
        act={(grant) => grant.via === 'delegation' && <EndDelegation grant={grant} />}
      />
      {given.length > 0 && (
        <GrantCard
          title={t('organisation.given')}
          grants={given}
          of="given"
          empty={{ why: '', next: '' }}
          act={(grant) => <EndDelegation grant={grant} />}
        />
      )}
      {delegating && <Delegate grants={own} onClose={() => setDelegating(false)} />}
    </>
  );
};

type Why = {
  why: 'yes' | 'own' | 'elsewhere' | 'no' | 'no-account';
  role: string | null;
  officeId: string | null;
  heldAt: string[];
  roles: string[];
};

/** Every permission that some role holds, in the words of the log; `words` comes from the grants of whoever asks. */
const permissions = [...new Set(Object.values(ROLES).flat())].sort();

const permissionWords = (t: (key: string) => string, permission: string): string => {
  for (const key of [`permission.${permission}`, `entry.${permission}`]) if (t(key) !== key) return t(key);
  return permission;
};

const Because = ({ why, offices }: { why: Why; offices: readonly Office[] }) => {
  const { t, lang } = useText();
  const officeName = (id: string | null) => {
    const office = offices.find((one) => one.officeId === id);
    return office ? nameOf(office, lang) : (id ?? '');
  };
  return (
    <p role="status">
      {t(`organisation.why.${why.why}`, {
        role: why.role === null ? '' : t(`role.${why.role}`),
        office: officeName(why.officeId),
        offices: why.heldAt.map(officeName).join(', '),
        roles: why.roles.map((role) => t(`role.${role}`)).join(', '),
      })}
    </p>
  );
};

/** `userId` for somebody else: the security administrator asks. */
export const WhyCard = ({ userId = '' }: { userId?: string }) => {
  const { t, lang } = useText();
  const [permission, setPermission] = useState('');
  const [office, setOffice] = useState('');
  const all = useGet('/api/offices').answer;
  const offices = all?.ok === true ? all.value.offices : [];
  const asked = permission !== '' && office !== '';
  const { answer } = useGet('/api/me/why', { permission, office, user: userId }, { enabled: asked });
  return (
    <Card title={t('organisation.why')} note={t('organisation.why.note')}>
      <Field name="permission" label={t('organisation.why.permission')}>
        {({ 'aria-invalid': _, ...control }) => (
          <Select
            {...control}
            className="full"
            showSearch={{ optionFilterProp: 'label' }}
            value={permission || null}
            options={permissions.map((value) => ({ value, label: permissionWords(t, value) }))}
            onChange={(value: string) => setPermission(value)}
          />
        )}
      </Field>
      <Field name="office" label={t('organisation.grant.where')}>
        {({ 'aria-invalid': _, ...control }) => (
          <Select
            {...control}
            className="full"
            showSearch={{ optionFilterProp: 'label' }}
            value={office || null}
            options={offices.map((one) => ({ value: one.officeId, label: nameOf(one, lang) }))}
            onChange={(value: string) => setOffice(value)}
          />
        )}
      </Field>
      <AnswerPanel answer={answer} />
      {asked && answer?.ok === true && <Because why={answer.value} offices={offices} />}
    </Card>
  );
};
