// Grants on a page (P11): what somebody may do, by which grant, where, until when, for whom; each grant opens to its permissions in words.
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { at } from '../../web/addresses.ts';
import { Card } from '../../web/components/card.tsx';
import { EmptyState } from '../../web/components/empty-state.tsx';
import { StatusTag } from '../../web/components/status-tag.tsx';
import { TableFrame } from '../../web/components/table-frame.tsx';
import { useAct } from '../../web/queries.ts';
import { useText } from '../../web/text.tsx';
import { ReasonedButton } from './asking.tsx';

export type Grant = {
  grantId: string;
  userId: string;
  name: string;
  role: string;
  officeId: string;
  officeName: string;
  officeNameEn: string;
  region: string | null;
  fromOn: string;
  untilOn: string | null;
  via: 'role' | 'delegation';
  principal: string | null;
  state: 'now' | 'later' | 'over';
  permissions: { permission: string; zh: string; en: string }[];
};
export type Holdings = { held: Grant[]; given: Grant[] };

const LOOKS = { now: 'done', later: 'scheduled', over: 'void' } as const;
export const STALE = { stale: ['/api/me', '/api/accounts', '/api/session'] } as const;

const Permissions = ({ grant }: { grant: Grant }) => {
  const { t, lang } = useText();
  return (
    <details>
      <summary>
        <b>{t(`role.${grant.role}`)}</b>{' '}
        <span className="muted small">{t('organisation.grant.permissions', { n: grant.permissions.length })}</span>
      </summary>
      <ul className="small permissions">
        {grant.permissions.map((one) => (
          <li key={one.permission}>{one[lang]}</li>
        ))}
      </ul>
    </details>
  );
};

/** `of`: one's own, or what one handed on; `act` renders what can be done about a grant. */
export const GrantTable = ({
  title,
  grants,
  of,
  act,
}: {
  title: string;
  grants: readonly Grant[];
  of: 'held' | 'given';
  act: (grant: Grant) => ReactNode;
}) => {
  const { t, lang } = useText();
  return (
    <TableFrame title={title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('organisation.grant.role')}</th>
            <th scope="col">{t('organisation.grant.where')}</th>
            <th scope="col">{t('organisation.grant.term')}</th>
            <th scope="col">{t('organisation.grant.how')}</th>
            <th scope="col">{t('organisation.session.act')}</th>
          </tr>
        </thead>
        <tbody>
          {grants.map((grant) => (
            <tr key={grant.grantId}>
              <td>
                <Permissions grant={grant} />
              </td>
              <td>
                {t('organisation.grant.below', { office: lang === 'zh' ? grant.officeName : grant.officeNameEn })}{' '}
                {grant.region}
              </td>
              <td>
                <StatusTag look={LOOKS[grant.state]}>{t(`organisation.grant.${grant.state}`)}</StatusTag> {grant.fromOn}
                {' / '}
                {grant.untilOn ?? t('organisation.grant.open')}
              </td>
              <td>
                {of === 'given' && t('organisation.grant.to', { name: grant.name })}
                {of === 'held' && grant.principal !== null && t('organisation.grant.for', { name: grant.principal })}
                {of === 'held' && grant.principal === null && t('organisation.grant.own')}
              </td>
              <td>{act(grant)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
};

/** Gives back or takes back what was handed on. */
export const EndDelegation = ({ grant }: { grant: Grant }) => {
  const { t, lang } = useText();
  const end = useAct(at('/api/me/delegations/{grantId}/end', { grantId: grant.grantId }), STALE);
  if (grant.state === 'over') return null;
  return (
    <>
      <Button size="small" loading={end.running} onClick={() => void end.run({})}>
        {t('organisation.session.end')}
      </Button>
      {end.answer !== undefined && 'refusal' in end.answer && <p className="error">{end.answer.refusal[lang]}</p>}
    </>
  );
};

/** The security administrator ends a grant, with a reason. */
export const EndGrant = ({ grant }: { grant: Grant }) => {
  const { t } = useText();
  if (grant.state === 'over') return null;
  return (
    <ReasonedButton
      button="small"
      title={t('organisation.grant.end.title', { name: grant.name, role: t(`role.${grant.role}`) })}
      verb={t('organisation.grant.end')}
      consequences={[t('organisation.grant.end.will')]}
      cannot={t('organisation.account.act-cannot')}
      address={at('/api/grants/{grantId}/end', { grantId: grant.grantId })}
      {...STALE}
    />
  );
};

export const GrantCard = (props: {
  title: string;
  note?: string;
  grants: readonly Grant[];
  of: 'held' | 'given';
  empty: { why: string; next: string };
  button?: ReactNode;
  act: (grant: Grant) => ReactNode;
}) => (
  <Card
    title={props.title}
    flush={props.grants.length > 0}
    {...(props.note === undefined ? {} : { note: props.note })}
    act={props.button}
  >
    {props.grants.length === 0 ? (
      <EmptyState {...props.empty} />
    ) : (
      <GrantTable title={props.title} grants={props.grants} of={props.of} act={props.act} />
    )}
  </Card>
);
