/** What petitions of the demonstration county are about. `{place}` is where. Matters, never persons. */

export interface Grievance {
  /** The department it belongs to, or `town` for the township of the place. */
  readonly organ: string
  readonly area: string
  readonly subject: string
  readonly request: string
  readonly grounds: string
  readonly investigation: string
  readonly finding: 'support' | 'explain' | 'reject'
  readonly opinion: string
  readonly basis: string
}
const grievance = (
  organ: string,
  area: string,
  [subject, request, grounds]: readonly [string, string, string],
  finding: Grievance['finding'],
  [investigation, opinion, basis]: readonly [string, string, string],
): Grievance => ({ organ, area, subject, request, grounds, finding, investigation, opinion, basis })

/** Of the sixth way: neither suit nor arbitration nor a procedure of its own would settle them. */
export const grievances: readonly Grievance[] = [
  grievance(
    'housing',
    'construction',
    [
      '{place}小区电梯频繁停运',
      '要求督促物业尽快修复电梯',
      '近一个月电梯停运六次，老人出行困难，物业多次答复等待配件。',
    ],
    'support',
    [
      '电梯曳引机老化，物业已申请使用维修资金，因业主签字不足未能启动。',
      '协助启动维修资金应急使用程序，二十日内完成更换。',
      '《住宅专项维修资金管理办法》',
    ],
  ),
  grievance(
    'housing',
    'construction',
    [
      '{place}安置房交付后墙面渗水',
      '要求维修并说明质量责任',
      '安置房交付一年，北墙多处渗水发霉，向施工单位报修未处理。',
    ],
    'support',
    [
      '外墙保温层施工缺陷，尚在保修期内。',
      '责成施工单位在保修期内返修，住建部门验收后回访。',
      '《房屋建筑工程质量保修办法》',
    ],
  ),
  grievance(
    'resources',
    'land',
    ['{place}征地补偿款发放明细不清', '要求公开补偿面积和发放明细', '同组各户补偿数额差别较大，村里只张贴总数。'],
    'support',
    [
      '补偿总额与批复一致，分户明细未按规定张榜。',
      '责成村委会十日内公示分户明细，逐户核对面积。',
      '《土地征收工作规程》',
    ],
  ),
  grievance(
    'resources',
    'land',
    ['{place}宅基地申请迟迟没有结果', '要求说明审批进度', '提交申请八个月，多次询问均答复“在排队”。'],
    'explain',
    [
      '申请地块涉及永久基本农田，不能批准建房，此前未书面说明。',
      '当面致歉并书面说明不能批准的原因，协助另选地块重新申请。',
      '《土地管理法》第六十二条',
    ],
  ),
  grievance(
    'labour',
    'labour',
    ['灵活就业社保补贴停发', '要求恢复补贴发放', '去年按月领取，今年三月起停发，没有收到通知。'],
    'explain',
    [
      '补贴期限最长三年，该申请已满三年，停发符合规定，但未提前告知。',
      '补发书面告知，说明期限规定和可以申请的其他政策。',
      '《就业补助资金管理办法》',
    ],
  ),
  grievance(
    'agriculture',
    'rural',
    ['{place}农机购置补贴未到账', '要求尽快兑付补贴', '去年购买拖拉机并完成验机，补贴至今没有到账。'],
    'support',
    [
      '验机资料齐全，因银行账户信息错误退回，未及时联系更正。',
      '核正账户，五个工作日内兑付，并排查同类退回。',
      '《农机购置与应用补贴实施意见》',
    ],
  ),
  grievance(
    'agriculture',
    'rural',
    ['{place}高标准农田水渠漏水', '要求返修水渠', '春灌时渠段多处渗漏，下游几户浇不上水。'],
    'support',
    [
      '渠段接缝处理不到位，工程尚在质保期。',
      '责成施工单位在下一轮灌溉前返修并重新验收。',
      '《高标准农田建设质量管理办法（试行）》',
    ],
  ),
  grievance(
    'education',
    'education',
    ['随迁子女入学材料要求不一', '要求明确材料清单并准予报名', '两次到校报名，被要求补充的材料不一样。'],
    'support',
    [
      '学校自行增加了社保缴费证明，与公布的清单不符。',
      '责成学校按公布清单受理，已当场补报名。',
      '《义务教育法》第十二条',
    ],
  ),
  grievance(
    'health',
    'health',
    ['{place}卫生院夜间无人值班', '要求恢复夜间急诊', '夜间发病到卫生院无人应诊，转到县城耽误近一小时。'],
    'support',
    [
      '值班医生请假，未按规定安排替班。',
      '恢复夜间双人值班，公布值班电话，对排班管理作出整改。',
      '《乡镇卫生院管理办法（试行）》',
    ],
  ),
  grievance(
    'transport',
    'transport',
    ['{place}客运班线减少', '要求恢复早班客车', '早班客车取消后，学生和就医群众出行不便。'],
    'explain',
    [
      '班线经营者因客流不足申请调整，已按程序公示；可以用预约响应方式替代。',
      '自下月起早间增设预约响应班次，三个月后评估。',
      '《道路旅客运输及客运站管理规定》',
    ],
  ),
  grievance(
    'urban',
    'construction',
    ['{place}夜市占道和油烟', '要求规范摊点经营', '夜市摊点占用人行道，油烟直排，影响居住。'],
    'support',
    [
      '摊点超出划定范围，部分未装油烟净化装置。',
      '重新划线，限时经营，未装净化装置的停业整改。',
      '《城市市容和环境卫生管理条例》',
    ],
  ),
  grievance(
    'civil-affairs',
    'civil',
    ['低保申请未获批准', '要求复核家庭收入', '家中有重病患者，申请低保未获批准，没有说明计算过程。'],
    'reject',
    [
      '家庭名下有两处经营性房产，月人均收入高于标准；计算过程已当面说明。',
      '不符合低保条件，不予支持；已告知可以申请临时救助和医疗救助。',
      '《最低生活保障审核确认办法》',
    ],
  ),
  grievance(
    'town',
    'rural',
    ['{place}村道路灯长期不亮', '要求维修路灯', '村道二十多盏路灯不亮超过半年，夜间出行不安全。'],
    'support',
    ['线路被盗割，电费由村集体欠缴。', '补缴电费，十五日内修复线路，明确管护人员。', '《村庄人居环境长效管护办法》'],
  ),
  grievance(
    'town',
    'rural',
    ['{place}集体鱼塘承包没有公示', '要求重新公开发包', '鱼塘承包没有召开村民会议，也没有公示价格。'],
    'support',
    [
      '发包未经村民会议或者村民代表会议讨论决定。',
      '责成村委会依法召开村民代表会议讨论，重新公开发包。',
      '《村民委员会组织法》第二十四条',
    ],
  ),
]

