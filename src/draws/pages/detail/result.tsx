// The result: drawn objects by stratum and rank with their teams, how many could have had each place, reserves behind them (R7, R32;
// spec/draw.md sections 4 and 5). Replaced ranks stand where they stood.
import { useState } from 'react';
import { Link } from 'react-router';
import { useNames } from '../../../plans/pages/names.ts';
import { SubjectCode } from '../../../registers/pages/subject-code.tsx';
import { Card } from '../../../web/components/card.tsx';
import { StatusTag } from '../../../web/components/status-tag.tsx';
import { TableFrame } from '../../../web/components/table-frame.tsx';
import { formatDate, formatNumber } from '../../../web/format.ts';
import { useMay } from '../../../web/session.tsx';
import { useText } from '../../../web/text.tsx';
import { agreementOf, type Recomputed } from '../recompute.ts';
import {
  type DrawnView,
  type DrawView,
  isHolding,
  leftToAdd,
  nextReserveOf,
  type SlotView,
  stratumName,
} from '../view.ts';
import { OpenUnit } from './sealed.tsx';

/** Fewer candidates than this are worth a warning; one is no chance at all (spec/draw.md section 5, rule 7). */
const FEW = 3;

export const Candidates = ({ n }: { n: number }) => {
  const { t } = useText();
  if (n === 1) return <StatusTag look="due">{t('web.probability.not-random')}</StatusTag>;
  if (n < FEW) return <StatusTag look="doubt">{t('draws.page.candidates.few', { n })}</StatusTag>;
  return <span className="muted">{t('draws.page.candidates', { n: formatNumber(n) })}</span>;
};

type Ways = { readonly assign: string | null; readonly withdraw: string | null; readonly recuse: string | null };

const Slot = ({ slot, to }: { slot: SlotView; to: Ways }) => {
  const { t } = useText();
  const names = useNames();
  return (
    <li>
      <span className="role">
        {t('draws.page.slot', { department: names.department(slot.department), role: t(`plans.role.${slot.role}`) })}
      </span>
      {slot.open ? (
        <StatusTag look="running">{t('draws.page.open')}</StatusTag>
      ) : (
        <>
          <b>{slot.name}</b> <code>{slot.certificate}</code>
        </>
      )}{' '}
      {slot.refilled && !slot.open && <StatusTag look="replaced">{t('draws.page.refilled')}</StatusTag>}{' '}
      {slot.substitute && <StatusTag look="replaced">{t('draws.page.substitute')}</StatusTag>}{' '}
      {slot.directed && !slot.open && <StatusTag look="replaced">{t('draws.page.directed')}</StatusTag>}
      {!slot.directed && !slot.open && <Candidates n={slot.candidates} />}{' '}
      {!slot.open && to.assign !== null && <Link to={to.assign}>{t('draws.page.assign.ask')}</Link>}{' '}
      {!slot.open && to.withdraw !== null && <Link to={to.withdraw}>{t('draws.page.withdraw.ask')}</Link>}{' '}
      {!slot.open && to.recuse !== null && <Link to={to.recuse}>{t('draws.page.withdraw.recuse')}</Link>}
    </li>
  );
};

type Acts = { readonly replace: boolean; readonly omit: boolean; readonly assign: boolean; readonly withdraw: boolean };

const Row = ({ draw, row, acts, again }: { draw: DrawView; row: DrawnView; acts: Acts; again: () => void }) => {
  const { t } = useText();
  const slots = draw.slots.filter((slot) => slot.subjectId === row.subjectId);
  // What is drawn instead of a subject (R6) is its own name, and no page is about it.
  const candidate = row.name === row.subjectId;
  const address = (what: string, query: Record<string, string>) =>
    `/draws/${draw.drawId}/${what}?${new URLSearchParams(query).toString()}`;
  const asked = draw.exceptions.some(
    (one) => one.state === 'asked' && one.subjectId === row.subjectId && one.slot === null,
  );
  const open = isHolding(row) && draw.state === 'resulted';
  return (
    <tr className={row.state === 'replaced' ? 'gone' : undefined}>
      <td className="end">{row.rank + 1}</td>
      <td className="end muted">{formatNumber(row.position)}</td>
      <td>
        {candidate ? row.name : <Link to={`/subjects/${encodeURIComponent(row.subjectId)}`}>{row.name}</Link>}
        <br />
        {!candidate && <SubjectCode code={row.subjectId} />}
      </td>
      <td>
        {slots[0]?.team && <b>{slots[0].team}</b>}
        <ul className="team">
          {slots.map((slot) => (
            <Slot
              key={slot.n}
              slot={slot}
              to={{
                assign:
                  open && acts.assign ? address('assign', { subject: row.subjectId, slot: String(slot.n) }) : null,
                withdraw: open && acts.withdraw ? address('withdraw', { officer: slot.officer }) : null,
                recuse:
                  open && acts.withdraw ? address('withdraw', { officer: slot.officer, subject: row.subjectId }) : null,
              }}
            />
          ))}
        </ul>
      </td>
      <td>
        {row.state !== 'standing' && row.state !== 'waiting' && (
          <StatusTag look="replaced">{t(`draws.drawn.${row.state}`)}</StatusTag>
        )}
        {row.role === 'extended' && <StatusTag look="running">{t('draws.drawn.extended')}</StatusTag>}
        {draw.list?.sealed && <OpenUnit draw={draw} row={row} again={again} />}
        {asked && <StatusTag look="running">{t('draws.exceptionState.asked')}</StatusTag>}
        <Outcome row={row} />
        {open && acts.omit && !asked && row.inspectedOn === null && row.omitted === null && !candidate && (
          <Link to={address('omit', { stratum: row.stratum, rank: String(row.rank) })}>{t('draws.page.omit.ask')}</Link>
        )}{' '}
        {open &&
          acts.replace &&
          !asked &&
          row.omitted === null &&
          !slots.some((slot) => slot.open) &&
          nextReserveOf(draw, row.stratum) && (
            <Link to={address('replace', { stratum: row.stratum, rank: String(row.rank) })}>
              {t('draws.page.replace.ask')}
            </Link>
          )}
      </td>
    </tr>
  );
};

