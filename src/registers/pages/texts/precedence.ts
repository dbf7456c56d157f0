// Words of the pages on several registrars, in Chinese and English.
import type { Texts } from '../../../platform/domain.ts';

export const precedence = {
  'registers.conflicts': { zh: '登记分歧', en: 'Conflicts' },
  'registers.conflicts.note': {
    zh: '不同登记方说法不一：现值出自优先的一方，没有被覆盖；由人决定保留还是采用',
    en: 'Registrars say different things: the value of the more authoritative one stands until a person settles it',
  },
  'registers.conflicts.unit': { zh: '处', en: '{n:conflict|conflicts}' },
  'registers.conflicts.search': { zh: '对象名称、代码', en: 'Name or code of the subject' },
  'registers.conflicts.none': { zh: '没有登记分歧。', en: 'There is no conflict.' },
  'registers.conflicts.none.next': {
    zh: '设定各项目以哪个登记方为准后，其他来源的不同说法会列在这里。',
    en: 'Once a precedence is set, what other sources say differently is listed here.',
  },
  'registers.conflicts.field': { zh: '项目', en: 'Field' },
  'registers.conflicts.held': { zh: '现值', en: 'Stands' },
  'registers.conflicts.heldSource': { zh: '现值出自', en: 'From' },
  'registers.conflicts.heldAt': { zh: '现值登记于', en: 'Recorded' },
  'registers.conflicts.value': { zh: '另一说法', en: 'Said otherwise' },
  'registers.conflicts.source': { zh: '说法出自', en: 'By' },
  'registers.conflicts.found': { zh: '发现于', en: 'Found' },
  'registers.conflicts.state': { zh: '状态', en: 'State' },
  'registers.conflicts.reason': { zh: '理由', en: 'Reason' },
  'registers.conflicts.import': { zh: '导入', en: 'Import' },
  'registers.conflicts.subject': { zh: '对象', en: 'Subject' },
  'registers.conflicts.open': { zh: '待处理', en: 'To be settled' },
  'registers.conflicts.settle': { zh: '处理 {n} 处', en: 'Settle {n}' },
  'registers.conflicts.kept': { zh: '保留现值', en: 'Keep what stands' },
  'registers.conflicts.taken': { zh: '采用另一说法', en: 'Take what the other says' },
  'registers.conflicts.alike': {
    zh: '所有同类分歧（同一项目、同样两方）一并照此处理',
    en: 'All alike as well (the same field between the same two sources)',
  },
  'registers.conflicts.alike.one': {
    zh: '一并处理同类时只选一处',
    en: 'Choose one only to settle all that are alike',
  },
  'registers.conflicts.missing': { zh: '请写明理由', en: 'Give the reason' },
  'registers.conflicts.cannot': { zh: '没有办理', en: 'Not done' },
  'registers.conflicts.ofSubject': {
    zh: '{n} 处登记分歧待处理',
    en: '{n} to be settled between registrars',
  },
  'registers.conflicts.ofImport': { zh: '登记分歧', en: 'Conflicts' },
  'registers.conflicts.see': { zh: '{n} 处，查看', en: '{n}, see them' },
  'registers.origin': { zh: '{source}登记', en: 'from {source}' },
  'registers.precedence': { zh: '登记方优先顺序', en: 'Precedence of registrars' },
  'registers.precedence.note': {
    zh: '每个项目以排在前面的登记方为准；没有列出的登记方排在最后，彼此之间以最近的为准',
    en: "For each field the first registrar's word holds; those not listed come last, and among themselves the latest holds",
  },
  'registers.precedence.edition': { zh: '第 {version} 版，{by} {at}', en: 'Edition {version}, {by} {at}' },
  'registers.precedence.never': { zh: '还没有设定', en: 'Never set' },
  'registers.precedence.none': { zh: '不分先后', en: 'No order' },
  'registers.precedence.hint': {
    zh: '按从优先到其次的顺序选择；名称与导入时填写的来源一致',
    en: 'In order, the most authoritative first; named as the source of their imports',
  },
  'registers.precedence.reason': { zh: '理由或依据', en: 'Reason or legal source' },
  'registers.precedence.save': { zh: '保存为新的一版', en: 'Set this edition' },
  'registers.precedence.forbidden': {
    zh: '由负责人或协调机构设定',
    en: 'Heads and the coordination office set it',
  },
} as const satisfies Texts;
