// What a task would draw: strata with their chances as fractions, who is left out and why, and whether the inspectors suffice.
// The same tables stand beside the form and on the task's page.
import { classOf, type StratumKey } from '../../registers/rules/scope.ts';
import { Card } from '../../web/components/card.tsx';
import { EmptyState } from '../../web/components/empty-state.tsx';
import { Probability } from '../../web/components/probability.tsx';
import { StatusTag } from '../../web/components/status-tag.tsx';
import { TableFrame } from '../../web/components/table-frame.tsx';
import { formatNumber } from '../../web/format.ts';
import { type Translate, useText } from '../../web/text.tsx';
import type { PreviewView } from '../routes.ts';
import type { Method } from '../rules/task.ts';
import { GroupChances } from './consequences.tsx';
import { useNames } from './names.ts';
import { hundredths, sumOf, widestRatio } from './ratio.ts';
import { roleWords } from './words.ts';

type Stratum = PreviewView['strata'][number];
/** What the tables of strata need: of a preview, or of a frozen list. */
export type Numbers = Pick<PreviewView, 'directory' | 'strata' | 'excluded' | 'short'>;

/** The codes of a stratum, one for each key; a repeated first one is read out but not printed again. */
const StratumHead = ({
  stratum,
  by,
  before,
}: {
  stratum: Stratum;
  by: readonly StratumKey[];
  before: Stratum | undefined;
}) => {
  const { t } = useText();
  const names = useNames();
  if (by.length === 0) return <td>{t('plans.stratum.everything')}</td>;
  // A code that tells nothing: what may be known stands in the label.
  if (stratum.code.startsWith('S-')) {
    const parts = stratum.label.split('\u00b7').map((part) => {
      const told = /^[A-D](?= )/.exec(part)?.[0];
      return told === undefined ? part : t('plans.stratum.class.is', { class: told });
    });
    return <td colSpan={by.length}>{parts.join('\u00b7')}</td>;
  }
  const codes = stratum.code.split('/');
  const word = (key: StratumKey, code: string) => {
    if (key === 'class') {
      const told = classOf(code);
      return told === null ? t('plans.stratum.class.closed') : t('plans.stratum.class.is', { class: told.class });
    }
    if (code === 'unknown') return t('plans.stratum.unknown');
    return key === 'region' ? names.region(code) : `${code} ${names.industry(code)}`;
  };
  return by.map((key, place) => {
    const code = codes[place] ?? 'unknown';
    const again = place === 0 && by.length > 1 && before?.code.split('/')[0] === code;
    return <td key={key}>{again ? <span className="sr">{word(key, code)}</span> : word(key, code)}</td>;
  });
};

type StrataOf = { preview: Numbers; by: readonly StratumKey[]; method: Method['kind'] };

