/**
 * The demonstration county: 演示·云岭县, which is nowhere. Its towns are called after the 24 solar terms, its people after
 * what one sees on a walk. Units, posts with their duties, and who holds them.
 */
import type { UnitKind } from '../office/open-unit.ts'
import type { AdministratorDuty, CaseDuty, Certificate } from '../procedure/duty.ts'
import { personNames } from './names.ts'

export const demonstrationId = 'demo-yunling'
export const demonstrationName = '演示·云岭县'
const named = (name: string): string => `${demonstrationName}${name}`

export interface DemonstrationUnit {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly kind: UnitKind
  /** 机关代字 */
  readonly documentCode: string
  readonly parent: string | null
  readonly posts: readonly DemonstrationPost[]
  /** Villages and quarters one can quarrel in, without units of their own. */
  readonly places?: readonly string[]
}
interface DemonstrationPost {
  /** Of the unit; the whole id is `unit-key`. */
  readonly key: string
  readonly name: string
  readonly duties: readonly (CaseDuty | AdministratorDuty)[]
}

const post = (key: string, name: string, ...duties: (CaseDuty | AdministratorDuty)[]): DemonstrationPost => ({
  key,
  name,
  duties,
})

/** 执法队伍: two go out together, a third may stand in for one who is recused; who hears a case has not investigated it. */
const enforcement = (squad: string): readonly DemonstrationPost[] => [
  post('squad-leader', `${squad}队长`, 'enforcement'),
  post('squad', `${squad}执法员`, 'enforcement'),
  post('squad-second', `${squad}执法员`, 'enforcement'),
  post('hearing', '听证主持人', 'hearing'),
]

/**
 * Of a department: head and deputy, office, legal section, those who handle cases; a small one has no legal section of its
 * own. One that enforces the law has a squad for it.
 */
const department = (
  id: string,
  name: string,
  documentCode: string,
  how: {
    head?: string
    mediates?: boolean
    small?: boolean
    enforces?: string
    more?: readonly DemonstrationPost[]
  } = {},
): DemonstrationUnit => ({
  id,
  name: named(name),
  shortName: name.startsWith('人民政府') ? `县${name.slice(2)}` : `县${name}`,
  kind: 'department',
  documentCode,
  parent: 'government',
  posts: [
    post('head', how.head ?? '局长', 'unitHead'),
    post(
      'office',
      '办公室主任',
      'assignment',
      'disclosureHead',
      'meetingSecretary',
      'documentRegistry',
      'recordFiling',
      'oversight',
      ...office,
      ...(how.small ? legal : []),
    ),
    ...(how.small ? [] : [post('legal', '政策法规股股长', ...legal)]),
    post('clerk', '综合股科员', 'registration', 'handling', 'jointHandling', 'drafting', 'publication', ...figures),
    ...(how.mediates ? [post('mediator', '行政调解员', 'registration', 'mediation')] : []),
    post('deputy', `副${how.head ?? '局长'}`, 'deputyHead'),
    ...(how.enforces ? enforcement(how.enforces) : []),
    ...(how.more ?? []),
  ],
})
/** What the office of every organ does besides. */
const office = ['deputiesLiaison', 'performanceRecord', 'secrecyReview', 'petition'] as const
/** Who types figures also writes the unit's annual reports. */
const figures = ['figures', 'reporting'] as const
const legal = ['legalityReview', 'disclosureReview', 'fairCompetitionReview', 'hearing'] as const

const town = (
  id: string,
  name: string,
  kind: 'township' | 'subdistrict',
  documentCode: string,
  places: readonly string[],
): DemonstrationUnit => ({
  id,
  name: named(`${name}${kind === 'township' ? '人民政府' : '办事处'}`),
  shortName: name,
  kind,
  documentCode,
  parent: 'government',
  places,
  posts: [
    post('head', kind === 'township' ? '镇长' : '办事处主任', 'unitHead', 'governmentHead'),
    post(
      'office',
      '党政办公室主任',
      'assignment',
      'disclosureHead',
      'meetingSecretary',
      'documentRegistry',
      'recordFiling',
      'oversight',
      ...office,
    ),
    post('legal', '司法所所长', ...legal, 'mediation'),
    post('clerk', '综合岗', 'registration', 'handling', 'jointHandling', 'drafting', 'publication', ...figures),
    post('mediator', '人民调解员', 'registration', 'mediation'),
    post('deputy', kind === 'township' ? '副镇长' : '办事处副主任', 'deputyHead'),
    post('squad-leader', '综合行政执法队队长', 'enforcement'),
    post('squad', '综合行政执法队执法员', 'enforcement'),
    post('petition', '信访专干', 'petition'),
  ],
})

