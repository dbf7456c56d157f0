// Caps on inspections for everybody (R52, P1: the yearly cap is published): how often, by whom, which inspections count, on which source, and how
// many exceptions stand. Rules only: no subject and no class of one.
import type { publicFrame } from '../../../publication/frame.ts';
import { StatusTag } from '../../../web/components/status-tag.tsx';
import { formatNumber } from '../../../web/format.ts';
import { Columns, RecordTitle, Section } from '../../../web/public/record.tsx';
import { renderPublic } from '../../../web/public/render.tsx';
import { type PublicColumn, PublicTable } from '../../../web/public/table.tsx';
import { textIn, useText } from '../../../web/text.tsx';
import type { CapsView, CapView } from '../../routes/caps.ts';
import { CAP_LOOKS } from '../cap-looks.ts';
import { capWords, kindWords, whoWords } from '../cap-words.ts';

export type Frame = Awaited<ReturnType<typeof publicFrame>>;
export type OfficeNames = ReadonlyMap<string, { readonly zh: string; readonly en: string }>;

const Caps = ({ view, offices }: { view: CapsView; offices: OfficeNames }) => {
  const { t, lang } = useText();
  const office = (id: string | null) => (id === null ? null : (offices.get(id)?.[lang] ?? id));
  const columns: PublicColumn<CapView>[] = [
    {
      key: 'most',
      title: t('registers.cap'),
      cell: (row) => capWords(t, { reach: row.reach, most: row.most, office: office(row.officeId) }),
      place: 'lead',
    },
    { key: 'who', title: t('registers.cap.who'), cell: (row) => whoWords(t, row) },
    { key: 'kinds', title: t('registers.cap.kinds'), cell: (row) => kindWords(t, row.kinds) },
    { key: 'source', title: t('registers.exclusions.basis'), cell: (row) => row.source },
    {
      key: 'valid',
      title: t('registers.cap.valid'),
      cell: (row) =>
        row.until === null
          ? t('registers.cap.since', { from: row.from })
          : t('registers.exclusions.term.is', { from: row.from, until: row.until }),
    },
    {
      key: 'standing',
      title: t('registers.exclusions.state'),
      cell: (row) => <StatusTag look={CAP_LOOKS[row.standing]}>{t(`registers.capStanding.${row.standing}`)}</StatusTag>,
      place: 'state',
    },
  ];
  return (
    <>
      <RecordTitle title={t('registers.caps')} lead={t('registers.caps.lead')} />
      <Columns
        main={
          <Section
            title={t('registers.caps')}
            note={t('registers.caps.day', { day: view.day })}
            acts={<a href="/api/public/caps">{t('registers.caps.json')}</a>}
            flush
          >
            {view.caps.length === 0 ? (
              <div className="empty">
                <p>{t('registers.caps.none')}</p>
              </div>
            ) : (
              <PublicTable caption={t('registers.caps')} columns={columns} rows={view.caps} idOf={(row) => row.capId} />
            )}
          </Section>
        }
        side={
          <Section title={t('registers.caps.lifts')} note={t('registers.caps.lifts.note')}>
            {view.lifts.length === 0 ? (
              <p className="muted">{t('registers.caps.lifts.none')}</p>
            ) : (
              <ul className="links">
                {view.lifts.map(({ ground, subjects }) => (
                  <li key={ground}>
                    {t('registers.caps.lifts.one', {
                      ground: t(`registers.lift.${ground}`),
                      subjects: formatNumber(subjects),
                    })}
                  </li>
                ))}
              </ul>
            )}
          </Section>
        }
      />
    </>
  );
};

export const capsPage = (view: CapsView, offices: OfficeNames, frame: Frame): string =>
  renderPublic(<Caps view={view} offices={offices} />, {
    ...frame,
    title: textIn(frame.lang)('registers.caps'),
    description: textIn(frame.lang)('registers.caps.lead'),
  });
