// Words of the pages of code overrides, in Chinese and English.
import type { Texts } from '../../../platform/domain.ts';

export const overrides = {
  'registers.overrides': { zh: '代码例外', en: 'Code overrides' },
  'registers.overrides.note': {
    zh: '证照上的代码校验位不符、经批准照录的；更正后逐个撤销',
    en: 'Codes whose check digit fails on the licence itself, recorded with approval; ended as they are corrected',
  },
  'registers.overrides.unit': { zh: '个代码', en: '{n:code|codes}' },
  'registers.overrides.search': { zh: '代码、名称', en: 'Code or name' },
  'registers.overrides.none': { zh: '没有代码例外。', en: 'There is no code override.' },
  'registers.overrides.none.next': {
    zh: '导入报告中有校验位不符的行时，对照证照核实；证照确为此代码的，从报告中申请。',
    en: 'Where an import refuses a check digit, compare the licence; if it bears that very code, ask from the report.',
  },
  'registers.overrides.new': { zh: '申请代码例外', en: 'Ask for an override' },
  'registers.overrides.one': { zh: '{n} 个代码的例外', en: 'Override of {n} {n:code|codes}' },
  'registers.overrides.single': { zh: '代码 {code} 的例外', en: 'Override of {code}' },
  'registers.overrides.codes': { zh: '代码和名称', en: 'Codes and names' },
  'registers.overrides.codes.hint': {
    zh: '每行一个：代码、空格、证照上的名称；最多 500 行。只限校验位不符、其余都正确的代码',
    en: 'One a line: code, blank, name as on the licence; at most 500. Only where nothing but the check digit fails',
  },
  'registers.overrides.reason': { zh: '理由', en: 'Reason' },
  'registers.overrides.evidence': { zh: '核实的证据', en: 'Evidence' },
  'registers.overrides.evidence.hint': {
    zh: '如：证照照片编号、登记机关的书面答复',
    en: "Such as the number of a photo of the licence, or the registrar's written answer",
  },
  'registers.overrides.asked': { zh: '申请', en: 'Asked' },
  'registers.overrides.standing': { zh: '状态', en: 'State' },
  'registers.overrides.effect': {
    zh: '批准后，这些代码可以导入或登记，每一行在导入报告中注明，对象上显示「代码例外」。',
    en: 'Once granted, rows with these codes are taken, each noted in the import report and shown on the subject.',
  },
  'registers.overrides.line': { zh: '第 {n} 行缺少代码或名称', en: 'Line {n} lacks the code or the name' },
  'registers.overrides.used': { zh: '已入库', en: 'Recorded' },
  'registers.overrides.unused': { zh: '未入库', en: 'Not recorded' },
  'registers.overrides.end': { zh: '撤销', en: 'End it' },
  'registers.overrides.end.title': { zh: '撤销代码 {code} 的例外', en: 'End the override of {code}' },
  'registers.overrides.end.1': {
    zh: '今后带有这个代码的行重新按校验位不符处理。',
    en: 'Rows with this code are refused again from now on.',
  },
  'registers.overrides.end.2': {
    zh: '已入库的对象不变，直到导入更正后的代码；更正时把它填作「原注册号」，对象和历史保持不变。',
    en: 'A recorded subject stays until its corrected code comes; give this one as its former code, and the history stays.',
  },
  'registers.overrides.ofSubject': { zh: '代码例外登记', en: 'Code recorded by override' },
  'registers.overrides.ofSubject.ended': {
    zh: '代码例外已撤销，待更正',
    en: 'Override ended, code to be corrected',
  },
} as const satisfies Texts;
