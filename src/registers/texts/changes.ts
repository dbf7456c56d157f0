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
  'registers.import.added': { zh: '新增', en: 'Added' },
  'registers.import.changed': { zh: '变更', en: 'Changed' },
  'registers.field.street': { zh: '街道、镇', en: 'Street or town' },
} as const satisfies Texts;
