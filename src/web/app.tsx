// The workbench around every page: choices, theme with the page's nonce, queries, session, router. Nobody signed in
// sees the sign-in page; a session that ends later asks again over the page (SignInAgain), which keeps what was typed.
import { QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { readSession, type Session } from './api.ts';
import { ChoicesProvider, useChoices } from './choices.tsx';
import { Fault } from './fault.tsx';
import { nonce } from './nonce.ts';
import { OwedPage } from './own/owed.tsx';
import { SessionKeeper } from './own/session-keeper.tsx';
import { queryClient } from './queries.ts';
import { routes } from './routes.tsx';
import { SessionProvider } from './session.tsx';
import { SignInAgain, SignInPage } from './sign-in.tsx';
import { themeOf } from './theme.ts';

const Themed = ({ children }: { children: ReactNode }) => {
  const { lang, mode, size, still } = useChoices();
  const theme = useMemo(() => themeOf(mode, size, still), [mode, size, still]);
  return (
    <ConfigProvider
      theme={theme}
      locale={lang === 'zh' ? zhCN : enUS}
      csp={{ nonce }}
      button={{ autoInsertSpace: false }}
      componentSize="medium"
      wave={{ disabled: true }}
    >
      {children}
    </ConfigProvider>
  );
};

const Entrance = () => {
  const [session, setSession] = useState<Session | null | undefined>();
  const [failure, setFailure] = useState<unknown>();
  const enter = () => void readSession().then(setSession, setFailure);
  useEffect(enter, []);
  const router = useMemo(() => (session ? createBrowserRouter(routes, { basename: '/workbench' }) : null), [session]);
  if (failure !== undefined) return <Fault error={failure} />;
  if (session === undefined) return null;
  if (session === null || router === null) return <SignInPage onSignedIn={enter} />;
  const { owes } = session;
  if (owes !== null)
    return (
      <SessionProvider session={session}>
        <OwedPage session={{ ...session, owes }} onDone={enter} />
      </SessionProvider>
    );
  return (
    <SessionProvider session={session}>
      <RouterProvider router={router} />
      <SignInAgain session={session} />
      <SessionKeeper />
    </SessionProvider>
  );
};

export const App = () => (
  <ChoicesProvider>
    <Themed>
      <QueryClientProvider client={queryClient}>
        <Entrance />
      </QueryClientProvider>
    </Themed>
  </ChoicesProvider>
);
