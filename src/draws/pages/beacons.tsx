// Public beacons (R7, R30): what comes and when, what was read of lotteries and by whom, whether two sources agree. Everybody in the system may look;
// who witnesses a draw tells what he read himself.

import { ReasonedButton } from '../../organisation/pages/asking.tsx';
import { useNames } from '../../plans/pages/names.ts';
import { at } from '../../web/addresses.ts';
import { AnswerPanel } from '../../web/components/answer-panel.tsx';
import { Card } from '../../web/components/card.tsx';
import { DetailPage } from '../../web/components/detail-page.tsx';
import { HashText } from '../../web/components/hash-text.tsx';
import { type StatusLook, StatusTag } from '../../web/components/status-tag.tsx';
import { TableFrame } from '../../web/components/table-frame.tsx';
import { formatInstant } from '../../web/format.ts';
import { useGet } from '../../web/queries.ts';
import { useMay, useSession } from '../../web/session.tsx';
import { useText } from '../../web/text.tsx';
import type { BeaconCalendar } from '../routes/beacons.ts';
import { ComingCard, useSourceName, YearsCard } from './beacons/calendar.tsx';
import { useBeaconName } from './beacons/names.ts';
import { AnnounceCard, TellCard } from './beacons/tell.tsx';
import './draws.css';

export const STANDING: Readonly<Record<string, StatusLook>> = {
  none: 'waiting',
  single: 'doubt',
  conflict: 'failed',
  agreed: 'done',
};

type Reading = BeaconCalendar['readings'][number];

const Withdraw = ({ of }: { of: Reading }) => {
  const { t } = useText();
  return (
    <ReasonedButton
      button="danger"
      title={t('draws.page.readings.withdraw.title', { issue: of.issue })}
      verb={t('draws.page.readings.withdraw')}
      consequences={[t('draws.page.readings.withdraw.will')]}
      cannot={t('draws.page.readings.withdraw.cannot')}
      address={at('/api/lottery/readings/{readingId}/withdraw', { readingId: of.readingId })}
      stale={['/api/beacons', '/api/draws']}
    />
  );
};

const ReadingsCard = ({ calendar }: { calendar: BeaconCalendar }) => {
  const { t, lang } = useText();
  const nameOf = useBeaconName();
  const sourceOf = useSourceName(calendar.sources);
  const names = useNames();
  const may = useMay();
  const { user } = useSession();
  return (
    <Card title={t('draws.page.readings')} note={t('draws.page.readings.note')} flush>
      {calendar.readings.length === 0 ? (
        <p className="pad muted">{t('draws.page.readings.none')}</p>
      ) : (
        <TableFrame title={t('draws.page.readings')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('draws.page.commit.beacon')}</th>
                <th scope="col">{t('draws.page.readings.numbers')}</th>
                <th scope="col">{t('draws.page.tell.source')}</th>
                <th scope="col">{t('draws.page.readings.by')}</th>
                <th scope="col">{t('draws.page.tell.evidence')}</th>
                <th scope="col">{t('draws.page.party.state')}</th>
              </tr>
            </thead>
            <tbody>
              {calendar.readings.map((one) => (
                <tr key={one.readingId}>
                  <td>{nameOf({ kind: 'lottery', name: one.game, number: one.issue })}</td>
                  <td>
                    <code>{one.numbers}</code>
                  </td>
                  <td>{sourceOf(one.source)}</td>
                  <td>
                    {names.office(one.officeId)} {one.by}
                    <br />
                    <time dateTime={String(one.at)}>{formatInstant(String(one.at), lang)}</time>
                  </td>
                  <td>
                    <HashText value={one.evidence} />
                  </td>
                  <td>
                    {one.withdrawnAt === null ? (
                      <>
                        <StatusTag look={STANDING[one.standing] ?? 'waiting'}>
                          {t(`draws.standing.${one.standing}`)}
                        </StatusTag>{' '}
                        {one.byId === user.userId && may('lottery.withdrawn') && <Withdraw of={one} />}
                      </>
                    ) : (
                      <>
                        <StatusTag look="void">{t('draws.page.readings.withdrawn')}</StatusTag>{' '}
                        <span className="muted small">{one.withdrawnReason}</span>
                      </>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </Card>
  );
};

const Beacons = () => {
  const { t } = useText();
  const may = useMay();
  const { answer } = useGet('/api/beacons');
  const calendar = answer?.ok === true ? answer.value : undefined;
  return (
    <DetailPage
      crumb={[{ label: t('draws.page.list'), to: '/draws' }, { label: t('draws.page.beacons') }]}
      title={t('draws.page.beacons')}
      facts={[t('draws.page.beacons.note')]}
      blocking={<AnswerPanel answer={answer} what={t('draws.page.cannot-open')} />}
    >
      {calendar && (
        <>
          {may('lottery.told') && <TellCard calendar={calendar} />}
          <ReadingsCard calendar={calendar} />
          <ComingCard calendar={calendar} />
          {may('lottery.announced') && calendar.unknownYears.map((year) => <AnnounceCard key={year} year={year} />)}
          <YearsCard calendar={calendar} />
        </>
      )}
    </DetailPage>
  );
};

export default Beacons;
