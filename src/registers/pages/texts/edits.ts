// Words of the pages on editing by workbook, in Chinese and English.
import type { Texts } from '../../../platform/domain.ts';

export const edits = {
  'registers.differences': { zh: '将要修改的内容', en: 'What would change' },
  'registers.differences.note': { zh: '前 100 行；现在还没有写入', en: 'The first 100 rows; nothing is written yet' },
  'registers.differences.all': { zh: '下载全部（{n} 行）', en: 'Download all ({n} {n:row|rows})' },
  'registers.edit.export': { zh: '导出修改表', en: 'Export to edit' },
  'registers.edit.bring': { zh: '批量修改', en: 'Edit by workbook' },
  'registers.edit.job': { zh: '导出修改表', en: 'Exporting a workbook to edit' },
  'registers.edit.cannot': { zh: '没有导出', en: 'Not exported' },
  'registers.edit.file': { zh: '改好的修改表', en: 'The edited workbook' },
  'registers.edit.file.hint': {
    zh: '在检查对象列表筛选后「导出修改表」，只改内容、不改编号和版本两列；写入前先逐行显示差别，期间被更新的行不会写入',
    en: 'Filter the list of subjects and "Export to edit"; leave id and version as they are. Differences are shown before anything is written; rows changed meanwhile are refused',
  },
  'registers.edit.reason': { zh: '修改理由', en: 'Reason for the edit' },
  'registers.edit.reason.hint': { zh: '随日志保存', en: 'Kept with the log' },
  'registers.edit.reason.missing': { zh: '请写明修改理由', en: 'Give the reason for the edit' },
} as const satisfies Texts;
