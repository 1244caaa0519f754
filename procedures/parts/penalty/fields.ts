/** The facts of a penalty case, in the order of its course. */
import {
  attachments,
  choice,
  date,
  keysOf,
  link,
  money,
  number,
  party,
  people,
  person,
  rows,
  text,
  units,
  yesNo,
} from '../../../src/procedure/field.ts'
import { penaltyRows } from './kinds.ts'
import { domains, excusable } from './ministry-rules.ts'

/** 线索、立案 */
const clue = {
  foundOn: date('发现线索之日', { help: '检查发现、收到举报或者移送材料之日，核查期限从这一天起算' }),
  source: choice('线索来源', {
    inspection: '监督检查发现',
    report: '投诉举报',
    transferred: '其他机关移送',
    assigned: '上级交办',
    judicial: '司法机关移送（不追究刑事责任）',
    media: '新闻媒体反映',
  }),
  earlier: link('来源案件', '来源于', { help: '由其他案件移送、移交的，选择该案' }),
  matter: text('案由', { help: '如“涉嫌经营超过保质期的食品”。不写当事人的姓名、名称' }),
  party: party('当事人', { help: '姓名或者名称、证件号码或者统一社会信用代码、地址、联系方式' }),
  place: text('违法行为发生地'),
  endedOn: date('违法行为发生之日', { past: true, help: '有连续或者继续状态的，填终了之日；尚未终了的，填发现之日' }),
  grave: yesNo('涉及公民生命健康安全、金融安全且有危害后果', { help: '追究时效为五年（第三十六条）' }),
  ownLimitation: text('法律对追究时效另有规定的条款', { help: '没有的不填' }),
  domain: choice('执法领域', domains, { help: '决定适用哪个部门的处罚程序规定' }),
  power: choice('处罚权来源', {
    own: '法定职权',
    comprehensive: '综合行政执法、相对集中处罚权',
    authorised: '法律、法规授权的组织',
    delegated: '受行政机关书面委托',
    town: '省级决定交由乡镇、街道行使',
  }),
  powerBasis: text('委托书、赋权决定的文号', { help: '委托、赋权的必填，并应已向社会公布' }),
  checkNote: text('核查情况', { lines: 3 }),
  evidenceFound: yesNo('有证据初步证明存在违法行为'),
  punishable: yesNo('依法应当给予行政处罚'),
  withinPower: yesNo('属于本机关管辖'),
  filedOn: date('立案日期'),
  officers: people('办案人员', { certified: 'enforcement', help: '两人以上，均须持有效行政执法证' }),
  declineGround: choice('不予立案的理由', {
    minor: '违法行为轻微并及时改正，没有危害后果',
    first: '初次违法且危害后果轻微并及时改正',
    noFault: '有证据足以证明没有主观过错',
    standard: '不符合立案标准',
  }),
  declineReason: text('不予立案的说明', { lines: 2 }),
} as const

/** 调查取证 */
const investigation = {
  investigators: people('到场执法人员', { certified: 'enforcement', help: '不得少于两人' }),
  certificatesShown: yesNo('已主动出示执法证件'),
  investigationKind: choice('调查方式', {
    interview: '询问',
    inspection: '现场检查',
    survey: '勘验',
    sampling: '抽样取证',
    documents: '调取书证、物证、电子数据',
  }),
  investigationNote: text('笔录摘要', { lines: 4 }),
  vitalRights: yesNo('现场执法直接涉及人身自由、生命健康、重大财产权益', {
    help: '查封扣押、强制拆除等，须全程音像记录',
  }),
  recording: text('音像记录编号', { help: '编号和存放处' }),
  recusalOf: choice('申请回避的对象', { officer: '执法人员', host: '听证主持人', head: '行政机关主要负责人' }),
  recusalPerson: person('被申请回避的人员'),
  recusalBy: choice('由谁提出', { self: '本人主动', party: '当事人申请' }),
  recusalReason: text('回避的理由', { lines: 2 }),
  recusalDecision: choice('回避决定', { granted: '应当回避', refused: '不予回避' }),
  preservedItems: rows('先行登记保存清单', {
    item: text('物品名称'),
    quantity: text('数量、规格'),
    keptAt: text('保存地点'),
  }),
  preservedOn: date('先行登记保存日期'),
  preservationReason: text('证据可能灭失或者以后难以取得的情形', { lines: 2 }),
  preservationResult: choice('对保存证据的处理', {
    copied: '采取记录、复制、拍照等证据保全措施',
    tested: '送交检测、检验、检疫、鉴定',
    seized: '依法查封、扣押',
    confiscated: '依法没收',
    transferred: '移交有关部门',
    released: '解除登记保存',
  }),
  excludedFor: choice('不计入办案期限的事项', excusable),
  termRule: text('办案期限另有规定的条款', { help: '本领域程序规定以外的法律、法规、规章条款' }),
  suspensionReason: choice('中止调查的情形', {
    otherCase: '须以相关案件裁判或者其他行政决定为依据',
    interpretation: '须送请有权机关解释、确认',
    forceMajeure: '不可抗力',
    whereabouts: '当事人下落不明',
  }),
} as const

