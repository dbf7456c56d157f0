// What a reorganisation does, in rows: which offices open, stand otherwise and close, and what those have in hand (R1).
import { Card } from '../../web/components/card.tsx';
import { TableFrame } from '../../web/components/table-frame.tsx';
import { formatNumber } from '../../web/format.ts';
import { useText } from '../../web/text.tsx';
import { useOfficeNames } from './office-names.ts';

type State = {
  readonly officeId: string;
  readonly parentId: string | null;
  readonly shortZh: string;
  readonly nameEn: string;
  readonly head: string;
  readonly successorId: string | null;
};
export type Preview = {
  readonly opened: readonly State[];
  readonly changed: readonly State[];
  readonly closed: readonly State[];
  readonly concerns: readonly {
    readonly zh: string;
    readonly en: string;
    readonly n: number;
    readonly blocks: boolean;
  }[];
};

const Becomes = ({ of }: { of: Preview }) => {
  const { t, lang } = useText();
  const { nameOf } = useOfficeNames();
  const rows = [
    ...of.opened.map((one) => ({ one, what: 'opened' })),
    ...of.changed.map((one) => ({ one, what: 'changed' })),
    ...of.closed.map((one) => ({ one, what: 'closed' })),
  ];
  const called = (id: string | null) => {
    const fresh = of.opened.find((one) => one.officeId === id);
    if (fresh) return lang === 'zh' ? fresh.shortZh : fresh.nameEn;
    return nameOf(id);
  };
  return (
    <TableFrame title={t('organisation.reorganise.becomes')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('organisation.reorganise.office')}</th>
            <th scope="col">{t('organisation.reorganise.what')}</th>
            <th scope="col">{t('organisation.reorganise.under')}</th>
            <th scope="col">{t('organisation.reorganise.head')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ one, what }) => (
            <tr key={one.officeId}>
              <td>{lang === 'zh' ? one.shortZh : one.nameEn}</td>
              <td>{t(`organisation.reorganise.${what}`)}</td>
              <td>{called(one.successorId ?? one.parentId)}</td>
              <td>{one.successorId === null ? called(one.head) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
};

export const EffectCard = ({ of }: { of: Preview }) => {
  const { t, lang } = useText();
  return (
    <Card title={t('organisation.reorganise.preview')} note={t('organisation.reorganise.preview.note')}>
      <Becomes of={of} />
      <h3>{t('organisation.reorganise.in-hand')}</h3>
      <ul>
        {of.concerns.map((concern) => (
          <li key={concern.en}>
            {concern[lang]} {formatNumber(concern.n)}
            {concern.blocks && <b> {t('organisation.reorganise.blocks')}</b>}
          </li>
        ))}
      </ul>
    </Card>
  );
};
