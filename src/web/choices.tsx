// What the reader chose for this visit, live: language, type size, light or dark, shortcuts. A change of language or
// size is written to its cookie and to <html>, so that the next server-rendered page agrees.
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Lang } from './format.ts';
import { langOf, type ModeChoice, nextTypeSize, recall, remember, setCookieText, typeSizeOf } from './preferences.ts';
import { LangProvider } from './text.tsx';
import type { Mode } from './theme.ts';
import type { TypeSize } from './tokens.ts';

export type Choices = {
  lang: Lang;
  size: TypeSize;
  modeChoice: ModeChoice;
  mode: Mode;
  still: boolean;
  shortcuts: boolean;
  setLang: (lang: Lang) => void;
  enlarge: () => void;
  setMode: (mode: ModeChoice) => void;
  setShortcuts: (on: boolean) => void;
};

const ChoicesContext = createContext<Choices | null>(null);

export const useChoices = (): Choices => {
  const choices = useContext(ChoicesContext);
  if (choices === null) throw new Error('choices are read outside their provider');
  return choices;
};

/** Whether a media query holds now, followed live. */
export const useMedia = (query: string): boolean =>
  useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
    () => false,
  );

const modeKept = (): ModeChoice => {
  const kept = recall('sunlot.mode');
  return kept === 'light' || kept === 'dark' ? kept : 'auto';
};

export const ChoicesProvider = ({ children }: { children: ReactNode }) => {
  const [lang, setLangState] = useState(() => langOf(document.cookie));
  const [size, setSize] = useState(() => typeSizeOf(document.cookie));
  const [modeChoice, setModeState] = useState(modeKept);
  const [shortcuts, setShortcutsState] = useState(() => recall('sunlot.shortcuts') !== 'off');
  const systemDark = useMedia('(prefers-color-scheme: dark)');
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const mode: Mode = modeChoice === 'auto' ? (systemDark ? 'dark' : 'light') : modeChoice;

  useEffect(() => {
    const html = document.documentElement;
    html.lang = lang === 'zh' ? 'zh-CN' : 'en';
    html.dataset.type = String(size);
    html.dataset.mode = modeChoice;
  }, [lang, size, modeChoice]);

  const choices = useMemo<Choices>(
    () => ({
      lang,
      size,
      modeChoice,
      mode,
      still,
      shortcuts,
      setLang: (next) => {
        // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is absent on plain http
        document.cookie = setCookieText('lang', next);
        setLangState(next);
      },
      enlarge: () => {
        const next = nextTypeSize(size);
        // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is absent on plain http
        document.cookie = setCookieText('type', String(next));
        setSize(next);
      },
      setMode: (next) => {
        remember('sunlot.mode', next === 'auto' ? null : next);
        setModeState(next);
      },
      setShortcuts: (on) => {
        remember('sunlot.shortcuts', on ? null : 'off');
        setShortcutsState(on);
      },
    }),
    [lang, size, modeChoice, mode, still, shortcuts],
  );
  return (
    <ChoicesContext value={choices}>
      <LangProvider lang={lang}>{children}</LangProvider>
    </ChoicesContext>
  );
};
