// What is said of several beacons and of lotteries: refusals, entries, states (spec/draw.md section 3).
import type { Texts } from '../../platform/domain.ts';

export const beaconTexts = {
  'draws.beacon-taken': {
    zh: '这一信标已经取得。其余信标按承诺逐一提交。',
    en: 'This beacon is taken already. The others are submitted one by one as they come.',
  },
  'draws.beacon-plan': {
    zh: '只有选择「公共信标组合」时才能指定轮次和期号。请改选，或清空所选信标。',
    en: 'Rounds and issues are named for "public beacons" only. Choose that kind, or name none.',
  },
  'draws.beacon-near': {
    zh: '信标 {beacon} 在 {at} 产生，太近：各方来不及承诺和公开。请选更晚的一轮或一期。',
    en: 'Beacon {beacon} comes at {at}, too soon for the parties to commit and reveal. Choose a later one.',
  },
  'draws.beacon-bits': {
    zh: '所选信标合计 {bits} 比特，计划内抽取至少 {least} 比特，还差 {missing}。请加选一轮 drand（128）或一期快乐8（61.61）。',
    en: 'The beacons give {bits} {bits:bit|bits}, a draw of a plan needs {least}; {missing} are missing. Add a drand round (128) or an issue of KL8 (61.61).',
  },
  'draws.issueUnknown': {
    zh: '{game} 没有第 {issue} 期：该年不开这么多期，或期号写错。请从日历中选择。',
    en: '{game} has no issue {issue}: its year has fewer draws, or the number is wrong. Choose from the calendar.',
  },
  'draws.year-unknown': {
    zh: '{year} 年的彩票休市安排尚未录入，期号的开奖时间不能计算。请先在「公共信标」页录入财政部公告。',
    en: 'The pauses of {year} are not known, so no issue of it has a time. Enter the announcement of the year on the page "Public beacons" first.',
  },
  'draws.year-known': {
    zh: '{year} 年的休市安排已经有了，不能再改。',
    en: 'The pauses of {year} are known already and cannot change.',
  },
  'draws.yearPauses': {
    zh: '{year} 年的休市日期不对：须在该年之内，起止有序，各段不相交。',
    en: 'The pauses of {year} are wrong: days of that year, each beginning before its end, none overlapping.',
  },
  'draws.lotteryNumbers': {
    zh: '{game} 的号码不对。快乐8为20个不同的01至80，福彩3D为3个0至9的数字。请核对来源。',
    en: 'These are no numbers of {game}. KL8 has 20 different ones from 01 to 80, FC3D three digits. Check the source.',
  },
  'draws.lottery-source': {
    zh: '没有名为「{source}」的来源。请从列表选择。',
    en: 'There is no source "{source}". Choose one of the list.',
  },
  'draws.lottery-early': {
    zh: '第 {issue} 期 {at} 才开奖。请开奖后再录入。',
    en: 'Issue {issue} is drawn at {at}. Enter it afterwards.',
  },
  'draws.lottery-told': {
    zh: '这一来源已录入第 {issue} 期。录错时由录入人撤回后再录；或请另一部门的人录入另一来源。',
    en: 'Issue {issue} was told from this source already. If wrong, its author withdraws it; else let another office read another source.',
  },
  'draws.lottery-missing': {
    zh: '没有这条录入，或已经撤回。请刷新页面。',
    en: 'There is no such reading, or it is withdrawn. Reload the page.',
  },
  'draws.lottery-other': {
    zh: '只有录入人本人可以撤回。请联系录入人。',
    en: 'Only its author may withdraw a reading. Ask that person.',
  },
  'draws.lottery-waiting': {
    zh: '{game} 第 {issue} 期只有 {n} 个来源，不可信。须由两个部门的两人各录入一个来源，抽取等待。',
    en: '{game} {issue} has {n} source(s) and is not trusted. Two people under two heads each enter one source; the draw waits.',
  },
  'draws.lottery-conflict': {
    zh: '{game} 第 {issue} 期的来源不一致，抽取等待。请核对原件，由录错的人撤回。',
    en: 'The sources of {game} {issue} differ and the draw waits. Check the documents; whoever erred withdraws.',
  },
  'draws.lottery-differs': {
    zh: '提交的号码与已录入的来源不同（{game} 第 {issue} 期）。开奖号码只从来源取得。',
    en: 'This is not what the stored sources of {game} {issue} say. A result is taken from them only.',
  },
  'draws.code-other': {
    zh: '外部见证人的二维码由准备抽取的承办人出示；有账号的人只能为自己出示。',
    en: 'The code of an outside witness is shown by whoever prepared the draw; who has an account makes one for himself only.',
  },
  'draws.code-late': {
    zh: '这一方已经公开，或抽取已过公开阶段，不能再加入。',
    en: 'This party has revealed, or the time to reveal is over; nobody joins any more.',
  },
  'draws.code-over': {
    zh: '二维码已用过、已过期或已换新。请承办人重新出示。',
    en: 'This code was used, is over, or was replaced. Ask for a new one.',
  },
  'draws.device-unknown': {
    zh: '这台手机没有加入任何抽取，或另一台手机已代替它。请重新扫码。',
    en: 'This phone has not joined a draw, or another one took its place. Scan a new code.',
  },
  'entry.draw.invited': { zh: '出示见证二维码', en: 'Code for a party shown' },
  'entry.draw.joined': { zh: '手机加入抽取', en: 'Phone joined a draw' },
  'entry.draw.missed': { zh: '公开有误或迟到', en: 'Reveal wrong or late' },
  'draws.outside.discipline': { zh: '纪检监察机构', en: 'Discipline inspection' },
  'draws.outside.notary': { zh: '公证机构', en: 'Notary' },
  'draws.outside.chamber': { zh: '工商联、商会', en: 'Chamber of commerce' },
  'draws.outside.firm': { zh: '企业代表', en: 'Representative of a firm' },
  'draws.outside.citizen': { zh: '群众代表', en: 'Member of the public' },
  'entry.lottery.told': { zh: '录入彩票开奖号码', en: 'Lottery result told' },
  'entry.lottery.withdrawn': { zh: '撤回开奖号码', en: 'Lottery result withdrawn' },
  'entry.lottery.announced': { zh: '录入彩票休市安排', en: 'Pauses of lotteries announced' },
  'draws.pinned.mof-2022-39': {
    zh: '财政部公告2022年第39号（2022年12月26日）',
    en: 'Ministry of Finance, announcement 2022 no. 39 of 26 December 2022',
  },
  'draws.pinned.mof-2024-19': {
    zh: '财政部公告2024年第19号（2024年12月2日）',
    en: 'Ministry of Finance, announcement 2024 no. 19 of 2 December 2024',
  },
  'draws.pinned.cwl': {
    zh: '中国福利彩票游戏规则与每日开奖公告（www.cwl.gov.cn），每年1月复核',
    en: 'China Welfare Lottery, rules of the games and daily announcements (www.cwl.gov.cn); reviewed each January',
  },
  'draws.game.KL8': { zh: '快乐8', en: 'KL8' },
  'draws.game.FC3D': { zh: '福彩3D', en: 'FC3D' },
  'draws.standing.none': { zh: '尚无来源', en: 'No source' },
  'draws.standing.single': { zh: '不可信：来源不足', en: 'Not trusted: too few sources' },
  'draws.standing.conflict': { zh: '来源不一致', en: 'Sources differ' },
  'draws.standing.agreed': { zh: '两个来源一致', en: 'Two sources agree' },
  'draws.beacon.state.waiting': { zh: '未到时间', en: 'Not due yet' },
  'draws.beacon.state.due': { zh: '已到时间，等待', en: 'Due, waiting' },
  'draws.beacon.state.single': { zh: '来源不足，等待第二个', en: 'Too few sources, waiting for the second' },
  'draws.beacon.state.conflict': { zh: '来源不一致，等待更正', en: 'Sources differ, waiting' },
  'draws.beacon.state.taken': { zh: '已取得', en: 'Taken' },
} as const satisfies Texts;
