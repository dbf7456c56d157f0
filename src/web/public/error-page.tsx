// The page that people see when an address fails: what happened, what to do, and the id under which the server's log has it. Made
// without the database, which may be the very thing that failed.
import type { Lang } from '../text.tsx';
import { textIn, useText } from '../text.tsx';
import { RecordTitle } from './record.tsx';
import { renderPublic } from './render.tsx';

const Failed = ({ kind, errorId }: { kind: 'missing' | 'fault'; errorId: string | null }) => {
  const { t } = useText();
  return (
    <>
      <RecordTitle title={t(`web.portal.${kind}`)} />
      <div className="card">
        <div className="body first">
          <p>
            {t(`web.portal.${kind}.why`)}
            {errorId !== null && <code>{errorId}</code>}
          </p>
          <p>{t(`web.portal.${kind}.next`)}</p>
          <p>
            <a href="/">{t('web.portal.nav.home')}</a> <a href="/draws">{t('web.portal.nav.draws')}</a>
          </p>
        </div>
      </div>
    </>
  );
};

/** `status` 404 is a missing page, anything else a fault of ours. */
export function errorPage(demo: boolean, status: number, lang: Lang, errorId: string | null): string {
  const kind = status === 404 ? 'missing' : 'fault';
  return renderPublic(<Failed kind={kind} errorId={errorId} />, {
    lang,
    title: textIn(lang)(`web.portal.${kind}`),
    path: '/',
    demo,
    large: 16,
    robots: 'noindex',
  });
}
