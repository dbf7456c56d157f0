// The words by which a file's headers and cells are understood: what real registers write (R18, R19, R23, R34).

import type { CarrierField, CarrierKind, CarrierWords, Datum } from '../rules/carrier-row.ts';
import type { INSPECTOR_CONTACT, SUBJECT_CONTACT } from '../rules/contact.ts';
import type { EDIT_FIELDS } from '../rules/edit.ts';
import type { SubjectNature } from '../rules/identity.ts';
import type { InspectorCategory, InspectorField, InspectorStatus, InspectorWords } from '../rules/inspector-row.ts';
import type { SubjectStatus } from '../rules/scope.ts';
import type { RiskClass, SubjectField, SubjectWords } from '../rules/subject-row.ts';

const words = <T extends string>(table: Readonly<Record<T, string>>): Readonly<Record<string, T>> =>
  Object.fromEntries(
    (Object.entries(table) as [T, string][]).flatMap(([value, list]) =>
      [value, ...list.split(' ')].map((word) => [word.toLowerCase(), value]),
    ),
  );

/** Words of real registers for a subject's state; what they call operating, open or existing is active. */
export const subjectWords: SubjectWords = {
  status: {
    ...words<SubjectStatus>({
      active: '存续 在业 开业 在营 正常 存续（在营、开业、在册） 在营（开业）企业 在营（开业） 确立 登记成立',
      abnormal: '经营异常 异常 列入经营异常名录',
      revoked: '吊销 已吊销 吊销，未注销 吊销未注销 撤销 撤销登记',
      deregistered: '注销 已注销 注销企业',
      moved: '迁出 已迁出',
    }),
    'moved away': 'moved',
  },
  nature: words<SubjectNature>({
    profit: 'for-profit 营利 营利性 营利性主体 企业',
    nonprofit: 'non-profit 非营利 非营利性 非营利主体',
  }),
  riskClass: words<RiskClass>({
    A: 'A类 A级 低风险',
    B: 'B类 B级 一般风险',
    C: 'C类 C级 较高风险',
    D: 'D类 D级 高风险',
  }),
  types: {
    '11': '机关',
    '12': '事业单位',
    '13': '群众团体',
    '19': '其他机构',
    '31': '律师事务所',
    '32': '公证机构',
    '33': '基层法律服务所',
    '34': '司法鉴定机构',
    '35': '仲裁委员会',
    '51': '社会团体',
    '52': '民办非企业单位',
    '53': '基金会',
    '54': '村（居）民委员会',
    '81': '基层工会',
    '91': '企业',
    '92': '个体工商户',
    '93': '农民专业合作社',
    N1: '农村集体经济组织',
  },
};

export const inspectorWords: InspectorWords = {
  category: words<InspectorCategory>({
    civil_servant: '执法类公务员 行政执法类公务员 公务员 执法公务员',
    qualified_staff: '具有执法资格的工作人员 具备执法资格人员 执法资格人员 持证人员 事业编持证人员',
    daily_staff: '日常监管人员 从事日常监管工作的人员 辅助人员 协管人员',
  }),
  status: words<InspectorStatus>({
    active: '在岗 正常 在职',
    suspended: '停用 暂停 暂停执法',
    left: '离岗 调离 离职 退休',
  }),
  yes: words({ yes: '是 可 可以 1 y true', no: '否 不可 不可以 0 n false' }),
  leadingPosts: ['科长', '处长', '队长', '所长', '股长', '室主任', '科室负责人', '内设机构负责人', '高级'],
};

export const carrierWords: CarrierWords = {
  kind: words<CarrierKind>({ product: '产品', project: '项目 工程项目 工程', premises: '场所', point: '点位 监测点' }),
  status: words({ active: '在用 正常 在建 有效', ended: '终止 已终止 停用 拆除 竣工 注销' }),
  datum: words<Datum>({ wgs84: 'wgs-84 gps 大地坐标', gcj02: 'gcj-02 火星坐标 高德 腾讯 国测局坐标' }),
};

export const carrierHeaders: Readonly<Record<CarrierField, readonly string[]>> = {
  carrierKind: ['carrier_kind', 'kind', '载体类别', '类别', '载体类型', '类型'],
  number: ['编号', '载体编号', '产品编号', '项目编号', '场所编号', '点位编号', '项目代码'],
  name: ['名称', '载体名称', '产品名称', '项目名称', '场所名称', '点位名称'],
  subjects: [
    '所属检查对象代码',
    '所属单位代码',
    '统一社会信用代码',
    '社会信用代码',
    '信用代码',
    '建设单位代码',
    '责任单位代码',
  ],
  region: ['区划', '行政区划', '区县', '县区', '所属区县'],
  address: ['地址', '位置', '详细地址', '所在地', '地点'],
  longitude: ['lng', 'lon', '经度'],
  latitude: ['lat', '纬度'],
  datum: ['坐标系', '坐标系统', '坐标类型'],
  carrierStatus: ['carrier_status', '状态', '载体状态'],
};

