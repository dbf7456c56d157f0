// The words that the demo's subjects are made of: syllables, trades, streets. No name of a real firm is copied; trades and districts are
// weighted as in the real register, where that could be counted.

const words = (text: string): readonly string[] => text.split(' ');

/** A trade: the division of GB/T 4754-2017, how often it occurs among its kind, and what a name ends with. */
export type Trade = { readonly industry: string; readonly weight: number; readonly endings: readonly string[] };
const trade = (industry: string, weight: number, endings: string): Trade => ({
  industry,
  weight,
  endings: words(endings),
});

/** First and second syllable of an invented trade name: reeds, cranes, rice, tides and trees, in pairs nobody registers. */
export const firstSyllables = [...'芦鹤穗汀澜砚槿棠榆桐枫樱荻蓼苇溪岚屿潮渚鸥雁蘅芷茗禾麦黍粟藜'];
export const secondSyllables = [...'砚屿汀渚蓼荻槿蘅芷岚澜渡陌垄畦圃舫桁檐廊棹笠蓑蓬蔓萱莳菀葳楹'];

export const places = {
  city: '盘锦市',
  cityShort: '盘锦',
  /** Region code, weight by the addresses of the real register, name in an address, words a name begins with. */
  regions: [
    { code: '211103', weight: 912, name: '兴隆台区', authority: '211103' },
    { code: '211104', weight: 442, name: '大洼区', authority: '211104' },
    { code: '211102', weight: 309, name: '双台子区', authority: '211102' },
    { code: '211122', weight: 240, name: '盘山县', authority: '211122' },
    { code: '2111Z1', weight: 83, name: '辽东湾新区', authority: '211100' },
    { code: '2111Z2', weight: 30, name: '高新技术产业开发区', authority: '211100' },
  ],
  /** Streets and towns as db/codes/region.sql has them: last three digits and name. */
  streets: {
    '211102': '002胜利街道 003建设街道 004红旗街道 005辽河街道 008铁东街道 009双盛街道 100统一镇 101陆家镇',
    '211103':
      '001振兴街道 002兴隆街道 003渤海街道 004新工街道 007曙光街道 008欢喜岭街道 016创新街道 017兴盛街道 018兴海街道 019惠宾街道',
    '211104':
      '002二界沟街道 004大洼街道 005田家街道 006榆树街道 007王家街道 009于楼街道 101田庄台镇 103东风镇 104新开镇 106清水镇 107新兴镇 108西安镇 109新立镇 112唐家镇 113平安镇 114赵圈河镇',
    '211122':
      '001太平街道 002高升街道 003得胜街道 004东郭街道 101沙岭镇 103胡家镇 104石新镇 106羊圈子镇 107古城子镇 108坝墙子镇 110陈家镇 111甜水镇 112吴家镇',
  } as Readonly<Record<string, string>>,
  roads: words('望苇路 观鹤路 稻浪街 听潮路 蟹塘街 芦花路 晚渡街 汀洲路 雁归街 盐碛路 堤柳路 油松街 新畦路 渔灯街'),
  number: '号',
};

/** Sole traders: most of any real register. */
export const traderTrades = [
  trade('F52', 440, '便民超市 食品店 水果店 百货店 服装店 五金店 文具店 花店 药房 手机店 生鲜超市 烟酒店 母婴用品店'),
  trade('H62', 190, '饭店 小吃部 烧烤店 面馆 饺子馆 河蟹餐厅 早餐店 火锅店 奶茶店 麻辣烫店'),
  trade('O80', 70, '理发店 美容店 洗浴中心 足浴店 家政服务部 干洗店'),
  trade('O81', 45, '汽车修理部 家电维修部 摩托车修理部 电脑维修部'),
  trade('G54', 75, '货运部 运输户 搬家服务部'),
  trade('F51', 60, '建材批发部 粮油批发部 水产批发部 日用品批发部'),
  trade('A04', 25, '河蟹养殖场 水产养殖场'),
  trade('A03', 15, '家禽养殖场 生猪养殖场'),
  trade('C13', 15, '米业加工厂 豆制品加工坊 糕点加工坊'),
  trade('C33', 12, '铁艺加工厂 金属制品加工部'),
  trade('H61', 12, '旅店 民宿 宾馆'),
  trade('R90', 9, '棋牌室 网吧 台球厅'),
  trade('R89', 6, '健身馆 游泳馆'),
  trade('P83', 8, '托管服务中心 艺术培训班'),
  trade('E50', 10, '装饰服务部 门窗安装部'),
  trade('Q84', 8, '口腔诊所 中医诊所 卫生所'),
];

