// Assurance badge: how far a draw can be verified, computed and never chosen. It opens to bits, parties, witnesses and
// what is missing, without script. Where the draw was staged or the beacon a demo, the word random is not used.
import { useText } from '../text.tsx';
import { FactList } from './fact-list.tsx';
import { type StatusLook, StatusTag } from './status-tag.tsx';

/** full: at least 60 public bits, at least 2 parties, time proven (PROTOCOL assurance). */
export type AssuranceLevel = 'full' | 'time-unproven' | 'staged' | 'demo-beacon';
export type Assurance = {
  level: AssuranceLevel;
  bits?: number;
  parties?: number;
  /** Their names, or how many. */
  witnesses?: number | string;
  missing?: readonly string[];
};

const looks: Readonly<Record<AssuranceLevel, StatusLook>> = {
  full: 'done',
  'time-unproven': 'doubt',
  staged: 'waiting',
  'demo-beacon': 'due',
};

export const AssuranceBadge = ({ level, bits, parties, witnesses, missing = [] }: Assurance) => {
  const { t } = useText();
  const tag = <StatusTag look={looks[level]}>{t(`web.assurance.${level}`)}</StatusTag>;
  if (bits === undefined && parties === undefined && witnesses === undefined) return tag;
  return (
    <details className="assurance">
      <summary>{tag}</summary>
      <FactList
        facts={[
          { label: t('web.assurance.bits'), value: bits ?? t('web.unknown') },
          { label: t('web.assurance.parties'), value: parties ?? t('web.unknown') },
          { label: t('web.assurance.witnesses'), value: witnesses ?? t('web.unknown') },
          {
            label: t('web.assurance.missing'),
            value:
              missing.length === 0 ? (
                t('web.assurance.nothing-missing')
              ) : (
                <ul>
                  {missing.map((m) => (
                    <li key={m}>{m}</li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
    </details>
  );
};