const village = (
  id: string,
  name: string,
  kind: 'village' | 'community',
  documentCode: string,
  parent: string,
): DemonstrationUnit => ({
  id,
  name: named(name),
  shortName: name,
  kind,
  documentCode,
  parent,
  places: [name],
  posts: [
    post('head', kind === 'village' ? '村民委员会主任' : '居民委员会主任', 'unitHead'),
    post('mediator', '人民调解员', 'registration', 'mediation'),
  ],
})

/** The offices of the two assemblies hand proposals out and see that they are answered. */
const assembly = (
  id: 'congress' | 'conference',
  name: string,
  shortName: string,
  documentCode: string,
  officer: string,
): DemonstrationUnit => ({
  id,
  name: named(name),
  shortName,
  kind: id,
  documentCode,
  parent: null,
  posts: [
    post('head', '主任', 'unitHead'),
    post('office', officer, 'assignment', 'oversight', 'reporting'),
    post('clerk', '科员', 'registration'),
  ],
})

export const units: readonly DemonstrationUnit[] = [
  {
    id: 'government',
    name: named('人民政府'),
    shortName: '县政府',
    kind: 'government',
    documentCode: '云政',
    parent: null,
    posts: [
      post('head', '县长', 'unitHead', 'governmentHead'),
      post('secretary', '县政府文秘', 'assignment', 'meetingSecretary', 'publication', 'documentRegistry', ...office),
      post('filing', '备案审查专员', 'recordFiling', 'registration', 'handling', 'drafting', 'jointHandling'),
      post('reporting', '法治政府建设专员', 'reporting', 'oversight', 'figures'),
      post('disclosure', '政务公开负责人', 'disclosureHead', 'disclosureReview', 'legalityReview'),
      post('deputy', '副县长（常务）', 'deputyHead'),
      post('deputy-second', '副县长', 'deputyHead'),
      post('deputy-third', '副县长', 'deputyHead'),
      post('deputy-fourth', '副县长', 'deputyHead'),
    ],
  },
  {
    ...department('office', '人民政府办公室', '云政办', { head: '主任' }),
    posts: [
      ...department('office', '人民政府办公室', '云政办', { head: '主任' }).posts,
      post('system-administrator', '系统管理员', 'systemAdministrator'),
      post('security-administrator', '安全保密管理员', 'securityAdministrator'),
      post('audit-administrator', '安全审计员', 'auditAdministrator'),
    ],
  },
  department('justice', '司法局', '云司', {
    mediates: true,
    more: [
      post('reconsideration-head', '行政复议股股长', 'reconsiderationHead'),
      post('reconsideration', '行政复议员', 'reconsideration', 'registration'),
      post('reconsideration-second', '行政复议员', 'reconsideration'),
      post('litigation', '行政应诉股股长', 'litigation'),
      post('hearing', '听证主持人', 'hearing'),
    ],
  }),
  department('market', '市场监督管理局', '云市监', {
    mediates: true,
    enforces: '综合执法大队',
    // Who knows the informant and who pays the reward are two people.
    more: [
      post('intake', '举报中心受理员', 'informantIntake'),
      post('rewards', '财务股举报奖励岗', 'rewards'),
      // Answers for the bureau in reconsideration and in court.
      post('litigation', '政策法规股应诉岗', 'litigation'),
    ],
  }),
  department('housing', '住房和城乡建设局', '云住建', { mediates: true }),
  department('labour', '人力资源和社会保障局', '云人社', { mediates: true }),
  department('resources', '自然资源局', '云自然资', { mediates: true, enforces: '自然资源执法大队' }),
  department('agriculture', '农业农村局', '云农', { enforces: '农业综合执法大队' }),
  department('urban', '城市管理局', '云城管', { enforces: '城市管理执法大队' }),
  department('transport', '交通运输局', '云交', { enforces: '交通运输执法大队' }),
  department('education', '教育局', '云教'),
  department('health', '卫生健康局', '云卫健', { mediates: true }),
  department('police', '公安局', '云公', { mediates: true }),
  department('civil-affairs', '民政局', '云民'),
  department('finance', '财政局', '云财', { small: true }),
  department('audit', '审计局', '云审计', { small: true }),
  department('planning', '发展和改革局', '云发改'),
  department('petitions', '信访局', '云信', {
    small: true,
    more: [post('petition', '办信接访岗', 'petition'), post('review', '复查复核岗', 'petition')],
  }),
  assembly('congress', '人大常委会办公室', '县人大办', '云人办', '代表联络科科长'),
  assembly('conference', '政协办公室', '县政协办', '云协办', '提案科科长'),
  town('guyu', '谷雨街道', 'subdistrict', '谷办', ['新芽社区', '槐荫社区', '桃符社区', '春晖里', '听雨巷']),
  town('lixia', '立夏街道', 'subdistrict', '立办', ['蝉鸣社区', '竹影社区', '石榴园', '荷风里']),
  town('xiaoman', '小满镇', 'township', '小政', ['麦浪村', '青穗村', '石磨村', '水车村', '小满集市']),
  town('mangzhong', '芒种镇', 'township', '芒政', ['镰月村', '稻影村', '秧歌村', '布谷村']),
  town('bailu', '白露镇', 'township', '白政', ['芦花村', '雁回村', '露珠村', '白露渡口']),
  town('qiufen', '秋分镇', 'township', '秋政', ['桂影村', '平分村', '月桥村', '果林村']),
  town('shuangjiang', '霜降镇', 'township', '霜政', ['柿红村', '霜叶村', '枫影村']),
  town('jingzhe', '惊蛰镇', 'township', '惊政', ['雷声村', '春犁村', '桃蕊村', '惊蛰老街']),
  village('xinya', '谷雨街道新芽社区', 'community', '新芽', 'guyu'),
  village('huaiyin', '槐荫社区', 'community', '槐荫', 'guyu'),
  village('mailang', '小满镇麦浪村', 'village', '麦浪', 'xiaoman'),
  village('luhua', '白露镇芦花村', 'village', '芦花', 'bailu'),
]

