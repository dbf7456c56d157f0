// Words of the pages of marks, in Chinese and English.
import type { Texts } from '../../../platform/domain.ts';

export const marks = {
  'registers.marks': { zh: '重点监管与信用等级', en: 'Key objects and classes' },
  'registers.marks.note': {
    zh: '等级不公开、不在列表显示，在对象页写明事由后查看，查看留痕',
    en: 'Classes are secret and not listed: seen on the page of a subject for a reason, and the reading is kept',
  },
  'registers.marks.card': {
    zh: '重点监管对象不受频次上限限制；信用等级只影响抽中的机会，不公开，谁也不因此免查。',
    en: 'No cap holds for a key object. A credit class changes the chance to be drawn, is never published, and exempts nobody.',
  },
  'registers.marks.unit': { zh: '条', en: '{n:mark|marks}' },
  'registers.marks.kind': { zh: '标注', en: 'Mark' },
  'registers.marks.none': { zh: '没有标注。', en: 'There are no marks.' },
  'registers.marks.none.next': {
    zh: '重点监管对象逐户申请，由其他负责人批准；信用等级可由文件导入。',
    en: 'Ask for a key object one by one, another head decides; import classes from a file.',
  },
  'registers.marks.new': { zh: '标注对象', en: 'Mark a subject' },
  'registers.marks.set': { zh: '评定等级', en: 'Set the class' },
  'registers.marks.class.hint': {
    zh: '自起始日代替该对象原来的等级；写入日志的只有期限，没有等级',
    en: 'Takes the place of the class before from its first day; the log names the term, not the class',
  },
  'registers.marks.reveal': { zh: '查看等级', en: 'Show the class' },
  'registers.marks.end': { zh: '提前结束', en: 'End it now' },
  'registers.marks.ended': { zh: '结束日', en: 'Ended on' },
  'registers.marks.end.title': { zh: '结束「{name}」的标注', en: 'End the mark of "{name}"' },
  'registers.marks.end.class': {
    zh: '今后冻结的名单把该对象视为没有等级。',
    en: 'Lists frozen from now on take the subject as one without a class.',
  },
  'registers.marks.end.key': {
    zh: '今后冻结的名单对该对象重新适用频次上限。',
    en: 'Lists frozen from now on hold the caps against the subject again.',
  },
  'registers.marks.import': { zh: '导入信用等级', en: 'Import credit classes' },
  'registers.marks.import.hint': {
    zh: 'CSV 或 XLSX；列：统一社会信用代码、信用风险等级（A–D）、起始日、截止日、依据',
    en: 'CSV or XLSX with the columns subjectCode, class (A to D), from, until, evidence',
  },
  'registers.marks.import.done': {
    zh: '{rows} 行：评定 {added}，不合格 {refused} 行没有入库。',
    en: '{rows} {rows:row|rows}: {added} recorded, {refused} bad {refused:row|rows} left out.',
  },
} as const satisfies Texts;
