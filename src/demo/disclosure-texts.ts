/** What people ask the demonstration county for. `{place}` is a place, `{year}` a year. */

export interface Topic {
  /** Units that hold it. */
  readonly units: readonly string[]
  readonly subject: string
  readonly answer: string
  /** The heading under which the answer may be shown to everyone. */
  readonly publicTitle: string
}
const topic = (units: readonly string[], subject: string, answer: string, publicTitle: string): Topic => ({
  units,
  subject,
  answer,
  publicTitle,
})
const towns = ['guyu', 'lixia', 'xiaoman', 'mangzhong', 'bailu', 'qiufen', 'shuangjiang', 'jingzhe'] as const

export const topics: readonly Topic[] = [
  topic(
    ['housing'],
    '{year}年{place}老旧小区改造项目的工程量清单和中标通知书',
    '该项目改造楼栋、管网和公共照明的工程量清单，以及中标通知书复印件。',
    '{year}年{place}老旧小区改造工程量和中标情况',
  ),
  topic(
    ['housing'],
    '{year}年度{place}农村危房改造对象名单和补助标准',
    '经村级评议、镇级审核、县级审批的改造对象户数和分档补助标准；对象姓名已在村务公开栏公示。',
    '{year}年农村危房改造补助标准和{place}实施户数',
  ),
  topic(
    ['housing'],
    '{place}生活污水管网改造工程的施工许可和竣工验收备案材料',
    '施工许可证、竣工验收报告和备案表。',
    '{place}污水管网改造工程许可和验收情况',
  ),
  topic(
    ['housing'],
    '{year}年全县物业服务企业信用检查结果',
    '检查物业服务企业的家数、发现的问题类别和责令整改情况汇总表。',
    '{year}年物业服务企业检查结果汇总',
  ),
  topic(
    ['resources'],
    '{year}年{place}集体土地征收的征地告知书、补偿安置方案和批准文件',
    '征收土地预公告、补偿安置公告和批准文件复印件。',
    '{year}年{place}征地补偿安置方案和批准文件',
  ),
  topic(
    ['resources'],
    '{place}宅基地审批的办理流程和{year}年审批宗数',
    '宅基地审批流程图和当年各镇审批宗数汇总表。',
    '宅基地审批流程和{year}年审批宗数',
  ),
  topic(
    ['resources'],
    '{place}地块的规划条件和控制性详细规划图则',
    '该地块规划条件通知书和控制性详细规划图则。',
    '{place}地块规划条件和控规图则',
  ),
  topic(
    ['resources'],
    '{year}年度地质灾害隐患点名录和防治责任人',
    '年度隐患点名录、监测方式和防治责任单位。',
    '{year}年地质灾害隐患点和防治责任',
  ),
  topic(
    ['agriculture'],
    '{year}年{place}高标准农田建设项目的资金安排和验收结论',
    '项目批复、资金安排表和验收结论。',
    '{year}年{place}高标准农田建设资金和验收结论',
  ),
  topic(
    ['agriculture'],
    '{year}年农机购置补贴的补贴目录和{place}受益情况',
    '补贴机具目录和分镇受益台数、补贴金额汇总表。',
    '{year}年农机购置补贴目录和分镇汇总',
  ),
  topic(
    ['education'],
    '{year}年全县义务教育学校招生范围和学位数',
    '各学校招生范围、计划班数和学位数。',
    '{year}年义务教育招生范围和学位数',
  ),
  topic(
    ['education'],
    '{year}年校服采购的招标文件和检测报告',
    '采购文件、中标公告和抽检报告。',
    '{year}年校服采购和抽检情况',
  ),
  topic(
    ['health'],
    '{year}年{place}卫生院药品集中采购目录和价格',
    '集中采购药品目录及挂网价格。',
    '{year}年基层医疗机构集中采购药品目录',
  ),
  topic(
    ['health'],
    '{year}年公共场所卫生监督抽检结果',
    '抽检单位类别、抽检项目和合格率汇总表。',
    '{year}年公共场所卫生监督抽检结果',
  ),
  topic(
    ['labour'],
    '{year}年公益性岗位的开发数量、补贴标准和{place}安置人数',
    '岗位开发数量、补贴标准和分镇安置人数。',
    '{year}年公益性岗位开发和安置情况',
  ),
  topic(
    ['labour'],
    '{year}年拖欠工资投诉的受理和处理统计',
    '投诉受理件数、结案件数和追回金额统计表。',
    '{year}年工资投诉受理和处理统计',
  ),
  topic(
    ['market'],
    '{year}年食品安全监督抽检不合格产品的处置情况',
    '不合格产品批次、不合格项目和核查处置结果。',
    '{year}年食品抽检不合格产品处置情况',
  ),
  topic(
    ['market'],
    '{place}电梯定期检验和维护保养监督检查记录',
    '检查日期、检查结论和整改复查情况。',
    '{place}电梯监督检查情况',
  ),
  topic(
    ['police'],
    '{year}年{place}路口交通信号灯设置的论证材料',
    '设置论证报告和流量调查汇总。',
    '{place}路口信号灯设置论证结论',
  ),
  topic(
    ['civil-affairs'],
    '{year}年最低生活保障标准和{place}保障人数',
    '保障标准文件和分镇保障户数、人数。',
    '{year}年低保标准和分镇保障人数',
  ),
  topic(
    ['civil-affairs'],
    '{year}年养老服务设施建设补助的分配结果',
    '补助项目、补助金额和验收情况。',
    '{year}年养老服务设施补助分配结果',
  ),
  topic(
    ['finance'],
    '{year}年{place}财政衔接资金项目的安排和绩效评价',
    '资金安排文件和绩效评价结论。',
    '{year}年衔接资金项目安排和绩效评价结论',
  ),
  topic(
    ['finance', 'planning'],
    '{year}年政府投资项目计划和资金来源',
    '年度政府投资项目计划表。',
    '{year}年政府投资项目计划',
  ),
  topic(
    ['planning'],
    '居民生活用水价格调整的成本监审结论',
    '成本监审结论报告和听证会纪要。',
    '居民用水价格成本监审结论',
  ),
  topic(
    ['government'],
    '{year}年县政府常务会议关于{place}片区改造的会议决定',
    '会议决定事项通知（公开部分）。',
    '{year}年{place}片区改造决定事项',
  ),
  topic(['government'], '{year}年县政府领导分工和联系镇街安排', '领导分工文件。', '{year}年县政府领导分工'),
  topic(
    ['government', 'planning'],
    '{year}年为民办实事项目的完成情况',
    '项目清单和完成情况表。',
    '{year}年为民办实事项目完成情况',
  ),
  topic(
    towns,
    '{year}年{place}道路硬化项目的合同和结算审核报告',
    '施工合同和结算审核报告。',
    '{year}年{place}道路硬化项目合同和结算结论',
  ),
  topic(
    towns,
    '{year}年{place}耕地地力保护补贴的面积和金额汇总',
    '分村补贴面积和金额汇总表。',
    '{year}年耕地地力保护补贴分村汇总',
  ),
  topic(
    towns,
    '{place}环境整治保洁服务的采购结果和考核办法',
    '采购结果公告和考核办法。',
    '{place}保洁服务采购结果和考核办法',
  ),
]

