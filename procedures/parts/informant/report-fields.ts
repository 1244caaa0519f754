/** The facts of an informant's report. Who reported is read by 举报受理 alone, and stands in no title, list or letter. */
import {
  attachments,
  choice,
  date,
  link,
  money,
  party,
  text,
  unit,
  units,
  yesNo,
} from '../../../src/procedure/field.ts'
import { clueFields } from './penalty-clue.ts'

export const reportChannels = {
  hotline12315: '12315平台',
  hotline12345: '12345热线转来',
  hotline12317: '12317（防止返贫、乡村振兴）',
  web: '网上举报',
  letter: '来信',
  visit: '来访',
  phone: '来电',
  handedOver: '其他机关移送',
} as const
export const reportAreas = {
  food: '食品安全',
  drug: '药品、医疗器械、化妆品',
  equipment: '特种设备',
  product: '产品质量',
  price: '价格收费',
  competition: '不正当竞争、广告',
  safety: '安全生产',
  environment: '生态环境',
  rural: '帮扶资金、乡村振兴项目',
  other: '其他',
} as const

const intake = {
  receivedOn: date('收到日期'),
  channel: choice('举报渠道', reportChannels),
  handedBy: text('转来单位'),
  named: choice(
    '是否实名',
    { named: '实名', anonymous: '匿名' },
    { help: '实名的填写“举报人”；匿名的不填，凭编号和查询码查询进展' },
  ),
  informant: party('举报人', { readBy: 'informantIntake', help: '只有举报受理人员可以查阅，每次查阅留痕' }),
  identityCode: text('约定的身份代码', {
    help: '匿名而要求反馈或者奖励的，写一个自己记得住的代号，领取时核对；不要写姓名、电话',
  }),
  insider: yesNo('违法主体内部人员', { help: '是的，保护措施从严；这一项不转给查办和发奖的人' }),
  area: choice('举报领域', reportAreas),
  accused: party('被举报人', { readBy: 'informantIntake' }),
  accusedUnits: units('被举报的机关、单位', { help: '线索不得交给这些单位' }),
  grounds: text('举报内容', { lines: 6, help: '违法事实、时间、地点和线索；不要写举报人的身份' }),
  evidence: attachments('证据材料'),
  wantsReward: yesNo('查实后申请奖励'),
} as const
const deciding = {
  acceptedOn: date('受理日期'),
  refusal: text('不予受理的理由', { lines: 2 }),
  outsideBody: text('有权处理的机关'),
  investigator: unit('查办单位'),
  summary: text('线索摘要（已隐去举报人信息）', {
    lines: 5,
    help: '只写违法线索。不写姓名、电话、证件号码、举报渠道和能推知举报人的细节',
  }),
  redacted: yesNo('已逐句核对，摘要不能推知举报人'),
  ...clueFields,
  handedOn: date('转交查办日期'),
} as const
const investigating = {
  penaltyCase: link('查办的案件', '查办该线索', { to: ['administrative-penalty'] }),
  filing: choice('是否立案', { filed: '立案', notFiled: '不予立案' }),
  filingOn: date('决定是否立案日期'),
  filingExtended: yesNo('经负责人批准延长核查期限'),
  finding: choice('查办结果', {
    verified: '查证属实',
    partly: '部分属实',
    unfounded: '不属实',
    unverifiable: '无法核实',
  }),
  result: text('处理结果', { lines: 3 }),
  penaltyNumber: text('处罚决定书（移送）文号'),
  fine: money('罚没款金额'),
  criminal: yesNo('移送追究刑事责任'),
  concludedOn: date('结案（移送）日期'),
} as const
const after = {
  resultTold: text('告知情况', { lines: 2, help: '怎样告知、何时告知；匿名的凭约定代码告知' }),
  claimCode: text('领奖代码', { help: '与举报人约定，写入奖励台账代替身份' }),
  rewardRefusal: text('不启动奖励的理由', { lines: 2 }),
  risk: choice('打击报复风险', { none: '未发现', possible: '可能', real: '现实危险' }),
  protection: text('保护措施', { lines: 3 }),
  retaliation: text('遭受打击报复的情况', { lines: 3 }),
  retaliationOn: date('反映打击报复日期'),
  retaliationHandled: text('对打击报复的处理', { lines: 3 }),
} as const

export const reportFields = { ...intake, ...deciding, ...investigating, ...after } as const
const group = (title: string, fields: object) => ({
  title,
  fields: Object.keys(fields) as (keyof typeof reportFields)[],
})
export const reportForm = [
  group('收到举报', intake),
  group('受理和转交', deciding),
  group('查办', investigating),
  group('告知、奖励和保护', after),
]
