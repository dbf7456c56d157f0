// Dice as faces, read out as their text; any other value stands as it was written. The only entropy that a room can see (spec/draw.md section 3).
import { useText } from '../../web/text.tsx';
import { diceOf } from './slip.ts';

const PIPS: readonly (readonly (readonly [number, number])[])[] = [
  [[8, 8]],
  [
    [5, 5],
    [11, 11],
  ],
  [
    [4.6, 4.6],
    [8, 8],
    [11.4, 11.4],
  ],
  [
    [5, 5],
    [11, 5],
    [5, 11],
    [11, 11],
  ],
  [
    [4.6, 4.6],
    [11.4, 4.6],
    [8, 8],
    [4.6, 11.4],
    [11.4, 11.4],
  ],
  [
    [5, 4.4],
    [11, 4.4],
    [5, 8],
    [11, 8],
    [5, 11.6],
    [11, 11.6],
  ],
];

export const Die = ({ face }: { face: number }) => (
  <svg className="die" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <rect x=".8" y=".8" width="14.4" height="14.4" rx="2.6" />
    {(PIPS[face - 1] ?? []).map(([x, y]) => (
      <circle key={`${x} ${y}`} cx={x} cy={y} r="1.4" />
    ))}
  </svg>
);

export const Dice = ({ value }: { value: string }) => {
  const { t } = useText();
  const faces = diceOf(value);
  if (faces === null) return <code className="value">{value}</code>;
  return (
    <span className="dice" role="img" aria-label={t('draws.page.dice', { value })}>
      {faces.map((face, place) => {
        const id = `${place} ${face}`;
        return <Die key={id} face={face} />;
      })}
    </span>
  );
};