export const StrataTable = ({ preview, by, method }: StrataOf) => {
  const { t } = useText();
  const sum = sumOf(preview.strata);
  const short = new Set(preview.short.flatMap((group) => (group.area === null ? [] : [group.area])));
  return (
    <TableFrame title={t('plans.strata')}>
      <table className="strata">
        <thead>
          <tr>
            {by.length === 0 ? (
              <th scope="col">{t('plans.stratum')}</th>
            ) : (
              by.map((key) => (
                <th key={key} scope="col">
                  {t(`plans.stratum.${key}`)}
                </th>
              ))
            )}
            <th scope="col" className="end">
              {t('plans.size')}
            </th>
            <th scope="col" className="end">
              {t('plans.n')}
            </th>
            <th scope="col" className="end">
              {t('plans.reserve')}
            </th>
            <th scope="col" className="end">
              {t('plans.chance')}
            </th>
          </tr>
        </thead>
        <tbody>
          {preview.strata.map((stratum, place) => (
            <tr key={stratum.code} className={stratum.area !== null && short.has(stratum.area) ? 'bad' : undefined}>
              <StratumHead stratum={stratum} by={by} before={preview.strata[place - 1]} />
              <td className="end">{formatNumber(stratum.size)}</td>
              <td className="end">
                {stratum.most === stratum.n
                  ? formatNumber(stratum.n)
                  : t('plans.n.most', { n: formatNumber(stratum.n), most: formatNumber(stratum.most) })}
              </td>
              <td className="end">{formatNumber(stratum.reserve)}</td>
              <td className="end">
                {stratum.groups === null ? (
                  <Probability numerator={stratum.n} denominator={stratum.size} />
                ) : (
                  <GroupChances groups={stratum.groups} method={method} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="total">
            <td colSpan={Math.max(1, by.length)}>{t('plans.sum')}</td>
            <td className="end">{formatNumber(sum.size)}</td>
            <td className="end">{formatNumber(sum.n)}</td>
            <td className="end">{formatNumber(sum.reserve)}</td>
            <td className="end">{`${formatNumber(sum.n)}/${formatNumber(sum.size)}`}</td>
          </tr>
        </tfoot>
      </table>
    </TableFrame>
  );
};

/** `109,226/108,197 ≈ 1.01`, or a whole number. */
const ratioWords = ({ numerator, denominator }: NonNullable<ReturnType<typeof widestRatio>>, t: Translate): string => {
  if (numerator === denominator) return t('plans.ratio.same');
  if (denominator === 1) return t('plans.ratio', { ratio: formatNumber(numerator) });
  const ratio = `${formatNumber(numerator)}/${formatNumber(denominator)}`;
  return t('plans.ratio.about', { ratio, about: hundredths(numerator, denominator) });
};

/** Directory, those left out, and how far chances lie apart; `when` says of which day or list the numbers are. */
const StrataNote = ({ preview, when }: { preview: Numbers; when: string }) => {
  const { t } = useText();
  const { size } = sumOf(preview.strata);
  const ratio = widestRatio(preview.strata);
  const counts = t('plans.strata.note', {
    when,
    directory: formatNumber(preview.directory),
    excluded: formatNumber(preview.directory - size),
    size: formatNumber(size),
  });
  return ratio === null ? counts : `${counts}${t('plans.semicolon')}${ratioWords(ratio, t)}`;
};

export const StrataCard = ({ preview, by, method, when }: StrataOf & { when?: string }) => {
  const { t } = useText();
  return (
    <Card
      title={t('plans.strata')}
      note={<StrataNote preview={preview} when={when ?? t('plans.strata.today')} />}
      flush
    >
      {preview.strata.length === 0 ? (
        <EmptyState why={t('plans.strata.empty')} next={t('plans.strata.empty.next')} />
      ) : (
        <StrataTable preview={preview} by={by} method={method} />
      )}
      <Excluded preview={preview} />
    </Card>
  );
};

export const Excluded = ({ preview }: { preview: Numbers }) => {
  const { t } = useText();
  if (preview.excluded.length === 0) return <p className="excluded small muted">{t('plans.excluded.none')}</p>;
  return (
    <p className="excluded small">
      <span className="muted">{t('plans.excluded')}</span>
      {preview.excluded.map(({ reason, units }) => (
        <span key={reason}>
          {t('plans.excluded.one', { reason: t(`registers.exclusion.${reason}`), units: formatNumber(units) })}
        </span>
      ))}
    </p>
  );
};

type PoolGroup = PreviewView['pool'][number];

/** One kind of inspector, and under its outcome every area in which it does not suffice. */
const PoolRow = ({ row, cap, short }: { row: PoolGroup; cap: number; short: PreviewView['short'] }) => {
  const { t } = useText();
  const names = useNames();
  // A shortage of every place of this kind needs no list of areas, but those short by themselves are named.
  const everywhere = short.reduce((sum, one) => sum + one.needed, 0) === row.needed;
  const listed = short.filter((one) => one.area !== null && (!everywhere || one.needed > one.capacity));
  return (
    <tr className={short.length > 0 ? 'bad' : undefined}>
      <td>{roleWords(row, t)}</td>
      <td>{names.department(row.department)}</td>
      <td className="end">{formatNumber(row.needed)}</td>
      <td className="end">{formatNumber(row.available)}</td>
      <td className="end">{formatNumber(cap)}</td>
      <td className="end">{formatNumber(row.capacity)}</td>
      <td>
        <StatusTag look={short.length > 0 ? 'failed' : 'done'}>
          {t(short.length > 0 ? 'plans.pool.short' : 'plans.pool.enough')}
        </StatusTag>
        {listed.length > 0 && (
          <ul className="plain-list small">
            {listed.map((group) => (
              <li key={group.area}>
                {t(group.needed > group.capacity ? 'plans.pool.area' : 'plans.pool.area.within', {
                  area: group.area === null ? '' : names.region(group.area),
                  needed: formatNumber(group.needed),
                  capacity: formatNumber(group.capacity),
                })}
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
};

const PoolTable = ({ preview, cap }: { preview: PreviewView; cap: number }) => {
  const { t } = useText();
  const groupsOf = (row: PoolGroup) =>
    preview.short.filter(
      (one) => one.department === row.department && one.role === row.role && one.specialty === row.specialty,
    );
  return (
    <TableFrame title={t('plans.pool')}>
      <table className="pool">
        <thead>
          <tr>
            <th scope="col">{t('plans.place')}</th>
            <th scope="col">{t('plans.department')}</th>
            <th scope="col" className="end">
              {t('plans.needed')}
            </th>
            <th scope="col" className="end">
              {t('plans.available')}
            </th>
            <th scope="col" className="end">
              {t('plans.cap.head')}
            </th>
            <th scope="col" className="end">
              {t('plans.capacity')}
            </th>
            <th scope="col">{t('plans.outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {preview.pool.map((row) => (
            <PoolRow key={`${row.department} ${row.role} ${row.specialty}`} row={row} cap={cap} short={groupsOf(row)} />
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
};

export const PoolCard = ({ preview, cap }: { preview: PreviewView; cap: number }) => {
  const { t } = useText();
  const enough = preview.short.length === 0;
  return (
    <Card
      title={t('plans.pool')}
      note={
        <>
          {t('plans.pool.note')}{' '}
          <StatusTag look={enough ? 'done' : 'failed'}>
            {t(enough ? 'plans.pool.enough' : 'plans.pool.short')}
          </StatusTag>
        </>
      }
      flush
    >
      {preview.pool.length === 0 ? (
        <EmptyState why={t('plans.pool.empty')} next={t('plans.pool.empty.next')} />
      ) : (
        <PoolTable preview={preview} cap={cap} />
      )}
    </Card>
  );
};
