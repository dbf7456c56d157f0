// The teams of a joint inspection (R35), public and masked: who is in each, and how many objects were dealt to it.
import { formatNumber } from '../../../web/format.ts';
import { Section } from '../../../web/public/record.tsx';
import { type PublicColumn, PublicTable } from '../../../web/public/table.tsx';
import { useText } from '../../../web/text.tsx';
import type { DrawRecord } from '../../routes/record.ts';
import { useOffice } from './parts.tsx';

type Team = DrawRecord['teams'][number];

export const Teams = ({ record }: { record: DrawRecord }) => {
  const { t } = useText();
  const office = useOffice();
  if (record.teams.length === 0) return null;
  const columns: readonly PublicColumn<Team>[] = [
    { key: 'code', title: t('draws.record.teams.code'), cell: (team) => <b>{team.code}</b>, place: 'lead' },
    {
      key: 'members',
      title: t('draws.record.teams.members'),
      cell: (team) => (
        <ul className="team">
          {team.members.map((member) => (
            <li key={`${member.certificate}${member.role}`}>
              {t('draws.record.member', { name: member.name, certificate: member.certificate })}{' '}
              <span className="muted small">
                {t(`plans.role.${member.role}`)} {office(member.office)}
              </span>
            </li>
          ))}
        </ul>
      ),
    },
    { key: 'objects', title: t('draws.record.teams.objects'), cell: (team) => formatNumber(team.objects) },
  ];
  return (
    <Section title={t('draws.record.teams')} id="teams" note={t('draws.record.teams.note')} flush>
      <PublicTable
        caption={t('draws.record.teams')}
        columns={columns}
        rows={[...record.teams]}
        idOf={(team) => team.code}
      />
    </Section>
  );
};
