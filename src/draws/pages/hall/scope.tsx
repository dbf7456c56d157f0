// Left: what is drawn from what. List, strata with their shares as fractions, the roots that fix them (spec/draw.md section 2).
import { formatNumber, shortHash } from '../../../web/format.ts';
import { useText } from '../../../web/text.tsx';
import { stratumName, sumOf } from '../view.ts';
import { clockOf, type Scene } from './hall.tsx';

const Roots = ({ scene }: { scene: Scene }) => {
  const { t } = useText();
  const { draw, found } = scene;
  const roots = [
    [t('draws.hall.c'), draw.commitHash],
    [t('draws.hall.objects-root'), draw.list?.objectsRoot ?? null],
    [t('draws.hall.officers-root'), found?.commitment.officersRoot ?? null],
    [t('draws.hall.excluded-root', { n: formatNumber(draw.list?.excluded ?? 0) }), draw.list?.excludedRoot ?? null],
  ] as const;
  return (
    <dl className="roots">
      {roots.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <code title={value ?? undefined}>{value === null ? '\u2013' : shortHash(value)}</code>
          </dd>
        </div>
      ))}
    </dl>
  );
};

export const Scope = ({ scene }: { scene: Scene }) => {
  const { t, lang } = useText();
  const { draw } = scene;
  const { list } = draw;
  if (list === null) return <section className="scope" />;
  const { units, wanted, reserve } = sumOf(list.strata);
  return (
    <section className="scope" aria-label={t('draws.hall.from')}>
      <h2>{t('draws.hall.from')}</h2>
      <p className="from" role="img" aria-label={t('draws.hall.from.sum', { n: formatNumber(units), wanted, reserve })}>
        <b>{formatNumber(units)}</b>
        <span className="arrow">{'\u2192'}</span>
        <b>{formatNumber(wanted)}</b>
        <span className="unit">
          {t('draws.hall.unit')}
          <br />
          {t('draws.hall.reserve', { n: formatNumber(reserve) })}
        </span>
      </p>
      <p className="directory">
        {t('draws.hall.directory', { directory: formatNumber(list.directory), excluded: formatNumber(list.excluded) })}
      </p>
      <div className="strata">
        <table className={list.strata.length > 8 ? 'many' : undefined}>
          <thead>
            <tr>
              <th scope="col">{t('draws.page.stratum')}</th>
              <th scope="col" className="end">
                {t('draws.page.wanted')}
              </th>
              <th scope="col" className="end">
                {t('draws.hall.share')}
              </th>
            </tr>
          </thead>
          <tbody>
            {list.strata.map((stratum) => (
              <tr key={stratum.code}>
                <td>{stratumName(list.strata, stratum.code, lang)}</td>
                <td className="end">{formatNumber(stratum.wanted)}</td>
                <td className="end">{`${formatNumber(stratum.wanted)}/${formatNumber(stratum.units)}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Roots scene={scene} />
      {draw.committedAt === null ? (
        <p className="fixed open">{t('draws.hall.unfixed')}</p>
      ) : (
        <p className="fixed">{t('draws.hall.fixed', { at: clockOf(draw.committedAt) })}</p>
      )}
    </section>
  );
};
