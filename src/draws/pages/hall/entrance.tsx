// The door of the hall: the draw when it can be read, else what is missing and where to get it. A lost network leaves the last state on screen.
import { useEffect, useState } from 'react';
import { nameOf, type Office } from '../../../organisation/pages/office-tree.ts';
import { get, wordingOf } from '../../../web/api.ts';
import { Mark } from '../../../web/components/mark.tsx';
import { useText } from '../../../web/text.tsx';
import { Hall } from './hall.tsx';
import { useLive } from './live.ts';

/** Names of offices by id, once the draw can be read. */
const useOfficeNames = (open: boolean): ReadonlyMap<string, string> => {
  const { lang } = useText();
  const [offices, setOffices] = useState<readonly Office[]>([]);
  useEffect(() => {
    if (!open) return;
    // Without names the screen shows codes; the next opening asks again.
    get('/api/offices').then(
      (answer) => answer.ok && setOffices(answer.value.offices),
      () => setOffices([]),
    );
  }, [open]);
  return new Map(offices.map((office) => [office.officeId, nameOf(office, lang)]));
};

const Notice = ({ title, next, act }: { title: string; next?: string; act?: { href: string; words: string } }) => (
  <main className="notice" role="status">
    <Mark size={56} on="bar" />
    <h1>{title}</h1>
    {next !== undefined && <p>{next}</p>}
    {act && (
      <p>
        <a href={act.href}>{act.words}</a>
      </p>
    )}
  </main>
);

export const Entrance = ({ drawId }: { drawId: string }) => {
  const { t, lang } = useText();
  const { draw, trouble, refusal } = useLive(drawId);
  const offices = useOfficeNames(draw !== null);
  if (draw !== null) return <Hall draw={draw} offices={offices} trouble={trouble} />;
  if (trouble === 'signed-out') {
    return (
      <Notice
        title={t('draws.hall.signed-out')}
        next={t('draws.hall.signed-out.next')}
        act={{ href: '/workbench/', words: t('draws.hall.sign-in') }}
      />
    );
  }
  if (refusal !== null) return <Notice title={t('draws.hall.refused')} next={wordingOf(refusal, lang)} />;
  return <Notice title={t(trouble === 'offline' ? 'draws.hall.offline' : 'draws.hall.loading')} />;
};
