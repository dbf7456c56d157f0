// The bar: mark and name, the demo tag that every page of a demo carries, search, language, type size, inbox, person.

import { Button, Dropdown } from 'antd';
import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { signOut } from './api.ts';
import { useChoices } from './choices.tsx';
import { Mark } from './components/mark.tsx';
import { StatusTag } from './components/status-tag.tsx';
import { BellOutlined, FontSizeOutlined, SearchOutlined, UserOutlined } from './icons.tsx';
import { typeSwitchKey } from './preferences.ts';
import { useSession } from './session.tsx';
import { useText } from './text.tsx';

const UserMenu = ({ onKeys }: { onKeys: () => void }) => {
  const { t, lang } = useText();
  const { user } = useSession();
  const navigate = useNavigate();
  const choices = useChoices();
  const leave = async () => {
    location.assign((await signOut()) ?? '/workbench/');
  };
  const name = t('web.user.name', { name: user.name, office: lang === 'zh' ? user.officeName : user.officeNameEn });
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectable: true,
        selectedKeys: [choices.modeChoice],
        items: [
          { key: 'name', type: 'group', label: name },
          { key: 'me', label: t('web.user.account'), onClick: () => void navigate('/me') },
          { type: 'divider' },
          { key: 'auto', label: t('web.mode.auto'), onClick: () => choices.setMode('auto') },
          { key: 'light', label: t('web.mode.light'), onClick: () => choices.setMode('light') },
          { key: 'dark', label: t('web.mode.dark'), onClick: () => choices.setMode('dark') },
          { type: 'divider' },
          { key: 'keys', label: t('web.keys.open'), onClick: onKeys },
          {
            key: 'shortcuts',
            label: t(choices.shortcuts ? 'web.shortcuts.off' : 'web.shortcuts.on'),
            onClick: () => choices.setShortcuts(!choices.shortcuts),
          },
          { key: 'sign-out', label: t('web.sign-out'), onClick: () => void leave() },
        ],
      }}
    >
      <Button type="text" icon={<UserOutlined />} aria-label={`${t('web.user')} ${name}`} title={name}>
        <span className="on-desk person">{name}</span>
      </Button>
    </Dropdown>
  );
};

export const TopBar = ({
  waiting,
  menu,
  onSearch,
  onKeys,
}: {
  waiting: number | null;
  menu: ReactNode;
  onSearch: () => void;
  onKeys: () => void;
}) => {
  const { t, lang } = useText();
  const { demo, actingFor } = useSession();
  const choices = useChoices();
  const size = t(typeSwitchKey(choices.size));
  return (
    <header className="bar">
      {menu}
      <Link to="/inbox" className="name">
        <Mark on="bar" size={24} />
        <b>{t('web.product')}</b>
      </Link>
      {demo && (
        <span title={t('web.demo.strip')}>
          <StatusTag look="due">{t('web.demo.tag')}</StatusTag>
        </span>
      )}
      {actingFor.length > 0 && (
        <Link to="/me" className="acting">
          <StatusTag look="replaced">{t('web.acting', { names: actingFor.join(', ') })}</StatusTag>
        </Link>
      )}
      <span className="space" />
      <button type="button" className="bar-search on-desk" onClick={onSearch} aria-keyshortcuts="Control+K">
        <SearchOutlined />
        <span className="words">{t('web.search.hint')}</span>
        {choices.shortcuts && <kbd>Ctrl K</kbd>}
      </button>
      <Button
        type="text"
        className="on-desk"
        onClick={() => choices.setLang(lang === 'zh' ? 'en' : 'zh')}
        lang={lang === 'zh' ? 'en' : 'zh-CN'}
      >
        {t('web.language.other')}
      </Button>
      <Button
        type="text"
        className="on-desk"
        icon={<FontSizeOutlined />}
        onClick={choices.enlarge}
        aria-label={size}
        title={size}
      />
      <Link
        to="/inbox"
        className="bell"
        aria-label={`${t('web.nav.inbox')} ${waiting ?? ''}`}
        title={t('web.nav.inbox')}
      >
        <BellOutlined />
        {waiting !== null && waiting > 0 && <span>{waiting}</span>}
      </Link>
      <UserMenu onKeys={onKeys} />
    </header>
  );
};
