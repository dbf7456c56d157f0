// Chances, exclusions, departures, all attempts, and every step with its place in the log: the detail of the public record (R5, R7, R33).
import { HashText } from '../../../web/components/hash-text.tsx';
import { Probability } from '../../../web/components/probability.tsx';
import { type StatusLook, StatusTag } from '../../../web/components/status-tag.tsx';
import { formatNumber } from '../../../web/format.ts';
import { Section } from '../../../web/public/record.tsx';
import { PublicTable } from '../../../web/public/table.tsx';
import { type Translate, useText } from '../../../web/text.tsx';
import type { DrawRecord } from '../../routes/record.ts';
import { Assured, EntryLink, Moment, State, useOffice, useParty } from './parts.tsx';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

type Row = DrawRecord['strata'][number];

/** The chance of each weight or burden, under the mean of the stratum. */
const Groups = ({ row, groups }: { row: Row; groups: NonNullable<Row['groups']> }) => {
  const { t } = useText();
  return (
    <ul className="groups small">
      {groups.map(({ value, units, drawn, probability: [numerator, denominator] }) => (
        <li key={value}>
          <span className="muted">
            {t(`draws.record.group.${row.method === 'layered' ? 'layered' : 'pps'}`, {
              value,
              units: formatNumber(units),
              drawn: formatNumber(drawn),
            })}
          </span>{' '}
          <Probability numerator={Number(numerator)} denominator={Number(denominator)} />
        </li>
      ))}
    </ul>
  );
};

export const Chances = ({ record }: { record: DrawRecord }) => {
  const { t } = useText();
  const { strata } = record;
  return (
    <Section title={t('draws.record.chances')} id="chances" flush>
      <PublicTable
        caption={t('draws.record.chances')}
        wide
        rows={strata}
        idOf={(row) => row.code}
        columns={[
          { key: 'stratum', title: t('draws.record.stratum'), cell: (row) => row.label },
          { key: 'units', title: t('draws.record.size'), cell: (row) => formatNumber(row.units), end: true },
          { key: 'wanted', title: t('draws.record.number'), cell: (row) => formatNumber(row.wanted), end: true },
          { key: 'reserve', title: t('draws.record.reserves'), cell: (row) => formatNumber(row.reserve), end: true },
          {
            key: 'chance',
            title: t('draws.record.chance'),
            cell: (row) => (
              <>
                <Probability
                  numerator={row.chance[0] ?? 0}
                  denominator={row.chance[1] ?? 0}
                  random={row.notRandom === null}
                />
                {row.groups !== null && <Groups row={row} groups={row.groups} />}
              </>
            ),
            end: true,
          },
        ]}
        total={[
          t('draws.record.total'),
          formatNumber(sum(strata.map(({ units }) => units))),
          formatNumber(sum(strata.map(({ wanted }) => wanted))),
          formatNumber(sum(strata.map(({ reserve }) => reserve))),
          '',
        ]}
      />
    </Section>
  );
};

