/** How reports word what is done by law for and with others: publicity, disputes, proposals, review, enforcement. */
import { type IndicatorWords, papers, part, people, words } from './words.ts'

const suggestions = /建议提案|议案|提案|代表建议|建议办理/
const petitions = /信访/
const hotline = /热线|12345/
const adviser = /(?<!一)法律顾问/
const aid = /法律援助|法援/
const villages = /村集体|一村一|村居|农村/
const publicity = /普法|宣传/
const reconsideration = /行政复议/

export const wordsOfLaw: IndicatorWords = {
  // 普法
  'publicity-member-units': words(/#普法(?:责任)?(?:成员)?单位|普法(?:责任)?(?:成员)?单位#/, { units: ['家'] }),
  'publicity-activities': words(/(?:普法|法治|法律|法制)(?:集中|主题|教育)*(?:宣传)?(?:咨询|教育|主题)*活动#/, {
    of: publicity,
    not: /文艺|扫黑|培训/,
    units: ['次', '期'],
  }),
  'publicity-vehicle-trips': words(/宣传车#/, { units: ['辆'] }),
  'publicity-consultations': words(/(?:解答|接受|提供|接待)[^#]{0,6}(?:法律)?咨询(?:服务)?#/, { of: publicity }),
  'publicity-materials': words(
    /(?:发放|印发|派发|散发|发送|印制)[^#]{0,6}(?:宣传|普法|法律|法治)(?:宣传)?(?:资料|手册|单|册|品|读本|材料|折页|彩页)+#/,
    { units: ['册', '本'] },
  ),
  'publicity-performances': words(/文艺(?:演出|汇演|巡演|节目)#/, { of: /普法|法治/, units: ['次'] }),
  'publicity-audience': words(/受教育(?:群众|人数|人员|人次|面)*#|^#(?:群众)?受教育/, {
    of: /普法|宣传|法治/,
    units: people,
  }),
  'publicity-special-activities': part(/扫黑除恶[^#]{0,6}宣传[^#]{0,4}#/, { units: ['次'] }),
  'publicity-films': words(/制作[^#]{0,8}(?:专题片|宣传片|微电影)#/, { of: /普法|法治|宣传|扫黑/, units: ['个'] }),
  'publicity-articles': words(/(?:普法|法治)[^#]{0,4}(?:信息|稿件|文章)+#/, { not: /网站|征集/, units: ['条'] }),
  'law-lectures': words(/(?:普法|法治|法律|法制)(?:专题|知识|主题)*(?:讲座|宣讲|宣讲课|宣讲活动)#/, {
    not: /培训/,
    units: ['次', '期'],
  }),
  'democratic-villages-national': part(/(?:全国|国家级)“?民主法治示范村[^#]{0,8}#/),
  'democratic-villages-provincial': part(/(?:省|自治区)级?“?民主法治示范村[^#]{0,8}#/),
  'democratic-villages-municipal': part(/(?:市|州)级?“?民主法治示范村[^#]{0,8}#/),
  'democratic-villages-district': part(/(?:区|县|旗)级?“?民主法治示范村[^#]{0,8}#/),

  // 调解、信访举报
  'mediation-total': words(
    /(?:调处|调解|化解|排查)(?:化解|调处|调解|受理|各类|各种|社会|基层|群众|和|、)*(?:矛盾|矛盾纠纷|纠纷)(?:案件)?#/,
    { not: /参与|成功|法律顾问/ },
  ),
  'mediation-success': part(
    /(?:调解|调处|化解)成功(?:各类|矛盾|纠纷|案件)*#|成功(?:调解|调处|化解)(?:各类|矛盾|纠纷|案件)*#/,
    {
      not: /率/,
    },
  ),
  'mediation-success-rate': words(/(?:调解|调处|化解)成功率#|^成功率#/, { of: /调解|调处|纠纷/ }),
  'petitioners-total': words(/#(?:上访|信访)(?:人员|群众|人)/, { of: /诉讼|以案释法/ }),
  'petitioners-guided-to-litigation': part(/#引导[^#]{0,6}诉讼/),
  'petitioners-guided-rate': words(/法定(?:渠道|途径)[^#]{0,12}(?:比率|比例|率)#/),
  'petitions-received': words(/(?:受理|接收|登记|收到)(?:各类|群众|来信来访)*信访(?:事项|件|案件|问题|诉求)*#/),
  'petitions-on-time-rate': words(/^(?:信访事项|信访件|信访)?(?:按期|按时|及时)(?:办结|答复|办理)率#/, {
    of: petitions,
  }),
  'petitions-satisfaction-rate': words(/^(?:信访事项|信访件|信访)?(?:群众)?满意(?:率|度)#/, { of: petitions }),
  'hotline-received': words(/(?:12345|热线)[^#]{0,12}(?:工单|诉求|事项|来电|件)#/),
  'hotline-on-time-rate': words(/^(?:热线|工单)*(?:按期|按时|及时)(?:办结|答复|办理|回复)率#/, { of: hotline }),
  'hotline-satisfaction-rate': words(/^(?:热线|工单)*(?:群众|回访)*满意(?:率|度)#/, { of: hotline }),

  // 法律援助
  'legal-aid-consultations': words(/(?:接待|解答|提供|接受)[^#]{0,10}法律咨询(?:服务)?#|^法律咨询(?:服务)?#/, {
    of: aid,
  }),
  'legal-aid-documents-drafted': words(/代(?:写|书)(?:各类)?(?:法律)?文书#/, { of: aid, units: ['件'] }),
  'legal-aid-cases': words(/(?:受理|办理|办结)(?:各类)?法律援助(?:案件|事项)?#/),
  'legal-aid-losses-recovered': words(/挽回(?:各类)?(?:经济)?损失#/, { of: /受援人|法律援助/ }),
  'village-legal-adviser-villages': words(/#(?:行政)?村[^#]{0,8}(?:法律顾问|一村一)/),
  'village-legal-opinions': words(/为?村(?:集体|委会|（社区）|居)[^#]{0,6}法律意见#/, { units: ['条', '份'] }),
  'village-consultations': words(/(?:为)?(?:群众|村民)?(?:提供|解答)?(?:群众|村民)?法律咨询(?:服务)?#/, {
    of: villages,
  }),
  'village-contracts-reviewed': words(/(?:审查|审核)[^#]{0,4}村[^#]{0,4}合同#/, { units: ['份'] }),
  'rural-legal-aid-cases': part(/(?:农村|涉农)[^#]{0,4}法律援助(?:案件|事项)#/),

  // 建议提案
  'npc-review-opinions-implemented': words(/(?:落实|办理)[^#]{0,6}人大[^#]{0,6}审议意见#/, { units: ['件', '项'] }),
  'cppcc-inspection-suggestions-adopted': words(/(?:采纳|落实|办理)[^#]{0,6}政协[^#]{0,4}视察(?:意见|建议)+#/, {
    units: ['件', '项'],
  }),
  'proposals-total-both-sessions': words(
    /(?:两会|代表)?(?:议案|建议|议案建议)(?:、|和|及|与)?(?:政协)?(?:委员)?提案#|#[^#]{0,4}(?:两会)?(?:议案|建议)(?:、|和|及|与)?(?:政协)?(?:委员)?提案/,
  ),
  'proposals-completion-rate': words(/^[^#]{0,12}?(?:办结|答复|办复|办理)率#/, {
    of: suggestions,
    not: /按期|按时|及时|面商|司法建议|检察建议/,
  }),
  'proposals-on-time-rate': words(/^[^#]{0,12}?(?:按期|按时|及时)(?:办结|答复|办复|办理)率#/, { of: suggestions }),
  'proposals-satisfaction-rate': words(/^(?:[^#]{0,10}(?:代表|委员|提案|建议|议案))?(?:办理)?满意(?:率|度)#/, {
    of: suggestions,
  }),
  'npc-suggestions': part(/人大代表(?:议案)?建议#/, {
    not: /(?:全国|省|自治区|市|州|县|区|旗)级?人大代表|、(?:县|区|市)人大/,
  }),
  'npc-suggestions-provincial': part(/(?<![、和])(?:省|自治区)级?人大(?:代表)?(?:议案)?建议#/),
  'npc-suggestions-municipal': part(/(?<![、和])(?:市|州)级?人大(?:代表)?(?:议案)?建议#/),
  'npc-suggestions-district': part(/(?<![、和])(?:县|区|旗)级?人大(?:代表)?(?:议案)?建议#/),
  'npc-suggestions-by-government': part(/政府系统(?:承办|办理)(?:的)?(?:建议)?#/, { of: /人大代表建议/, not: /提案/ }),
  'cppcc-proposals': part(/政协(?:委员)?提案#/, { not: /(?:全国|省|自治区|市|州|县|区|旗)级?政协|建议|议案/ }),
  'cppcc-proposals-provincial': part(/(?<![、和])(?:省|自治区)级?政协(?:会议|委员)?提案#/),
  'cppcc-proposals-municipal': part(/(?<![、和])(?:市|州)级?政协(?:会议|委员)?提案#/),
  'cppcc-proposals-district': part(/(?<![、和])(?:县|区|旗)级?政协(?:会议|委员)?提案#/),
  'cppcc-proposals-filed': part(/^(?:予以|确定|审查|经审查)*立案(?:提案)?#/, { of: /提案/ }),
  'cppcc-letters': part(/^转(?:为)?(?:信函|来信)#/, { of: /提案/ }),
  'cppcc-proposals-by-government': part(/政府系统(?:承办|办理)(?:的)?(?:政协)?提案#/),

  // 合法性审核
  'legal-adviser-opinions': words(/(?:提供|出具|提出)[^#]{0,6}法律意见(?:建议|书)*#/, {
    of: adviser,
    units: ['件', '份'],
  }),
  'legal-adviser-litigation-review-cases': words(/代理[^#]{0,4}(?:诉讼|应诉)[^#]{0,12}案件#/, { of: adviser }),
  'legal-adviser-consultations': words(/(?:解答|提供|接受)[^#]{0,6}(?:法律)?咨询(?:服务)?#/, { of: adviser }),
  'legal-adviser-documents-drafted': words(/代(?:写|书)(?:各类)?(?:法律)?文书#/, { of: adviser, units: ['件'] }),
  'legal-adviser-disputes-mediated': words(/参与调解(?:民间|各类|矛盾)*纠纷#/, { of: adviser, units: ['件'] }),
  'legal-adviser-other-matters': words(/其[它他]涉法(?:事务|事项)#/, { of: adviser, units: ['项', '次'] }),
  'legal-advisers': words(/聘请[^#]{0,6}法律顾问#|聘请#[^#]{0,8}法律顾问/, { units: people }),
  'government-lawyers': words(/公职律师#|#公职律师/, { units: people }),
  'contracts-reviewed': words(/(?:审查|审核)[^#]{0,10}(?:合同|协议)#/, { not: /村/, units: ['份'] }),
  'legality-reviews': words(/合法性(?:审查|审核)(?:意见|意见书)?#/, { units: ['份', '次'] }),
  'losses-recovered': words(/为[^#]{0,4}政府挽回(?:各类)?(?:经济)?损失#/),
  'losses-avoided': words(/避免(?:各类)?(?:经济)?损失#/),

  // 规范性文件
  'normative-documents-reviewed': words(/(?:审核|审查)(?:各类|行政|政府)*规范性文件(?:草案|送审稿)*#/, {
    units: papers,
  }),
  'normative-documents-issued': words(/(?:制定|印发|出台|制发|发布)(?:各类|行政|政府)*规范性文件#/, { units: papers }),
  'normative-documents-filed': words(
    /规范性文件(?:报送|报请|报)备案?#|(?:报送|报)备案?(?:行政)?规范性文件#|规范性文件备案#/,
    {
      units: papers,
    },
  ),
  'normative-documents-ended': words(/(?:废止|宣布失效|废止失效|废止和宣布失效)(?:各类|行政)*规范性文件#/, {
    units: papers,
  }),
  'normative-documents-in-force': words(/^(?:[^#]{0,12}现行有效的?)?(?:政府|行政)*规范性文件#$/, {
    of: /现行有效/,
    units: papers,
  }),

  // 复议应诉
  'reconsideration-cases-closed': part(/(?:办结|审结)行政复议案件#|^(?:办结|审结)#/, { of: reconsideration }),
  'reconsideration-as-respondent': part(/被申请人[^#]{0,4}(?:行政)?复议案件#/),
  'reconsideration-received': words(/(?:收到|接收)行政复议(?:申请|案件)*#/),
  'reconsideration-accepted': part(/受理行政复议(?:申请|案件)*#|^(?:依法)?受理#/, { of: reconsideration }),
  'reconsideration-correction-rate': words(/(?:直接|复议)纠错率#/, { not: /综合/ }),
  'litigation-as-defendant': words(
    /被告[^#]{0,4}(?:行政)?(?:诉讼|应诉)案件#|^(?:[^#]{0,4}办理)?行政(?:应诉|诉讼)案件#/,
  ),
  'head-appearance-rate': words(/负责人出庭(?:应诉)?率#/),
  'litigation-loss-rate': words(/败诉率#/),

  // 行政执法
  'penalty-cases-filed': words(/立案(?:查处|调查)(?:各类|违法|行政处罚)*(?:行为|案件)*#/, { not: /犯罪|刑事/ }),
  'enforcement-officers-exam': words(
    /执法[^#]{0,8}人员#|^#[^#]{0,6}执法[^#]{0,6}考试|执法[^#]{0,10}考试(?:人数|人员)?#/,
    {
      of: /执法[^，。；]{0,8}考试/,
      units: ['名'],
    },
  ),
  'enforcement-officers-certified': words(
    /(?:持有|取得)(?:行政)?执法证件?(?:的)?(?:人员|执法人员)?#|^#[^#]{0,8}(?:持有|取得)(?:行政)?执法证/,
    {
      units: ['名'],
    },
  ),
  'case-files-reviewed': words(/(?:评查|抽查|检查)(?:各类|行政|执法|处罚|许可)*案卷#/, {
    units: ['宗', '件', '份', '本'],
  }),
  'internet-supervision-documents': words(/互联网\+监管”?(?:相关)?文件#/, { units: ['份', '件'] }),
  'supervision-checklist-completion-rate': words(/^(?:清单)?(?:编制)?(?:完成|编制)率#/, { of: /实施清单/ }),

  // 督查审计
  'superior-platform-items': words(/督查[^#]{0,6}平台[^#]{0,4}(?:交办|转办)(?:的)?事项#/, { units: ['件', '个'] }),
  'superior-platform-on-time-rate': words(/^(?:按时|按期)(?:办结|办理|完成|反馈)率#/, {
    of: /督查[^，。；]{0,12}事项/,
  }),
  'audit-issue-classes': words(/审计[^#]{0,8}问题#/),
  'audit-issues': words(/审计[^#]{0,8}问题#/, { units: ['个', '条', '件'] }),
}
