// How objects are drawn, in the words of what it is for: method, numbers, weights, and what follows for firms and offices (R27, R30, R52).
import type { Texts } from '../../../platform/domain.ts';

export const methodTexts = {
  'plans.method.all.words': {
    zh: '全部检查，抽取先后，分 {batches} 批',
    en: 'Everyone, in drawn order, {batches} {batches:batch|batches}',
  },
  'plans.quota.share.words': {
    zh: '双随机，每层抽 {numerator}/{denominator}',
    en: 'Random, {numerator}/{denominator} of each stratum',
  },
  'plans.quota.total.words': {
    zh: '双随机，共抽 {total} 户，按层大小分配',
    en: 'Random, {total} in all, split by size of stratum',
  },
  'plans.method.index': { zh: '人人机会均等', en: 'Equal chance' },
  'plans.method.index.hint': {
    zh: '层内每户机会相同，未抽中的本次不查。',
    en: 'Every subject of a stratum has the same chance; the others are not inspected this time.',
  },
  'plans.method.all': { zh: '全部检查，抽取先后', en: 'Everyone, in drawn order' },
  'plans.method.all.hint': {
    zh: '比例为 100 % 的事项用它：人人都查，先后和批次由抽取决定。',
    en: 'For items at 100 %: everyone is inspected, order and batches are drawn.',
  },
  'plans.batches': { zh: '批', en: 'batches' },
  'plans.quota.share': { zh: '按比例', en: 'A share' },
  'plans.quota.share.hint': { zh: '每一层都按这个比例，进一取整。', en: 'Of every stratum, rounded up.' },
  'plans.quota.total': { zh: '按总数', en: 'A number' },
  'plans.quota.total.hint': {
    zh: '按各层大小分配，余数最大者先得；总数改大时，个别层反而可能少一户（阿拉巴马悖论）。',
    en: 'Split by the size of strata, largest remainders first. A larger number can then give one stratum one subject less (the Alabama paradox).',
  },
  'plans.method.ticket': { zh: '机会均等，名单可能合并或缩减', en: 'Equal chance, the list may merge or shrink' },
  'plans.method.ticket.hint': {
    zh: '每户的名次与名单上还有谁无关：名单合并，或有主体退出，其余各户先后不变。',
    en: 'A place does not depend on who else is listed: when lists merge or subjects leave, the others keep their order.',
  },
  'plans.method.layered': { zh: '少打扰近期查过的', en: 'Spare those inspected lately' },
  'plans.method.layered.hint': {
    zh: '先从全体中均等抽出一份（至少五分之一），其余从被查次数最少的抽起；已到次数上限的不抽。',
    en: 'A share of at least one fifth is drawn from all alike, the rest from those inspected least; who has reached the cap is not drawn.',
  },
  'plans.method.layered.words': {
    zh: '少打扰近期查过的：近 {months} 个月查过 {cap} 次及以上的不抽，{numerator}/{denominator} 从全体中均等抽取',
    en: 'Sparing those inspected lately: none with {cap} {cap:inspection|inspections} or more in {months} {months:month|months}, {numerator}/{denominator} drawn from all alike',
  },
  'plans.method.pps': { zh: '风险高的行业多抽', en: 'More often where risk is higher' },
  'plans.method.pps.hint': {
    zh: '权重为 3 的行业，每户机会是权重 1 的三倍。权重和由此得出的概率一并公布。',
    en: 'A subject of weight 3 has three times the chance of one of weight 1. Weights and the chances that follow are public.',
  },
  'plans.method.pps.words': { zh: '按行业权重抽取：{weights}', en: 'By weight of the industry: {weights}' },
  'plans.weight.words': { zh: '{section} {weight} 倍', en: '{section} × {weight}' },
  'plans.weight.other.words': { zh: '其余 {weight} 倍', en: 'others × {weight}' },
  'plans.weight.section': { zh: '第 {place} 个行业门类', en: 'Section {place}' },
  'plans.weight.weight': { zh: '第 {place} 个权重', en: 'Weight {place}' },
  'plans.weight.add': { zh: '添加行业权重', en: 'Add a weight' },
  'plans.weight.remove': { zh: '删除第 {place} 个权重', en: 'Remove weight {place}' },
  'plans.weight.other': { zh: '其余行业的权重', en: 'Weight of all others' },
  'plans.weight.times': { zh: '倍', en: 'times' },
  'plans.layered.cap': { zh: '次数上限', en: 'Cap' },
  'plans.layered.cap.unit': { zh: '次及以上不抽', en: 'or more: not drawn' },
  'plans.layered.months': { zh: '统计月数', en: 'Months counted' },
  'plans.layered.months.unit': { zh: '个月内', en: 'months' },
  'plans.layered.floor': { zh: '从全体均等抽取的份额', en: 'Share drawn from all alike' },
  'plans.quota.unbiased': { zh: '按比例，随机进位', en: 'A share, rounded by the seed' },
  'plans.quota.unbiased.hint': {
    zh: '各层取整由抽取种子决定，层的大小不影响每户的机会，人人恰好是这个比例。',
    en: 'The seed rounds each stratum up or down, so that every subject has exactly this chance whatever the size of its stratum.',
  },
  'plans.quota.unbiased.words': {
    zh: '双随机，每层抽 {numerator}/{denominator}，由种子随机进位',
    en: 'Random, {numerator}/{denominator} of each stratum, rounded by the seed',
  },
  'plans.method.ticket.words': { zh: '{quota}；名单可合并或缩减', en: '{quota}; the list may merge or shrink' },
  'plans.n.most': { zh: '{n} 或 {most}', en: '{n} or {most}' },
  'plans.groups': { zh: '各组机会', en: 'Chances by group' },
  'plans.group.pps': { zh: '权重 {value}', en: 'Weight {value}' },
  'plans.group.layered': { zh: '查过 {value} 次', en: 'Inspected {value} {value:time|times}' },
  'plans.group.units': { zh: '{units} 户', en: '{units} {units:subject|subjects}' },
  'plans.form.no-section': { zh: '请选择行业门类', en: 'Choose a section' },
  'plans.form.section-twice': { zh: '同一行业门类只能写一个权重', en: 'A section has one weight only' },
  'plans.form.about': { zh: '抽什么', en: 'What is drawn' },
  'plans.about': { zh: '抽取的是', en: 'Drawn are' },
  'plans.about.subjects': { zh: '检查对象', en: 'Subjects' },
  'plans.about.times': { zh: '时间', en: 'Times' },
  'plans.about.items': { zh: '事项内容', en: 'Items' },
  'plans.about.methods': { zh: '检查方法', en: 'Methods' },
  'plans.about.areas': { zh: '区域', en: 'Areas' },
  'plans.about.order': { zh: '先后次序', en: 'An order' },
  'plans.about.subjects.hint': {
    zh: '先抽对象，再抽检查人员。对象或人员确实无法抽取时，改抽时间、内容、方法或区域。',
    en: 'Objects first, then inspectors. Where these cannot be drawn, draw times, items, methods or areas instead.',
  },
  'plans.about.times.hint': {
    zh: '例如可以上门的日期和时段。',
    en: 'Days and hours at which a visit is possible, for instance.',
  },
  'plans.about.items.hint': {
    zh: '例如这次检查哪几项内容。',
    en: 'Which items are inspected this time, for instance.',
  },
  'plans.about.methods.hint': {
    zh: '例如实地、书面、网络监测或委托检验。',
    en: 'On the spot, on paper, by monitoring, by laboratory, for instance.',
  },
  'plans.about.areas.hint': {
    zh: '例如街道、市场、路段或网格。',
    en: 'Streets, markets, stretches of road or grids, for instance.',
  },
  'plans.about.order.hint': {
    zh: '全部都做，先后由抽取决定：抽取方法选「全部检查，抽取先后」。',
    en: 'All of them are done, in drawn order: choose "everyone, in drawn order" as method.',
  },
  'plans.candidates': { zh: '可供抽取的选项', en: 'Candidates' },
  'plans.candidates.list': { zh: '选项，每行一个', en: 'Candidates, one a line' },
  'plans.candidates.hint': {
    zh: '已写 {count} 个。抽取前按字节顺序排列并承诺，写在前面没有好处。',
    en: '{count} so far. They are put in byte order and committed before the draw, so being first is of no use.',
  },
  'plans.candidates.reason': { zh: '为什么不抽对象或人员', en: 'Why neither objects nor inspectors are drawn' },
  'plans.candidates.reason.hint': { zh: '随任务审批，一并公布。', en: 'Approved with the task and made public.' },
  'plans.form.candidate-twice': { zh: '同一选项写了两次', en: 'A candidate stands twice' },
  'plans.form.candidates-reason': { zh: '请写明理由', en: 'Give the reason' },
  'plans.candidates.words': { zh: '从 {count} 个{kind}中抽取：{list}', en: '{count} {kind}: {list}' },
  'plans.candidates.none': { zh: '不派检查人员', en: 'Nobody is assigned' },
  'plans.follows': { zh: '按此抽取，意味着', en: 'What follows from this' },
  'plans.follows.met': {
    zh: '一户平均每 {least} 到 {most} 次这样的抽取被查一次。',
    en: 'A subject is met once in {least} to {most} {most:such draw|such draws} on average.',
  },
  'plans.follows.met.same': {
    zh: '一户平均每 {least} 次这样的抽取被查一次。',
    en: 'A subject is met once in {least} {least:such draw|such draws} on average.',
  },
  'plans.series': { zh: '接续的抽取', en: 'Follows the draw' },
  'plans.series.none': { zh: '不接续：自成一次', en: 'None: a draw of its own' },
  'plans.series.choice': { zh: '{title}（{task}，{on}抽取）', en: '{title} ({task}, drawn {on})' },
  'plans.series.hint': {
    zh: '同一系列的下一次抽取：上次被替换的对象必定列入；按检查负担抽取的，新设对象继承上次名单中一户的负担。只列本机关已公示、尚未被接续的抽取。',
    en: 'The next draw of a series: who was replaced before is drawn for certain; by burden, new subjects inherit that of one in the list before. Published draws of your office that nothing follows yet.',
  },
  'plans.series.hint.chosen': {
    zh: '上次被替换的 {replaced} 户必定列入本次抽取（按现登记仍在范围内的）。',
    en: '{replaced} {replaced:subject|subjects} replaced before: drawn for certain where still in the scope.',
  },
  'plans.follows.never': {
    zh: '{units} 户已到次数上限，这次不会被抽到。',
    en: '{units} {units:subject has|subjects have} reached the cap and cannot be drawn this time.',
  },
  'plans.follows.capped': {
    zh: '{units} 户已达频次上限，不进入名单（{source}）。',
    en: '{units} {units:subject has|subjects have} reached a cap and {units:is|are} left out ({source}).',
  },
  'plans.follows.certain': {
    zh: '{units} 户必定被抽到：对它们不是随机。',
    en: '{units} {units:subject is|subjects are} certain to be drawn: for them it is not random.',
  },
  'plans.follows.visits': {
    zh: '入户 {visits} 次。{department}出 {people} 人次，可派 {available} 人，平均每人 {each} 户。',
    en: '{visits} {visits:visit|visits}. {department}: {people} {people:place|places} for {available} {available:inspector|inspectors}, {each} each on average.',
  },
  'plans.follows.small': {
    zh: '{strata} 层不足 5 户，抽到谁不难猜：标为「非随机」。',
    en: '{strata} {strata:stratum has|strata have} fewer than 5 subjects: who is drawn is easy to guess, so they are marked "not random".',
  },
} as const satisfies Texts;