/** 信访局 has not yet named its first responsible person, so the list of gaps is not empty. */
export const withoutFirstResponsible = 'petitions'

/** In the middle year a township became a town, and a community came under another subdistrict. */
export const changes = {
  renamed: { unit: 'shuangjiang', before: named('霜降乡人民政府'), beforeShort: '霜降乡', monthDay: '07-01' },
  moved: { unit: 'huaiyin', to: 'lixia', monthDay: '04-01' },
} as const

export interface Holder {
  readonly person: string
  readonly name: string
  readonly unit: string
  readonly post: string
  readonly postName: string
  readonly duties: readonly string[]
}
/** Everyone at work, one person to a post. */
export const holders: readonly Holder[] = units
  .flatMap(unit =>
    unit.posts.map(({ key, name, duties }) => ({
      person: `${unit.id}-${key}`,
      unit: unit.id,
      post: `${unit.id}-${key}`,
      postName: name,
      duties,
      name: '',
    })),
  )
  .map((holder, n) => ({ ...holder, name: personNames[n] ?? '' }))

export interface DemonstrationCertificate {
  readonly kind: Certificate
  readonly number: string
  readonly person: string
  readonly unit: string
  /** Years after the founding; valid for good where absent. */
  readonly lastsYears?: number
}
const certificatesFor = (duty: CaseDuty, kind: Certificate, prefix: string): readonly DemonstrationCertificate[] =>
  holders
    .filter(({ duties }) => duties.includes(duty))
    .map(({ person, unit }, n) => ({ kind, number: `${prefix}${String(n + 1).padStart(3, '0')}`, person, unit }))
