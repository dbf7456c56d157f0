// The workbench's frame: bar, navigation by permission, the page, the tray of running work. On a phone the navigation
// is a drawer that also holds search, language and type size.

import { Button, Drawer } from 'antd';
import { useEffect, useState } from 'react';
import { Outlet, ScrollRestoration, useLocation } from 'react-router';
import { INBOX } from './api.ts';
import { useChoices } from './choices.tsx';
import { JobTray } from './components/job-tray.tsx';
import { OpeningLine } from './components/opening.tsx';
import { MenuOutlined } from './icons.tsx';
import { Navigation } from './navigation.tsx';
import { KeyHelp } from './own/key-help.tsx';
import { typeSwitchKey } from './preferences.ts';
import { useGet } from './queries.ts';
import { SearchDialog } from './search.tsx';
import { useText } from './text.tsx';
import { TopBar } from './top-bar.tsx';

/** A question mark typed into a field is a question mark. */
const inField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [contenteditable], [role="combobox"]') !== null;

const useShortcuts = (on: boolean, search: () => void, help: () => void) => {
  useEffect(() => {
    if (!on) return undefined;
    const listen = (event: KeyboardEvent) => {
      const command = event.ctrlKey || event.metaKey;
      const act =
        command && event.key.toLowerCase() === 'k'
          ? search
          : !command && (event.key === '?' || event.key === '\uff1f') && !inField(event.target)
            ? help
            : null;
      if (act === null) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [on, search, help]);
};

const PhoneMenu = ({
  open,
  waiting,
  onClose,
  onSearch,
}: {
  open: boolean;
  waiting: number | null;
  onClose: () => void;
  onSearch: () => void;
}) => {
  const { t, lang } = useText();
  const choices = useChoices();
  return (
    <Drawer
      open={open}
      placement="left"
      size={300}
      title={t('web.menu')}
      closable={{ 'aria-label': t('web.menu.close') }}
      onClose={onClose}
    >
      <div className="phone-menu">
        <Button block onClick={onSearch}>
          {t('web.search.hint')}
        </Button>
        <Navigation waiting={waiting} />
        <Button
          block
          lang={lang === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => choices.setLang(lang === 'zh' ? 'en' : 'zh')}
        >
          {t('web.language.other')}
        </Button>
        <Button block onClick={choices.enlarge}>
          {t(typeSwitchKey(choices.size))}
        </Button>
      </div>
    </Drawer>
  );
};

export const Shell = () => {
  const { t } = useText();
  const { shortcuts } = useChoices();
  const { pathname } = useLocation();
  const [menu, setMenu] = useState(false);
  const [search, setSearch] = useState(false);
  const [help, setHelp] = useState(false);
  const { answer } = useGet(INBOX, {}, { every: 60_000 });
  const waiting = answer?.ok === true ? answer.value.total.count : null;
  const [openSearch] = useState(() => () => {
    setMenu(false);
    setSearch(true);
  });
  const [openHelp] = useState(() => () => setHelp(true));
  useShortcuts(shortcuts, openSearch, openHelp);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page closes the drawer
  useEffect(() => setMenu(false), [pathname]);
  return (
    <JobTray>
      <a className="skip" href="#main">
        {t('web.skip')}
      </a>
      <TopBar
        waiting={waiting}
        onSearch={openSearch}
        onKeys={openHelp}
        menu={
          <Button
            type="text"
            className="bar-menu"
            icon={<MenuOutlined />}
            aria-label={t('web.menu.open')}
            title={t('web.menu.open')}
            aria-expanded={menu}
            onClick={() => setMenu(true)}
          />
        }
      />
      <div className="frame">
        <div className="side">
          <Navigation waiting={waiting} />
        </div>
        <main id="main" tabIndex={-1}>
          <OpeningLine />
          <Outlet />
        </main>
      </div>
      <PhoneMenu open={menu} waiting={waiting} onClose={() => setMenu(false)} onSearch={openSearch} />
      <KeyHelp open={help} onClose={() => setHelp(false)} />
      <SearchDialog open={search} onClose={() => setSearch(false)} />
      <ScrollRestoration />
    </JobTray>
  );
};
