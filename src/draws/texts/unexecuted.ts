// Words of what became of results (R7, R31): refusals, entries, the pages, the line on the public record.
import type { Texts } from '../../platform/domain.ts';

export const unexecutedTexts = {
  'draws.period-open': {
    zh: '任务期限到 {until} 才结束。请在期限过后再看未检查的对象。',
    en: 'The period of the task runs until {until}. What was not inspected is told after it.',
  },
  'draws.unexecuted-told': {
    zh: '抽取 {draw} 到期未检查的对象已经列出，不再重列。请查看列表。',
    en: 'What of {draw} was not inspected in time is told already. Look at the list.',
  },
  'draws.unit-inspected': {
    zh: '该对象已于 {on} 检查并公示，不能写明不检查。',
    en: 'The object was inspected on {on} and the result is published: it cannot be left out.',
  },
  'draws.unit-omitted': {
    zh: '该对象已写明不检查，名次不再变动。',
    en: 'The object is left out for a published reason already, and its place changes no more.',
  },
  'draws.told.unexecuted': {
    zh: '抽取「{title}」期限已过，还有 {n} 户没有检查，也没有写明理由。',
    en: 'The period of the draw "{title}" is over: {n} {n:object was|objects were} neither inspected nor left out for a reason.',
  },
  'entry.omission.asked': { zh: '申请不检查', en: 'Leaving out asked' },
  'entry.draw.omitted': { zh: '写明不检查', en: 'Object left out' },
  'entry.draw.unexecuted': { zh: '到期未检查', en: 'Not inspected in time' },
  'draws.exception.omission': { zh: '写明不检查', en: 'Left out' },
  'draws.step.omission': { zh: '写明不检查', en: 'Left out' },
  'draws.record.step.omission': { zh: '写明不检查', en: 'Object left out' },
  'draws.record.departure.omission': {
    zh: '{stratum} 第 {rank} 名 {code} 不检查，无人递补',
    en: '{stratum}, rank {rank}, {code}: not inspected, nobody takes its place',
  },
  'draws.omit.closed': { zh: '已停业', en: 'Closed' },
  'draws.omit.moved': { zh: '已迁走', en: 'Moved' },
  'draws.omit.not-found': { zh: '查无下落', en: 'Not found' },
  'draws.omit.suspended': { zh: '歇业', en: 'Suspended' },
  'draws.omit.ordered': { zh: '上级决定不检查', en: 'Ordered from above' },
  'draws.omit.force-majeure': { zh: '不可抗力', en: 'Force majeure' },
  'draws.page.omit': { zh: '申请不检查', en: 'Ask to leave out' },
  'draws.page.omit.ask': { zh: '不检查', en: 'Leave out' },
  'draws.page.omit.note': {
    zh: '对象留在记录里，名次无人递补；理由公开，由另一负责人批准。有候补时请先申请替换。',
    en: 'The object stays on record and nobody takes its place; the reason is public, and another head approves. Where there is a reserve, ask for a replacement first.',
  },
  'draws.page.outcome.inspected': { zh: '{on} 已检查', en: 'Inspected {on}' },
  'draws.page.outcome.omitted': { zh: '不检查：{reason}', en: 'Left out: {reason}' },
  'draws.unexecuted': { zh: '到期未检查', en: 'Not inspected in time' },
  'draws.unexecuted.note': {
    zh: '任务期限结束时，抽中却既没有公示的检查、也没有批准理由的对象；每次抽取到期自动列出',
    en: 'Drawn objects without a published inspection and without an approved reason when the period of their task was over; each draw is told by itself',
  },
  'draws.unexecuted.unit': { zh: '户', en: 'objects' },
  'draws.unexecuted.search': { zh: '名称、代码或抽取', en: 'Name, code or draw' },
  'draws.unexecuted.code': { zh: '统一社会信用代码', en: 'Code' },
  'draws.unexecuted.until': { zh: '期限', en: 'Period until' },
  'draws.unexecuted.none': {
    zh: '没有到期未检查的对象。',
    en: 'Every object that was drawn was inspected in time or left out for a reason.',
  },
  'draws.unexecuted.none.next': {
    zh: '任务期限结束后，未检查的对象自动列在这里。',
    en: 'When the period of a task is over, what was not inspected stands here by itself.',
  },
  'draws.unexecuted.state.open': { zh: '未检查', en: 'Not inspected' },
  'draws.unexecuted.state.inspected': { zh: '期内检查、期后公示', en: 'Inspected in time, published later' },
  'draws.unexecuted.state.late': { zh: '逾期检查', en: 'Inspected late' },
  'draws.unexecuted.state.omitted': { zh: '已写明理由', en: 'Left out for a reason' },
  'draws.record.unexecuted': { zh: '执行情况', en: 'What became of it' },
  'draws.record.unexecuted.running': { zh: '任务期限到 {until}', en: 'the period runs until {until}' },
  'draws.record.unexecuted.told': {
    zh: '{until} 到期：应查 {units}，已查 {inspected}，写明不查 {omitted}，未查 {open}',
    en: 'period over on {until}: {units} to inspect, {inspected} inspected, {omitted} left out for a reason, {open} not inspected',
  },
  'draws.record.unexecuted.list': { zh: '到期未检查的对象', en: 'Not inspected when the period was over' },
  'draws.record.unexecuted.list.note': {
    zh: '其后的检查和批准的理由会在这里写明',
    en: 'Later inspections and approved reasons are said here',
  },
  'draws.record.unexecuted.unnamed': { zh: '密封名单中的对象', en: 'an object of the sealed list' },
} as const satisfies Texts;
