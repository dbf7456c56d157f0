// "Was my firm in the hat?" (R7): one sentence that concludes, then where it stood, its chance, and the proof.
import { SubjectCode } from '../../../registers/pages/subject-code.tsx';
import { FactList } from '../../../web/components/fact-list.tsx';
import { HashText } from '../../../web/components/hash-text.tsx';
import { Probability } from '../../../web/components/probability.tsx';
import { formatNumber } from '../../../web/format.ts';
import { AskForm, Section, Verdict, type VerdictLook } from '../../../web/public/record.tsx';
import { useText } from '../../../web/text.tsx';

/** What the page needs of an answer: bytes as hex, the name only where the draw published it. */
export type HatAnswer = {
  readonly code: string;
  readonly name: string | null;
  readonly stood: 'listed' | 'excluded' | 'absent' | 'sealed';
  readonly label: string | null;
  readonly units: number | null;
  readonly wanted: number | null;
  readonly position: number | null;
  readonly leaf: string | null;
  readonly proof: readonly string[];
  readonly root: string | null;
  readonly reason: string | null;
  readonly rank: number | null;
  readonly drawn: 'standing' | 'waiting' | 'replaced' | 'called' | null;
};

/** Which sentence answers. */
export function sentenceOf(answer: HatAnswer, resolved: boolean): string {
  if (answer.stood !== 'listed') return answer.stood;
  if (!resolved) return 'open';
  if (answer.drawn === null) return 'missed';
  return { standing: 'drawn', waiting: 'reserve', replaced: 'replaced', called: 'called' }[answer.drawn];
}

const lookOf = (answer: HatAnswer): VerdictLook => (answer.stood === 'listed' ? 'pass' : 'none');

/** The answer in one sentence. */
export const useSentence = () => {
  const { t } = useText();
  return (answer: HatAnswer, resolved: boolean): string =>
    t(`draws.record.hat.${sentenceOf(answer, resolved)}`, {
      firm: answer.name ?? answer.code,
      label: answer.label ?? '',
      rank: (answer.rank ?? 0) + 1,
      reason: answer.reason === null ? '' : t(`draws.reason.${answer.reason}`),
    });
};

const Answer = ({ answer, resolved }: { answer: HatAnswer; resolved: boolean }) => {
  const { t } = useText();
  const sentence = useSentence();
  return (
    <>
      <Verdict look={lookOf(answer)} title={sentence(answer, resolved)}>
        {answer.stood === 'sealed' ? <p>{t('draws.record.hat.sealed.next')}</p> : <SubjectCode code={answer.code} />}
        {answer.stood === 'absent' && <p className="small">{t('draws.record.hat.absent.next')}</p>}
      </Verdict>
      {answer.stood === 'listed' && <Standing answer={answer} />}
    </>
  );
};

const Standing = ({ answer }: { answer: HatAnswer }) => {
  const { t } = useText();
  const { label, units, wanted, position, leaf, proof, root } = answer;
  return (
    <FactList
      facts={[
        {
          label: t('draws.record.hat.stratum'),
          value: t('draws.record.hat.stratum.is', {
            label: label ?? '',
            units: formatNumber(units ?? 0),
            wanted: formatNumber(wanted ?? 0),
          }),
        },
        {
          label: t('draws.record.hat.chance'),
          value: (
            <>
              <Probability numerator={wanted ?? 0} denominator={units ?? 0} /> {t('draws.record.hat.same')}
            </>
          ),
        },
        {
          label: t('draws.record.hat.position'),
          value: t('draws.record.hat.position.is', { n: formatNumber(position ?? 0) }),
        },
        {
          label: t('draws.record.hat.proof'),
          value: (
            <details>
              <summary>{t('draws.record.hat.proof.is', { n: proof.length })}</summary>
              <FactList
                stacked
                facts={[
                  { label: t('draws.record.hat.leaf'), value: <code className="wrap">{leaf}</code> },
                  {
                    label: t('draws.record.hat.path'),
                    value: (
                      <ol>
                        {proof.map((hash) => (
                          <li key={hash}>
                            <HashText value={hash} full copy={false} />
                          </li>
                        ))}
                      </ol>
                    ),
                  },
                  { label: t('draws.record.hat.root'), value: <HashText value={root ?? ''} full copy={false} /> },
                ]}
              />
            </details>
          ),
        },
      ]}
    />
  );
};

export const Hat = ({
  drawId,
  typed,
  answer,
  resolved,
}: {
  drawId: string;
  typed: string;
  answer: HatAnswer | null;
  resolved: boolean;
}) => {
  const { t } = useText();
  return (
    <Section title={t('draws.record.ask')} id="my-firm">
      <AskForm
        action={`/draws/${drawId}#my-firm`}
        name="code"
        label={t('draws.record.ask.hint')}
        hint={t('draws.record.ask.hint')}
        help={t('draws.record.ask.help')}
        button={t('draws.record.ask.do')}
        value={typed}
      />
      {answer !== null && <Answer answer={answer} resolved={resolved} />}
    </Section>
  );
};
