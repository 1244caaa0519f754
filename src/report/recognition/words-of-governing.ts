/** How reports word what a government does in its own house: study, meetings, decisions, services, openness. */
import { type IndicatorWords, papers, part, people, words } from './words.ts'

const requests = /依申请公开|信息公开申请/

export const wordsOfGoverning: IndicatorWords = {
  // 学法用法
  'law-books-purchased': words(
    /(?:购买|购置|订购|采购)(?:[^#]{0,20}《[^》#]{0,20}(?:法|法典|条例)》|[^#]{0,6}(?:法律|普法|法治|学法)(?:类)?(?:图书|书籍|读本|教材))[^#]{0,6}#/,
    { units: ['册', '套'] },
  ),
  'leader-law-study-sessions': words(/(?:法律知识学习|学法|法律学习|法治学习|法治专题学习)(?:活动)?#/, {
    of: /领导干部|中心组|常务会|班子/,
    units: ['期', '场'],
  }),
  'party-group-study': words(/党(?:组|委)(?:（扩大）)?会(?:议)?(?:（扩大）)?(?:集体)?学习#/, { units: ['场'] }),
  'study-exam-participation-rate': words(/^(?:的)?(?:学法|法律知识|法治)?(?:考试)?(?:参学|参考|参试)率#/, {
    of: /学法|法律知识|法治考试/,
  }),
  'study-exam-pass-rate': words(/^(?:的)?(?:学法|法律知识|法治)?(?:考试)?(?:合格|及格|通过)率#/, {
    of: /学法|法律知识(?:考试|测试)|法治考试/,
  }),
  'training-classes': words(/(?:干部|公务员|执法|法治|依法行政|普法)[^#]{0,8}培训(?:班|会)#/, { units: ['场', '次'] }),
  'training-attendance': words(/^培训(?:人数|人员|人次|干部|学员|执法人员)*#|^#.{0,6}(?:参加|参训)/, {
    of: /(?:干部|公务员|执法|法治|依法行政|普法)[^，。；]{0,10}培训/,
    units: people,
  }),

  // 法治建设责任、年度报告、工作部署
  'first-responsible-persons': words(/#(?:部门|单位)[^#]{0,16}第一责任人/),
  'reports-to-npc-standing-committee': words(
    /人大(?:及其)?常委会[^#]{0,4}(?:汇报|报告)[^#]{0,8}(?:法治|依法行政)[^#]{0,10}#/,
  ),
  'plan-main-tasks': words(/#(?:年度)?(?:主要|重点)任务/, { of: /法治政府|依法行政|法治建设/ }),

  // 会议
  'executive-meeting-rule-of-law-briefings': words(
    /常务会(?:议)?[^#]{0,6}(?:听取|研究|审议)[^#]{0,6}(?:法治|依法行政)[^#]{0,12}#/,
  ),
  'executive-meetings': words(
    /^(?:\p{Script=Han}{0,4}(?:政府|州|县|区|市|镇))?(?:组织|筹备|召开|举行|保障|服务)*(?:\p{Script=Han}{0,4}(?:政府|州|县|区|市|镇))?常务会(?:议)?(?:召开)?#/u,
  ),
  'special-meetings': words(/^(?:组织|筹备|召开|举行|保障|服务)*(?:政府|州长|省长|市长|县长|区长|镇长)专题会(?:议)?#/),
  'party-group-meetings': words(/^(?:组织|召开|举行)*(?:[^#]{0,8})党(?:组|委)(?:（扩大）)?会(?:议)?(?:（扩大）)?#/),
  'big-three-items': words(/三重一大(?:”)?(?:事项|议题)#|#“?三重一大/, { units: ['项', '个'] }),
  'delegates-attending-executive-meetings': words(/(?:代表|委员)[^#]{0,6}#[^#]{0,3}列席|列席[^#]{0,8}常务会(?:议)?#/, {
    units: people,
  }),

  // 重大行政决策、意见征集
  'major-decisions': words(/(?:作出|出台|实施|审议通过)重大行政决策(?:事项)?#/, { units: ['件', '个'] }),
  'decision-catalogue-items': words(
    /重大行政决策[^#]{0,6}目录(?:事项)?#|^#[^#]{0,8}(?:列入|纳入)[^#]{0,8}重大行政决策[^#]{0,6}目录|^(?:列入|纳入)[^#]{0,8}重大行政决策[^#]{0,6}目录[^#]{0,6}#/,
    { units: ['件', '个'] },
  ),
  'consultations-published': words(/公开(?:向社会)?征求(?:社会公众|社会|公众)?意见#/, { units: ['次'] }),

  // 政务服务、公文
  'service-center-resident-units': words(
    /进驻(?:政务服务中心|政务中心|政务服务大厅|政务大厅|中心|大厅)(?:的)?(?:单位|部门)#/,
    {
      units: ['家'],
    },
  ),
  'service-branch-hall-units': words(/进驻(?:各)?分厅(?:的)?(?:单位|部门)#/),
  'service-center-items': words(/进驻(?:政务服务中心|政务中心|政务服务大厅|政务大厅|中心|大厅)[^#]{0,6}事项#/, {
    units: ['个', '件'],
  }),
  'service-branch-hall-items': words(/进驻(?:各)?分厅[^#]{0,6}事项#/, { units: ['个', '件'] }),
  'unit-residence-rate': words(/(?:部门|单位)进驻率#/),
  'item-residence-rate': words(/事项进驻率#/),
  'one-network-item-rate': words(/#[^#]{0,8}事项[^#]{0,4}“?一网通办|一网通办”?(?:事项)?(?:率|比例|占比)#/),
  'no-meeting-item-rate': words(/不见面[^#]{0,16}#/),
  'procedures-simplified': words(/精简[^#]{0,4}手续#/, { units: ['个', '件'] }),
  'power-items-standardized': words(
    /^(?:对)?(?:[^#]{0,4})#(?:职权|权责|权力)事项|(?:规范|梳理|公布)[^#]{0,6}(?:职权|权责|权力)事项#/,
    {
      not: /下放|承接|取消|划转|调整/,
      units: ['个', '件'],
    },
  ),
  'license-list-units': words(/#行政部门/, { of: /行政许可/, units: ['家'] }),
  'license-items-published': words(/#(?:行政)?许可事项|(?:公布|发布)(?:行政)?许可事项#/, {
    of: /发布|公布/,
    not: /取消|下放|承接|划入|划转/,
  }),
  'livelihood-projects': words(/民生实事#(?:具体)?(?:事项|项目)?|^#(?:件)?民生实事/, { units: ['件', '个'] }),
  'livelihood-projects-done': part(/^(?:已|均已|全部|已全部)*完成#$/, { of: /民生实事/, units: ['件', '个'] }),
  'official-documents-handled': words(/^(?:[^#]{0,4})(?:办理|办结|处理|收发)(?:各类)?公文#/, { units: papers }),

  // 政府信息公开
  'proactive-disclosure-items': words(
    /主动(?:公开|发布)(?:公开|各类|政府|政务|重点|领域)*信息#|主动公开(?:各类|政府)*#/,
    { units: ['篇'] },
  ),
  'foi-requests': words(
    /(?:依申请公开|信息公开申请)(?:政务|政府|信息|事项|申请|案件|件)*#|#(?:政府信息公开|依申请公开)(?:申请)?/,
    {
      not: /答复|办结|办复|不予|复议/,
    },
  ),
  'foi-reply-rate': words(/^(?:[^#]{0,8}(?:公开|公开申请))?(?:答复|办结|办复)率#/, { of: requests }),
  'foi-timely-reply-rate': words(
    /^(?:[^#]{0,8}(?:公开|公开申请))?(?:答复及时|及时答复|按期答复|按时答复|按期办结|按时办结)率#/,
    { of: requests },
  ),
  'disclosure-pilot-fields': words(/#试点领域/, { of: /政务公开|标准目录/ }),
  'website-items': words(
    /(?:门户网站|政府网站|政务网站|政府网|官方网站)[^#]{0,4}(?:发布|公开|更新|刊载)(?:各类|政府|政务|工作)*信息#/,
    { units: ['篇', '件'] },
  ),
  'new-media-items': words(
    /(?:微信|微博|公众号|新媒体|客户端)[^#]{0,10}(?:发布|推送|公开|推发|更新)(?:各类|政府|政务|工作)*信息#/,
    { not: /普法|法治宣传/, units: ['篇', '件'] },
  ),
  'government-documents-published': words(/^(?:公开|发布)?(?:政府|行政)文件#$/, { of: /公开|发布/, units: papers }),
  'policy-interpretations': words(/(?:政策(?:文件)?解读|解读政策)(?:文件|材料|稿件|信息|稿)*#/, {
    not: /率/,
    units: [...papers, '条', '个'],
  }),
  'regulations-in-force': words(/现行有效(?:的)?(?:政府|地方政府)*规章#/, { units: papers }),
  'licences-decided': words(/(?:办理|办结|作出)(?:各类)?行政许可(?:事项|决定|案件)?#/),
  'penalties-decided': words(/(?:作出|下达)行政处罚(?:决定|决定书)?#|办结行政处罚案件#|#行政处罚决定/, {
    units: papers,
  }),
  'coercion-decided': words(/(?:实施|作出|办理)行政强制(?:措施|执行|决定|案件)*#/),
}
