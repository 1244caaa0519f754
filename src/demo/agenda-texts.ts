/** What a county's government talks about when it meets. All of it is invented. */
import type { MeetingKind } from './meeting-calendar.ts'

export interface Matter {
  readonly unit: string
  readonly title: string
  readonly bigThree?: 'decision' | 'project' | 'funds'
  readonly ruleOfLaw?: true
  /** Yuan, in ten thousands. */
  readonly amount?: readonly [number, number]
  readonly report: string
  readonly decision: string
}
const matter = (
  unit: string,
  title: string,
  report: string,
  decision: string,
  more: Pick<Matter, 'bigThree' | 'ruleOfLaw' | 'amount'> = {},
): Matter => ({ unit, title, report, decision, ...more })
const funds = (from: number, to: number) => ({ bigThree: 'funds', amount: [from, to] }) as const
const project = (from: number, to: number) => ({ bigThree: 'project', amount: [from, to] }) as const
const law = { ruleOfLaw: true } as const

/** `{when}` is the quarter of the meeting. */
export const matters: Readonly<Record<MeetingKind, readonly Matter[]>> = {
  executive: [
    matter(
      'justice',
      '会前学法：行政处罚法',
      '学习处罚程序和裁量基准有关规定。',
      '各执法单位对照检查，年底前报告。',
      law,
    ),
    matter(
      'finance',
      '安排{when}困难群众救助补助资金',
      '汇报资金测算和发放范围。',
      '同意安排，按月足额发放，公示到村。',
      funds(380, 920),
    ),
    matter(
      'market',
      '听取{when}食品安全工作汇报',
      '抽检合格率97.8%，学校食堂问题三起。',
      '原则同意，整改情况下次会议报告。',
    ),
    matter(
      'transport',
      '农村公路安防工程年度计划',
      '汇报里程、点位和资金来源。',
      '同意，优先安排临水临崖路段。',
      project(260, 1400),
    ),
    matter(
      'justice',
      '听取{when}行政复议和行政应诉情况汇报',
      '汇报案件数、纠错率和负责人出庭情况。',
      '出庭率低的单位作出说明，办案意见按期反馈。',
      law,
    ),
    matter('labour', '研究保障农民工工资支付工作', '汇报欠薪线索和处置。', '建立台账，逐件销号，春节前清零。'),
    matter('housing', '城区排水管网清淤项目', '汇报内涝点位和投资。', '同意实施，汛期前完工。', project(180, 760)),
    matter('health', '研究基层医疗卫生机构药品配备', '汇报常用药缺口。', '同意统一采购，八月底前到位。'),
    matter('education', '研究学校食堂大宗食材采购', '汇报采购方式和监督。', '公开招标，家长代表参加验收。'),
    matter(
      'petitions',
      '听取{when}信访工作汇报',
      '汇报及时受理率、按期办结率和重复信访事项。',
      '领导包案事项逐件落实责任人。',
    ),
    matter('justice', '研究{when}行政执法监督情况', '汇报案卷评查问题。', '问题案卷退回整改，举一反三。', law),
    matter(
      'agriculture',
      '拨付耕地地力保护补贴',
      '汇报面积核实和公示。',
      '同意拨付，一卡通直达农户。',
      funds(900, 1800),
    ),
    matter('planning', '研究重点项目前期工作', '汇报二十二个项目进度。', '手续缺项的限期补齐，不得边建边批。'),
    matter('urban', '购置环卫作业车辆', '汇报车辆更新需求。', '同意购置，新能源车辆不低于六成。', funds(120, 340)),
    matter('police', '听取道路交通安全工作汇报', '汇报事故多发路段治理。', '八处隐患路段挂牌治理。'),
    matter('resources', '研究闲置土地处置', '汇报四宗闲置土地情况。', '依法处置，程序完备后实施。'),
    matter(
      'civil-affairs',
      '研究敬老院运营补助',
      '汇报床位和护理人员情况。',
      '同意按床位补助，考核后拨付。',
      funds(90, 260),
    ),
    matter(
      'justice',
      '听取法治政府建设情况汇报',
      '汇报年度任务进展和存在的问题。',
      '逐项对账，未完成的写明原因和时限。',
      law,
    ),
  ],
  partyGroup: [
    matter('office', '传达学习上级会议精神', '传达要点和贯彻意见。', '同意贯彻意见，分工落实。', {
      bigThree: 'decision',
    }),
    matter('finance', '研究预算调整方案', '汇报收支变化。', '同意，按程序提请县人大常委会审查。', {
      bigThree: 'funds',
      amount: [2000, 6000],
    }),
    matter(
      'justice',
      '研究主要负责人履行推进法治建设第一责任人职责',
      '汇报年度清单和述法安排。',
      '同意，年底向上级报告。',
      law,
    ),
    matter('audit', '听取审计整改情况汇报', '十七个问题已改十四个。', '未改的三个限期完成，责任到人。', {
      bigThree: 'decision',
    }),
  ],
  plenary: [
    matter('office', '讨论政府工作报告（征求意见稿）', '汇报起草情况和主要指标。', '原则同意，修改后按程序报送。', {
      bigThree: 'decision',
    }),
    matter('justice', '通报法治政府建设情况', '通报年度任务和考核结果。', '排名后三位的单位作整改说明。', law),
    matter('planning', '部署下半年重点工作', '汇报目标进度。', '按分工推进，月调度。'),
  ],
  special: [
    matter('housing', '研究城市危旧房处置', '汇报十一栋危房情况。', '一栋一策，先撤人后处置。'),
    matter(
      'resources',
      '研究地质灾害隐患点搬迁',
      '汇报三处隐患点四十六户。',
      '汛前完成搬迁，过渡安置费按月发放。',
      project(300, 900),
    ),
    matter('agriculture', '研究高标准农田项目管护', '汇报管护资金和责任。', '明确村级管护员，经费列入预算。'),
  ],
}
