/** What the demonstration county punishes: offences as they are met with, what they cost, and what people say to them. */

type Yuan = readonly [number, number]
export interface Offence {
  readonly matter: string
  readonly facts: string
  readonly violated: string
  readonly basis: string
  /** Whom it is committed by; either where both occur. */
  readonly by: 'person' | 'organisation' | 'either'
  /** From and to; no fine where absent. */
  readonly fine?: Yuan
  readonly gains?: Yuan
  readonly goods?: string
  readonly other?: 'stopBusiness' | 'revokeLicence' | 'warning'
  readonly reduced?: true
  readonly evidence: readonly string[]
  /** What is to be put right. */
  readonly correction?: string
  readonly grave?: true
  /** How often it concerns more people than its party. */
  readonly known: number
}

/** Dealt with on the spot: a warning, or a fine within article 51. */
export interface SmallOffence {
  readonly matter: string
  readonly facts: string
  readonly violated: string
  readonly basis: string
  readonly by: 'person' | 'organisation'
  readonly fine?: Yuan
}

export const offences = {
  market: [
    {
      matter: '涉嫌经营超过保质期的食品',
      facts: '当事人货架上待售的糕点、饮料共{n}件已超过保质期，货值较小，已当场下架',
      violated: '《食品安全法》第三十四条第十项',
      basis: '《食品安全法》第一百二十四条第一款第五项',
      by: 'either',
      fine: [1000, 8000],
      gains: [20, 400],
      goods: '超过保质期的食品一批',
      reduced: true,
      evidence: ['现场检查笔录和照片', '进货台账', '当事人询问笔录'],
      correction: '停止销售超过保质期的食品，建立临期食品检查记录',
      grave: true,
      known: 0.5,
    },
    {
      matter: '涉嫌未按规定明码标价',
      facts: '当事人销售的{n}种商品没有标明价格，经提醒后仍未标明',
      violated: '《价格法》第十三条',
      basis: '《价格法》第四十二条',
      by: 'either',
      fine: [300, 3000],
      evidence: ['现场检查笔录', '价签照片'],
      correction: '按规定标明商品价格',
      known: 0.15,
    },
    {
      matter: '涉嫌使用未经定期检验的电梯',
      facts: '当事人管理的{n}台电梯定期检验有效期届满后继续使用',
      violated: '《特种设备安全法》第四十条第三款',
      basis: '《特种设备安全法》第八十四条第一项',
      by: 'organisation',
      fine: [30_000, 60_000],
      evidence: ['现场检查笔录', '电梯检验报告', '物业服务合同'],
      correction: '停止使用未经定期检验的电梯，申报检验',
      known: 0.9,
    },
    {
      matter: '涉嫌无照从事餐饮服务',
      facts: '当事人未取得营业执照，在临街铺面经营快餐{n}个月',
      violated: '《无证无照经营查处办法》第二条',
      basis: '《无证无照经营查处办法》第十三条',
      by: 'person',
      fine: [500, 5000],
      gains: [300, 3000],
      evidence: ['现场检查笔录', '收款记录', '房屋租赁合同'],
      correction: '停止无照经营，依法办理登记',
      known: 0.2,
    },
    {
      matter: '涉嫌发布虚假广告',
      facts: '当事人在店堂和网络店铺宣传其产品“七日治愈”，不能提供证明，涉及{n}种产品',
      violated: '《广告法》第二十八条',
      basis: '《广告法》第五十五条',
      by: 'organisation',
      fine: [110_000, 160_000],
      other: 'stopBusiness',
      evidence: ['网页截图和电子数据', '广告合同', '询问笔录'],
      correction: '停止发布广告，在相应范围内消除影响',
      known: 1,
    },
  ],
  housing: [
    {
      matter: '涉嫌未取得建设工程规划许可证搭建',
      facts: '当事人在自有房屋外搭建钢结构雨棚{n}平方米，未取得建设工程规划许可证',
      violated: '《城乡规划法》第四十条',
      basis: '《城乡规划法》第六十四条',
      by: 'either',
      fine: [1500, 9000],
      evidence: ['现场勘验笔录', '规划部门认定函', '询问笔录'],
      correction: '限期拆除违法搭建部分',
      known: 0.4,
    },
    {
      matter: '涉嫌擅自占用城市道路经营',
      facts: '当事人在人行道上摆放桌椅经营夜市，占用道路{n}平方米，两次劝离后仍占道',
      violated: '《城市道路管理条例》第二十七条',
      basis: '《城市道路管理条例》第四十二条',
      by: 'person',
      fine: [300, 2000],
      evidence: ['现场检查笔录', '执法记录仪录像'],
      correction: '清退占道桌椅',
      known: 0.2,
    },
    {
      matter: '涉嫌施工现场未采取防尘措施',
      facts: '当事人承建工地{n}处土方未覆盖，出入口未设置冲洗设施',
      violated: '《大气污染防治法》第六十九条',
      basis: '《大气污染防治法》第一百一十五条第一款第一项',
      by: 'organisation',
      fine: [10_000, 40_000],
      evidence: ['现场检查笔录', '航拍照片', '施工合同'],
      correction: '覆盖裸露土方，设置冲洗设施',
      known: 0.8,
    },
  ],
  agriculture: [
    {
      matter: '涉嫌未取得农药经营许可证经营农药',
      facts: '当事人在百货店内销售农药{n}瓶，未取得农药经营许可证',
      violated: '《农药管理条例》第二十四条',
      basis: '《农药管理条例》第五十五条第一款第一项',
      by: 'person',
      fine: [5000, 9000],
      gains: [100, 800],
      goods: '农药一批',
      evidence: ['现场检查笔录', '抽样取证凭证', '销售记录'],
      correction: '停止经营农药',
      grave: true,
      known: 0.5,
    },
    {
      matter: '涉嫌在禁渔期捕捞',
      facts: '当事人在禁渔期使用地笼捕捞渔获物{n}公斤，已当场放生',
      violated: '《渔业法》第三十条',
      basis: '《渔业法》第三十八条第一款',
      by: 'person',
      fine: [500, 3000],
      goods: '地笼',
      evidence: ['现场检查笔录', '渔获物称重记录', '执法记录仪录像'],
      known: 0.6,
    },
    {
      matter: '涉嫌经营劣种子',
      facts: '当事人销售的玉米种子经抽检发芽率低于标签标注，共{n}袋',
      violated: '《种子法》第四十八条',
      basis: '《种子法》第七十五条',
      by: 'organisation',
      fine: [10_000, 30_000],
      gains: [500, 4000],
      goods: '库存的劣种子',
      evidence: ['抽样取证凭证', '检验报告', '进销台账'],
      correction: '停止销售并召回已售种子',
      known: 0.9,
    },
  ],
  transport: [
    {
      matter: '涉嫌擅自超限行驶公路',
      facts: '当事人的货车经称重检测，车货总质量超过限定标准{n}百公斤，未办理超限运输许可',
      violated: '《公路安全保护条例》第三十三条',
      basis: '《公路安全保护条例》第六十四条',
      by: 'either',
      fine: [500, 6000],
      evidence: ['称重检测单', '现场笔录', '车辆行驶证复印件'],
      correction: '卸载超限货物',
      known: 0.2,
    },
    {
      matter: '涉嫌未取得道路客运经营许可从事客运',
      facts: '当事人驾驶非营运车辆载客{n}人，约定收取车费，没有客运经营许可',
      violated: '《道路运输条例》关于客运经营许可的规定',
      basis: '《道路运输条例》关于未取得许可擅自从事客运经营的罚则',
      by: 'person',
      fine: [3000, 10_000],
      gains: [30, 300],
      evidence: ['现场笔录', '乘客询问笔录', '转账记录'],
      known: 0.4,
    },
  ],
  resources: [
    {
      matter: '涉嫌未经批准占用土地建设',
      facts: '当事人未经批准占用集体土地{n}平方米硬化地面、建设临时厂棚',
      violated: '《土地管理法》第四十四条',
      basis: '《土地管理法》第七十七条',
      by: 'either',
      fine: [2000, 20_000],
      evidence: ['勘测定界图', '现场勘验笔录', '询问笔录'],
      correction: '退还非法占用的土地，恢复原状',
      known: 0.6,
    },
  ],
  town: [
    {
      matter: '涉嫌露天焚烧秸秆',
      facts: '当事人在承包地内焚烧玉米秸秆约{n}平方米，已当场扑灭',
      violated: '《大气污染防治法》第七十七条',
      basis: '《大气污染防治法》第一百一十九条第一款',
      by: 'person',
      fine: [500, 1500],
      evidence: ['现场检查笔录', '照片', '询问笔录'],
      known: 0.3,
    },
    {
      matter: '涉嫌未取得乡村建设规划许可证建房',
      facts: '当事人未取得乡村建设规划许可证，在院外加建平房{n}平方米',
      violated: '《城乡规划法》第四十一条',
      basis: '《城乡规划法》第六十五条',
      by: 'person',
      other: 'warning',
      evidence: ['现场勘验笔录', '村民委员会情况说明'],
      correction: '停止建设，限期补办手续或者自行拆除',
      known: 0.2,
    },
  ],
} as const satisfies Record<string, readonly Offence[]>