/** What became of the place: inspected, or left out for a published reason. */
const Outcome = ({ row }: { row: DrawnView }) => {
  const { t, lang } = useText();
  if (row.inspectedOn !== null)
    return (
      <StatusTag look="done">{t('draws.page.outcome.inspected', { on: formatDate(row.inspectedOn, lang) })}</StatusTag>
    );
  if (row.omitted === null) return null;
  return (
    <StatusTag look="replaced">{t('draws.page.outcome.omitted', { reason: t(`draws.omit.${row.omitted}`) })}</StatusTag>
  );
};

const Reserves = ({ rows }: { rows: readonly DrawnView[] }) => {
  const { t } = useText();
  if (rows.length === 0) return <p className="reserves small muted">{t('draws.page.reserves.none')}</p>;
  return (
    <details className="reserves">
      <summary>{t('draws.page.reserves', { n: rows.length })}</summary>
      <ol>
        {rows.map((row) => (
          <li key={row.rank} value={row.rank + 1}>
            {row.name} {row.name !== row.subjectId && <SubjectCode code={row.subjectId} />}{' '}
            <span className="muted small">{t(`draws.drawn.${row.state}`)}</span>
          </li>
        ))}
      </ol>
    </details>
  );
};

const AGREEMENT = { same: 'done', seed: 'scheduled', differs: 'failed' } as const;

const Agreement = ({ draw, found }: { draw: DrawView; found: Recomputed | null }) => {
  const { t } = useText();
  // There is a result: where nothing can be said of it, something in its evidence is wrong.
  const agreement = agreementOf(found) ?? 'differs';
  return (
    <>
      <StatusTag look={AGREEMENT[agreement]}>{t(`draws.page.recomputed.${agreement}`)}</StatusTag>{' '}
      {agreement === 'seed' && draw.published && (
        <a href={`/verify?draw=${draw.drawId}`}>{t('draws.page.recomputed.verify')}</a>
      )}
    </>
  );
};

export const ResultCard = ({ draw, found, again }: { draw: DrawView; found: Recomputed | null; again: () => void }) => {
  const { t, lang } = useText();
  const may = useMay();
  const strata = draw.list?.strata ?? [];
  const [chosen, choose] = useState(strata[0]?.code ?? '');
  const rows = draw.drawn.filter((row) => row.stratum === chosen).sort((a, b) => a.rank - b.rank);
  const drawn = rows.filter((row) => row.role !== 'reserve' || row.state === 'called');
  const left = draw.state === 'resulted' && may('extension.asked') ? leftToAdd(draw, chosen) : 0;
  // Under the unbiased rule the seed may have given a stratum one more than the list says.
  const drawnIn = (code: string) => draw.drawn.filter((row) => row.stratum === code && row.role !== 'reserve').length;
  const acts = {
    replace: may('replacement.asked'),
    omit: may('omission.asked'),
    assign: may('assignment.asked'),
    withdraw: may('withdrawal.asked'),
  };
  return (
    <Card title={t('draws.page.result')} note={<Agreement draw={draw} found={found} />} flush>
      <nav className="views inside" aria-label={t('draws.page.strata')}>
        <ul>
          {strata.map(({ code }) => (
            <li key={code}>
              <button type="button" aria-current={code === chosen ? 'true' : undefined} onClick={() => choose(code)}>
                {stratumName(strata, code, lang)} <span>{formatNumber(drawnIn(code))}</span>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <TableFrame title={t('draws.page.result')}>
        <table className="result">
          <thead>
            <tr>
              <th scope="col" className="end">
                {t('draws.page.rank')}
              </th>
              <th scope="col" className="end">
                {t('draws.page.position')}
              </th>
              <th scope="col">{t('draws.page.object')}</th>
              <th scope="col">{t('draws.page.team')}</th>
              <th scope="col">{t('draws.page.departure')}</th>
            </tr>
          </thead>
          <tbody>
            {drawn.map((row) => (
              <Row key={row.rank} draw={draw} row={row} acts={acts} again={again} />
            ))}
          </tbody>
        </table>
      </TableFrame>
      {draw.state === 'resulted' && (
        <p className="more-of small">
          <Link to={`/draws/${draw.drawId}/visits`}>{t('draws.page.visits')}</Link>
        </p>
      )}
      {left > 0 && (
        <p className="more-of small">
          <Link to={`/draws/${draw.drawId}/extend?${new URLSearchParams({ stratum: chosen }).toString()}`}>
            {t('draws.page.extend.ask', { n: formatNumber(left) })}
          </Link>
        </p>
      )}
      <Reserves rows={rows.filter((row) => row.role === 'reserve')} />
    </Card>
  );
};
