// The public portal 公众门户: what crosses domains (home, the documents of the client); the page of one noun lives with that noun.
import type { Domain } from '../platform/domain.ts';
import { addTexts } from '../web/text.tsx';
import { documentRoutes } from './routes/documents.ts';
import { texts } from './texts.ts';

addTexts(texts);

export const portal: Domain = {
  name: 'portal',
  permissions: [],
  entries: [],
  routes: documentRoutes,
  reactions: [],
  jobs: [],
  texts,
};
