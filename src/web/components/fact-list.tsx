// Facts with their labels, as a definition list: the rail, the head of a record, an opened badge.
import type { ReactNode } from 'react';

export type Fact = { label: ReactNode; value: ReactNode };

/** `wide` puts label and value on one line even in the rail of the portal; stacked labels are the portal's default there. */
export const FactList = ({ facts, stacked = false }: { facts: readonly Fact[]; stacked?: boolean }) => (
  <dl className={stacked ? 'facts stacked' : 'facts'}>
    {facts.map((fact, place) => {
      const id = typeof fact.label === 'string' ? fact.label : String(place);
      return (
        <div key={id}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </div>
      );
    })}
  </dl>
);
