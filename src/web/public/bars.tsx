// Horizontal bars: zero baseline, the number printed beside each bar, a pattern as well as a hue. The lengths are SVG
// attributes, since the policy forbids inline styles; the list itself is the table.
import { formatNumber } from '../format.ts';

export type Bar = { label: string; value: number; tone: 'pass' | 'warn' | 'bad' | 'plain' };

export const Bars = ({ bars }: { bars: readonly Bar[] }) => {
  const most = Math.max(1, ...bars.map((bar) => bar.value));
  return (
    <ul className="bars">
      {bars.map((bar) => (
        <li key={bar.label}>
          <span>{bar.label}</span>
          <svg viewBox="0 0 1000 12" preserveAspectRatio="none" aria-hidden="true" className={bar.tone}>
            <rect width={Math.round((bar.value * 1000) / most)} height="12" />
          </svg>
          <b>{formatNumber(bar.value)}</b>
        </li>
      ))}
    </ul>
  );
};
