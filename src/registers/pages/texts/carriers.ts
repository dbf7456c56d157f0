// Words of the pages of carriers, in Chinese and English.
import type { Texts } from '../../../platform/domain.ts';

export const carriers = {
  'registers.carriers.note': {
    zh: '产品、项目、场所、点位，关联所属检查对象；由登记方的文件导入',
    en: 'Products, projects, premises and points with their subjects; imported from the registrar',
  },
  'registers.carriers.unit': { zh: '个', en: '{n:carrier|carriers}' },
  'registers.carriers.search': { zh: '名称、编号、地址', en: 'Name, number or address' },
  'registers.carriers.none': { zh: '没有行为载体。', en: 'There are no carriers.' },
  'registers.carriers.none.next': {
    zh: '从登记方导出工作簿或 CSV 后导入：类别、编号、名称、所属检查对象代码、地址、坐标及坐标系。',
    en: 'Import a workbook or CSV: kind, number, name, codes of the subjects, address, position and its system.',
  },
  'registers.carrier.position.none': { zh: '没有坐标', en: 'No position' },
  'registers.carrier.position.is': {
    zh: '东经 {longitude}°，北纬 {latitude}°（{datum}）',
    en: '{longitude}° E, {latitude}° N ({datum})',
  },
  'registers.carrier.position.wgs84': {
    zh: 'WGS-84 是卫星定位的坐标，放到国内地图上会偏几百米',
    en: 'WGS-84 is what receivers tell; on Chinese maps it lies some hundred metres aside',
  },
  'registers.carrier.position.gcj02': {
    zh: 'GCJ-02 是国内地图的坐标，与卫星定位相差几百米',
    en: 'GCJ-02 is what Chinese maps show; it differs from a receiver by some hundred metres',
  },
  'registers.carrier.subjects': { zh: '所属检查对象', en: 'Subjects' },
  'registers.carrier.subjects.none': { zh: '没有关联检查对象。', en: 'No subject answers for it.' },
  'registers.map': { zh: '行为载体分布', en: 'Map of carriers' },
  'registers.map.of': {
    zh: '按坐标显示下表所列；可以移动、放大，下表随之变化',
    en: 'What the table lists, by where it lies; move and enlarge it, and the table follows',
  },
  'registers.map.open': { zh: '看分布', en: 'See the map' },
  'registers.map.list': { zh: '只看列表', en: 'List alone' },
  'registers.map.area': { zh: '范围', en: 'Area' },
  'registers.map.area.is': { zh: '图上所示', en: 'as on the map' },
  'registers.map.controls': { zh: '移动和缩放', en: 'Move and zoom' },
  'registers.map.keys': {
    zh: '分布图：方向键移动，加减号缩放，0 看全部',
    en: 'Map: arrow keys move it, plus and minus zoom, 0 shows all',
  },
  'registers.map.left': { zh: '向西移', en: 'Move west' },
  'registers.map.right': { zh: '向东移', en: 'Move east' },
  'registers.map.up': { zh: '向北移', en: 'Move north' },
  'registers.map.down': { zh: '向南移', en: 'Move south' },
  'registers.map.near': { zh: '放大', en: 'Zoom in' },
  'registers.map.far': { zh: '缩小', en: 'Zoom out' },
  'registers.map.whole': { zh: '全部', en: 'All' },
  'registers.map.east': { zh: '东经 {degrees}°', en: '{degrees}° E' },
  'registers.map.north': { zh: '北纬 {degrees}°', en: '{degrees}° N' },
  'registers.map.metres': { zh: '{n} 米', en: '{n} m' },
  'registers.map.km': { zh: '{n} 公里', en: '{n} km' },
  'registers.map.cluster': { zh: '此处 {n} 个，按下放大', en: '{n} {n:carrier|carriers} here, press to zoom in' },
  'registers.map.placed': {
    zh: '{all} 个中 {placed} 个有坐标',
    en: '{placed} of {all} {all:carrier has|carriers have} a position',
  },
  'registers.map.here': { zh: '图上 {n} 个', en: '{n} {n:carrier|carriers} in this area' },
  'registers.map.key': { zh: '图例', en: 'Key' },
  'registers.map.hollow': { zh: '空心：WGS-84 坐标', en: 'Hollow: WGS-84' },
  'registers.map.note': {
    zh: '示意图，不作划界依据；不带底图，地名在该县区载体的平均位置。',
    en: 'A sketch, not a record of boundaries; without a base map. A district is named where its carriers lie on average.',
  },
  'registers.map.two-systems': {
    zh: '两种坐标系的点相互偏差几百米。',
    en: 'Points of the two systems lie some hundred metres apart.',
  },
  'registers.map.none': { zh: '没有带坐标的载体。', en: 'No carrier with a position.' },
  'registers.map.none.next': {
    zh: '去掉一个条件再看；坐标随载体的文件导入。',
    en: 'Remove a filter; positions come with the file of carriers.',
  },
} as const satisfies Texts;