/** 调查终结 */
const finding = {
  evidence: rows('证据', {
    kind: choice('种类', {
      documentary: '书证',
      physical: '物证',
      audiovisual: '视听资料',
      electronic: '电子数据',
      witness: '证人证言',
      statement: '当事人的陈述',
      expert: '鉴定意见',
      record: '勘验笔录、现场笔录',
    }),
    name: text('名称和证明的事实'),
    verified: yesNo('已查证属实，取得合法'),
  }),
  monitored: yesNo('以电子技术监控设备收集证据'),
  monitorChecked: yesNo('监控设备经法制和技术审核，设置地点已公布，记录经审核，违法事实已及时告知'),
  facts: text('查明的违法事实', { lines: 6 }),
  violated: text('违反的条款', { help: '法律、法规、规章的名称和条、款、项' }),
  basis: text('处罚的依据', { lines: 2 }),
  capacity: choice('责任能力', {
    full: '法人、其他组织或者具有完全责任能力的公民',
    under14: '不满十四周岁',
    under18: '已满十四周岁不满十八周岁',
    incapable: '不能辨认或者不能控制自己行为',
    partly: '尚未完全丧失辨认或者控制能力',
  }),
  discretion: choice('裁量', { heavier: '从重', ordinary: '一般', lighter: '从轻', reduced: '减轻' }),
  benchmark: text('适用的裁量基准', { help: '名称、文号和档次；没有制定的写“本事项未制定”' }),
  discretionReason: text('裁量的理由', { lines: 2 }),
  timeLaw: text('从旧兼从轻的说明', { lines: 2, help: '行为后规定修改、废止，新规定较轻或者不认为违法的，适用新规定' }),
  gains: money('违法所得'),
  refunded: money('依法应当退赔的部分'),
  finedElsewhere: choice('同一违法行为是否已受罚款', {
    no: '没有',
    otherOrgan: '已被其他行政机关罚款',
    court: '已被人民法院判处罚金',
  }),
  correction: choice('责令改正', {
    ordered: '已责令改正或者限期改正',
    done: '当事人已经改正',
    moot: '没有可以改正的内容',
  }),
  correctionOrder: text('责令改正的内容', { lines: 2 }),
  correctBy: date('改正期限', { future: true }),
  suspectedCrime: yesNo('涉嫌犯罪'),
  serious: yesNo('情节复杂或者重大违法行为', { help: '由负责人集体讨论决定' }),
  publicInterest: yesNo('涉及重大公共利益'),
  entangled: yesNo('案件情况疑难复杂、涉及多个法律关系'),
  reviewRule: text('法律、法规规定应当法制审核的其他情形', { help: '写明条款；没有的不填' }),
  files: attachments('案卷材料'),
} as const

/** 告知、陈述申辩、听证 */
const hearing = {
  proposed: penaltyRows('拟给予的处罚', '每种一行。告知之后不得因陈述、申辩、听证而加重'),
  told: penaltyRows('已告知的处罚', '告知书送达时自动记录'),
  largeStandard: money('本地“较大数额”标准', {
    help: '省级另有规定的填写；不填按自然人一万元、法人或者其他组织十万元',
  }),
  largeStandardRule: text('较大数额标准的文号'),
  newFacts: text('重新告知所依据的新事实、新证据', { lines: 2 }),
  statement: text('当事人陈述、申辩的意见', { lines: 4 }),
  statementReview: text('复核情况', { lines: 3 }),
  statementAdopted: choice('采纳情况', { all: '成立，采纳', part: '部分成立，部分采纳', none: '不成立，不予采纳' }),
  hearingOn: date('听证日期', { future: true }),
  hearingPlace: text('听证地点'),
  host: person('听证主持人', { help: '不得是本案调查人员' }),
  hearingOpen: choice('听证方式', { open: '公开', secret: '涉及国家秘密、商业秘密或者个人隐私，不公开' }),
  attendance: choice('当事人出席情况', {
    party: '本人到场',
    agent: '委托一至二人代理',
    absent: '无正当理由拒不出席',
    left: '未经许可中途退出',
  }),
  hearingRecord: text('听证笔录', { lines: 6 }),
  recordSigned: choice('笔录确认', { signed: '当事人或者代理人签字、盖章', noted: '拒绝签字，主持人已注明' }),
  hearingReport: text('听证报告意见', { lines: 4 }),
} as const

