/** Each rule on both sides: words it finds, and the nearest words it must pass over. */
import { describe, expect, it } from 'vitest'
import { checkText } from '../check-document.ts'
import { checkRules } from './index.ts'

const title = '某市某区人民政府关于2020年度法治政府建设情况的报告'
const part = '一、2020年度主要举措和成效'
const report = (...lines: string[]): string => [title, '区委、区人大常委会：', part, ...lines].join('\n')
const rulesIn = (text: string): readonly string[] => checkText(text).map(({ rule }) => rule)

/** Rule, words it finds, words it passes over: paragraphs under the part of results. */
const rows: readonly (readonly [string, string, string])[] = [
  // Figures
  [
    'recomputed-rate',
    '86名上访人员中的75人走诉讼途径，解决比率约达80%。',
    '86名上访人员中的75人走诉讼途径，解决比率约达86%。',
  ],
  [
    'recomputed-rate',
    '调处纠纷1610件，调解成功1578件，调解成功率达98.1%以上。',
    '调处纠纷1610件，调解成功1578件，调解成功率达98%以上。',
  ],
  ['recomputed-rate', '受理200件，其中办结150件，办结率74%。', '受理200件，其中办结150件，办结率75%。'],
  ['reachable-rate', '49件议案提案全部办复，满意率达96%以上。', '49件议案提案全部办复，满意率达95%以上。'],
  ['reachable-rate', '办理提案3件，满意率90%。', '办理提案3件，满意率66.7%。'],
  ['full-rate-without-base', '依申请公开答复率100%。', '收到依申请公开5件，答复率100%。'],
  ['rate-without-base', '网上可办事项达83.2%。', '办理事项1000项，网上可办率83.2%。'],
  ['change-without-base', '发文数量同比下降6%。', '发文数量由100件减至94件，同比下降6%。'],
  ['change-without-base', '办事效率提高2倍。', '办事效率大有提高。'],
  ['degree-without-figure', '企业开办时间大幅压缩。', '企业开办时间大幅压缩至3天。'],
  ['parts-and-total', '19个具体事项中，已完成8项，按计划推进7项。', '19个具体事项中，已完成12项，按计划推进7项。'],
  ['parts-and-total', '提案271件，立案209件，转信函70件。', '提案271件，立案209件，转信函62件。'],
  [
    'mixed-classes',
    '办结行政复议案件6件，被申请复议案件1件，行政应诉案件5件。',
    '办结行政复议案件6件，维持复议案件1件，撤销复议案件5件。',
  ],
  ['of-which', '调处纠纷1610件。其中将86名上访人员引导到诉讼途径。', '调处纠纷1610件。其中邻里纠纷86件。'],
  ['persons-and-times', '培训人数达1200余人次。', '培训1200余人次。'],
  [
    'two-figures-one-indicator',
    '代写法律文书150份。\n代写法律文书80余份。',
    '法律援助机构接待咨询90人次，代写法律文书150份。\n法律顾问提供意见40条，代写法律文书80余份。',
  ],
  [
    'same-figure-twice',
    '接待弱势群体法律咨询600余人次。\n解答群众法律咨询600余人次。',
    '接待弱势群体法律咨询600余人次。\n解答群众法律咨询700余人次。',
  ],
  ['merged-categories', '代理诉讼、参与行政复议案件26件。', '代理诉讼20件，参与行政复议6件。'],
  [
    'subset-not-declared',
    '受理法律援助案件126件，受理农村各类法律援助案件36件。',
    '受理法律援助案件126件，其中农村各类法律援助案件36件。',
  ],
  [
    'bases-differ',
    '全区76个部门参加。\n全区86个成员单位参加。\n全区69个行政部门参加。',
    '全区76个部门参加。\n全区76个部门评议。\n全区76个部门整改。',
  ],
  ['goal-and-rate', '80%事项实现“一网通办”。\n实现“一网通办”的目标。', '80%事项实现“一网通办”。\n推进“一网通办”改革。'],
  ['stock-or-flow', '创建省级民主法治示范村2个。', '累计创建省级民主法治示范村2个。'],
  ['usual-unit', '现行有效的规范性文件196份。', '现行有效的规范性文件196件。'],
  ['unmeasurable-amount', '间接避免各类经济损失1.2亿元。', '为受援人挽回经济损失600余万元。'],
  ['result-missing', '组织执法人员652人参加资格考试。', '组织执法人员652人参加资格考试，合格630人。'],
  ['result-missing', '梳理出审计反馈问题350项。', '梳理出审计反馈问题350项，完成整改340项。'],
  ['exact-about', '共办理公文约3077份。', '共办理公文约3000份。'],
  ['table-and-text', '全年办结案件6件。\n办结案件\t7', '全年办结案件7件。\n办结案件\t7'],
  // Claims
  ['absolute-claim', '全年未出现违反决策程序情况。', '全年审议决策事项12件，均经合法性审查。'],
  ['absolute-claim', '做到件件有反馈，事事有结果。', '交办35件，均已反馈。'],
  ['correction-without-count', '及时纠正违法的规范性文件。', '纠正违法的规范性文件2件。'],
  ['every-claim', '每一份文件都在网站公开。', '印发的12份文件在网站公开。'],
  ['rank-without-base', '评分居全国第三名。', '在全省评估中列前。'],
  ['vague-time', '将问题第一时间反馈。', '将问题在24小时内反馈。'],
  ['vague-time', '多次召开专题会议。', '召开专题会议3次。'],
  ['in-person-claim', '坚持重大问题亲自过问、重点环节亲自协调。', '3月2日主持会议研究执法问题。'],
  ['own-leadership', '在区委、区政府的正确领导下，各项工作推进。', '在市委、市政府的正确领导下，各项工作推进。'],
  [
    'mechanism-and-effect',
    '建立“双随机、一公开”机制，实现了行政许可名称、编码相统一目标。',
    '建立“双随机、一公开”机制，实现了抽查事项全覆盖。',
  ],
  // Time
  [
    'plan-period',
    '落实《某区法治政府建设实施方案（2015—2019年）》。',
    '落实《某区法治政府建设实施方案（2016—2020年）》。',
  ],
  ['publicity-plan', '推进“八五”普法。', '推进“七五”普法。'],
  // Words
  ['wrong-word', '开展“12.4”宪法宣传日活动。', '开展“12.4”国家宪法日活动。'],
  ['wrong-word', '截止2020年底，全部完成。', '报名截止，截至2020年底全部完成。'],
  ['wrong-word', '加强法制队伍建设。', '做好重大执法决定法制审核。'],
  ['wrong-word', '年初建帐。', '年初建账，搭起帐篷。'],
  ['sentence-fault', '认真学习，推动完善专门监督情况。', '认真学习，了解专门监督情况。'],
  ['sentence-fault', '引导诉讼途径依法表达诉求。', '引导通过诉讼途径依法表达诉求。'],
  ['two-names', '在市委市政府领导下。\n市委、市政府要求。', '市委、市政府领导。\n市委、市政府要求。'],
  [
    'review-terms',
    '落实规范性文件合法性审核机制，未经合法性审查不得印发规范性文件。',
    '落实规范性文件合法性审核，重大行政决策合法性审查。',
  ],
  ['document-number-form', '按照区政发(2020)5号文件。', '按照区政发〔2020〕5号文件。'],
  [
    'known-number',
    '《法治政府建设实施纲要（2015—2020年）》（中办发〔2015〕36号）',
    '《法治政府建设实施纲要（2015—2020年）》（中发〔2015〕36号）',
  ],
  ['cited-title-form', '印发《某区合同审查流程的通知》。', '印发《某区关于合同审查流程的通知》。'],
  ['cited-plan-name', '落实《2020年全面法治政府建设工作要点》。', '落实《2020年全区法治政府建设工作要点》。'],
  ['no-title', '制定《党组工作规则等4项制度》。', '制定《党组工作规则》等4项制度。'],
  ['period-form', '落实《实施纲要（2016-2020）》。', '落实《实施纲要（2016—2020年）》。'],
  [
    'repetition',
    '学习习近平法治思想，贯彻习近平法治思想，落实习近平法治思想。',
    '学习贯彻习近平法治思想，落实习近平法治思想。',
  ],
  ['doubled-character', '涉及及公众利益的事项。', '涉及公众利益的事项以及其他。'],
  // Marks
  [
    'missing-comma',
    '修订了《公开指南》《公开目录》在继续做好公开的同时。',
    '修订了《公开指南》《公开目录》，在继续做好公开的同时。',
  ],
  ['stray-comma', '组织执法人员652人，参加资格考试合格600人。', '组织执法人员652人参加资格考试，合格600人。'],
  [
    'broken-series',
    '省级示范村2个、市级示范村38个。区级示范村64个。',
    '省级示范村2个、市级示范村38个、区级示范村64个。',
  ],
  ['number-format', '咨询6,200余人次，公开信息4771条。', '咨询6200余人次，公开信息4771条。'],
  [
    'stray-space',
    '全年共建成各类示范村（社区）共计38 个，其他各项工作也都在有序推进之中。',
    '全年共建成各类示范村（社区）共计38个，其他各项工作也都在有序推进之中。',
  ],
  ['list-of-titles', '学习《宪法》、《民法典》。', '学习《宪法》《民法典》。'],
  ['unpaired-marks', '推进“放管服改革。', '推进“放管服”改革。'],
  // Structure inside a part
  [
    'announced-count',
    '主要做了三个方面工作：\n（一）公开。办结。\n（二）普法。办结。',
    '主要做了两个方面工作：\n（一）公开。办结。\n（二）普法。办结。',
  ],
  ['open-enumeration', '确定了公开、普法、决策等7项主要任务。', '确定了公开、普法、决策等3项主要任务。'],
  ['heading-sequence', '（一）公开。办结。\n（三）普法。办结。', '（一）公开。办结。\n（二）普法。办结。'],
  // Damage
  ['lost-characters', '按照《实施纲要（20212025年）》推进。', '按照《实施纲要（2016—2020年）》推进。'],
  ['lost-characters', '于915日举办学习会。', '于9月15日举办学习会。'],
  ['lost-characters', '在委和政府的领导下推进。', '在区委和区政府的支持下推进。'],
  ['mojibake', '原文锟斤拷锟斤拷如此。', '原文如此。'],
  ['markup-residue', '一是**推进决策**。', '一是推进决策。'],
  ['reading-residue', '加強領(lǐng)導。', '加强领导。'],
  ['page-residue', '全年办结。\n- 3 -\n二是公开。', '全年办结。\n二是公开。'],
  ['web-residue', '全年办结。\n扫一扫在手机打开当前页', '全年办结。\n群众扫一扫即可办理。'],
  ['empty-sign-off', '初审： 复审： 终审：', '初审：张 复审：李'],
  ['mixed-scripts', '学习宣传與落实各项任务。', '学习宣传与落实各项任务。'],
]

