// Words of the calendar: what is wrong with a day or a limit, and what to do.
import type { Texts } from '../platform/domain.ts';

export const texts: Texts = {
  'calendar.day': {
    zh: '“{day}”不是日历上的日期，请写作 2026-03-31。',
    en: '"{day}" is no day of the calendar. Write it as 2026-03-31.',
  },
  'calendar.days': {
    zh: '工作日数须为 0 至 1000 的整数。',
    en: 'The number of working days must be a whole number from 0 to 1,000.',
  },
  'calendar.year': {
    zh: '{year} 年的放假安排尚未收录，不能推算期限。国务院办公厅公布后请更新系统。',
    en: 'The days off of {year} are not known here, so no limit is computed. Update the system when the State Council has announced them.',
  },
};
