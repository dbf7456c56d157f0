// The random inspection item list 抽查事项清单 (R15, R16).
import type { Domain } from '../platform/domain.ts';
import { publicRoutes } from './public-routes.ts';
import { routes } from './routes.ts';
import { search } from './search.ts';
import { itemList } from './store.ts';
import { texts } from './texts.ts';

export const catalogue: Domain = {
  name: 'catalogue',
  permissions: ['item.read'],
  entries: [],
  routes: [...routes, ...publicRoutes],
  reactions: [],
  jobs: [],
  texts,
  search,
  lists: [itemList],
};
