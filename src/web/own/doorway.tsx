// What stands before the workbench opens: mark and name, one question, the way back to the portal, language and type size.
import { Button } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useChoices } from '../choices.tsx';
import { Mark } from '../components/mark.tsx';
import { typeSwitchKey } from '../preferences.ts';
import { useText } from '../text.tsx';

export const Doorway = (props: { title: string; note: ReactNode; children: ReactNode }) => {
  const { t, lang } = useText();
  const choices = useChoices();
  useEffect(() => {
    document.title = props.title;
  }, [props.title]);
  return (
    <div className="sign-in">
      <header>
        <Mark size={40} />
        <div>
          <b>{t('web.product')}</b>
          <span>{t('web.portal.name')}</span>
        </div>
      </header>
      <main>
        <h1>{props.title}</h1>
        {props.children}
        <p className="muted small">{props.note}</p>
      </main>
      <footer>
        <a href="/">{t('web.sign-in.portal')}</a>
        <Button
          type="link"
          lang={lang === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => choices.setLang(lang === 'zh' ? 'en' : 'zh')}
        >
          {t('web.language.other')}
        </Button>
        <Button type="link" onClick={choices.enlarge}>
          {t(typeSwitchKey(choices.size))}
        </Button>
      </footer>
    </div>
  );
};
