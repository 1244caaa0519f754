/** 主要举措和成效: the first part of the 法治政府建设年度报告. Sentences whose figures a unit does not have are left out. */
import { fig, type TemplatePart } from './template.ts'
import { narrative, sentence } from './template-words.ts'

export const achievements: TemplatePart = {
  key: 'achievements',
  heading: '{year}年度推进法治政府建设的主要举措和成效',
  required: true,
  sections: [
    { key: 'opening', blocks: [narrative('achievements.opening', '总述')] },
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
          ['召开政府常务会议', fig('meeting/executive'), '次'],
          ['研究法治建设议题', fig('agenda-item/ruleOfLaw'), '件'],
          ['“三重一大”事项上会', fig('agenda-item/bigThree'), '件'],
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
          ['作出重大行政决策', fig('major-decision/decided'), '项'],
          ['履行公众参与程序', fig('major-decision/consulted'), '项'],
          ['组织专家论证', fig('major-decision/argued'), '项'],
          ['开展风险评估', fig('major-decision/assessed'), '项'],
          ['合法性审查', fig('major-decision/reviewed'), '项'],
        ),
        sentence(
          'consultations',
          ['公开征求意见', fig('consultation/published'), '件'],
          ['收到公众意见', fig('public-comment/received'), '条'],
          ['采纳', fig('public-comment/adopted'), '条'],
        ),
        sentence(
          'normative-documents',
          ['审核行政规范性文件', fig('normative-documents-reviewed'), '件'],
          ['审核合同及框架协议', fig('contracts-reviewed'), '件'],
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
          ['立案查处违法行为', fig('administrative-penalty/filed'), '件'],
          ['作出行政处罚决定', fig('administrative-penalty/decisions'), '件'],
          ['法制审核', fig('administrative-penalty/reviewed'), '件'],
          ['公开行政处罚决定', fig('administrative-penalty/published'), '件'],
        ),
        sentence('enforcement-exam', ['组织行政执法人员资格考试', fig('enforcement-officers-exam'), '人']),
      ],
    },
    {
      key: 'disputes',
      heading: '依法有效化解社会矛盾纠纷',
      blocks: [
        narrative('achievements.disputes', '化解矛盾纠纷的举措'),
        sentence(
          'mediation',
          ['全年共排查调处矛盾纠纷', fig('mediation-total'), '件'],
          ['调解成功', fig('mediation-success'), '件'],
          ['调解成功率', fig('mediation-success-rate', { decimals: 1 })],
        ),
        sentence(
          'petitioners',
          [
            fig('petitioners-total'),
            '名上访人员中，引导',
            fig('petitioners-guided-to-litigation'),
            '人通过诉讼途径依法表达诉求',
          ],
          ['通过法定渠道解决的比率为', fig('petitioners-guided-rate', { decimals: 1 })],
        ),
        sentence(
          'petitions',
          ['办理信访事项', fig('petition/received'), '件'],
          ['通过法定途径分类处理后按信访程序办理', fig('petition/way-petition'), '件'],
        ),
        sentence(
          'legal-aid',
          ['法律援助机构接待法律咨询', fig('legal-aid-consultations'), '人次'],
          ['代写法律文书', fig('legal-aid-documents-drafted'), '份'],
          ['受理法律援助案件', fig('legal-aid-cases'), '件'],
          ['为受援人挽回经济损失', fig('legal-aid-losses-recovered'), '万元'],
        ),
        sentence(
          'village-advisers',
          ['为', fig('village-legal-adviser-villages'), '个行政村提供“一村一法律顾问”服务'],
          ['为村集体提供法律意见', fig('village-legal-opinions'), '件'],
          ['为群众提供法律咨询', fig('village-consultations'), '次'],
          ['审查村集体合同', fig('village-contracts-reviewed'), '件'],
          ['受理农村法律援助案件', fig('rural-legal-aid-cases'), '件'],
        ),
        sentence(
          'reconsideration',
          ['收到行政复议申请', fig('reconsideration/received'), '件'],
          ['受理', fig('reconsideration/accepted'), '件'],
          ['办结行政复议案件', fig('reconsideration-cases-closed'), '件'],
          ['直接纠错率', fig('reconsideration/directRate', { decimals: 1 })],
          ['以政府为被申请人的行政复议案件', fig('reconsideration-as-respondent'), '件'],
          ['以政府为被告的行政应诉案件', fig('litigation-as-defendant'), '件'],
          ['负责人出庭应诉率', fig('litigation/appearanceRate', { decimals: 1 })],
        ),
      ],
    },
    {
      key: 'supervision',
      heading: '强化对行政权力的制约和监督',
      blocks: [
        narrative('achievements.supervision', '接受监督的举措'),
        sentence(
          'proposals',
          ['办理人大代表建议、政协提案', fig('proposals-total-both-sessions'), '件'],
          ['办结率', fig('proposals-completion-rate')],
          ['按期答复率', fig('proposals-on-time-rate')],
          ['满意率', fig('proposals-satisfaction-rate', { decimals: 1 })],
        ),
        sentence(
          'congress',
          ['落实人大审议意见', fig('npc-review-opinions-implemented'), '条'],
          ['采纳政协视察建议', fig('cppcc-inspection-suggestions-adopted'), '条'],
          ['邀请代表委员列席政府常务会议', fig('delegates-attending-executive-meetings'), '人次'],
        ),
        sentence(
          'assigned-items',
          ['办理上级督查平台交办事项', fig('superior-platform-items'), '项'],
          ['按时办结率', fig('superior-platform-on-time-rate')],
        ),
        sentence('audit', ['梳理审计反馈问题', fig('audit-issue-classes'), '类、', fig('audit-issues'), '项']),
      ],
    },
    {
      key: 'disclosure',
      heading: '全面推进政务公开',
      blocks: [
        narrative('achievements.disclosure', '政务公开的举措'),
        sentence('proactive', ['主动公开政府信息', fig('proactive-disclosure-items'), '条']),
        sentence(
          'requests',
          ['收到政府信息公开申请', fig('foi-requests'), '件'],
          ['答复率', fig('foi-reply-rate')],
          ['按期答复率', fig('foi-timely-reply-rate')],
        ),
        sentence('pilot-fields', ['完成', fig('disclosure-pilot-fields'), '个试点领域基层政务公开标准目录编制']),
      ],
    },
    {
      key: 'publicity',
      heading: '加强法治宣传教育和学法用法',
      blocks: [
        narrative('achievements.publicity', '普法和学法用法的举措'),
        sentence(
          'publicity',
          [fig('publicity-member-units'), '个普法成员单位开展宣传'],
          ['开展普法宣传咨询活动', fig('publicity-activities'), '场次'],
          ['出动普法宣传车', fig('publicity-vehicle-trips'), '台次'],
          ['解答群众法律咨询', fig('publicity-consultations'), '人次'],
          ['发放法律宣传资料', fig('publicity-materials'), '份'],
          ['组织普法文艺演出', fig('publicity-performances'), '场次'],
          ['受教育', fig('publicity-audience'), '人次'],
        ),
        sentence(
          'publicity-special',
          ['开展专题宣传活动', fig('publicity-special-activities'), '场次'],
          ['制作专题片', fig('publicity-films'), '部'],
          ['发表普法信息稿件', fig('publicity-articles'), '篇'],
        ),
        sentence(
          'democratic-villages',
          ['省级民主法治示范村（社区）', fig('democratic-villages-provincial'), '个'],
          ['市级', fig('democratic-villages-municipal'), '个'],
          ['区县级', fig('democratic-villages-district'), '个'],
        ),
        sentence(
          'study',
          ['组织领导干部专题学法', fig('leader-law-study-sessions'), '次'],
          ['举办党政领导干部和公务员培训班', fig('training-classes'), '期'],
          ['培训', fig('training-attendance'), '人次'],
          ['购买法律图书', fig('law-books-purchased'), '本'],
        ),
      ],
    },
  ],
}
