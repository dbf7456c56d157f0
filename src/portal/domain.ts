// The public portal 公众门户: what crosses domains (home, verifier, pages of the log, the documents of the client); the page of one noun lives
// with that noun.
import { texts as logPageTexts } from '../log/pages/public/texts.ts';
import type { Domain } from '../platform/domain.ts';
import { addTexts } from '../web/text.tsx';
import { apiRoutes } from './routes/api.ts';
import { documentRoutes } from './routes/documents.ts';
import { logRoutes } from './routes/log.ts';
import { pageRoutes } from './routes/pages.ts';
import { texts } from './texts.ts';

for (const words of [logPageTexts, texts]) addTexts(words);

export const portal: Domain = {
  name: 'portal',
  permissions: [],
  entries: [],
  routes: [...pageRoutes, ...logRoutes, ...documentRoutes, ...apiRoutes],
  reactions: [],
  jobs: [],
  texts,
};