export const smallOffences = {
  market: [
    {
      matter: '安排未取得健康证明的人员从事接触直接入口食品的工作',
      facts: '一名后厨人员的健康证明已过期，当场改正',
      violated: '《食品安全法》第四十五条第二款',
      basis: '《食品安全法》第一百二十六条第一款第六项',
      by: 'organisation',
    },
    {
      matter: '未明码标价',
      facts: '三种散装食品未标明价格，当场改正',
      violated: '《价格法》第十三条',
      basis: '《价格法》第四十二条',
      by: 'person',
      fine: [50, 200],
    },
  ],
  housing: [
    {
      matter: '乱倒生活垃圾',
      facts: '将装修余料堆放在绿化带内',
      violated: '《城市市容和环境卫生管理条例》第三十四条',
      basis: '《城市市容和环境卫生管理条例》第三十四条第一项',
      by: 'person',
      fine: [20, 100],
    },
    {
      matter: '运输车辆沿途撒漏',
      facts: '渣土车密闭不严，沿途撒漏约二十米',
      violated: '《城市市容和环境卫生管理条例》第十五条',
      basis: '《城市市容和环境卫生管理条例》第三十四条第六项',
      by: 'organisation',
      fine: [500, 3000],
    },
  ],
  transport: [
    {
      matter: '未随车携带道路运输证',
      facts: '货车驾驶员不能出示道路运输证，经网上核实证件有效',
      violated: '《道路运输条例》关于随车携带车辆营运证的规定',
      basis: '《道路运输条例》关于不按照规定携带车辆营运证的罚则',
      by: 'person',
      fine: [20, 200],
    },
  ],
} as const satisfies Record<string, readonly SmallOffence[]>

