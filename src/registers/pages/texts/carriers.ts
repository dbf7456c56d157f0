// Words of the pages of carriers, in Chinese and English.
import type { Texts } from '../../../platform/domain.ts';

export const carriers = {
  'registers.carriers.note': {
    zh: '产品、项目、场所、点位，关联所属检查对象；由登记方的文件导入',
    en: 'Products, projects, premises and points with their subjects; imported from the registrar',
  },
  'registers.carriers.unit': { zh: '个', en: 'carriers' },
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
} as const satisfies Texts;
