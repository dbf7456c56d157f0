// The words the demo is made of: who works there, what is decided and why. No name of a real person is copied; the words of its subjects
// stand beside (texts/subjects.ts).

const words = (text: string): readonly string[] => text.split(' ');

/** Who the row is said to come from; every one says that it is demo data. */
export const sources = {
  market: '市场监管登记信息（演示数据）',
  establishment: '机构编制登记信息（演示数据）',
  civil: '民政登记信息（演示数据）',
  justice: '司法行政登记信息（演示数据）',
  found: '无证无照排查（演示数据）',
  inspectors: '执法检查人员名录（演示数据）',
};

export const surnames = words('林 苏 江 叶 方 石 白 秦 温 柳 陆 乔 童 康 覃 骆 简 符 卓 狄');
export const givenNames = words(
  '知远 若谷 安然 一诺 清扬 思齐 景行 亦心 望舒 书言 子衿 嘉禾 云起 乐山 怀瑾 默言 初阳 星野 沐辰 以宁 千帆 和畅 长青 南乔',
);
export const posts = {
  head: words('综合执法科科长 监管一科科长 监管二科科长 信用监管科科长 法规科科长'),
  senior: words('一级主任科员 二级主任科员 三级调研员'),
  member: words('一级科员 四级主任科员 三级主任科员'),
  qualified: words('执法中队队员 监管所执法员'),
  daily: words('日常监管协查员 监管所辅助人员'),
};
/** What inspectors of a department may know better than others, by the department's code. */
export const specialties: Readonly<Record<string, readonly string[]>> = {
  scjg: words('食品 药品 特种设备 计量 广告 价格'),
  wj: words('公共场所卫生 医疗执业'),
  yj: words('危险化学品 工贸'),
  sthj: words('水污染 大气污染 辐射'),
  zj: words('建筑市场 房地产'),
  jt: words('危险货物运输 机动车维修'),
  nync: words('农药 种子 兽药'),
  xf: words('消防'),
  ga: words('治安'),
  fg: words('粮食'),
  jy: words('民办教育'),
  wlgd: words('娱乐场所 旅行社'),
};

/** The specialty that one demo task asks for. */
export const medicines = '药品';

/** Beside the account whose office requires a second factor: type this secret into an authenticator. */
export const secondFactor = '（还要验证码，验证器密钥）';
export const demoAbsence = '外出学习，委托代行审批';
export const demoKey = { name: '信用平台取数（演示）', purpose: '市信用信息平台每日读取检查对象和抽查任务' };
export const demoDevice = '演示手机';
export const demoReason = '演示：区级账号要求第二因素';
export const demoErasure = '开户时姓名录错，本人要求删去原文';

export const users = {
  systemAdmin: '系统管理员',
  securityAdmin: '安全管理员',
  auditAdmin: '审计管理员',
  coordination: '商改办协调员',
  supervisor: '监察监督员',
  plannerScjg: '市场监管计划员',
  headScjg: '市场监管局负责人',
  plannerWj: '卫健计划员',
  headWj: '卫健委负责人',
  plannerSthj: '生态环境计划员',
  headSthj: '生态环境局负责人',
  headYj: '应急局负责人',
  headXlt: '兴隆台区负责人',
  inspectorScjg: '市场监管检查员',
  inspectorWj: '卫健检查员',
  demo: '（演示）',
};

export const recusalReasons = {
  self: '本人持有该主体股份',
  kin: '近亲属在该主体任职',
  interest: '与该主体有其他利害关系',
  former_post: '三年内曾在该主体任职',
  other: '与该主体有民事纠纷',
};

export const tasks = {
  catering: '餐饮服务食品安全部门联合抽查',
  hotels: '宾馆旅店部门联合抽查',
  chemicals: '化工企业安全生产与环境保护联合抽查',
  reports: '企业年度报告公示信息抽查',
  training: '民办教育与培训机构联合抽查',
  repair: '汽车维修企业联合抽查',
  pharmacies: '零售企业药品经营质量抽查',
  elderly: '养老机构服务质量联合抽查',
  realEstate: '房地产市场抽查',
  farming: '农产品质量安全抽查',
  nightMarket: '夜市食品经营巡查：抽取日期时段',
  fair: '年货展会食品经营巡查：抽取日期时段',
  chemicalNight: '危险化学品夜间突击检查',
  kitchens: '网络餐饮后厨突击检查',
  venues: '娱乐场所登记与公示信息抽查',
  hygiene: '公共场所卫生抽查（上一轮）',
  hygieneNext: '公共场所卫生抽查（本轮）',
  returned: '抽取比例与年度计划不一致，请核对后重新提交',
};

