// The portal around every public page: who runs it, where one is, what one may switch, and at the foot the checkpoint
// of the log that this page can be held against. Whole without script; rendered by the server.
import type { ReactNode } from 'react';
import { Glyph } from '../components/glyph.tsx';
import { Mark } from '../components/mark.tsx';
import { formatInstant, formatNumber } from '../format.ts';
import { nextTypeSize, typeSwitchKey } from '../preferences.ts';
import { useText } from '../text.tsx';
import type { TypeSize } from '../tokens.ts';
import { chooseHref } from './choose.ts';

/** `name` is the portal's title (the place and the platform), `host` the office that runs it. `at` is when the page
 *  was made. `checkpoint` null means the log has none yet. */
export type PortalPage = {
  path: string;
  demo: boolean;
  large: TypeSize;
  name?: string;
  host?: string;
  at?: string;
  checkpoint?: { size: number; at: string; witnesses: number } | null;
};

const links: readonly [string, string][] = [
  ['home', '/'],
  ['draws', '/draws'],
  ['items', '/items'],
  ['verify', '/verify'],
  ['log', '/log'],
];

const isHere = (path: string, href: string) =>
  href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`);

const Switches = ({ page }: { page: PortalPage }) => {
  const { t, lang } = useText();
  return (
    <>
      <a href={chooseHref({ type: nextTypeSize(page.large) }, page.path)} rel="nofollow">
        <Glyph name="type" />
        {t(typeSwitchKey(page.large))}
      </a>
      <a
        href={chooseHref({ lang: lang === 'zh' ? 'en' : 'zh' }, page.path)}
        rel="nofollow"
        lang={lang === 'zh' ? 'en' : 'zh-CN'}
      >
        {t('web.language.other')}
      </a>
      <a href="/workbench/">
        <Glyph name="user" />
        {t('web.portal.staff')}
      </a>
    </>
  );
};

const Masthead = ({ page }: { page: PortalPage }) => {
  const { t } = useText();
  const path = page.path.split('?')[0] ?? '/';
  return (
    <header className="masthead">
      <div className="wide head">
        <a className="title" href="/">
          <Mark size={36} />
          <span>
            <b>{page.name ?? t('web.portal.name')}</b>
            <small>{t('web.portal.sub')}</small>
          </span>
        </a>
        <div className="switches">
          <Switches page={page} />
        </div>
        <details className="switches-phone">
          <summary>
            <Glyph name="menu" />
            <span className="sr">{t('web.menu.open')}</span>
          </summary>
          <div>
            <Switches page={page} />
          </div>
        </details>
      </div>
      <nav className="wide" aria-label={t('web.menu')}>
        <ul>
          {links.map(([key, href]) => (
            <li key={key}>
              <a href={href} aria-current={isHere(path, href) ? 'page' : undefined}>
                {t(`web.portal.nav.${key}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
};

const Foot = ({ page }: { page: PortalPage }) => {
  const { t, lang } = useText();
  const checkpoint = page.checkpoint ?? null;
  return (
    <footer className="foot">
      <div className="wide">
        <p>
          {checkpoint === null ? (
            t('web.portal.no-checkpoint')
          ) : (
            <>
              {t('web.portal.checkpoint', {
                size: formatNumber(checkpoint.size),
                at: formatInstant(checkpoint.at, lang, { seconds: true }),
                witnesses: checkpoint.witnesses,
              })}{' '}
            </>
          )}{' '}
          <a href="/log">{t('web.portal.see-log')}</a>
          {checkpoint !== null && (
            <a href="/log/checkpoint" download>
              {t('web.portal.keep-checkpoint')}
            </a>
          )}
        </p>
        <p>
          {page.host !== undefined && <span>{page.host}</span>}
          <span>{t('web.portal.duty')}</span>
        </p>
        {page.at !== undefined && (
          <p>{t('web.portal.updated', { at: formatInstant(page.at, lang, { seconds: true }) })}</p>
        )}
      </div>
    </footer>
  );
};

export const Layout = ({ page, children }: { page: PortalPage; children: ReactNode }) => {
  const { t } = useText();
  return (
    <>
      <a className="skip" href="#main">
        {t('web.skip')}
      </a>
      {page.demo && (
        <aside className="demo" aria-label={t('web.demo.tag')}>
          {t('web.demo.strip')}
        </aside>
      )}
      <Masthead page={page} />
      <main id="main" className="wide" tabIndex={-1}>
        {children}
      </main>
      <Foot page={page} />
    </>
  );
};
