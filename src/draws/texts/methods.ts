// Refusals of the methods of a draw (spec/draw.md section 4), in Chinese and English.
import type { Texts } from '../../platform/domain.ts';

export const methodTexts = {
  'draws.allIncomplete': {
    zh: '层 {stratum} 须全部抽取，批次数不能多于户数。',
    en: 'Stratum {stratum} must be drawn whole, in no more batches than units.',
  },
  'draws.layeredFloor': {
    zh: '人人等机会的份额须在五分之一到全部之间。请改小或改大份额。',
    en: 'The share with equal chances for all lies between one fifth and all. Change it.',
  },
  'draws.layeredCap': {
    zh: '次数上限至少是 1 次。请改上限。',
    en: 'The cap on inspections is at least 1. Change it.',
  },
  'draws.layeredShort': {
    zh: '层 {stratum} 要抽 {n} 户，未到次数上限的只有 {below} 户。请减少抽取数，或提高上限并说明理由。',
    en: 'Stratum {stratum} is to give {n} {n:unit|units} and only {below} are below the cap. Draw fewer, or raise the cap and say why.',
  },
  'draws.ppsShort': {
    zh: '要抽 {n} 户，名单只有 {size} 户。请减少抽取数。',
    en: '{n} {n:unit is|units are} to be drawn and the list has {size}. Draw fewer.',
  },
  'draws.ppsTooLarge': {
    zh: '抽取数 {n} 与权重总和 {weight} 的乘积太大，无法精确计算。请把权重写小。',
    en: 'The number {n} {n:time|times} the sum of weights {weight} is too large to compute exactly. Write smaller weights.',
  },
  'draws.demandMissing': {
    zh: '抽取检查对象须写明每户由谁检查；抽取时间、事项、方法、区域或先后则不派人。请改检查组。',
    en: 'A draw of objects says who visits each; a draw of times, items, methods, areas or an order assigns nobody. Change the team.',
  },
  'draws.burdenRule': {
    zh: '少打扰近期检查过的对象，须写明检查次数从哪天算到哪天。请补上起止日期。',
    en: 'A draw that spares those inspected lately says from which day to which it counts inspections. Give both days.',
  },
  'draws.unbiasedMethod': {
    zh: '随机进位的比例不能与按权重或按负担抽取并用，否则抽取前算不出概率。请改用按比例取整或总数。',
    en: 'Rounding by the seed does not go with weights or burdens: chances could not be told before the draw. Choose a share rounded up, or a total.',
  },
} as const satisfies Texts;
