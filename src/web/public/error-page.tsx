// The page that people see when an address fails: what happened, what to do, and the id under which the log of the server has it.
import type { App } from '../../platform/app.ts';
import type { Lang } from '../text.tsx';
import { renderPublic } from './render.tsx';

export function errorPage(app: App, status: number, lang: Lang, errorId: string | null): string {
  const title = status === 404 ? '404' : '500';
  return renderPublic(<p>{errorId ?? title}</p>, {
    lang,
    title,
    path: '/',
    demo: app.config.demo,
    large: 16,
    robots: 'noindex',
  });
}
