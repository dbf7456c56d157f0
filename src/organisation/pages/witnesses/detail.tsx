// One outside witness (R7): its key, what it cosigned last, who proposed and accepted it, and what can be done now.
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
import type { WitnessView } from '../../routes/witnesses.ts';
import { ReasonedButton } from '../asking.tsx';
import { EntriesCard } from '../entries-card.tsx';
import { lastSaid, WitnessState } from './list.tsx';

type Witness = WitnessView & { history: { entryId: string; type: string; at: string; by: string }[] };

const Facts = ({ of }: { of: Witness }) => {
  const { t, lang } = useText();
  return (
    <Card title={t('organisation.witness.page')}>
      <FactList
        facts={[
          { label: t('organisation.witness.organisation'), value: of.organisation },
          { label: t('organisation.witness.name'), value: <code>{of.name}</code> },
          { label: t('organisation.witness.key'), value: <code>{of.key}</code> },
          { label: t('organisation.witness.last'), value: lastSaid(of, t, lang) },
          {
            label: t('organisation.witness.proposed'),
            value: `${of.proposedBy} ${formatInstant(String(of.proposedAt), lang)}`,
          },
          {
            label: t('organisation.witness.decided'),
            value:
              of.decidedAt === null ? t('web.unknown') : `${of.decidedBy} ${formatInstant(String(of.decidedAt), lang)}`,
          },
        ]}
      />
    </Card>
  );
};

const Deed = ({ of, verb }: { of: Witness; verb: 'accept' | 'return' | 'end' }) => {
  const { t } = useText();
  return (
    <ReasonedButton
      {...(verb === 'accept' ? {} : { button: 'danger' as const })}
      title={t(`organisation.witness.${verb}.title`, { name: of.organisation })}
      verb={t(`organisation.witness.${verb}`)}
      consequences={[t(`organisation.witness.${verb}.will`)]}
      cannot={t(`organisation.witness.${verb}.cannot`)}
      address={at(`/api/witnesses/{witnessId}/${verb}`, { witnessId: of.witnessId })}
      stale={['/api/witnesses', '/api/inbox']}
    />
  );
};

const Deeds = ({ of }: { of: Witness }) => {
  const may = useMay();
  return (
    <>
      {of.state === 'proposed' && may('witness.returned') && <Deed of={of} verb="return" />}{' '}
      {of.state === 'proposed' && may('witness.accepted') && <Deed of={of} verb="accept" />}
      {of.state === 'accepted' && may('witness.ended') && <Deed of={of} verb="end" />}
    </>
  );
};

const WitnessPage = () => {
  const { t } = useText();
  const { witnessId = '' } = useParams();
  const { answer } = useGet(at('/api/witnesses/{witnessId}', { witnessId }));
  const witness = answer?.ok === true ? answer.value : null;
  return (
    <DetailPage
      crumb={[{ label: t('organisation.witnesses'), to: '/witnesses' }, { label: witness?.organisation ?? witnessId }]}
      title={witness?.organisation ?? t('organisation.witness.page')}
      state={witness && <WitnessState {...witness} />}
      blocking={
        <AnswerPanel answer={answer} what={t('web.list.cannot-open', { title: t('organisation.witness.page') })} />
      }
      {...(witness?.state === 'proposed' || witness?.state === 'accepted'
        ? { bar: { secondary: <Deeds of={witness} /> } }
        : {})}
    >
      {witness && (
        <>
          <Facts of={witness} />
          <EntriesCard entries={witness.history} />
        </>
      )}
    </DetailPage>
  );
};

export default WitnessPage;
