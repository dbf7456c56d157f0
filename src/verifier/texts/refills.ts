// What step 12 finds of inspectors after the draw (spec/draw.md section 5, rules 9 and 10): withdrawals, wider pools, places drawn again.
import type { Text } from './findings.ts';

export const refillFindings: Readonly<Record<string, Text>> = {
  'exceptions.later-beacon': {
    zh: '日志第 {index} 条写的公共值不是规则所定的那一轮：有人挑了轮次。',
    en: 'Entry {index} names another public value than the rule gives: somebody chose the round.',
  },
  'exceptions.later-calendar': {
    zh: '第 {index} 条写的彩票期号：当年的开奖日历没有内置在这里，要查一下它是不是之后的第一期。',
    en: 'The lottery calendar of that year is not built in here: look up whether entry {index} names the first issue after it.',
  },
  'exceptions.refill-one-source': {
    zh: '第 {index} 条所用的开奖结果只有一个来源。',
    en: 'The result of the lottery in entry {index} has a single source.',
  },
  'exceptions.refill-not-dated': {
    zh: '没有外部见证证明第 {index} 条在公共值出现之前已在日志中。',
    en: 'No outside witness dated entry {index} before its public value was there.',
  },
  'exceptions.entry-backdated': {
    zh: '第 {index} 条写的时刻早于它之前的记录。',
    en: 'Entry {index} claims a time before that of earlier entries.',
  },
  'exceptions.withdrawal-ground': {
    zh: '第 {index} 条的事由“{ground}”与范围不符：回避只及于一个对象，其他事由及于整次抽取。',
    en: 'Ground and scope of entry {index} do not fit ("{ground}"): a recusal is about one object, any other ground about the whole draw.',
  },
  'exceptions.withdrawal-nobody': {
    zh: '第 {index} 条：{officer} 在这次抽取中没有可退出的位次。',
    en: 'Entry {index}: {officer} holds no place to give back.',
  },
  'exceptions.vacated-again': {
    zh: '{object} 的第 {slot} 个位次已第 {times} 次有人退出：要问为什么。',
    en: 'Slot {slot} at {object} was given back for the {times}th time: ask why.',
  },
  'exceptions.amended-without-need': {
    zh: '第 {index} 条扩大了人员范围，但没有无人可任的位次。',
    en: 'Entry {index} widens the pool although no place was without candidates.',
  },
  'exceptions.joined-twice': {
    zh: '第 {index} 条让 {officer} 再次加入：原有的上限不能这样改。',
    en: 'Entry {index} lets {officer} join again: a cap cannot be changed that way.',
  },
  'exceptions.joined-uncertified': {
    zh: '第 {index} 条加入的 {officer} 没有执法资格。',
    en: '{officer}, who joined by entry {index}, has no certificate of enforcement.',
  },
  'exceptions.refill-unknown': {
    zh: '第 {index} 条补抽没有对应的退出、扩大人员范围或追加的记录。',
    en: 'Entry {index} draws places again that no entry had opened.',
  },
  'exceptions.refill-beacon': {
    zh: '第 {index} 条用的公共值不是先前写明的那一个。',
    en: 'Entry {index} uses another public value than the one that was named.',
  },
  'exceptions.refill-early': {
    zh: '第 {index} 条早于它所用公共值的时刻。',
    en: 'Entry {index} is earlier than the public value it uses.',
  },
  'exceptions.refill-signature': {
    zh: '第 {index} 条的公共值签名不成立。',
    en: 'The signature of the public value in entry {index} does not hold.',
  },
  'exceptions.refill-closed': {
    zh: '第 {index} 条补抽涉及尚未开封的对象，现在不能重算。',
    en: 'Entry {index} concerns units that are still closed and cannot be recomputed yet.',
  },
  'exceptions.refill-places': {
    zh: '第 {index} 条补抽的位次与重算不同。',
    en: 'The places drawn again by entry {index} differ from what the rules give.',
  },
  'exceptions.refill-short': {
    zh: '第 {index} 条公布的不足人员与重算不同。',
    en: 'Entry {index} names others as short than the rules give.',
  },
  'exceptions.refill-different': {
    zh: '{object} 的第 {slot} 个位次：第 {index} 条补上的不是重算得到的人。',
    en: 'Slot {slot} at {object}: entry {index} brings another inspector than the rules give.',
  },
  'exceptions.refill-counts': {
    zh: '{object} 的第 {slot} 个位次：第 {index} 条的候选人数或跳过记录不对。',
    en: 'Slot {slot} at {object}: the candidates or skips in entry {index} are wrong.',
  },
  'exceptions.refill-awaited': {
    zh: '第 {index} 条已声明，补抽还在等公共值。',
    en: 'Entry {index} stands, and its places still wait for the public value.',
  },
  'exceptions.places-open': {
    zh: '有 {places} 个位次无人可任，等待扩大人员范围。',
    en: '{places} {places:place has|places have} no candidate and wait for a wider pool.',
  },
  'exceptions.open-place-changed': {
    zh: '第 {index} 条改动了正在等待补抽的位次。',
    en: 'Entry {index} changes a place that waits to be drawn again.',
  },
  'exceptions.withdrawn-back': {
    zh: '{officer} 已退出这次抽取，却又出现在 {object} 的第 {slot} 个位次。',
    en: '{officer} withdrew from this draw and stands again in slot {slot} at {object}.',
  },
};
