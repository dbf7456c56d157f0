// An item as the routes answer it, for its pages in the workbench and the portal.
import type { z } from 'zod';
import type { itemShape } from '../routes.ts';

export type Item = z.infer<typeof itemShape>;
export type ItemDepartment = {
  readonly department: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly items: number;
};

export const departmentName = (departments: readonly ItemDepartment[], code: string, lang: 'zh' | 'en'): string => {
  const found = departments.find((one) => one.department === code);
  return found === undefined ? code : lang === 'zh' ? found.nameZh : found.nameEn;
};
