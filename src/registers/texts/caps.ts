// What is said of caps on inspections and exceptions from them: refusals, entries, states (R52, R53, P1).
import type { Texts } from '../../platform/domain.ts';

export const caps = {
  'registers.cap-missing': {
    zh: '没有这条频次上限。请刷新后重新选择。',
    en: 'There is no such cap. Reload the page and choose again.',
  },
  'registers.cap-over': {
    zh: '该上限已于 {until} 届满。请选择更早的最后一日，或不必再提。',
    en: 'This cap already ends on {until}. Choose an earlier last day, or leave it.',
  },
  'registers.cap-reach': {
    zh: '各部门合计的上限不能只属于一个机关。请去掉机关，或改为「每个机关各自计算」。',
    en: 'A cap over all offices belongs to no single one. Remove the office, or count each office by itself.',
  },
  'registers.cap-change-missing': {
    zh: '没有这条频次上限申请。请刷新后查看。',
    en: 'There is no such request about caps. Reload the page.',
  },
  'registers.told.cap-approved': {
    zh: '频次上限申请已批准。{reason}',
    en: 'The request about caps was granted. {reason}',
  },
  'registers.told.cap-returned': {
    zh: '频次上限申请已退回：{reason}',
    en: 'The request about caps was returned: {reason}',
  },
  'entry.cap.asked': { zh: '申请变更频次上限', en: 'Change of caps asked for' },
  'entry.cap.granted': { zh: '批准变更频次上限', en: 'Change of caps granted' },
  'entry.cap.returned': { zh: '退回频次上限申请', en: 'Change of caps returned' },
  'registers.capState.asked': { zh: '待审批', en: 'To be decided' },
  'registers.capState.granted': { zh: '已批准', en: 'Granted' },
  'registers.capState.returned': { zh: '已退回', en: 'Returned' },
  'registers.capKind.set': { zh: '设定上限', en: 'Set a cap' },
  'registers.capKind.end': { zh: '终止上限', en: 'End a cap' },
  'registers.capKind.lift': { zh: '对一个对象不计上限', en: 'Exception for a subject' },
  'registers.lift.key_object': { zh: '重点监管对象', en: 'Key object' },
  'registers.lift.clue': { zh: '有问题线索', en: 'A clue' },
  'registers.lift.law': { zh: '法律法规另有规定', en: 'A law that asks for more' },
  'registers.lift.superior': { zh: '上级部署', en: 'An order from above' },
  'registers.exclusion.cap_all': { zh: '已达全部门频次上限', en: 'At the cap over all offices' },
  'registers.exclusion.cap_agency': { zh: '已达本机关频次上限', en: 'At the cap of one office' },
} as const satisfies Texts;