/** Headers by which a column is recognised, beside the field's own name. */
export const subjectHeaders: Readonly<Record<SubjectField | (typeof SUBJECT_CONTACT)[number], readonly string[]>> = {
  code: [
    'uscc',
    '统一社会信用代码',
    '社会信用代码',
    '信用代码',
    '统一信用代码',
    '统一社会信用代码/注册号',
    '注册号',
    '代码',
    '主体代码',
  ],
  formerCode: ['former_code', 'regno', '原注册号', '旧注册号', '工商注册号', '原代码'],
  name: ['名称', '企业名称', '主体名称', '单位名称', '市场主体名称', '机构名称', '检查对象名称', 'subject', 'company'],
  nature: ['营利性质', '是否营利', '主体性质', '性质'],
  type: ['entity_type', '类型', '企业类型', '主体类型', '市场主体类型', '机构类型'],
  industry: ['行业', '行业代码', '所属行业', '国民经济行业', '行业门类', 'industry_code', '国民经济行业代码'],
  region: ['区划', '行政区划', '所属区县', '区县', '县区', '所属区域', '行政区划代码', 'district', '属地'],
  authority: ['reg_authority_code', '登记机关代码', '登记机关区划', 'authority_code'],
  address: ['地址', '住所', '经营场所', '住所（经营场所）', '注册地址', '经营地址'],
  status: ['状态', '登记状态', '经营状态', '主体状态', '企业状态'],
  riskClass: ['risk_class', '风险等级', '信用风险等级', '信用风险分类', '风险分类'],
  registeredOn: ['registered_on', '成立日期', '登记日期', '注册日期', '核准日期'],
  contactName: ['contact_name', '法定代表人', '法定代表人（负责人）', '法人代表', '负责人', '经营者', '联系人'],
  contactPhone: ['contact_phone', '联系电话', '电话', '手机', '手机号', '联系方式'],
  ownNumber: ['own_number', '台账编号', '档案编号', '登记编号', '主体编号', '内部编号'],
};

/** Of a workbook that came back: as its export has written them, in either language. */
export const editHeaders: Readonly<Record<(typeof EDIT_FIELDS)[number], readonly string[]>> = {
  editId: ['对象编号', 'Subject id'],
  editHash: ['版本摘要（勿改）', 'Version (leave as it is)'],
  code: ['统一社会信用代码或注册号', 'Credit code or registration number', ...subjectHeaders.code],
  name: ['名称（姓名）', 'Name', ...subjectHeaders.name],
  nature: ['营利性质', 'For profit or not'],
  type: ['主体类型', 'Type'],
  industry: ['行业', 'Industry'],
  region: ['区划', 'Region'],
  address: ['住所或经营场所', 'Address', ...subjectHeaders.address],
  status: ['状态', 'State'],
  riskClass: ['信用风险等级', 'Risk class'],
  registeredOn: ['登记日期', 'Registered on'],
};

export const inspectorHeaders: Readonly<
  Record<InspectorField | (typeof INSPECTOR_CONTACT)[number], readonly string[]>
> = {
  inspectorId: ['inspector_id', '人员编号', '工号', '编号', 'id'],
  name: ['姓名', '人员姓名', '执法人员姓名'],
  office: ['office_id', '单位', '所属单位', '执法单位', '所属机构', '工作单位', '部门'],
  region: ['执法区域', '区划', '行政区划', '区县'],
  category: ['人员类别', '类别', '执法人员类别', '人员类型'],
  certificate: ['执法证号', '证件号', '执法证件号', '行政执法证号', '执法证编号', 'certificate_no'],
  validFrom: ['valid_from', '发证日期', '有效期起', '有效期自', '证件有效期起'],
  validUntil: ['valid_until', '有效期止', '有效期至', '有效期', '证件有效期止', '证件有效期至'],
  secondCertificate: ['second_certificate', '第二执法证号', '部门执法证号', '部颁执法证号', '第二证件号'],
  secondFrom: ['second_from', '第二执法证有效期起', '部门执法证有效期起', '第二证件有效期起'],
  secondUntil: ['second_until', '第二执法证有效期止', '部门执法证有效期止', '第二证件有效期止'],
  post: ['职务', '岗位', '职级', '职务职级'],
  mayLead: ['may_lead', '可任组长', '是否可任组长', '组长资格'],
  specialties: ['专业', '专长', '专业特长', '擅长领域', '业务专长', '执法领域'],
  status: ['状态', '在岗状态', '人员状态'],
  phone: ['联系电话', '电话', '手机', '手机号', '联系方式'],
  idNumber: ['id_number', '身份证号', '身份证号码', '公民身份号码', '身份证件号码'],
};
