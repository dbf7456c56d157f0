// What a reader must know of a draw whose list is sealed (R49, P8): what is open, what is not and until when, and who was drawn where strata
// are secret.
import { SubjectCode } from '../../../registers/pages/subject-code.tsx';
import { formatDate, formatInstant, formatNumber } from '../../../web/format.ts';
import { Section, Verdict } from '../../../web/public/record.tsx';
import { PublicTable } from '../../../web/public/table.tsx';
import { useText } from '../../../web/text.tsx';
import type { DrawRecord } from '../../routes/record.ts';

type Merged = NonNullable<DrawRecord['sealed']>['merged'][number];

export const Sealed = ({ record }: { record: DrawRecord }) => {
  const { t, lang } = useText();
  const { sealed } = record;
  if (sealed === null) return null;
  const at = sealed.unsealedAt === null ? '' : formatInstant(sealed.unsealedAt, lang);
  const standing = sealed.unsealedAt === null ? 'provisional' : 'unsealed';
  return (
    <Section title={t('draws.record.sealed')} id="sealed" flush={sealed.merged.length > 0}>
      <div className="body first">
        <Verdict
          look={sealed.unsealedAt === null ? 'warn' : 'pass'}
          title={t(`draws.record.sealed.${standing}`, { by: formatDate(sealed.openBy, lang), at })}
        >
          {t(`draws.record.sealed.${sealed.openTo}`)}
        </Verdict>
      </div>
      {sealed.merged.length > 0 && (
        <PublicTable
          caption={t('draws.record.sealed.merged', { n: formatNumber(sealed.merged.length) })}
          rows={sealed.merged}
          idOf={(row: Merged) => row.code}
          columns={[
            { key: 'firm', title: t('draws.record.firm'), cell: (row: Merged) => row.name, place: 'lead' },
            { key: 'code', title: t('draws.record.code'), cell: (row: Merged) => <SubjectCode code={row.code} /> },
          ]}
        />
      )}
    </Section>
  );
};
