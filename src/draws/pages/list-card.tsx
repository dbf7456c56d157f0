// The frozen list in figures: directory minus those left out is the list, stratum by stratum with chances as fractions, reasons, roots
// (R30; spec/draw.md section 2).
import { Card } from '../../web/components/card.tsx';
import { FactList } from '../../web/components/fact-list.tsx';
import { HashText } from '../../web/components/hash-text.tsx';
import { Probability } from '../../web/components/probability.tsx';
import { TableFrame } from '../../web/components/table-frame.tsx';
import { formatInstant, formatNumber } from '../../web/format.ts';
import { useText } from '../../web/text.tsx';
import { notRandom } from '../rules/select.ts';
import { type ListView, stratumName, sumOf } from './view.ts';

const Flow = ({ list }: { list: ListView }) => {
  const { t } = useText();
  const { wanted, reserve } = sumOf(list.strata);
  const figures = [
    ['directory', list.directory],
    ['excluded', list.excluded],
    ['listed', list.listed],
    ['wanted', wanted],
    ['reserve', reserve],
  ] as const;
  return (
    <dl className="flow">
      {figures.map(([key, count]) => (
        <div key={key} className={key}>
          <dt>{t(`draws.page.flow.${key}`)}</dt>
          <dd>{formatNumber(count)}</dd>
        </div>
      ))}
    </dl>
  );
};

const Strata = ({ list }: { list: ListView }) => {
  const { t, lang } = useText();
  const sum = sumOf(list.strata);
  return (
    <TableFrame title={t('draws.page.strata')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('draws.page.stratum')}</th>
            <th scope="col" className="end">
              {t('draws.page.units')}
            </th>
            <th scope="col" className="end">
              {t('draws.page.wanted')}
            </th>
            <th scope="col" className="end">
              {t('draws.page.reserve')}
            </th>
            <th scope="col" className="end">
              {t('draws.page.chance')}
            </th>
          </tr>
        </thead>
        <tbody>
          {list.strata.map(({ code, units, wanted, reserve }) => (
            <tr key={code}>
              <td>{stratumName(list.strata, code, lang)}</td>
              <td className="end">{formatNumber(units)}</td>
              <td className="end">{formatNumber(wanted)}</td>
              <td className="end">{formatNumber(reserve)}</td>
              <td className="end">
                <Probability
                  numerator={wanted}
                  denominator={units}
                  random={notRandom({ code, size: units, n: wanted, reserve, method: { kind: 'index' } }) === null}
                />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="total">
            <td>{t('draws.page.sum')}</td>
            <td className="end">{formatNumber(sum.units)}</td>
            <td className="end">{formatNumber(sum.wanted)}</td>
            <td className="end">{formatNumber(sum.reserve)}</td>
            <td className="end">{`${formatNumber(sum.wanted)}/${formatNumber(sum.units)}`}</td>
          </tr>
        </tfoot>
      </table>
    </TableFrame>
  );
};

const Reasons = ({ list }: { list: ListView }) => {
  const { t } = useText();
  if (list.reasons.length === 0) return <p className="small muted">{t('draws.page.excluded.none')}</p>;
  return (
    <ul className="reasons small">
      {list.reasons.map(({ reason, units }) => (
        <li key={reason}>
          {t('draws.page.excluded.one', { reason: t(`draws.reason.${reason}`), n: formatNumber(units) })}
        </li>
      ))}
      {list.caps.map(({ id, most, source, units }) => (
        <li key={id}>{t('draws.page.capped', { units: formatNumber(units), most, source })}</li>
      ))}
    </ul>
  );
};

export const ListCard = ({ list }: { list: ListView }) => {
  const { t, lang } = useText();
  const roots = [
    { label: t('draws.page.objects-root'), value: list.objectsRoot },
    { label: t('draws.page.excluded-root'), value: list.excludedRoot },
    { label: t('draws.page.query-hash'), value: list.snapshot.queryHash },
  ];
  const note =
    list.finishedAt === null
      ? undefined
      : t('draws.page.frozen-at', { at: formatInstant(list.finishedAt, lang, { seconds: true }) });
  return (
    <Card title={t('draws.page.frozen')} {...(note === undefined ? {} : { note })} flush>
      <Flow list={list} />
      <Strata list={list} />
      <div className="list-foot">
        <div>
          <h3>{t('draws.page.excluded')}</h3>
          <Reasons list={list} />
        </div>
        <FactList
          facts={[
            { label: t('plans.suite'), value: t(`plans.suite.${list.suite}`) },
            ...roots.map(({ label, value }) => ({
              label,
              value: value === null ? '\u2013' : <HashText value={value} />,
            })),
          ]}
        />
      </div>
    </Card>
  );
};
