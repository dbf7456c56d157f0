// The life of one office (R1): what it was called and where it stood from when, who headed it, what it took over, and what became of it.
import { Link } from 'react-router';
import { at } from '../../web/addresses.ts';
import { Card } from '../../web/components/card.tsx';
import { StatusTag } from '../../web/components/status-tag.tsx';
import { TableFrame } from '../../web/components/table-frame.tsx';
import { formatDate } from '../../web/format.ts';
import { useGet } from '../../web/queries.ts';
import { useText } from '../../web/text.tsx';
import { useOfficeNames } from './office-names.ts';
import { LOOKS, type Reorganisation } from './reorganisation.ts';

type Life = {
  periods: {
    fromOn: string;
    parentId: string | null;
    nameZh: string;
    shortZh: string;
    nameEn: string;
    head: string;
    reorganisationId: string | null;
  }[];
  heads: { userId: string; name: string; fromOn: string; untilOn: string | null; principal: string | null }[];
  predecessors: string[];
  successorId: string | null;
  reorganisations: Reorganisation[];
};

const Periods = ({ of }: { of: Life }) => {
  const { t, lang } = useText();
  const { nameOf } = useOfficeNames();
  return (
    <TableFrame title={t('organisation.life.periods')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('organisation.life.from')}</th>
            <th scope="col">{t('organisation.office.name')}</th>
            <th scope="col">{t('organisation.office.parent')}</th>
            <th scope="col">{t('organisation.reorganise.head')}</th>
          </tr>
        </thead>
        <tbody>
          {of.periods.map((one) => (
            <tr key={one.fromOn}>
              <td>{formatDate(one.fromOn, lang)}</td>
              <td>{lang === 'zh' ? one.nameZh : one.nameEn}</td>
              <td>{one.parentId === null ? '' : nameOf(one.parentId)}</td>
              <td>{nameOf(one.head)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
};

const Heads = ({ of }: { of: Life }) => {
  const { t, lang } = useText();
  return (
    <Card title={t('organisation.life.heads')} note={t('organisation.life.heads.note')}>
      {of.heads.length === 0 ? (
        <p className="muted">{t('organisation.life.heads.none')}</p>
      ) : (
        <ul>
          {of.heads.map((head) => (
            <li key={`${head.userId} ${head.fromOn}`}>
              <b>{head.name}</b>{' '}
              {t('organisation.life.term', {
                from: formatDate(head.fromOn, lang),
                until: head.untilOn === null ? t('organisation.life.open') : formatDate(head.untilOn, lang),
              })}
              {head.principal !== null && ` ${t('organisation.life.for', { name: head.principal })}`}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
};

const Trail = ({ of }: { of: Life }) => {
  const { t } = useText();
  const { nameOf } = useOfficeNames();
  const link = (id: string) => (
    <Link key={id} className="spaced" to={`/offices/${encodeURIComponent(id)}`}>
      {nameOf(id)}
    </Link>
  );
  if (of.successorId === null && of.predecessors.length === 0) return null;
  return (
    <>
      {of.successorId !== null && (
        <p>
          {t('organisation.life.successor')} {link(of.successorId)}
        </p>
      )}
      {of.predecessors.length > 0 && (
        <p>
          {t('organisation.life.predecessors')} {of.predecessors.map(link)}
        </p>
      )}
    </>
  );
};

/** Reorganisations as lines that lead to their pages. */
export const Reorganisations = ({ rows }: { rows: readonly Reorganisation[] }) => {
  const { t, lang } = useText();
  if (rows.length === 0) return <p className="muted">{t('organisation.reorganisations.none')}</p>;
  return (
    <ul className="reorganisations">
      {rows.map((row) => (
        <li key={row.reorganisationId}>
          <Link to={`/reorganisations/${row.reorganisationId}`}>
            {t(`organisation.reorganisation.kind.${row.kind}`)} {formatDate(row.fromOn, lang)}
          </Link>{' '}
          <StatusTag look={LOOKS[row.state]}>{t(`organisation.reorganisation.state.${row.state}`)}</StatusTag>
          <p className="small muted">{row.basis}</p>
        </li>
      ))}
    </ul>
  );
};

export const OfficeLife = ({ officeId }: { officeId: string }) => {
  const { t } = useText();
  const { answer } = useGet(at('/api/offices/{officeId}/life', { officeId }));
  if (answer?.ok !== true) return null;
  const life = answer.value;
  return (
    <>
      <Card title={t('organisation.life')}>
        <Trail of={life} />
        <Periods of={life} />
      </Card>
      <Heads of={life} />
      <Card title={t('organisation.reorganisations')}>
        <Reorganisations rows={life.reorganisations} />
      </Card>
    </>
  );
};