/** 执法证 of the squads, of which one has run out; 法律职业资格 of who reviews legality (行政处罚法第五十八条). */
export const certificates: readonly DemonstrationCertificate[] = [
  ...certificatesFor('enforcement', 'enforcement', '演示执法').map(certificate =>
    certificate.person === 'market-squad-second' ? { ...certificate, lastsYears: 1 } : certificate,
  ),
  ...certificatesFor('legalityReview', 'lawyer', '演示资格'),
]

/** The accounts that are printed at the first start. They share one password, which is no secret. */
export const demonstrationPassword = 'yunling-demo'
export const accounts: readonly { readonly username: string; readonly post: string; readonly role: string }[] = [
  { username: 'xianzhang', post: 'government-head', role: '县长：签发文件' },
  { username: 'fazhi', post: 'government-reporting', role: '法治政府建设专员：年度报告、督办检查' },
  {
    username: 'wenmi',
    post: 'government-secretary',
    role: '县政府文秘：规范性文件审核转送、登记编号印发、公布，会议和重大决策',
  },
  { username: 'zhengwu', post: 'government-disclosure', role: '县政府政务公开负责人：公开审查、答复签批' },
  { username: 'shenhe', post: 'justice-legal', role: '县司法局：合法性审核' },
  { username: 'sifa', post: 'justice-head', role: '县司法局局长：签批' },
  { username: 'zhujian', post: 'housing-clerk', role: '县住建局：申请公开、建议提案承办，起草文件、征求意见' },
  { username: 'zhujianju', post: 'housing-head', role: '县住建局局长：签批' },
  { username: 'gongkai', post: 'housing-office', role: '县住建局办公室主任：信息公开负责人' },
  { username: 'shijian', post: 'market-mediator', role: '县市场监管局：行政调解（消费纠纷）' },
  { username: 'xiaoman', post: 'xiaoman-clerk', role: '小满镇综合岗：登记、承办、数据填报' },
  { username: 'tiaojie', post: 'guyu-mediator', role: '谷雨街道：人民调解员' },
  { username: 'luhua', post: 'luhua-mediator', role: '芦花村：人民调解员' },
  { username: 'fuxian', post: 'government-deputy', role: '副县长：分管签批' },
  { username: 'shichang', post: 'market-head', role: '县市场监管局局长：签批' },
  { username: 'fenguan', post: 'market-deputy', role: '县市场监管局分管副局长：签批' },
  { username: 'zhifa', post: 'market-squad-leader', role: '县市场监管局：行政执法' },
  { username: 'fagui', post: 'market-legal', role: '县市场监管局：法制审核' },
  { username: 'zhuchi', post: 'market-hearing', role: '县市场监管局：听证主持' },
  { username: 'gongshi', post: 'market-clerk', role: '县市场监管局：登记、信息发布（公开处罚决定）' },
  { username: 'jubao', post: 'market-intake', role: '县市场监管局：举报受理（可查阅举报人）' },
  { username: 'jiangli', post: 'market-rewards', role: '县市场监管局：举报奖励发放' },
  { username: 'dabian', post: 'market-litigation', role: '县市场监管局：复议答复、应诉' },
  { username: 'chengguan', post: 'urban-squad-leader', role: '县城市管理局：行政执法' },
  { username: 'fuyi', post: 'justice-reconsideration', role: '县司法局：行政复议承办' },
  { username: 'fuyizhang', post: 'justice-reconsideration-head', role: '县司法局：行政复议机构负责人' },
  { username: 'yingsu', post: 'justice-litigation', role: '县司法局：应诉承办' },
  { username: 'xinfang', post: 'petitions-petition', role: '县信访局：信访办理' },
  { username: 'zhenxin', post: 'xiaoman-petition', role: '小满镇：信访办理' },
  { username: 'zhenzhi', post: 'xiaoman-squad-leader', role: '小满镇：行政执法' },
  { username: 'renda', post: 'congress-office', role: '县人大办：代表建议交办督办' },
  { username: 'xitong', post: 'office-system-administrator', role: '系统管理员（三员）' },
  { username: 'anquan', post: 'office-security-administrator', role: '安全保密管理员（三员）' },
  { username: 'shenji', post: 'office-audit-administrator', role: '安全审计员（三员）' },
]
