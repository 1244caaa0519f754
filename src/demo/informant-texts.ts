/** What informants of the demonstration county report, and what is handed on of it. Nothing here tells who. */
export interface Tip {
  readonly area: string
  readonly grounds: string
  /** What leaves the report. */
  readonly summary: string
  readonly matter: string
  readonly place: string
  readonly grave: boolean
  /** Who investigates where it is not the unit's own squad. */
  readonly body?: string
  readonly result: string
}
const tip = (
  area: string,
  grounds: string,
  [summary, matter, place]: readonly [string, string, string],
  result: string,
  more: { grave?: true; body?: string } = {},
): Tip => ({
  area,
  grounds,
  summary,
  matter,
  place,
  result,
  grave: more.grave === true,
  ...(more.body ? { body: more.body } : {}),
})

export const tips: readonly Tip[] = [
  tip(
    'food',
    '作坊夜间用回收油炸制面点，白天更换油桶标签。',
    ['某面点作坊涉嫌使用回收油加工食品，多在夜间。', '涉嫌使用回收食品作为原料生产食品', '谷雨街道春晖里'],
    '现场查获回收油两桶，依法处罚。',
    { grave: true },
  ),
  tip(
    'food',
    '超市把过期肉制品重新包装后上架。',
    ['某超市涉嫌更改肉制品生产日期后销售。', '涉嫌经营标注虚假生产日期的食品', '立夏街道石榴园'],
    '查获换贴标签的肉制品四十一袋，依法处罚。',
    { grave: true },
  ),
  tip(
    'drug',
    '药店无处方销售抗菌药，并补录处方。',
    ['某药店涉嫌不凭处方销售处方药并补录处方。', '涉嫌不凭处方销售处方药', '谷雨街道听雨巷'],
    '核对销售记录，查实补录处方二十三张，责令改正并警告。',
  ),
  tip(
    'equipment',
    '厂内叉车未经检验使用，驾驶人员没有证件。',
    ['某企业涉嫌使用未经检验的场内机动车辆。', '涉嫌使用未经检验的特种设备', '小满镇小满集市'],
    '两台叉车未检，责令停止使用并处罚。',
  ),
  tip(
    'product',
    '门市销售的电线截面不足，合格证是复印的。',
    ['某门市涉嫌销售不合格电线电缆。', '涉嫌销售不符合国家标准的产品', '芒种镇镰月村'],
    '抽检不合格，依法没收并处罚。',
    { grave: true },
  ),
  tip(
    'price',
    '停车场没有公示收费标准，按次多收。',
    ['某停车场涉嫌未明码标价。', '涉嫌未按规定明码标价', '谷雨街道新芽社区'],
    '现场检查已公示标准，未发现多收。',
  ),
  tip(
    'competition',
    '培训机构编造学员成绩做宣传。',
    ['某培训机构涉嫌虚假宣传。', '涉嫌对商品作虚假的商业宣传', '立夏街道荷风里'],
    '宣传册成绩无法提供依据，责令停止并处罚。',
  ),
  tip(
    'safety',
    '采石场没有按设计开采，边坡悬空。',
    ['某采石场涉嫌未按设计开采，边坡存在危险。', '', '惊蛰镇'],
    '责令停产整改，对企业立案处罚。',
    { body: '云岭县应急管理局' },
  ),
  tip(
    'environment',
    '养殖场夜间把污水排入河道。',
    ['某养殖场涉嫌夜间向河道排放污水。', '', '白露镇'],
    '查实暗管一处，责令拆除并处罚。',
    { body: '市生态环境局云岭分局' },
  ),
  tip(
    'rural',
    '项目验收的水池与上报数量不一致。',
    ['某产业帮扶项目涉嫌虚报工程量。', '', '秋分镇'],
    '核减工程款，相关问题线索移交纪检监察机关。',
    { body: '云岭县农业农村局' },
  ),
]
export const claimCodes = ['青松二十七', '明月三十一', '溪石十六', '云帆四十二', '麦穗十九', '竹影五十三'] as const
export const told = '按约定方式告知，未经单位收发。'
