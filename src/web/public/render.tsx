// One public page as a whole HTML document. No inline script and no inline style (the policy forbids both); styles come
// from one file without a web font, scripts only where a page names an island.
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { escapeHtml } from '../document.ts';
import { type Lang, LangProvider, textIn } from '../text.tsx';
import { Layout, type PortalPage } from './layout.tsx';

/** `title` is the page's own; the portal's name follows it. `description` is for search engines and link previews.
 *  `islands` are module addresses (verifier, charts); `robots: 'noindex'` for answers to a person's own question. */
export type PublicOptions = PortalPage & {
  lang: Lang;
  title: string;
  description?: string;
  islands?: readonly string[];
  robots?: 'noindex';
  stylesheet?: string;
};

export const renderPublic = (element: ReactNode, options: PublicOptions): string => {
  const { lang, title, description, islands = [], robots, stylesheet = '/assets/public.css', ...page } = options;
  const body = renderToStaticMarkup(
    <LangProvider lang={lang}>
      <Layout page={page}>{element}</Layout>
    </LangProvider>,
  );
  const name = page.name ?? textIn(lang)('web.portal.name');
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title === name ? name : `${title} \u00b7 ${name}`)}</title>`,
    description === undefined ? '' : `<meta name="description" content="${escapeHtml(description)}">`,
    robots === undefined ? '' : `<meta name="robots" content="${robots}">`,
    '<link rel="icon" href="/assets/mark.svg" type="image/svg+xml">',
    `<link rel="stylesheet" href="${escapeHtml(stylesheet)}">`,
    ...islands.map((address) => `<script type="module" src="${escapeHtml(address)}"></script>`),
  ].filter((line) => line !== '');
  return `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}" data-type="${page.large}">
<head>
${head.join('\n')}
</head>
<body class="portal">${body}</body>
</html>
`;
};