export const checkNotes = [
  '现场核查，线索属实，已固定初步证据。',
  '调取监控和台账，初步证据能够证明违法事实存在。',
  '会同村（社区）工作人员到场核实，情况与线索一致。',
] as const
export const declineNotes = {
  minor: '违法行为轻微，当场改正，没有造成危害后果，已批评教育。',
  first: '首次发现，货值很小并及时改正，危害后果轻微，已批评教育。',
  standard: '经核查，没有证据证明存在所反映的行为。',
} as const
export const investigationNotes = [
  '到场出示证件，检查经营场所和台账，制作笔录，当事人签字确认。',
  '询问当事人，核实货源、数量和所得，当事人对事实没有异议。',
  '对现场勘验、拍照、测量，制作勘验笔录，见证人签字。',
] as const
export const statements = [
  { statement: '系初次违法，已全部改正，请求从轻处理。', review: '改正属实，已在裁量时考虑。', adopted: 'part' },
  { statement: '对认定的数量有异议，认为多计了两件。', review: '复核清点记录，数量无误。', adopted: 'none' },
  { statement: '当事人生活困难，请求减少罚款。', review: '查看低保证明，情况属实，予以采纳。', adopted: 'all' },
] as const
export const hardships = [
  '因病住院，收入中断，有病历和村委会证明',
  '遭受水灾，店铺停业，有受灾登记',
  '资金周转困难，有银行流水',
] as const