/** 审核、集体讨论、决定 */
const decision = {
  reviewer: person('法制审核人员', { help: '不得是办案人员' }),
  reviewerQualified: yesNo('具有法律职业资格，或者2018年以前已从事审核'),
  reviewResult: choice('法制审核意见', { passed: '同意', correct: '建议纠正', supplement: '建议补充调查' }),
  reviewNote: text('审核的理由', { lines: 3 }),
  attendees: number('参加讨论的负责人', '人', { min: 2 }),
  discussion: text('集体讨论记录', { lines: 4, help: '各人意见和结论，不同意见如实记录' }),
  discussionResult: choice('讨论结论', { agreed: '同意拟作出的决定', changed: '另行研究' }),
  jointUnits: units('会签单位', { help: '联合办理、须会签的单位；没有的不填' }),
  penalties: penaltyRows('处罚决定', '每种一行，不得超出告知的种类和数额'),
  reasons: text('事实、证据和采纳意见的说明', { lines: 6 }),
  performance: text('履行方式和期限', {
    lines: 2,
    help: '如收到决定书之日起十五日内到指定银行缴纳，逾期每日加处百分之三',
  }),
  reviewAuthority: text('行政复议机关'),
  court: text('有管辖权的人民法院'),
  sealed: yesNo('决定书已盖本机关印章'),
  socialImpact: yesNo('具有一定社会影响', { help: '应当依法公开（第四十八条）' }),
  decidedOn: date('决定日期'),
  education: text('对当事人的教育', { lines: 2 }),
  transferTo: text('移送的机关'),
  transferReceipt: text('移送回执'),
  judicialReturn: text('司法机关退回、不追究刑事责任的文书'),
  endReason: choice('终止调查的情形', { died: '公民死亡', dissolved: '法人、其他组织终止且无承受人' }),
} as const

/** 当场处罚、送达、执行、结案 */
const execution = {
  toldOnSpot: yesNo('已当场告知事实、理由、依据并听取陈述、申辩'),
  ticketTaken: choice('决定书交付', { signed: '当场签收', refused: '拒绝签收，已在决定书上注明' }),
  electronicService: yesNo('当事人签订确认书，同意电子送达'),
  hardship: text('经济困难的情况', { lines: 2 }),
  payBy: date('暂缓、分期缴纳的最后期限', { future: true }),
  instalments: rows('分期缴纳', { dueOn: date('缴纳日期', { future: true }), amount: money('金额') }),
  paid: money('本次缴款'),
  paidTotal: money('累计缴款'),
  receipt: text('缴款凭证、专用票据号'),
  collectGround: choice('当场收缴的情形', {
    small: '当场处罚的小额罚款',
    hardLater: '当场处罚，不当场收缴事后难以执行',
    remote: '边远、水上、交通不便地区，当事人提出',
  }),
  collectedFrom: date('收缴之日（水上为抵岸之日）'),
  additionalFine: money('加处罚款', { help: '每日百分之三，不超过罚款本数，复议、诉讼期间不计' }),
  accruedUntil: date('加处罚款算至'),
  reviewFiledOn: date('申请行政复议之日'),
  reviewServedOn: date('收到复议决定之日'),
  reviewOutcome: choice('行政复议结果', {
    upheld: '维持、驳回、撤回',
    changed: '变更',
    revoked: '撤销',
    unlawful: '确认违法',
    void: '确认无效',
  }),
  suitFiledOn: date('提起行政诉讼之日'),
  suitClosedOn: date('裁判生效之日'),
  suitOutcome: choice('行政诉讼结果', {
    upheld: '维持、驳回、撤诉',
    changed: '变更',
    revoked: '撤销',
    unlawful: '确认违法',
    void: '确认无效',
  }),
  remedyOverOn: date('复议、诉讼期限届满之日', { future: true }),
  executionCourt: text('受理强制执行的人民法院'),
  courtAnswer: choice('法院裁定', { granted: '准予执行', refused: '不予执行', notAccepted: '不予受理' }),
  executionNote: text('其他处罚的执行情况', { lines: 2 }),
  goodsDisposal: text('没收财物的处理', { lines: 2, help: '公开拍卖、移交、销毁；款项全部上缴国库' }),
  closingResult: choice('结案方式', {
    performed: '履行完毕',
    enforced: '强制执行完毕',
    courtEnded: '法院裁定终结执行',
    annulled: '处罚决定被撤销、确认无效',
  }),
  archiveNumber: text('案卷号'),
} as const

/** 公开、改变 */
const publicity = {
  publicParty: text('被处罚人', { help: '法人、其他组织写名称；自然人写“某某”，不写姓名、证件号码、住址' }),
  publicFacts: text('违法事实和依据', { lines: 4, help: '不得含国家秘密、商业秘密、个人隐私' }),
  publicNumber: text('决定书文号'),
  publicPenalty: text('处罚内容', { max: 2000 }),
  annulledOn: date('决定被改变之日'),
  annulment: choice('改变的情形', { changed: '变更', revoked: '撤销', unlawful: '确认违法', void: '确认无效' }),
  annulledBy: text('作出改变的机关和文书号'),
  withdrawalReason: text('撤回的理由', { lines: 2, help: '向社会公开' }),
} as const

export const fields = {
  ...clue,
  ...investigation,
  ...finding,
  ...hearing,
  ...decision,
  ...execution,
  ...publicity,
} as const

export const form = [
  { title: '线索和立案', fields: keysOf(clue) },
  { title: '调查取证', fields: keysOf(investigation) },
  { title: '调查终结', fields: keysOf(finding) },
  { title: '告知、陈述申辩和听证', fields: keysOf(hearing) },
  { title: '审核、讨论和决定', fields: keysOf(decision) },
  { title: '送达、执行和结案', fields: keysOf(execution) },
  { title: '公开', fields: keysOf(publicity) },
] as const
