// What is said of inspections made: words of files, refusals, entries, kinds (R3, R52, P1).
import type { Texts } from '../../platform/domain.ts';
import type { VisitKind } from '../rules/visit.ts';
import type { VisitContext, VisitField } from '../rules/visit-row.ts';

export const visitHeaders: Readonly<Record<VisitField, readonly string[]>> = {
  number: ['检查编号', '检查单号', '检查结果编号', '编号'],
  subjectCode: ['统一社会信用代码', '社会信用代码', '检查对象代码', '代码'],
  office: ['检查机关', '检查部门', '检查单位', '机构'],
  on: ['检查日期', '检查时间', '日期'],
  kind: ['检查类型', '检查方式', '类型'],
  solicited: ['依申请', '是否依申请'],
  joint: ['联合检查编号', '联合检查'],
  publishedOn: ['公示日期', '公示时间'],
};

const named = <T extends string>(table: Readonly<Record<T, string>>): Readonly<Record<string, T>> =>
  Object.fromEntries(
    (Object.entries(table) as [T, string][]).flatMap(([value, list]) =>
      [value, ...list.split(' ')].map((word) => [word, value]),
    ),
  );

export const visitWords: VisitContext['words'] = {
  kind: named<VisitKind>({
    random: '随机抽查 双随机 双随机抽查 随机',
    key: '重点检查 重点监管',
    credit: '信用监管 信用分级',
    special: '专项检查 专项',
    clue: '线索检查 投诉举报 线索 投诉',
    safety: '重大安全 应急检查',
    daily: '日常检查 日常 日常监管',
  }),
  yes: named<'yes' | 'no'>({ yes: '是 有', no: '否 无' }),
};

export const visits = {
  'registers.visit-number': {
    zh: '检查编号只能由字母、数字、点、横线组成，最多 40 个。请改正编号。',
    en: 'The number of an inspection has letters, digits, dots and dashes, 40 at most. Correct it.',
  },
  'registers.visit-subject': {
    zh: '没有写明检查对象的代码。请填写。',
    en: 'The code of the subject is missing. Fill it in.',
  },
  'registers.visit-subject-unknown': {
    zh: '名录里没有这个检查对象。请先登记该对象，或改正代码。',
    en: 'The register has no such subject. Record it first, or correct the code.',
  },
  'registers.visit-day': { zh: '没有写明检查日期。请填写。', en: 'The day of the inspection is missing. Fill it in.' },
  'registers.visit-kind': { zh: '没有写明检查类型。请填写。', en: 'The kind of inspection is missing. Fill it in.' },
  'registers.visit-future': {
    zh: '日期晚于今天（{today}）。请改正日期。',
    en: 'The day lies after today ({today}). Correct it.',
  },
  'registers.visit-published': {
    zh: '公示日期早于检查日期（{on}）。请改正日期。',
    en: 'It was published before the inspection ({on}). Correct the day.',
  },
  'registers.visit-known': {
    zh: '检查 {visit} 已经登记。请核对编号；记录有误的，先撤回再重新登记。',
    en: 'The inspection {visit} is recorded already. Check the number; withdraw a wrong record before you enter it again.',
  },
  'registers.visit-twice': {
    zh: '文件中这个检查编号出现两次。请改正编号。',
    en: 'This number occurs twice in the file. Correct it.',
  },
  'registers.visit-differs': {
    zh: '已登记的同一编号检查与此行不同（对象、日期或类型）。请核对；记录有误的先撤回。',
    en: 'The inspection recorded under this number differs (subject, day or kind). Compare them; withdraw what is wrong.',
  },
  'registers.visit-missing': {
    zh: '没有检查 {visit} 的记录。请刷新后查看。',
    en: 'There is no inspection {visit}. Reload the page.',
  },
  'registers.visit-withdrawn': {
    zh: '这条检查记录已经撤回，不必再办。',
    en: 'This record is withdrawn already; nothing is left to do.',
  },
  'registers.visits-columns': {
    zh: '表头缺少：{columns}。请使用检查编号、统一社会信用代码、检查日期、检查类型等列名。',
    en: 'The heads lack: {columns}. Name the columns number, subjectCode, on, kind.',
  },
  'registers.visits-many': {
    zh: '文件超过 {most} 行。请分成几个文件导入。',
    en: 'The file has more than {most} {most:row|rows}. Split it.',
  },
  'registers.visits-none': {
    zh: '{rows} 行中没有一行可以登记；第一处问题在第 {line} 行（{value}）。请核对文件后重新导入。',
    en: 'None of {rows} {rows:row|rows} can be recorded; the first fault is in line {line} ({value}). Check the file and import it again.',
  },
  'entry.visit.recorded': { zh: '登记检查', en: 'Inspection recorded' },
  'entry.visit.withdrawn': { zh: '撤回检查记录', en: 'Record of an inspection withdrawn' },
  'entry.visits.imported': { zh: '导入检查记录', en: 'Inspections imported' },
  'registers.visitKind.random': { zh: '随机抽查', en: 'Random' },
  'registers.visitKind.key': { zh: '重点检查', en: 'Key item' },
  'registers.visitKind.credit': { zh: '信用分级抽查', en: 'By credit class' },
  'registers.visitKind.special': { zh: '专项检查', en: 'Special' },
  'registers.visitKind.clue': { zh: '线索检查', en: 'On a clue' },
  'registers.visitKind.safety': { zh: '重大安全检查', en: 'Major safety' },
  'registers.visitKind.daily': { zh: '日常检查（无线索）', en: 'Direct, without a clue' },
  'registers.visitStanding.published': { zh: '已公示', en: 'Published' },
  'registers.visitStanding.unpublished': { zh: '未公示，不计入', en: 'Not published, not counted' },
  'registers.visitStanding.withdrawn': { zh: '已撤回', en: 'Withdrawn' },
} as const satisfies Texts;
