// The navigation: groups in the order of the work, within a group the order of the domains; only what one may open.
import { NavLink } from 'react-router';
import { mayOpen, navGroups, pages } from './pages.ts';
import { useSession } from './session.tsx';
import { useText } from './text.tsx';

export const Navigation = ({ waiting }: { waiting: number | null }) => {
  const { t } = useText();
  const { permissions } = useSession();
  const open = pages.filter((page) => page.group !== undefined && mayOpen(page, permissions));
  return (
    <nav className="navigation" aria-label={t('web.menu')}>
      {navGroups.map((group) => {
        const links = open.filter((page) => page.group === group);
        if (links.length === 0) return null;
        return (
          <section key={group}>
            {group !== 'own' && <h2>{t(`web.nav.${group}`)}</h2>}
            <ul>
              {links.map((page) => (
                <li key={page.path}>
                  <NavLink to={`/${page.path}`}>
                    {t(page.label)}
                    {page.path === 'inbox' && waiting !== null && waiting > 0 && <span>{waiting}</span>}
                  </NavLink>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {open.length <= 1 && <p className="muted small">{t('web.nav.empty')}</p>}
    </nav>
  );
};
