// What the catalogue says, in Chinese and English.
import type { Texts } from '../platform/domain.ts';

export const texts = {
  'catalogue.item-missing': {
    zh: '没有编号为「{item}」的抽查事项。请从事项清单中选择。',
    en: 'There is no inspection item "{item}". Choose one from the list.',
  },
  'catalogue.items': { zh: '抽查事项清单', en: 'Inspection items' },
  'catalogue.importance.general': { zh: '一般', en: 'General' },
  'catalogue.importance.key': { zh: '重点', en: 'Key' },
  'catalogue.name': { zh: '抽查事项', en: 'Item' },
  'catalogue.department': { zh: '部门', en: 'Department' },
  'catalogue.object': { zh: '抽查对象', en: 'Objects' },
  'catalogue.method': { zh: '检查方式', en: 'Method' },
  'catalogue.basis': { zh: '抽查依据', en: 'Legal basis' },
  'catalogue.importance': { zh: '类别', en: 'Kind' },
  'catalogue.level': { zh: '层级', en: 'Level' },
  'catalogue.ratio': { zh: '比例与频次', en: 'Ratio and frequency' },
  'catalogue.source': { zh: '来源', en: 'Source' },
} as const satisfies Texts;