describe.each(rows)('%s', (rule, wrong, right) => {
  it(`finds ${wrong.replaceAll('\n', '／')}`, () => {
    expect(rulesIn(report(wrong))).toContain(rule)
  })
  it(`passes over ${right.replaceAll('\n', '／')}`, () => {
    expect(rulesIn(report(right))).not.toContain(rule)
  })
})

const whole = (
  head: readonly string[],
  parts: readonly string[],
  tail: readonly string[] = ['某市某区人民政府', '2021年2月5日'],
): string => [...head, ...parts.flatMap(heading => [heading, '各项工作按计划推进，取得成效。']), ...tail].join('\n')
const sound = [part, '二、存在的问题', '三、党政主要负责人履行第一责任人职责情况', '四、2021年工作安排'] as const
const head = ['某区政发〔2021〕3号', title, '区委、区人大常委会：'] as const

describe('a whole report', () => {
  it('with its parts, number, addressee, signature and date has nothing wrong in its form', () => {
    expect(rulesIn(whole(head, sound)).filter(rule => rule !== 'few-figures')).toEqual([])
  })
  it.each([
    [
      'the part on the first responsible person',
      whole(head, [sound[0], sound[1], '三、2021年工作安排']),
      'required-parts',
    ],
    [
      'the plan after the achievements',
      whole(head, ['一、2021年工作安排', '二、2020年主要成效', '三、存在的问题']),
      'required-parts',
    ],
    ['a number', whole(head.slice(1), sound), 'formal-elements'],
    ['an addressee', whole(head.slice(0, 2), sound), 'formal-elements'],
    ['a signature', whole(head, sound, ['2021年2月5日']), 'formal-elements'],
    ['a date', whole(head, sound, ['某市某区人民政府']), 'formal-elements'],
    ['one year throughout', whole(head, [part.replace('2020', '2019'), ...sound.slice(1)]), 'year-mismatch'],
    ['a plan for the next year', whole(head, [...sound.slice(0, 3), '四、2020年工作安排']), 'year-mismatch'],
  ])('lacking %s is told so', (_, text, rule) => {
    expect(rulesIn(text)).toContain(rule)
  })
  it('of two issuers sets them apart', () => {
    const joint = [
      '中共某市某区委某市某区人民政府2020年法治政府建设工作报告',
      '中共某市某区委 某市某区人民政府2020年法治政府建设工作报告',
    ]
    expect(joint.map(line => rulesIn(whole([line], sound)).includes('joint-issuers'))).toEqual([true, false])
  })
  it('names an organ, not a place', () => {
    const named = ['某区某镇关于2020年法治政府建设情况的报告', '某区某镇人民政府关于2020年法治政府建设情况的报告']
    expect(named.map(line => rulesIn(whole([line], sound)).includes('issuer-name'))).toEqual([true, false])
  })
  it('has no space in its title', () => {
    const spaced = [
      '某区人民政府办公室 关于2020年度法治政府建设情况的报告',
      '某区人民政府办公室关于2020年度法治政府建设情况的报告',
    ]
    expect(spaced.map(line => rulesIn(whole([line], sound)).includes('space-in-title'))).toEqual([true, false])
  })
  it('dated in December tells no figures of the whole year', () => {
    const dated = (day: string): string =>
      [...head, part, '全年办结案件6件。', sound[1], '不足。', '某市某区人民政府', day].join('\n')
    expect(rulesIn(dated('2020年12月15日'))).toContain('year-not-over')
    expect(rulesIn(dated('2021年1月4日'))).not.toContain('year-not-over')
  })
  it('dated in the next year does not say 今年', () => {
    const dated = (day: string): string =>
      [...head, part, '今年办结6件。', sound[1], '不足。', '某市某区人民政府', day].join('\n')
    expect(rulesIn(dated('2021年1月4日'))).toContain('this-year')
    expect(rulesIn(dated('2020年12月30日'))).not.toContain('this-year')
  })
  it('tells next year’s plans in their part', () => {
    const text = (after: number): string => {
      const lines = whole(head, [...sound, '五、其他需要报告的情况']).split('\n')
      return lines.toSpliced(after, 0, '2021年，我区将继续推进。').join('\n')
    }
    expect(rulesIn(text(13))).toContain('plan-elsewhere')
    expect(rulesIn(text(11))).not.toContain('plan-elsewhere')
  })
  it('gives causes where it announces them', () => {
    const text = (words: string): string =>
      [...head, part, '推进。', '二、存在的不足和原因', words, '三、2021年工作安排', '推进。'].join('\n')
    expect(rulesIn(text('一是人手少，原因是编制不足。二是效率低。'))).toContain('missing-cause')
    expect(rulesIn(text('一是人手少，原因是编制不足。二是效率低，因为设备陈旧。'))).not.toContain('missing-cause')
  })
  it('keeps to its headings', () => {
    const text = (heading: string, words: string): string =>
      report(`（一）${heading}`, words, '（二）依法决策。论证决策事项。')
    expect(rulesIn(text('强化普法宣传', '一是开展普法。宣传到位。\n二是健全矛盾纠纷调解机制。调解到位。'))).toContain(
      'heading-and-content',
    )
    expect(rulesIn(text('强化普法宣传', '一是开展普法。宣传到位。\n二是扩大普法受众。宣传到位。'))).not.toContain(
      'heading-and-content',
    )
    expect(rulesIn(text('依法化解行政争议', '聘请顾问，为办内工作提供咨询，确保依法行政。'))).toContain(
      'heading-and-content',
    )
    expect(rulesIn(text('依法化解行政争议', '办结行政复议案件，推进诉讼与调解衔接。'))).not.toContain(
      'heading-and-content',
    )
  })
  it('has headings of one form, one level below the other', () => {
    const text = (...headings: string[]): string => headings.flatMap(line => [line, '推进各项工作。']).join('\n')
    expect(rulesIn(text('一、成效', '（一）公开', '（二）普法。', '二、问题'))).toContain('heading-form')
    expect(rulesIn(text('一、成效', '（一）公开', '（二）普法', '二、问题'))).not.toContain('heading-form')
    expect(rulesIn(text('一、成效', '（一）公开', '二、问题', '1.意识'))).toContain('heading-levels')
    expect(rulesIn(text('一、成效', '（一）公开', '二、问题', '（一）意识'))).not.toContain('heading-levels')
  })
  it('of an office says whose requests it counts', () => {
    const office = title.replace('人民政府', '人民政府办公室')
    const text = (words: string): string => [office, part, `为全区做好公开。${words}`, sound[1], '不足。'].join('\n')
    expect(rulesIn(text('共收到依申请公开5件。'))).toContain('scope-missing')
    expect(rulesIn(text('本办共收到依申请公开5件。'))).not.toContain('scope-missing')
  })
  it('numbers that run on through the report are as good as numbers that begin again', () => {
    const numbered = (...numbers: number[]): string =>
      ['一、成效', `${numbers[0]}.公开。`, `${numbers[1]}.普法。`, '二、问题', `${numbers[2]}.意识。`].join('\n')
    expect([numbered(1, 2, 1), numbered(1, 2, 3)].map(text => rulesIn(text).includes('heading-sequence'))).toEqual([
      false,
      false,
    ])
    expect(rulesIn(numbered(1, 2, 5))).toContain('heading-sequence')
  })
  it('with paragraphs broken by a page is told where', () => {
    const text = (...lines: string[]): string => report('（一）备案', ...lines, '（二）普法。')
    const half = '行政规范性文件正式印发以后，区政府办公室按要求在规定的期限以内报送市政府和市人大常委会备'
    expect(rulesIn(text(half, '案，依法撤销不合法的规范性文件，并向社会公布。'))).toContain('broken-paragraph')
    expect(rulesIn(text(`${half}案。`, '依法撤销不合法的规范性文件，并向社会公布。'))).not.toContain('broken-paragraph')
    expect(rulesIn(text(`${half}案`))).toContain('unfinished-paragraph')
    expect(rulesIn(text(`${half}案。`))).not.toContain('unfinished-paragraph')
  })
  it('uses full-width marks: told once where all are narrow, line by line where some are', () => {
    const wide = Array.from({ length: 4 }, () => '推进公开，做好普法，依法决策。')
    expect(rulesIn(report(...wide))).not.toContain('mixed-width')
    expect(rulesIn(report(...wide, '推进公开,做好普法。')).filter(rule => rule === 'mixed-width')).toHaveLength(1)
    const narrow = wide.map(line => line.replaceAll('，', ','))
    expect(rulesIn(report(...narrow)).filter(rule => rule === 'mixed-width')).toHaveLength(1)
  })
  it('turned into traditional characters by a machine keeps forms that one can see', () => {
    const text = (words: string): string => `二〇二〇年法治政府建設報告\n一、工作開展情況\n${words}`
    expect(rulesIn(text('關于規范干部學習的通知。'))).toContain('traditional-residue')
    expect(rulesIn(text('關於規範幹部學習的通知。'))).not.toContain('traditional-residue')
  })
  it('with hardly a figure in it is told so', () => {
    const long = '健全机制，完善制度，推进工作，取得成效。'.repeat(90)
    expect(rulesIn(report(long, sound[1], '不足。'))).toContain('few-figures')
    expect(rulesIn(report(`办结案件6件，公开信息7条，召开会议8次。${long}`, sound[1], '不足。'))).not.toContain(
      'few-figures',
    )
  })
})

it('every rule is shown here on both sides', () => {
  const shown = new Set(rows.map(([rule]) => rule))
  const inWholeReports = [
    'required-parts',
    'formal-elements',
    'heading-levels',
    'heading-form',
    'heading-and-content',
    'missing-cause',
    'joint-issuers',
    'issuer-name',
    'space-in-title',
    'year-mismatch',
    'this-year',
    'year-not-over',
    'plan-elsewhere',
    'scope-missing',
    'few-figures',
    'mixed-width',
    'unfinished-paragraph',
    'traditional-residue',
    'broken-paragraph',
  ]
  expect(checkRules.map(({ id }) => id).filter(id => !shown.has(id) && !inWholeReports.includes(id))).toEqual([])
})
