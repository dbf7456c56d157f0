// What step 12 finds of units that were added after the result (spec/draw.md section 4, extension).
import type { Text } from './findings.ts';

export const extensionFindings: Readonly<Record<string, Text>> = {
  'exceptions.extension-limit': {
    zh: '第 {index} 条在层“{stratum}”追加的超出了承诺的上限。',
    en: 'Entry {index} adds more to stratum "{stratum}" than was committed.',
  },
  'exceptions.extension-form': {
    zh: '第 {index} 条追加的对象写法不对：公开名单写叶数据，封存名单只写叶哈希。',
    en: 'Entry {index} names units in the wrong way: leaf data in an open list, leaf hashes alone in a sealed one.',
  },
  'exceptions.extension-stratum': {
    zh: '第 {index} 条追加的层“{stratum}”不在承诺中。',
    en: 'Entry {index} adds to stratum "{stratum}", which was not committed.',
  },
  'exceptions.extension-list-needed': {
    zh: '第 {index} 条：这一层的抽法要看整份名单，没有名单不能核对追加的是谁。',
    en: 'Entry {index}: this method looks at the whole list; without it nobody can tell who comes next.',
  },
  'exceptions.extension-beyond': {
    zh: '第 {index} 条在层“{stratum}”追加的，种子给不出这么多。',
    en: 'Entry {index} adds more to stratum "{stratum}" than the seed can give.',
  },
  'exceptions.extension-rank': {
    zh: '第 {index} 条追加的名次不是接着往下的名次。',
    en: 'The rank that entry {index} names is not the one that comes next.',
  },
  'exceptions.extension-order': {
    zh: '第 {index} 条追加的不是同一种子接着给出的对象：有人挑了对象。',
    en: 'Entry {index} adds other units than the same seed gives next: somebody chose them.',
  },
  'exceptions.extension-room': {
    zh: '第 {index} 条追加的超出各检查组能接的户数。',
    en: 'Entry {index} adds more than the teams have room for.',
  },
};
