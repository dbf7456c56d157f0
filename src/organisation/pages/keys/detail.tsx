// One key of another system (R14, P11): what it opens and for whom, what was done to it, and how it is ended.
import { useParams } from 'react-router';
import { at } from '../../../web/addresses.ts';
import { AnswerPanel } from '../../../web/components/answer-panel.tsx';
import { Card } from '../../../web/components/card.tsx';
import { DetailPage } from '../../../web/components/detail-page.tsx';
import { FactList } from '../../../web/components/fact-list.tsx';
import { formatInstant } from '../../../web/format.ts';
import { useGet } from '../../../web/queries.ts';
import { useMay } from '../../../web/session.tsx';
import { useText } from '../../../web/text.tsx';
import type { KeyView } from '../../routes/keys.ts';
import { ReasonedButton } from '../asking.tsx';
import { EntriesCard } from '../entries-card.tsx';
import { KeyState } from './list.tsx';

type Key = KeyView & {
  issuedBy: string;
  history: { entryId: string; type: string; at: string; by: string }[];
};

const Facts = ({ of }: { of: Key }) => {
  const { t, lang } = useText();
  return (
    <Card title={t('organisation.key.facts')}>
      <FactList
        facts={[
          { label: t('organisation.key.purpose'), value: of.purpose },
          { label: t('organisation.key.office'), value: lang === 'zh' ? of.officeName : of.officeNameEn },
          { label: t('organisation.key.owner'), value: of.ownerName },
          {
            label: t('organisation.key.scopes'),
            value: of.scopes.map((scope) => scope[lang]).join(lang === 'zh' ? '\u3001' : ', '),
          },
          { label: t('organisation.key.writes'), value: t(of.writes ? 'list.flag.yes' : 'list.flag.no') },
          { label: t('organisation.key.until'), value: of.untilOn },
          {
            label: t('organisation.key.used'),
            value: of.usedAt === null ? t('organisation.key.unused') : formatInstant(of.usedAt, lang),
          },
          { label: t('organisation.key.ends-in'), value: <code>{of.hint}</code> },
          { label: t('organisation.key.issued'), value: formatInstant(of.issuedAt, lang) },
          { label: t('organisation.key.issued-by'), value: of.issuedBy },
        ]}
      />
    </Card>
  );
};

const Revoke = ({ of }: { of: Key }) => {
  const { t } = useText();
  return (
    <ReasonedButton
      button="danger"
      title={t('organisation.key.revoke.title', { name: of.name })}
      verb={t('organisation.key.revoke')}
      consequences={[t('organisation.key.revoke.will')]}
      cannot={t('organisation.key.revoke.cannot')}
      address={at('/api/keys/{keyId}/revoke', { keyId: of.keyId })}
      stale={['/api/keys']}
    />
  );
};

const KeyPage = () => {
  const { t } = useText();
  const may = useMay();
  const { keyId = '' } = useParams();
  const { answer } = useGet(at('/api/keys/{keyId}', { keyId }));
  const key = answer?.ok === true ? answer.value : null;
  return (
    <DetailPage
      crumb={[{ label: t('organisation.keys'), to: '/keys' }, { label: key?.name ?? keyId }]}
      title={key?.name ?? t('organisation.key.page')}
      state={key && <KeyState {...key} />}
      blocking={<AnswerPanel answer={answer} what={t('web.list.cannot-open', { title: t('organisation.key.page') })} />}
      {...(key?.state === 'open' && may('key.revoked') ? { bar: { secondary: <Revoke of={key} /> } } : {})}
    >
      {key && (
        <>
          <Facts of={key} />
          <EntriesCard entries={key.history} />
        </>
      )}
    </DetailPage>
  );
};

export default KeyPage;