export const visits = { file: '检查结果公示.csv', source: '各机关检查结果公示' };

/** Inspections entrusted to a district office (R36). */
export const entrusted = {
  instrument: '盘应急委〔2026〕3号（演示）',
  wording: '委托大洼区市场监督管理局在大洼区承担化工企业联合抽查的安全生产检查，委托机关对检查行为承担责任（演示）。',
  decision: '委托符合规定，同意（演示）。',
};
export const sealedReason = '举报线索集中，事先走漏将失去检查意义';
export const classesReason = '按信用风险等级定比例，公开分层会透露等级';

export const nightMarket = {
  reason: '夜市摊位流动，无法形成固定的对象名单，改为随机抽取到场的日期和时段。',
  times: [
    '12月5日 18:00—20:00',
    '12月5日 20:00—22:00',
    '12月12日 18:00—20:00',
    '12月12日 20:00—22:00',
    '12月19日 18:00—20:00',
    '12月19日 20:00—22:00',
    '12月26日 18:00—20:00',
    '12月26日 20:00—22:00',
  ],
};

/** What the seed writes into imports, draws and requests. */
export const registrar = '登记员（演示）';
export const source = '演示数据';
export const subjectFile = '演示检查对象.csv';
export const inspectorFile = '演示执法检查人员.csv';
export const carrierFile = '演示行为载体.csv';
export const carriers = [
  { kind: 'premises', name: '中央厨房（演示）', longitude: '122.0712', latitude: '41.1203' },
  { kind: 'point', name: '油烟在线监测点（演示）', longitude: '122.0655', latitude: '41.1187' },
  { kind: 'product', name: '河蟹礼盒（演示）', longitude: '', latitude: '' },
  { kind: 'project', name: '餐饮废水改造项目（演示）', longitude: '122.0398', latitude: '41.0021' },
] as const;

/** Behind the number of a cold store (R22). */
export const coldStore = '号冷库（演示）';

/** A special directory of the office of market regulation, frozen once (R20). */
export const directory = {
  /** Behind the name of a task: the directory that its offices agreed on. */
  joint: '联合名录',
  name: '餐饮服务单位专用名录（演示）',
  industries: ['H62'],
};
export const officer = '承办人';
export const witness = '见证人';
export const notary = '盘锦市某公证处';
export const chamber = '盘锦市某商会';
export const withdrawn = '与年度计划重复，撤回后并入联合任务。';
export const voidEvidence = '市商改办要求与消防检查合并，书面通知第 7 号（演示）';
export const withdrawalReason = '检查人员因病住院，任务期内不能到场';
export const withdrawalEvidence = '诊断证明（编号演示-0427）';
export const withdrawalDecision = '同意退出，按公共值补抽';
export const extensionReason = '已检查的企业中六成存在同类隐患，属普遍性问题。';
export const extensionEvidence = '检查情况汇总（编号演示-0431）';
export const extensionDecision = '同意追加，按同一种子顺延';
export const replacementReason = '到场时已停业，房屋已腾空。';
export const replacementEvidence = '现场照片 3 张，物业证明 1 份（演示）';
export const replacementDecision = '情况属实，同意按备选顺序替换。';
export const omissionReason = '企业已办理歇业备案，期限内没有经营活动。';
export const planner = '承办人（演示）';
export const head = '负责人（演示）';

/** A subject recorded by hand: an unlicensed business that a survey found (R44). */
export const unlicensed = {
  code: '',
  name: '芦荡砚台烧烤摊',
  nature: 'profit' as const,
  type: '无证无照',
  industry: 'H62',
  region: '211103',
  address: '盘锦市兴隆台区望苇路夜市 12 号摊位',
  contactName: '芦某（演示）',
  contactPhone: '0427-5550100',
  evidence: '夜市排查时发现，经营者称尚未办照（演示）',
};