/** Firms: trade, services and the oil field. */
export const firmTrades = [
  trade('F51', 250, '商贸 物资 石油物资 农资 水产贸易 建材'),
  trade('F52', 120, '百货 医药连锁 汽车销售 电子商务 加油站管理'),
  trade('B11', 70, '石油技术服务 钻采工程 油田作业 测井技术'),
  trade('C25', 25, '石化 沥青 燃料'),
  trade('C26', 40, '化工 精细化工 新材料 助剂'),
  trade('C13', 50, '米业 食品 粮油加工 水产食品'),
  trade('C34', 40, '泵业 机械制造 阀门'),
  trade('C35', 40, '石油装备 专用设备 环保设备'),
  trade('C17', 10, '纺织 防水布'),
  trade('E47', 45, '建筑工程 房屋建设'),
  trade('E48', 35, '市政工程 管道工程 公路工程'),
  trade('E50', 35, '装饰工程 防腐保温'),
  trade('G54', 55, '运输 物流 危险货物运输'),
  trade('G59', 20, '仓储 冷链'),
  trade('H62', 30, '餐饮管理 餐饮服务'),
  trade('H61', 15, '酒店管理 宾馆'),
  trade('I65', 40, '软件 信息技术 网络科技'),
  trade('K70', 40, '房地产开发 物业服务 房地产经纪'),
  trade('L72', 60, '企业管理 人力资源服务 广告 会展 旅行社'),
  trade('M74', 45, '检测技术 工程咨询 工程设计 机动车检测'),
  trade('M75', 30, '科技 技术开发'),
  trade('N77', 20, '环保科技 环境工程 固废处置'),
  trade('O81', 20, '汽车维修服务 设备维修'),
  trade('P83', 15, '教育咨询 驾驶员培训'),
  trade('R90', 8, '娱乐 文化传媒'),
  trade('Q84', 8, '医院管理 医疗门诊'),
  trade('A04', 15, '水产养殖 河蟹育苗'),
  trade('D44', 9, '供热 热力'),
];
export const cooperativeTrades = [
  trade('A01', 70, '水稻种植 蔬菜种植 农机服务'),
  trade('A04', 20, '河蟹养殖 稻田养蟹'),
  trade('A03', 10, '畜禽养殖'),
];
export const institutionTrades = [
  trade('P83', 60, '小学 中学 幼儿园'),
  trade('Q84', 25, '卫生院 社区卫生服务中心'),
  trade('N76', 8, '水利服务站'),
  trade('R88', 7, '文化馆'),
];
export const associationTrades = [trade('S95', 1, '河蟹产业协会 餐饮行业协会 摄影家协会 志愿者协会 商会')];
export const privateTrades = [
  trade('P83', 60, '幼儿园 职业培训学校 艺术培训学校'),
  trade('Q85', 40, '养老服务中心 老年公寓'),
];
export const foundationTrades = [trade('S95', 1, '教育基金会 慈善基金会')];
export const lawTrades = [trade('L72', 1, '律师事务所')];

/** What a subject calls itself in law; `suffix` closes its name. */
export const subjectTypes = {
  trader: { type: '个体工商户', suffix: '' },
  firm: { type: '有限责任公司(自然人投资或控股)', suffix: '有限公司' },
  single: { type: '有限责任公司(自然人独资)', suffix: '有限公司' },
  stock: { type: '股份有限公司(非上市)', suffix: '股份有限公司' },
  branch: { type: '有限责任公司分公司', suffix: '有限公司分公司' },
  sole: { type: '个人独资企业', suffix: '中心' },
  partnership: { type: '有限合伙企业', suffix: '合伙企业(有限合伙)' },
  cooperative: { type: '农民专业合作社', suffix: '专业合作社' },
  institution: { type: '事业单位', suffix: '' },
  association: { type: '社会团体', suffix: '' },
  private: { type: '民办非企业单位', suffix: '' },
  foundation: { type: '基金会', suffix: '' },
  law: { type: '律师事务所', suffix: '' },
};
