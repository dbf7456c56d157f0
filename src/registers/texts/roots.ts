// What is said of the daily roots of registers: refusals and the entry (R7).
import type { Texts } from '../../platform/domain.ts';

export const roots = {
  'registers.root-known': {
    zh: '{day} 的名录根已写入日志，不能再写。',
    en: 'The root of {day} is in the log already; there is one a day.',
  },
  'registers.root-empty': {
    zh: '到 {day} 日终名录还没有内容。请先导入名录。',
    en: 'The register held nothing at the end of {day}. Import it first.',
  },
  'entry.register.rooted': { zh: '名录每日根', en: 'Daily root of a register' },
} satisfies Texts;