/** Subjects left out of draws for a term (R20): by which reason, on what source and evidence; the last one waits for its decision. */
export const exclusions = [
  {
    reason: 'suspended' as const,
    basis: '《市场主体登记管理条例》（国务院令第746号）第三十条',
    evidence: '歇业备案公示截图 1 份（演示）',
    outcome: 'granted' as const,
  },
  {
    reason: 'under_investigation' as const,
    basis: '《行政处罚法》第六十条',
    evidence: '立案审批表 1 份（演示）',
    outcome: 'granted' as const,
  },
  {
    reason: 'force_majeure' as const,
    basis: '《民法典》第一百八十条',
    evidence: '街道出具的内涝受灾证明（演示）',
    outcome: 'ended' as const,
  },
  {
    reason: 'inspected_recently' as const,
    basis: '《国务院办公厅关于严格规范涉企行政检查的意见》（国办发〔2024〕54号）',
    evidence: '本年度第二次检查的结果告知书（演示）',
    outcome: 'asked' as const,
  },
];
export const exclusionDecision = '情况属实，同意在期限内排除。';
export const exclusionEnd = '积水已退，恢复营业（演示）';
export const overrideDecision = '与执照一致，同意照录，待登记机关更正。';

/** Early codes whose check digit fails on the licence itself (R18); the first is granted and recorded, the second waits. */
export const overrides = [
  {
    subject: { name: '盘锦望苇旧码粮油店', type: '个体工商户', evidence: '企业提供的执照（演示）' },
    reason: '早年发照，执照上的代码即如此，校验位不符（演示）',
    evidence: '执照照片 2026-031，登记机关已受理更正（演示）',
  },
  {
    subject: { name: '盘锦芦台旧码修理部', type: '个体工商户', evidence: '企业提供的执照（演示）' },
    reason: '执照上的代码校验位不符（演示）',
    evidence: '执照照片 2026-044（演示）',
  },
];

/** Whose word holds for which field, and what the tax office says of the first restaurants (R18): some of it differently. */
export const precedence = {
  reason: '登记事项以市场监管登记为准（演示）',
  sources: [source, '税务登记（演示）'],
  taxFile: '税务登记.csv',
  addressAdd: '二楼',
  nameAdd: '（分店）',
  keptReason: '以营业执照为准（演示）',
};
export const demoWitness = '演示见证人（与平台同机，不是外部组织）';
export const demoWitnessReason = '演示用，说明时间如何证实';

export const demoRenamed = {
  nameZh: '高新区发展和改革局',
  shortZh: '高新区发改局',
  nameEn: 'High-tech Zone Development and Reform Bureau',
};
export const demoRenamedBy = '（演示）关于高新区管委会部分工作机构更名的通知';
export const demoMerged = {
  nameZh: '双台子区发展改革和工业信息化局',
  shortZh: '双台子区发改工信局',
  nameEn: 'Shuangtaizi District Development, Reform and Industry Bureau',
};
export const demoMergedBy = '（演示）关于双台子区机构改革方案的通知';

/** Caps on inspections, exceptions, key objects and classes (R52, R53, P1, P8). */
export const caps = {
  kind: '双随机',
  visitFile: '检查记录（演示）.csv',
  visitSource: '本局检查台账（演示）',
  basis: '盘锦市市场监督管理局年度行政检查频次上限公告（演示）',
  evidence: '局务会纪要（演示）',
  decision: '情况属实，同意（演示）。',
  liftBasis: '《国务院办公厅关于严格规范涉企行政检查的意见》（国办发〔2024〕54号）',
  liftEvidence: '12345 转办单 2 件（演示）',
  classFile: '信用风险等级（演示）.csv',
  classSource: '信用风险分类结果（演示）',
  classEvidence: '按月分类结果（演示）',
};
export const keyObjects = [
  {
    ground: 'food_drug' as const,
    source: '食品安全重点单位名单（演示）',
    evidence: '学校食堂供餐单位（演示）',
    outcome: 'granted' as const,
  },
  {
    ground: 'complaints' as const,
    source: '投诉举报台账（演示）',
    evidence: '三个月内投诉 6 件（演示）',
    outcome: 'asked' as const,
  },
];
