// What is said of subjects edited in a workbook (R10, R18): faults with their mends, refusals, entry, heads of the columns.
import type { Texts } from '../../platform/domain.ts';

export const edits = {
  'registers.edit-unmarked': {
    zh: '这一行没有对象编号或版本摘要',
    en: 'The row has no subject id or no version',
  },
  'registers.edit-unmarked.fix': {
    zh: '不要改动这两列；新增对象请用导入，缺失的重新导出修改表',
    en: 'Leave these two columns as they are; new subjects come by import; export again what is missing',
  },
  'registers.edit-unknown': { zh: '库中没有这个对象', en: 'There is no such subject' },
  'registers.edit-unknown.fix': { zh: '重新导出修改表', en: 'Export the workbook again' },
  'registers.edit-changed': {
    zh: '导出之后，这个对象已被别的导入或修改更新',
    en: 'The subject was changed by another import or edit since the export',
  },
  'registers.edit-changed.fix': {
    zh: '重新导出这些对象，在新的修改表上再改',
    en: 'Export these subjects again and edit the new workbook',
  },
  'registers.edit-code': { zh: '代码不能在修改表中更改', en: 'The code cannot be changed in this workbook' },
  'registers.edit-code.fix': {
    zh: '改回原来的代码；换码用导入，并填写「原注册号」',
    en: 'Put the code back; a new code comes by import with the former one beside it',
  },
  'registers.edit-overtaken': {
    zh: '核对之后，有 {count} 个对象又被更新，一个也没有写入。请重新核对。',
    en: '{count} {count:subject was|subjects were} changed since the check; nothing was written. Check the workbook again.',
  },
  'entry.subjects.edited': { zh: '批量修改检查对象', en: 'Subjects edited by workbook' },
  'registers.kind.edit': { zh: '批量修改', en: 'Edit by workbook' },
  'registers.field.editId': { zh: '对象编号', en: 'Subject id' },
  'registers.field.editHash': { zh: '版本摘要（勿改）', en: 'Version (leave as it is)' },
  'registers.differences.file': { zh: '将要修改清单.csv', en: 'differences.csv' },
  'registers.edit': { zh: '检查对象修改表', en: 'Subjects to edit' },
} as const satisfies Texts;
