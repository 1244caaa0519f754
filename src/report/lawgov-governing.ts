/** Sections of 主要举措和成效 on what a government does in its own house: leadership, functions, decisions, enforcement. */
import { fig, type TemplateSection } from './template.ts'
import { narrative, sentence } from './template-words.ts'

export const governing: readonly TemplateSection[] = [
  {
    key: 'leadership',
    heading: '加强法治政府建设组织领导',
    blocks: [
      narrative('achievements.leadership', '组织领导的举措'),
      sentence('first-responsible', [
        '将',
        fig('first-responsible-persons'),
        '个部门党政主要负责人确定为推进法治建设第一责任人',
      ]),
      sentence(
        'briefings',
        ['向人大常委会报告法治政府建设工作', fig('reports-to-npc-standing-committee'), '次'],
        ['政府常务会议听取法治政府建设工作汇报', fig('executive-meeting-rule-of-law-briefings'), '次'],
      ),
      sentence(
        'meetings',
        ['召开党组（党委）会议', fig('party-group-meetings'), '次'],
        ['召开政府常务会议', fig('executive-meetings'), '次'],
        ['政府专题会议', fig('special-meetings'), '次'],
        ['研究法治建设议题', fig('agenda-item/ruleOfLaw'), '件'],
        ['“三重一大”事项上会', fig('big-three-items'), '件'],
      ),
      sentence('plan', ['年度法治政府建设工作安排确定主要任务', fig('plan-main-tasks'), '项']),
      sentence(
        'tasks',
        ['本年应完成法治工作任务', fig('rule-of-law-task/due'), '项'],
        ['按期完成', fig('rule-of-law-task/inTime'), '项'],
      ),
    ],
  },
  {
    key: 'functions',
    heading: '依法全面履行政府职能',
    blocks: [
      narrative('achievements.functions', '履行职能、优化政务服务的举措'),
      {
        ...sentence(
          'service-centre',
          ['进驻政务服务中心单位', fig('service-center-resident-units'), '个'],
          ['进驻分厅单位', fig('service-branch-hall-units'), '个'],
          ['进驻政务大厅集中办理事项', fig('service-center-items'), '项'],
          ['进驻各分厅集中办理事项', fig('service-branch-hall-items'), '项'],
        ),
        opens: '截至年末，',
      },
      sentence(
        'service-rates',
        ['部门进驻率', fig('unit-residence-rate')],
        ['事项进驻率', fig('item-residence-rate')],
        ['“一网通办”事项占', fig('one-network-item-rate')],
        ['“不见面、马上办”审批事项占', fig('no-meeting-item-rate')],
      ),
      sentence(
        'livelihood',
        ['列入民生实事', fig('livelihood-projects'), '项'],
        ['已完成', fig('livelihood-projects-done'), '项'],
      ),
      sentence('documents', ['办理公文', fig('official-documents-handled'), '件']),
      sentence('simplified', ['精简办事手续', fig('procedures-simplified'), '项']),
      sentence('power-list', ['统一规范职权事项', fig('power-items-standardized'), '项']),
      sentence('licence-list', [
        fig('license-list-units'),
        '个行政部门的',
        fig('license-items-published'),
        '项行政许可事项在政务平台审核发布',
      ]),
      sentence(
        'online-supervision',
        ['印发“互联网+监管”相关文件', fig('internet-supervision-documents'), '个'],
        ['监管实施清单编制完成率', fig('supervision-checklist-completion-rate')],
      ),
    ],
  },
  {
    key: 'decisions',
    heading: '健全依法决策机制，加强规范性文件管理',
    blocks: [
      narrative('achievements.decisions', '依法决策、制度建设的举措'),
      sentence(
        'major-decisions',
        ['列入重大行政决策年度目录', fig('decision-catalogue-items'), '项'],
        ['作出重大行政决策', fig('major-decisions'), '项'],
        ['履行公众参与程序', fig('major-decision/consulted'), '项'],
        ['组织专家论证', fig('major-decision/argued'), '项'],
        ['开展风险评估', fig('major-decision/assessed'), '项'],
        ['合法性审查', fig('major-decision/reviewed'), '项'],
      ),
      sentence(
        'consultations',
        ['公开征求意见', fig('consultations-published'), '件'],
        ['收到公众意见', fig('public-comment/received'), '条'],
        ['采纳', fig('public-comment/adopted'), '条'],
      ),
      sentence(
        'normative-documents',
        ['审核行政规范性文件', fig('normative-documents-reviewed'), '件'],
        ['审核合同及框架协议', fig('contracts-reviewed'), '件'],
        ['出具合法性审核（审查）意见', fig('legality-reviews'), '件'],
      ),
      sentence(
        'normative-register',
        ['印发行政规范性文件', fig('normative-documents-issued'), '件'],
        ['报送备案', fig('normative-documents-filed'), '件'],
        ['废止或者失效', fig('normative-documents-ended'), '件'],
        ['现行有效', fig('normative-documents-in-force'), '件'],
      ),
      sentence(
        'losses',
        ['为政府挽回经济损失', fig('losses-recovered'), '万元'],
        ['避免经济损失', fig('losses-avoided'), '亿元'],
      ),
      sentence(
        'lawyers',
        ['配备公职律师', fig('government-lawyers'), '名'],
        ['聘请法律顾问', fig('legal-advisers'), '名'],
      ),
      sentence(
        'advisers',
        ['法律顾问提供法律意见', fig('legal-adviser-opinions'), '条'],
        ['代理诉讼、参与行政复议案件', fig('legal-adviser-litigation-review-cases'), '件'],
        ['解答群众法律咨询', fig('legal-adviser-consultations'), '人次'],
        ['代写法律文书', fig('legal-adviser-documents-drafted'), '份'],
        ['参与调解民间纠纷', fig('legal-adviser-disputes-mediated'), '起'],
        ['协助处理其他涉法事务', fig('legal-adviser-other-matters'), '件'],
      ),
    ],
  },
  {
    key: 'enforcement',
    heading: '严格规范公正文明执法',
    blocks: [
      narrative('achievements.enforcement', '行政执法的举措'),
      sentence(
        'penalties',
        ['立案查处违法行为', fig('penalty-cases-filed'), '件'],
        ['作出行政处罚决定', fig('administrative-penalty/decisions'), '件'],
        ['法制审核', fig('administrative-penalty/reviewed'), '件'],
        ['公开行政处罚决定', fig('administrative-penalty/published'), '件'],
      ),
      sentence(
        'enforcement-exam',
        ['组织行政执法人员资格考试', fig('enforcement-officers-exam'), '人'],
        ['持有行政执法证', fig('enforcement-officers-certified'), '人'],
      ),
      sentence('case-files', ['评查行政执法案卷', fig('case-files-reviewed'), '卷']),
    ],
  },
]
