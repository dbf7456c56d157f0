// The teams of a joint inspection as drawn (R35): who is in each, and how many objects were dealt to it.
import { useNames } from '../../../plans/pages/names.ts';
import { Card } from '../../../web/components/card.tsx';
import { TableFrame } from '../../../web/components/table-frame.tsx';
import { formatNumber } from '../../../web/format.ts';
import { useText } from '../../../web/text.tsx';
import type { DrawView } from '../view.ts';
import { Candidates } from './result.tsx';

export const TeamsCard = ({ draw }: { draw: DrawView }) => {
  const { t } = useText();
  const names = useNames();
  if (draw.teams.length === 0) return null;
  return (
    <Card title={t('draws.page.teams')} note={t('draws.page.teams.note')} flush>
      <TableFrame title={t('draws.page.teams')}>
        <table className="result">
          <thead>
            <tr>
              <th scope="col">{t('draws.page.teams.code')}</th>
              <th scope="col">{t('draws.page.teams.members')}</th>
              <th scope="col" className="end">
                {t('draws.page.teams.objects')}
              </th>
            </tr>
          </thead>
          <tbody>
            {draw.teams.map(({ code, members, objects }) => (
              <tr key={code}>
                <td>
                  <b>{code}</b>
                </td>
                <td>
                  <ul className="team">
                    {members.map((member, place) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: the place in the team is what a member is.
                      <li key={place}>
                        <span className="role">
                          {t('draws.page.slot', {
                            department: names.department(member.department),
                            role: t(`plans.role.${member.role}`),
                          })}
                        </span>
                        <b>{member.name}</b> <code>{member.certificate}</code> <Candidates n={member.candidates} />
                      </li>
                    ))}
                  </ul>
                </td>
                <td className="end">{formatNumber(objects)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </Card>
  );
};
