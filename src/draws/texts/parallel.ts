// Words of draws in parallel over the same units.
import type { Texts } from '../../platform/domain.ts';

export const parallelTexts: Texts = {
  'draws.parallel-told': {
    zh: '「{draw}」与「{other}」同时抽取已经记载。',
    en: 'That {draw} and {other} ran at one time is told already.',
  },
  'entry.draw.paralleled': { zh: '同时抽取', en: 'Draws in parallel' },
  'draws.told.parallel': {
    zh: '抽取「{title}」与「{beside}」同时进行，有 {n} 户同在两份名单，已记入日志并公开。',
    en: 'The draws "{title}" and "{beside}" ran at one time, and {n} {n:subject stands|subjects stand} in both lists: the log says so, and everybody reads it.',
  },
  'draws.parallel': { zh: '同时进行的抽取', en: 'Draws at the same time' },
  'draws.parallel.note': {
    zh: '两次抽取的时间重叠，名单有相同的对象：两个结果都要执行',
    en: 'Their times overlap and their lists share subjects: both results are to be carried out',
  },
  'draws.parallel.shared': {
    zh: '{n} 户同在两份名单',
    en: '{n} {n:subject stands|subjects stand} in both lists',
  },
  'draws.parallel.entry': { zh: '日志条目', en: 'Entry of the log' },
  'draws.parallel.running': {
    zh: '本机关另有抽取正在进行：{names}。如果对象相同，将记入日志并公开。请先确认没有重复。',
    en: 'Your office has other draws running: {names}. If they hold the same subjects, that is told in the log and on both records. Make sure first that this is no repetition.',
  },
};
