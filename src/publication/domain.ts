// The mechanics of publication 公示 (R45, R46): it knows what is public, not what it is about.
import type { Domain } from '../platform/domain.ts';

export const publication: Domain = {
  name: 'publication',
  permissions: [],
  entries: [],
  routes: [],
  reactions: [],
  jobs: [],
  texts: {},
};
