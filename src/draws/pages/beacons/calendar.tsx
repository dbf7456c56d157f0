// The calendar of public values (R7; spec/draw.md section 3): coming issues with times computed from the issue itself, the networks, and pauses with their sources.
import { Card } from '../../../web/components/card.tsx';
import { StatusTag } from '../../../web/components/status-tag.tsx';
import { TableFrame } from '../../../web/components/table-frame.tsx';
import { formatInstant } from '../../../web/format.ts';
import { hasText, useText } from '../../../web/text.tsx';
import type { BeaconCalendar } from '../../routes/beacons.ts';
import { bitsText, useBeaconName } from './names.ts';

export const useSourceName = (sources: BeaconCalendar['sources']) => {
  const { lang } = useText();
  return (source: string): string => {
    const found = sources.find((one) => one.source === source);
    return (lang === 'zh' ? found?.nameZh : found?.nameEn) ?? source;
  };
};

export const ComingCard = ({ calendar }: { calendar: BeaconCalendar }) => {
  const { t, lang } = useText();
  const nameOf = useBeaconName();
  return (
    <Card title={t('draws.page.beacons.coming')} note={t('draws.page.beacons.coming.note')} flush>
      <TableFrame title={t('draws.page.beacons.coming')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('draws.page.commit.beacon')}</th>
              <th scope="col">{t('draws.page.beacons.at')}</th>
              <th scope="col">{t('draws.page.beacons.bits')}</th>
            </tr>
          </thead>
          <tbody>
            {calendar.networks.map((network) => (
              <tr key={network.chain}>
                <td>drand {network.name}</td>
                <td>{t('draws.page.beacons.every', { n: network.period })}</td>
                <td>{bitsText(network.centibits)}</td>
              </tr>
            ))}
            {calendar.issues.slice(0, 8).map(({ game, issue, at, centibits }) => (
              <tr key={`${game} ${issue}`}>
                <td>{nameOf({ kind: 'lottery', name: game, number: issue })}</td>
                <td>
                  <time dateTime={at}>{formatInstant(at, lang)}</time>
                </td>
                <td>{bitsText(centibits)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      {calendar.unknownYears.length > 0 && (
        <p className="pad" role="status">
          <StatusTag look="due">
            {t('draws.page.beacons.unknown', { years: calendar.unknownYears.join(', ') })}
          </StatusTag>
        </p>
      )}
    </Card>
  );
};

export const YearsCard = ({ calendar }: { calendar: BeaconCalendar }) => {
  const { t } = useText();
  return (
    <Card title={t('draws.page.beacons.years')} note={t('draws.page.beacons.years.note')} flush>
      <TableFrame title={t('draws.page.beacons.years')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('draws.page.beacons.year')}</th>
              <th scope="col">{t('draws.page.beacons.pauses')}</th>
              <th scope="col">{t('draws.page.beacons.basis')}</th>
              <th scope="col">{t('draws.page.party.state')}</th>
            </tr>
          </thead>
          <tbody>
            {calendar.years.map(({ year, pauses, source, pinned }) => (
              <tr key={year}>
                <td>{year}</td>
                <td>
                  {pauses.map(({ from, until }) => (
                    <div key={from}>{`${from} \u2013 ${until}`}</div>
                  ))}
                </td>
                <td>{hasText(source) ? t(source) : source}</td>
                <td>
                  <StatusTag look={pinned ? 'done' : 'doubt'}>
                    {t(pinned ? 'draws.page.beacons.pinned' : 'draws.page.beacons.announced')}
                  </StatusTag>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </Card>
  );
};
