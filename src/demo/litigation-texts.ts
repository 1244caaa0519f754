/** What is said of suits in the demonstration county, beside what the grievances themselves say (reconsideration-texts.ts). */
export const courts = {
  first: '云岭县人民法院（演示）',
  second: '云岭所在市中级人民法院（演示）',
  third: '省高级人民法院（演示）',
} as const

export const norms: Readonly<Record<string, string>> = {
  penalty: '《行政处罚法》及有关领域法律、法规',
  coercion: '《行政强制法》',
  disclosure: '《政府信息公开条例》',
  workInjury: '《工伤保险条例》',
  resources: '《土地管理法》《森林法》',
  licence: '《土地管理法》及省农村宅基地管理规定',
  expropriation: '《土地管理法》《国有土地上房屋征收与补偿条例》',
  burden: '本级街区整治方案',
  duty: '《食品安全法》及投诉举报处理办法',
  welfare: '《社会救助暂行办法》',
}

export const absences = [
  { reason: 'duty', note: '负责人同日主持防汛会商，无法由他人代替。', evidence: '县防汛抗旱指挥部会议通知' },
  { reason: 'accident', note: '负责人突发疾病住院治疗。', evidence: '医院住院证明' },
  { reason: 'duty', note: '负责人同日参加市级约谈整改会议。', evidence: '市级部门会议通知' },
] as const

export const lossAnalyses: Readonly<Record<string, { readonly cause: string; readonly analysis: string }>> = {
  revoked: { cause: 'evidence', analysis: '调查取证不充分，关键事实只有单一证据，庭审中未能相互印证。' },
  declaredUnlawful: { cause: 'procedure', analysis: '事先告知、送达程序有瑕疵，案卷中没有送达回证。' },
  ordered: { cause: 'inaction', analysis: '收到申请后内部流转超过期限，没有书面答复。' },
  reversed: { cause: 'law', analysis: '对适用条款理解有误，一审后未及时自行纠正。' },
}
export const lossMeasures = '政策法规股组织案例讲评，修订案卷评查清单；执法队一个月内完成同类案件自查。'

export const suggestions = [
  {
    kind: 'general',
    text: '建议规范执法文书送达，完善案卷归档。',
    answer: '已制定送达工作规范，对近一年案卷完成自查整改。',
  },
  {
    kind: 'document',
    text: '建议修改街区整治方案中关于费用承担的条款。',
    answer: '已启动修改程序，修改前停止执行该条款。',
  },
] as const
