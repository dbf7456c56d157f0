// Working days and limits 工作日与期限 (R48): how days are counted. What is due, by when and to whom comes with publication.
import type { Domain } from '../platform/domain.ts';
import { texts } from './texts.ts';

export const calendar: Domain = {
  name: 'calendar',
  permissions: [],
  entries: [],
  routes: [],
  reactions: [],
  jobs: [],
  texts,
};