export const Exclusions = ({ record }: { record: DrawRecord }) => {
  const { t } = useText();
  return (
    <Section title={t('draws.record.excluded')} id="excluded" flush>
      {record.reasons.length === 0 ? (
        <div className="empty">
          <p>{t('draws.record.excluded.none')}</p>
        </div>
      ) : (
        <PublicTable
          caption={t('draws.record.excluded')}
          wide
          rows={record.reasons}
          idOf={(row) => row.reason}
          columns={[
            { key: 'reason', title: t('draws.record.reason'), cell: (row) => t(`draws.reason.${row.reason}`) },
            { key: 'units', title: t('draws.record.size'), cell: (row) => formatNumber(row.units), end: true },
          ]}
          total={[t('draws.record.total'), formatNumber(record.list.excluded)]}
        />
      )}
      {record.caps.length > 0 && (
        <ul className="links">
          {record.caps.map(({ id, most, source, units }) => (
            <li key={id}>
              <a href="/caps">{t('draws.record.capped', { units: formatNumber(units), most, source })}</a>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
};

type Exception = DrawRecord['exceptions'][number];
const exceptionLooks: Readonly<Record<Exception['state'], StatusLook>> = {
  asked: 'scheduled',
  granted: 'replaced',
  returned: 'void',
};

const departure = (t: Translate, one: Exception): string => {
  const code = one.code ?? '';
  if (one.kind === 'direct_assignment') return t('draws.record.departure.direct', { code, slot: (one.slot ?? 0) + 1 });
  if (one.kind === 'extension')
    return t('draws.record.departure.extension', { stratum: one.stratum ?? '', units: one.units ?? 0 });
  if (one.kind === 'amendment') return t('draws.record.departure.amendment');
  if (one.kind === 'withdrawal')
    return one.code === null
      ? t('draws.record.departure.withdrawal', { certificate: one.certificate ?? '' })
      : t('draws.record.departure.recusal', { certificate: one.certificate ?? '', code: one.code });
  const fill = { stratum: one.stratum ?? '', rank: (one.rank ?? 0) + 1, code };
  if (one.kind === 'omission') return t('draws.record.departure.omission', fill);
  return one.replacedByRank === null
    ? t('draws.record.departure.asked', fill)
    : t('draws.record.departure.replacement', { ...fill, successor: one.replacedByRank + 1 });
};

const GROUND_WORDS: Readonly<Record<Exception['kind'], string>> = {
  replacement: 'replace',
  omission: 'omit',
  direct_assignment: 'direct',
  withdrawal: 'withdraw',
  amendment: 'withdraw',
  extension: 'extend',
};
const groundKey = (one: Exception): string => `draws.${GROUND_WORDS[one.kind]}.${one.ground}`;

export const Exceptions = ({ record }: { record: DrawRecord }) => {
  const { t } = useText();
  const office = useOffice();
  const granted = record.exceptions.filter(({ state }) => state === 'granted');
  const count = (kind: Exception['kind']) => granted.filter((one) => one.kind === kind).length;
  const note = t('draws.record.exceptions.note', {
    replaced: count('replacement'),
    directed: count('direct_assignment'),
    withdrawn: count('withdrawal'),
    extended: granted.reduce((sum, { units }) => sum + (units ?? 0), 0),
  });
  return (
    <Section title={t('draws.record.exceptions')} note={note} id="exceptions" flush>
      {record.exceptions.length === 0 ? (
        <div className="empty">
          <p>{t('draws.record.exceptions.none')}</p>
        </div>
      ) : (
        <PublicTable
          caption={t('draws.record.exceptions')}
          rows={record.exceptions}
          idOf={(row) => row.entryId}
          columns={[
            {
              key: 'state',
              title: t('draws.record.state'),
              cell: (row) => (
                <StatusTag look={exceptionLooks[row.state]}>{t(`draws.exceptionState.${row.state}`)}</StatusTag>
              ),
              place: 'state',
            },
            {
              key: 'departure',
              title: t('draws.record.departure'),
              cell: (row) => (
                <>
                  <b>{t(`draws.exception.${row.kind}`)}</b> {departure(t, row)}
                </>
              ),
              place: 'lead',
            },
            { key: 'ground', title: t('draws.record.ground'), cell: (row) => t(groundKey(row)) },
            { key: 'decider', title: t('draws.record.decider'), cell: (row) => office(row.office) },
            { key: 'at', title: t('draws.record.at'), cell: (row) => <Moment at={row.decidedAt ?? row.askedAt} /> },
          ]}
        />
      )}
    </Section>
  );
};

/** All draws of the task, so that nobody can let one disappear behind a better one. */
export const Attempts = ({ record }: { record: DrawRecord }) => {
  const { t } = useText();
  const { attempts } = record;
  if (attempts.length < 2) return null;
  const voids = attempts.filter(({ state }) => state === 'voided').length;
  return (
    <Section title={t('draws.record.attempts')} note={t('draws.record.attempts.note', { n: voids })} flush>
      <PublicTable
        caption={t('draws.record.attempts')}
        rows={attempts}
        idOf={(row) => row.drawId}
        columns={[
          { key: 'state', title: t('draws.record.state'), cell: (row) => <State of={row.state} />, place: 'state' },
          {
            key: 'seq',
            title: t('draws.record.draws'),
            cell: (row) =>
              row.drawId === record.drawId ? (
                <b>{t('draws.record.seq', { n: row.seq })}</b>
              ) : (
                <a href={`/draws/${row.drawId}`}>{t('draws.record.seq', { n: row.seq })}</a>
              ),
            place: 'lead',
          },
          {
            key: 'reason',
            title: t('draws.record.reason'),
            cell: (row) => (row.voidReason === null ? '' : t(`draws.void.${row.voidReason}`)),
          },
          { key: 'check', title: t('draws.record.check'), cell: (row) => <Assured of={row.assurance} /> },
        ]}
      />
    </Section>
  );
};

type Step = DrawRecord['steps'][number];

type Names = { readonly office: (name: Step['office']) => string; readonly party: (label: string) => string };

const whoOf = (t: Translate, step: Step, record: DrawRecord, { office, party }: Names): string => {
  if (step.kind === 'beacon') return t(`draws.record.by.${beaconBy(step, record)}`);
  if (step.kind === 'seed' || step.kind === 'result' || step.kind === 'refill') return t('draws.record.by.computed');
  return step.party === null ? office(step.office) : party(step.party);
};

/** A lottery is named by its game before the issue. */
const beaconBy = ({ value }: Step, { kind }: DrawRecord): string =>
  kind === 'demo' ? 'demo' : /^[A-Z]/.test(value ?? '') ? 'lottery' : 'drand';

const groundOf = (t: Translate, step: Step): string => {
  const groups: Partial<Record<Step['kind'], string>> = {
    void: 'void',
    replacement: 'replace',
    exception: 'direct',
    withdrawal: 'withdraw',
  };
  const group = groups[step.kind];
  return group === undefined || step.value === null ? '' : t(`draws.${group}.${step.value}`);
};

export const Transcript = ({ record }: { record: DrawRecord }) => {
  const { t } = useText();
  const office = useOffice();
  const party = useParty();
  return (
    <Section title={t('draws.record.transcript')} note={t('draws.record.transcript.note')} id="transcript" flush>
      <PublicTable
        caption={t('draws.record.transcript')}
        rows={record.steps}
        idOf={(row) => row.entryId}
        columns={[
          { key: 'at', title: t('draws.record.at'), cell: (row) => <Moment at={row.at} seconds /> },
          {
            key: 'step',
            title: t('draws.record.step'),
            cell: (row) => (
              <>
                {t(`draws.record.step.${row.kind}`, { value: row.value ?? '' })}
                <span className="sub">{groundOf(t, row)}</span>
              </>
            ),
            place: 'lead',
          },
          { key: 'who', title: t('draws.record.who'), cell: (row) => whoOf(t, row, record, { office, party }) },
          {
            key: 'hash',
            title: t('draws.record.hash'),
            cell: (row) => (row.hash === null ? '' : <HashText value={row.hash} copy={false} />),
          },
          {
            key: 'entry',
            title: t('draws.record.entry'),
            cell: (row) => <EntryLink entryId={row.entryId} index={row.index} />,
            end: true,
          },
        ]}
      />
    </Section>
  );
};
