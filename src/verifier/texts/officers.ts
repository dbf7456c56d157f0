// What step 11 finds where teams were drawn first (spec/draw.md section 5, rule 7).
import type { Text } from './findings.ts';

export const officerFindings: Readonly<Record<string, Text>> = {
  'officers.open': {
    zh: '无人可任的位次与重算不同。',
    en: 'The places that found nobody differ from what the rules give.',
  },
  'officers.short': {
    zh: '公布的不足人员与重算不同。',
    en: 'Others are named as short than the rules give.',
  },
  'officers.teams-missing': {
    zh: '承诺先抽 {teams} 个检查组，结果中却没有检查组。',
    en: 'The commitment draws {teams} {teams:team|teams} first, and the result shows none.',
  },
  'officers.teams-unasked': {
    zh: '承诺中没有先抽检查组，结果中却有检查组。',
    en: 'The result shows teams that the commitment does not ask for.',
  },
  'officers.teams-form': {
    zh: '检查组的位次或其次序与重算不同。',
    en: 'The places of the teams or their order differ.',
  },
  'officers.team-different': {
    zh: '检查组 {team} 的第 {slot} 个位次与重算不同。',
    en: 'Slot {slot} of team {team} differs.',
  },
  'officers.team-counts': {
    zh: '检查组 {team} 位次 {slot} 的候选人数或跳过记录不对。',
    en: 'The candidates or skips of slot {slot} of team {team} are wrong.',
  },
  'officers.deals-form': { zh: '分派的对象或其次序与重算不同。', en: 'The dealt objects or their order differ.' },
  'officers.dealt-different': {
    zh: '{object} 分派到的检查组与重算不同。',
    en: '{object} was dealt to another team than the rules give.',
  },
  'officers.substitute-different': {
    zh: '{object} 的替补与重算不同。',
    en: 'The substitutes at {object} are not those the rules give.',
  },
  'officers.deal-counts': {
    zh: '{object} 分派或替补的候选数不对。',
    en: 'The number of candidates of the deal or of a substitute at {object} is wrong.',
  },
};
