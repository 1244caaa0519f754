/** The words between the figures of the demonstration's annual reports. All of it is invented. */
import type { ReportKind } from '../report/template.ts'

type Words = Readonly<Record<string, string>>
const invented = '（演示文本，内容虚构）'

const countyLawgov: Words = {
  'achievements.opening': `本年度，云岭县坚持把法治政府建设摆在重要位置，围绕依法履职、规范决策、公正执法、化解矛盾、公开透明推进各项工作。${invented}`,
  'achievements.leadership': '县政府主要负责人定期听取汇报，年初部署任务，年中督办，年末述法。',
  'achievements.decisions':
    '所有行政规范性文件均经公开征求意见、合法性审核和集体审议，统一登记、统一编号、统一印发，并按期报送备案。',
  'achievements.disputes': '人民调解、行政调解、司法调解相互衔接，协议履行逐件回访，符合条件的告知申请司法确认。',
  'achievements.disclosure': '依申请公开全程留痕，答复书写明理由、依据和救济途径，可以公开的转为主动公开。',
  shortcomings:
    '一是少数依申请公开答复超过法定期限，原因是档案检索耗时长、延期告知不及时。\n二是个别规范性文件报送备案不及时，原因是公布与报备由不同岗位办理，衔接不够。\n三是信访部门尚未明确推进法治建设第一责任人。',
  'first-responsible':
    '县政府主要负责人主持审议规范性文件，亲自督办逾期事项，带头学法并在年终述法。各部门主要负责人履行第一责任人职责，尚未明确的限期明确。',
  'next-year': '一是压缩依申请公开答复时间。\n二是规范性文件公布当日同步启动备案。\n三是推进调解协议履行回访全覆盖。',
}
const countyDisclosure: Words = {
  overview: `云岭县依照政府信息公开条例，坚持公开为常态、不公开为例外，规范办理依申请公开，加强信息公开平台管理。${invented}`,
  problems:
    '主要问题是少数答复检索用时长，个别单位主动公开更新不及时。改进情况：编制档案电子目录，检索满十个工作日的当日报告，更新情况按月抽查。',
}
const lawgovOf = (name: string): Words => ({
  'achievements.opening': `本年度，${name}围绕法定职责规范行政行为，化解矛盾纠纷，接受各方面监督。${invented}`,
  shortcomings:
    '一是依法行政培训次数偏少，原因是业务骨干集中在一线。\n二是个别台账更新不及时，原因是岗位调整后交接不清。',
  'first-responsible': '主要负责人定期研究法治工作，重大事项集体讨论决定，带头学法并在年终述法。',
  'next-year': '一是每季度组织一次集中学法。\n二是台账按月核对，问题当月整改。',
})
const disclosureOf = (name: string): Words => ({
  overview: `${name}依照政府信息公开条例做好主动公开和依申请公开工作。${invented}`,
  problems: '主要问题是个别栏目更新不及时。改进情况：明确专人，每周检查一次。',
})

export const reportWords = (kind: ReportKind, unit: string, shortName: string): Words => {
  if (unit === 'government') return kind === 'lawgov' ? countyLawgov : countyDisclosure
  return kind === 'lawgov' ? lawgovOf(shortName) : disclosureOf(shortName)
}
