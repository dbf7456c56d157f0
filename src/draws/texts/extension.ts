// What draws say of units that are added after the result (spec/draw.md section 4, extension): refusals, grounds, entries of the log.
import type { Texts } from '../../platform/domain.ts';

export const extensionTexts = {
  'draws.extensionLimit': {
    zh: '这一层承诺至多追加 {limit} 户，已追加 {already} 户，或者名单中没有后续对象了。请减少数量；仍不够的，对其余对象另立任务抽取。',
    en: 'This stratum may be extended by {limit} at most, {already} of them added already, or its list has ended. Ask for fewer; for more, plan a fresh draw over the rest.',
  },
  'draws.stratum-missing': {
    zh: '这次抽取没有层“{stratum}”。请从抽取页面进入。',
    en: 'This draw has no stratum "{stratum}". Enter from the draw.',
  },
  'draws.places-waiting': {
    zh: '还有 {open} 个位次等待补抽。请在补抽之后再追加。',
    en: '{open} {open:place waits|places wait} to be drawn again. Extend once that is done.',
  },
  'draws.teams-full': {
    zh: '各检查组还能接 {room} 户，不够追加 {units} 户。请减少数量。',
    en: 'The teams have room for {room} more, not for {units}. Ask for fewer.',
  },
  'draws.extension-infeasible': {
    zh: '检查人员不够：{who}（共缺 {open} 个位次，能任者 {officers} 人均已满额）。请减少数量。',
    en: 'Too few inspectors: {who} ({open} {open:place|places} in all; {officers} could come but {officers:is|are} full). Ask for fewer.',
  },
  'draws.extend.widespread': { zh: '发现普遍性问题', en: 'Widespread problems' },
  'draws.extend.serious': { zh: '发现重大隐患', en: 'A serious danger was found' },
  'draws.extend.reserve-used': { zh: '备选已用完', en: 'The reserve is used up' },
  'draws.extend.ordered': { zh: '上级部署', en: 'Ordered by a superior' },
  'draws.exception.extension': { zh: '追加抽取', en: 'Extension' },
  'entry.extension.asked': { zh: '申请追加抽取', en: 'Extension asked' },
  'entry.draw.extended': { zh: '追加抽取', en: 'Draw extended' },
} as const satisfies Texts;