/** Matters that have a procedure of their own (第三十一条第一项至第四项). */
export const routed: readonly {
  readonly organ: string
  readonly area: string
  readonly subject: string
  readonly request: string
  readonly grounds: string
  readonly way: 'judicial' | 'arbitration' | 'partyAppeal' | 'administrative'
  readonly body: string
  readonly rule: string
}[] = [
  {
    organ: 'labour',
    area: 'labour',
    subject: '要求单位支付经济补偿',
    request: '支付解除劳动合同的经济补偿',
    grounds: '工作六年后被口头通知离职，单位不认可补偿数额。',
    way: 'arbitration',
    body: '向云岭县劳动人事争议仲裁委员会申请仲裁，申请时效一年',
    rule: '劳动争议调解仲裁法第二条、第二十七条',
  },
  {
    organ: 'resources',
    area: 'land',
    subject: '不服不动产登记结果',
    request: '要求更正登记',
    grounds: '登记面积与实测不符，申请更正未被受理。',
    way: 'administrative',
    body: '自知道之日起六十日内向云岭县人民政府申请行政复议',
    rule: '行政复议法第十一条、第二十条',
  },
  {
    organ: 'housing',
    area: 'construction',
    subject: '房屋买卖合同违约',
    request: '要求开发企业支付逾期交房违约金',
    grounds: '合同约定交房已逾期五个月，协商不成。',
    way: 'judicial',
    body: '向云岭县人民法院提起民事诉讼，或者向约定的仲裁委员会申请仲裁',
    rule: '民事诉讼法第三条',
  },
  {
    organ: 'education',
    area: 'education',
    subject: '不服教师职称评审结果',
    request: '要求复查评审结果',
    grounds: '认为评审材料未被全面审阅。',
    way: 'administrative',
    body: '自公布之日起按评审办法向职称评审办事机构申请复查',
    rule: '职称评审管理暂行规定',
  },
  {
    organ: 'market',
    area: 'market',
    subject: '不服行政处罚决定',
    request: '要求撤销罚款',
    grounds: '认为处罚过重，没有考虑及时改正。',
    way: 'administrative',
    body: '自收到决定书之日起六十日内向云岭县人民政府申请行政复议，或者六个月内起诉',
    rule: '行政复议法第二十条、行政诉讼法第四十六条',
  },
]

/** 第五项: somebody is to enforce or protect, and says what it did. */
export const dutyMatters: readonly {
  readonly organ: string
  readonly area: string
  readonly subject: string
  readonly request: string
  readonly grounds: string
  readonly reply: string
}[] = [
  {
    organ: 'market',
    area: 'market',
    subject: '{place}超市销售过期食品',
    request: '要求依法查处',
    grounds: '购买的饼干超过保质期十二天，货架上还有同批次产品。',
    reply: '经现场检查，货架已无过期食品，库存台账不全，已责令改正并列入重点检查；购物款已由商家退还。',
  },
  {
    organ: 'urban',
    area: 'construction',
    subject: '{place}楼顶违法搭建',
    request: '要求依法拆除',
    grounds: '邻楼楼顶搭建彩钢房，影响采光和安全。',
    reply: '经核查属未经许可的建设，已送达限期拆除决定，当事人已自行拆除。',
  },
  {
    organ: 'labour',
    area: 'labour',
    subject: '工地拖欠工资',
    request: '要求查处并支付工资',
    grounds: '十一名工人三个月工资未付，项目部推给分包方。',
    reply: '已责令总包单位先行清偿，十一人工资全部付清。',
  },
  {
    organ: 'transport',
    area: 'transport',
    subject: '{place}货车超限运输损坏村道',
    request: '要求查处超限运输',
    grounds: '砂石货车昼夜通行，村道多处破损。',
    reply: '设点检查七日，查处超限车辆四辆，已与砂石企业约定绕行并修复路面。',
  },
]

