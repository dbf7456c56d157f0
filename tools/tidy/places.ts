// Where a file stands in the house: its domain and its role there (DESIGN: the domains of the regulation, the same roles
// in each). The array is the order of the domains; a domain may import only what stands before it.
export const DOMAINS = [
  'kit',
  'platform',
  'log',
  'organisation',
  'calendar',
  'publication',
  'registers',
  'catalogue',
  'plans',
  'draws',
  'inspections',
  'cases',
  'credit',
  'appraisal',
  'insight',
  'exchange',
  'portal',
] as const;

/** Beside the domains: web (the client's shell), verifier (rules without the government), demo (invented data). */
const BESIDE = ['web', 'verifier', 'demo'] as const;

export type Role = 'rules' | 'store' | 'actions' | 'routes' | 'pages' | 'texts' | 'other';
export type Place = { readonly area: string; readonly order: number; readonly role: Role };

const ROLE_NAMES: readonly Role[] = ['rules', 'store', 'actions', 'routes', 'pages', 'texts'];

/** Null for what is not in a folder of src (main.ts, tools, tests of the whole). */
export function placeOf(path: string): Place | null {
  const found = /^src\/([^/]+)\/([^/.]+)/.exec(path);
  const [, area, next] = found ?? [];
  if (area === undefined || next === undefined) return null;
  const order = (DOMAINS as readonly string[]).indexOf(area);
  if (order < 0 && !(BESIDE as readonly string[]).includes(area)) return null;
  const role = area === 'kit' ? 'rules' : (ROLE_NAMES.find((name) => name === next) ?? 'other');
  return { area, order, role };
}

/** Which roles a role may import, in its own domain and in those to the left. */
export const MAY_IMPORT: Readonly<Record<Role, readonly Role[]>> = {
  rules: ['rules'],
  texts: ['rules', 'texts', 'other'],
  store: ['rules', 'store', 'other'],
  actions: ['rules', 'store', 'actions', 'texts', 'other'],
  routes: ['rules', 'store', 'actions', 'routes', 'pages', 'texts', 'other'],
  pages: ['rules', 'pages', 'texts'],
  other: ['rules', 'store', 'actions', 'routes', 'pages', 'texts', 'other'],
};

export const WHY: Readonly<Record<Role, string>> = {
  rules: 'rules see only rules and kit: let the caller hand in the value',
  texts: 'texts are data: move the logic to where it is used',
  store: 'a store only records: let the action call both',
  actions: 'an action knows nothing of HTTP or pages: return a value and let the route answer',
  routes: '',
  pages: 'a page sees the server only through HTTP: call the API with the typed client',
  other: '',
};
