// A probability as the law speaks of it: the fraction first and unreduced, the percentage lighter beside it.
import { formatNumber, percentOf } from '../format.ts';
import { useText } from '../text.tsx';
import { StatusTag } from './status-tag.tsx';

/** `random={false}` where the protocol says the objects were not drawn at random. */
export const Probability = ({
  numerator,
  denominator,
  random = true,
}: {
  numerator: number;
  denominator: number;
  random?: boolean;
}) => {
  const { t } = useText();
  const percent = percentOf(numerator, denominator);
  if (percent === null) return <span className="muted">{t('web.probability.none')}</span>;
  return (
    <span className="fraction">
      <b>
        {formatNumber(numerator)}/{formatNumber(denominator)}
      </b>{' '}
      <span>≈ {percent} %</span>
      {!random && (
        <>
          {' '}
          <StatusTag look="due">{t('web.probability.not-random')}</StatusTag>
        </>
      )}
    </span>
  );
};
