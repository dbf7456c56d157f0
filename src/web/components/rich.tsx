// A sentence with marked parts: the words stay whole in texts.ts (never joined from fragments), the marks are nodes.
import { Fragment, type ReactNode } from 'react';
import type { Translate } from '../text.tsx';

const EDGE = '\u0001';

/** `rich(t, key, { date: <b>…</b> })`: like `t`, but a blank may hold an element. */
export const rich = (t: Translate, key: string, nodes: Readonly<Record<string, ReactNode>>): ReactNode => {
  const marked = Object.fromEntries(
    Object.entries(nodes).map(([name, node]) => [
      name,
      // A plain number is filled as such: the words may depend on it.
      typeof node === 'number' ? node : `${EDGE}${name}${EDGE}`,
    ]),
  );
  const parts = t(key, marked).split(EDGE);
  // Odd places hold the names of blanks; a sentence has few parts and a fixed order, so the place is the key.
  return parts.map((part, place) => {
    const id = `${place}:${part}`;
    return <Fragment key={id}>{place % 2 === 1 ? nodes[part] : part}</Fragment>;
  });
};