export const suggestionMatters: readonly {
  readonly organ: string
  readonly area: string
  readonly subject: string
  readonly request: string
  readonly grounds: string
  readonly adoption: 'adopted' | 'partly' | 'not'
  readonly reply: string
}[] = [
  {
    organ: 'transport',
    area: 'transport',
    subject: '建议延长城乡公交末班时间',
    request: '把末班车延后半小时',
    grounds: '不少务工人员晚上七点后才下班，赶不上末班车。',
    adoption: 'partly',
    reply: '一路、三路自下月起末班延后三十分钟，其余线路待客流调查后研究。',
  },
  {
    organ: 'urban',
    area: 'construction',
    subject: '建议在老城区增设公共厕所标识',
    request: '统一设置指引标识',
    grounds: '外来游客经常找不到公共厕所。',
    adoption: 'adopted',
    reply: '已列入今年城市家具更新，六月底前设置完毕。',
  },
  {
    organ: 'education',
    area: 'education',
    subject: '建议学校体育场周末开放',
    request: '周末向社区开放运动场',
    grounds: '社区缺少运动场地，学校操场周末闲置。',
    adoption: 'partly',
    reply: '两所中学先行试点，明确安全责任和开放时段。',
  },
  {
    organ: 'housing',
    area: 'construction',
    subject: '建议小区统一改造雨水管网',
    request: '把老旧小区列入改造计划',
    grounds: '每到雨季小区内涝。',
    adoption: 'not',
    reply: '今年改造名额已经确定，未能采纳；已列入明年改造备选，先行清淤疏通。',
  },
]

export const handedOnMatters: readonly {
  readonly area: string
  readonly subject: string
  readonly request: string
  readonly grounds: string
  readonly body: string
  readonly matter: 'accusation' | 'appeal'
}[] = [
  {
    area: 'officials',
    subject: '反映工程招标中的违纪问题',
    request: '要求核查',
    grounds: '反映某村道工程没有公开招标，材料附后。',
    body: '云岭县纪委监委',
    matter: 'accusation',
  },
  {
    area: 'order',
    subject: '反映执行案件进展缓慢',
    request: '要求加快执行',
    grounds: '判决生效一年多，执行没有进展。',
    body: '云岭县委政法委员会',
    matter: 'appeal',
  },
]

export const statements = [
  '当面听取，信访人补充了照片和收据，主要要求与书面材料一致。',
  '电话听取，信访人希望先解决实际困难，再说明原因。',
  '上门听取，信访人和两名邻居在场，如实记录。',
]
export const objections = [
  '所反映事项的管理职责已划转，附职责分工文件。',
  '属于镇（街道）日常管护范围，本单位无管理权限。',
]
export const extensionReasons = ['须委托鉴定，鉴定机构排期在月底', '涉及三个部门，须共同核实', '须调取五年前的档案']
export const jointReplies = ['经核对，我单位负责的部分已纳入本月计划。', '所涉资料已移交，附清单；无其他意见。']
export const reviewRequests = ['认为没有查清主要事实，请求重新核实。', '认为处理时限太长，要求明确责任单位。']
export const urgeNotes = ['已超过告知期限，请三日内书面告知信访人并反馈。', '会办意见逾期未回，请即提出。']

export const advice = [
  {
    kind: 'work',
    finding: '近半年物业收费信访集中，收费公示和退费程序没有落实。',
    advice: '开展物业服务收费公示专项检查，统一退费程序并公布投诉电话。',
    addressee: 'housing',
    measures: '已检查四十二个小区，督促公示收费标准，建立退费台账。',
  },
  {
    kind: 'work',
    finding: '农机补贴退款多因账户信息错误，退回后没有人联系申请人。',
    advice: '补贴兑付退回的，三日内联系更正，按月通报。',
    addressee: 'agriculture',
    measures: '已建立退回清单和联系人，退回款项全部兑付。',
  },
  {
    kind: 'policy',
    finding: '灵活就业社保补贴到期没有告知程序，多人误以为停发错误。',
    advice: '在补贴办法中增加到期前一个月书面告知。',
    addressee: 'labour',
    measures: '已修改经办规程，到期前三十日短信和书面告知。',
  },
  {
    kind: 'policy',
    finding: '老旧小区电梯更换启动维修资金签字难，多件信访反映。',
    advice: '明确应急使用维修资金的情形和时限。',
    addressee: 'housing',
    measures: '正在起草应急使用细则，征求意见后按程序印发。',
  },
  {
    kind: 'responsibility',
    finding: '同一事项三次转办均未按期告知，承办环节推诿。',
    advice: '对承办环节的失职情况进行核查处理。',
    addressee: 'urban',
    measures: '已对相关环节负责人谈话提醒，调整承办人员。',
  },
] as const
