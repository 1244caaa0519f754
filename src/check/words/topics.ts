/** What sections of such reports are about, by their words; and which matters belong under which heading. */
export interface Topic {
  readonly id: string
  readonly label: string
  /** In a heading. */
  readonly heading: RegExp
  /** In the text: something of the matter is said. */
  readonly content: RegExp
}

export const topics: readonly Topic[] = [
  { id: 'publicity', label: '普法', heading: /普法|法治宣传|法制宣传|法律宣传/, content: /普法|宣传|学法|法治文化/ },
  { id: 'mediation', label: '矛盾纠纷调解', heading: /调解|矛盾纠纷/, content: /调解|纠纷|化解/ },
  { id: 'legalAid', label: '法律援助', heading: /法律援助|应援尽援/, content: /援助|受援/ },
  { id: 'disputes', label: '行政争议', heading: /行政争议|复议|应诉/, content: /复议|诉讼|应诉|调解|信访|和解/ },
  { id: 'lists', label: '清单管理', heading: /清单/, content: /清单|目录/ },
  { id: 'openness', label: '政务公开', heading: /政务公开|信息公开|阳光政府|阳光政务/, content: /公开|网站|发布/ },
  { id: 'decision', label: '行政决策', heading: /决策/, content: /决策|论证|听证|顾问|三重一大/ },
  { id: 'documents', label: '规范性文件', heading: /规范性文件/, content: /规范性文件|备案|清理|审核|审查/ },
]

/** Heading topic → topics that may stand under it. */
export const belongs: Readonly<Record<string, readonly string[]>> = {
  mediation: ['disputes', 'legalAid'],
  disputes: ['mediation', 'legalAid'],
  decision: ['documents'],
  documents: ['decision'],
}
