// The words of the pages about units that are added after the result: asking, deciding, and how they stand among the others.
import type { Texts } from '../../../platform/domain.ts';

export const extensionPageTexts = {
  'draws.step.extension': { zh: '追加抽取', en: 'Extension' },
  'draws.drawn.extended': { zh: '追加', en: 'Added' },
  'draws.page.extend': { zh: '申请追加抽取', en: 'Ask for an extension' },
  'draws.page.extend.ask': { zh: '追加抽取（还可追加 {n} 户）', en: 'Extend ({n} more allowed)' },
  'draws.page.extend.stratum': { zh: '层', en: 'Stratum' },
  'draws.page.extend.limit': { zh: '承诺的上限', en: 'Committed limit' },
  'draws.page.extend.limit.value': {
    zh: '每层至多 {limit} 户，本层已追加 {already} 户',
    en: '{limit} per stratum at most; {already} added here so far',
  },
  'draws.page.extend.units': { zh: '追加几户', en: 'How many more' },
  'draws.page.extend.units.hint': { zh: '1 至 {n}', en: '1 to {n}' },
  'draws.page.extend.units.value': { zh: '{n} 户', en: '{n}' },
  'draws.page.extend.next': { zh: '追加的是谁', en: 'Who is added' },
  'draws.page.extend.next.value': {
    zh: '同一种子给出的后续名次，从第 {rank} 位起；备选不动，谁也不能挑选',
    en: 'The ranks that the same seed gives next, from rank {rank}; the reserve stays, nobody is chosen',
  },
  'draws.page.extend.people': { zh: '谁去检查', en: 'Who inspects' },
  'draws.page.extend.people.value': {
    zh: '由批准之后两分钟的公共值决定，不能挑选；人员不够的不能批准。',
    en: 'Decided by a public value two minutes after approval; nobody is chosen. Where inspectors do not suffice it cannot be granted.',
  },
  'draws.page.extend.note': {
    zh: '不重新抽取：同一种子的次序接着往下取。检查人员由批准时写明的公共值决定，两分钟后才产生，谁来检查无人能知。',
    en: 'Nothing is drawn anew: the order of the same seed goes on. Inspectors are decided by the public value that the approval names; it comes two minutes later, so nobody knows who will come.',
  },
  'draws.page.commit.extension': { zh: '追加', en: 'Extension' },
  'draws.page.commit.extension.value': {
    zh: '检查发现普遍性问题的，每层可由同一种子再抽至多 {n} 户',
    en: 'Up to {n} more of each stratum by the same seed if widespread problems are found',
  },
  'draws.page.commit.extension.none': { zh: '不追加', en: 'None' },
} as const satisfies Texts;