export const grounds = {
  stateSecret: '所申请的信息经依法定密，属于国家秘密，不予公开。',
  forbidden: '所申请的信息属于法律规定不得向社会提供的统计调查单位资料，不予公开。',
  endangers: '所申请的信息涉及水源取水口安全防护布置，公开后危及公共安全，不予公开。',
  thirdPartyRights: '所申请的信息涉及第三方报价明细等商业秘密，第三方不同意公开，且不公开不会对公共利益造成重大影响。',
  internal: '所申请的信息属于本机关内部人事、后勤管理方面的信息，可以不予公开。',
  inProcess: '所申请的信息属于正在履行职责过程中形成的讨论记录，可以不予公开。',
  enforcementFile: '所申请的信息属于行政执法案卷信息，可以不予公开；当事人可以依照有关规定查阅。',
  otherQuery: '所申请的信息属于不动产登记资料，请依照有关法律、行政法规的规定查询。',
  notHeld: '经检索，本机关未制作也未获取所申请的信息，该信息不存在。',
  notOurs: '所申请的信息不属于本机关负责公开，建议向下列机关申请。',
  toBeMade: '本机关没有现成信息，需要另行汇总加工，不予提供。',
  stillUnclear: '补正后申请内容仍不明确，无法指向特定的政府信息。',
  complaint: '所提事项属于投诉、举报，不作为政府信息公开申请处理，请通过相应渠道提出。',
  repeated: '已就同一申请向你答复，不再重复处理。',
  publication: '要求提供的是公开出版物，请通过公开渠道获取。',
  excessive: '申请数量明显超过合理范围，说明的理由不合理，不予处理。',
  reissue: '要求对已获取的政府信息重新出具证明，不予处理。',
  otherwise: '申请事项已由另案一并处理，经与申请人沟通，按其他处理结案。',
} as const

export const corrections = [
  '请说明所需信息的年度和项目名称，或者能够指向特定信息的其他特征描述。',
  '申请中“有关材料”指向不明，请写明文件名称、文号或者形成时间。',
  '请提供有效身份证明和可供送达的联系方式。',
] as const
export const searches = [
  '以项目名称、年度为关键词检索办公系统和档案室目录，查阅相关股室台账。',
  '检索档案管理系统{year}年全部目录，并向经办人员核实。',
  '查阅发文登记簿、合同台账和会议纪要目录。',
] as const
