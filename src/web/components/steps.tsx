// The steps of an object's life, named by results. On a phone only the current step and a count remain.
import { useText } from '../text.tsx';
import { Glyph, type GlyphName } from './glyph.tsx';

export type Step = { title: string; note?: string; state: 'done' | 'current' | 'failed' | 'waiting' };

const glyphs: Readonly<Record<Step['state'], GlyphName>> = {
  done: 'done',
  current: 'half',
  failed: 'failed',
  waiting: 'waiting',
};

export const Steps = ({ steps }: { steps: readonly Step[] }) => {
  const { t, lang } = useText();
  const at = steps.findIndex((step) => step.state === 'current' || step.state === 'failed');
  const rest = at < 0 ? [] : steps.slice(at + 1).map((step) => step.title);
  return (
    <div className="steps">
      <ol aria-label={t('web.steps')}>
        {steps.map((step) => (
          <li
            key={step.title}
            className={step.state}
            aria-current={step.state === 'current' || step.state === 'failed' ? 'step' : undefined}
          >
            <b>
              <Glyph name={glyphs[step.state]} />
              {step.title}
              <span className="sr">{t(`web.step.${step.state}`)}</span>
            </b>
            {step.note !== undefined && <span>{step.note}</span>}
          </li>
        ))}
      </ol>
      {at >= 0 && (
        <p className="steps-rest">
          {t('web.step.of', { n: at + 1, total: steps.length })}
          {rest.length > 0 && (lang === 'zh' ? '\uff1b' : '; ')}
          {rest.length > 0 && t('web.step.then', { steps: rest.join(lang === 'zh' ? '\u3001' : ', ') })}
        </p>
      )}
    </div>
  );
};
