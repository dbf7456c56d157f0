// As whom another system knows a person (P11): linked and unlinked by the security administrator.
import { Button } from 'antd';
import { useState } from 'react';
import { at } from '../../web/addresses.ts';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Card } from '../../web/components/card.tsx';
import { EmptyState } from '../../web/components/empty-state.tsx';
import { TableFrame } from '../../web/components/table-frame.tsx';
import { useAct, useGet } from '../../web/queries.ts';
import { useMay } from '../../web/session.tsx';
import { useText } from '../../web/text.tsx';
import { Asking, ReasonedButton, Typed } from './asking.tsx';

type Identity = { issuer: string; subject: string; linkedAt: string };
const STALE = { stale: ['/api/accounts'] } as const;

const Link = ({ userId, onClose }: { userId: string; onClose: () => void }) => {
  const { t } = useText();
  const [subject, setSubject] = useState('');
  const [reason, setReason] = useState('');
  const link = useAct(at('/api/accounts/{userId}/identities', { userId }), STALE);
  const confirm = async () => {
    if ((await link.run({ subject: subject.trim(), reason: reason.trim() })).ok) onClose();
  };
  return (
    <Asking
      title={t('organisation.sign-on.link')}
      verb={t('organisation.sign-on.link')}
      running={link.running}
      refusal={<AnswerPanel answer={link.answer} what={t('organisation.sign-on.cannot')} />}
      reason={reason}
      setReason={setReason}
      onOk={() => void confirm()}
      onClose={onClose}
    >
      <Typed name="subject" label={t('organisation.sign-on.subject')} longest={255} value={subject} set={setSubject} />
    </Asking>
  );
};

const Unlink = ({ userId, of }: { userId: string; of: Identity }) => {
  const { t } = useText();
  return (
    <ReasonedButton
      button="small"
      title={`${t('organisation.sign-on.unlink')} ${of.subject}`}
      verb={t('organisation.sign-on.unlink')}
      consequences={[t('organisation.sign-on.unlink.will')]}
      cannot={t('organisation.sign-on.cannot')}
      address={at('/api/accounts/{userId}/identities/unlink', { userId })}
      body={{ issuer: of.issuer, subject: of.subject }}
      {...STALE}
    />
  );
};

export const IdentitiesCard = ({ userId }: { userId: string }) => {
  const { t } = useText();
  const may = useMay();
  const [linking, setLinking] = useState(false);
  const { answer } = useGet(at('/api/accounts/{userId}/identities', { userId }));
  if (answer?.ok !== true || (answer.value.signOn === null && answer.value.identities.length === 0)) return null;
  const { identities, signOn } = answer.value;
  const button = signOn !== null && may('identity.linked') && (
    <Button onClick={() => setLinking(true)}>{t('organisation.sign-on.link')}</Button>
  );
  return (
    <Card title={t('organisation.sign-on')} flush={identities.length > 0} act={button}>
      {identities.length === 0 ? (
        <EmptyState why={t('organisation.sign-on.none')} next={t('organisation.sign-on.none.next')} />
      ) : (
        <TableFrame title={t('organisation.sign-on')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('organisation.sign-on.subject')}</th>
                <th scope="col">{t('organisation.sign-on.issuer')}</th>
                <th scope="col">{t('organisation.session.act')}</th>
              </tr>
            </thead>
            <tbody>
              {identities.map((one) => (
                <tr key={`${one.issuer} ${one.subject}`}>
                  <td>
                    <code>{one.subject}</code>
                  </td>
                  <td>{one.issuer}</td>
                  <td>{may('identity.unlinked') && <Unlink userId={userId} of={one} />}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
      {linking && <Link userId={userId} onClose={() => setLinking(false)} />}
    </Card>
  );
};
