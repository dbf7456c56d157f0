// The report of what an import changed, in Chinese and English.
import type { Texts } from '../../platform/domain.ts';

export const changes = {
  'registers.changes.id': { zh: '编号', en: 'Id' },
  'registers.changes.name': { zh: '名称', en: 'Name' },
  'registers.changes.what': { zh: '变化', en: 'What' },
  'registers.changes.member': { zh: '项目', en: 'Member' },
  'registers.changes.before': { zh: '原值', en: 'Before' },
  'registers.changes.now': { zh: '现值', en: 'Now' },
  'registers.changes.file': { zh: '导入变化清单.csv', en: 'import-changes.csv' },
  'registers.tidied.before': { zh: '文件中', en: 'In the file' },
  'registers.tidied.after': { zh: '记为', en: 'Recorded as' },
  'registers.tidied.file': { zh: '导入整理清单.csv', en: 'import-tidied.csv' },
  'registers.note.text_tidied': {
    zh: '名称、地址等去掉了多余的空格或换行',
    en: 'Superfluous blanks or line breaks in name, address and the like were tidied',
  },
  'registers.note.check_resumed': {
    zh: '在上次停下之前已核对，这次从那里接着核对',
    en: 'Checked before the check was stopped; it went on from there',
  },
  'registers.note.check_restarted': {
    zh: '上次已核对，但数据库重启后丢失，已从头重新核对',
    en: 'Had been checked, were lost in a restart of the database, and were checked again from the beginning',
  },
  'registers.import.added': { zh: '新增', en: 'Added' },
  'registers.import.changed': { zh: '变更', en: 'Changed' },
  'registers.field.street': { zh: '街道、镇', en: 'Street or town' },
} as const satisfies Texts;
