/** Names nobody has: a family name and two characters for something seen outdoors. */
import type { Chance } from './chance.ts'

const surnames = [
  ...'赵钱孙吴郑冯褚卫蒋沈韩秦尤许吕施孔曹严金魏陶姜戚谢邹喻柏窦章苏潘葛范彭鲁韦马苗方俞任袁柳史唐费薛雷贺倪汤罗毕郝安常于傅齐康伍余顾孟黄穆萧尹',
]
const officials =
  '听泉 望舒 知秋 怀谷 砚青 拾穗 采薇 问渠 临溪 观澜 伴竹 倚松 闻莺 数星 踏雪 寻梅 煮茶 扫叶 待月 归帆 牧云 放鹤 折柳 簪花 栽桑 种豆 晒麦 浣纱 垂纶 渡影 凭栏 枕石 漱玉 栖霞 含章 披星 戴月 沐晨 迎曦 送晚 挽风 邀月 探春 惜夏 知冬 见川 望岳 临渊 听松 问禾 采苹 拾贝 观稼 守田 开渠 引泉 修桥 补路 植杏 护林 点灯 掌烛 摇橹 撑篙 磨镜 铸犁 织云 染霞 抚琴 击磬 弄笛 鸣筝 吹埙 读碑 抄经 校书 藏砚 洗墨 裁纸 铺毡 烹泉 焙茗 酿春 封坛 晾谷 筛米 推磨 舂粟 担柴 挑水 编篱 扎筏 结网 垒石 砌墙 盖瓦 悬匾 立柱 架梁 雕窗 镂扇 描金 贴箔 烧瓷 拉坯 上釉 开窑 品香 对弈 射覆 投壶 猜枚 行令 踏青 采桑 观鱼 听雨 望潮 数帆 寻芳 访古 问津 渡溪 涉川 登高 远眺 倚栏 闻笛 赏菊 折梅 题叶 曝书 晒药 捣衣 汲井 煨芋 围炉 守岁 剪烛 数枝 听潮 拂云 望星 采莲 归林 吟风 问竹 煨栗 温酒 铺石 引渠 挂帆 种瓜 栽柳 扶犁 洗砚 研朱 折桂 听蝉 观荷 数萤 望霞 枕流 扫径 开轩 待雪 问梅 寻泉 汲泉 捡松 采菱 剥莲 摘柿 打枣 晒场 扬谷 磨豆 点茶 煎茗 裁云 剪雪 缝衣 纺纱 染布 描花 绣竹 编筐 织席 结绳 造纸 刻石 拓碑 装池 补卷 抄书 订册 执笔 落墨 行舟 解缆 泊岸 巡山 守渡 看林 护堤 测水 修渠 建坝 垦荒 播种 分秧 锄草 施肥 收麦 归仓 放羊 牧马 养蚕 采蜜 酿醋 腌菜 蒸糕 包粽 挂灯 写联 舞龙 敲鼓 放鸢 荡舟 垂钓 投竿 撒网 捕风 捉月 揽星 披霞 沐雨 栉风 迎春 送秋 踏歌 长吟 啸月 听雷 观日 望海 登楼 凭轩 访友 论诗 谈经 问道 求真 守拙 怀素'.split(
    ' ',
  )
/** Of those at work, by the order of their posts. */
export const personNames: readonly string[] = officials.map(
  (given, n) => `${surnames[(n * 7) % surnames.length]}${given}`,
)

const first = [...'山川溪泉松竹梅兰荷菊桂杏桃柳禾麦稻粟豆苇云霞露霜雪雨虹星月晴']
const second = [...'生来望归旺安平和顺满盈余丰宁定远长青翠白']
/** A party's name; parties are never the people at work. */
const partyName = (chance: Chance): string => `${chance.one(surnames)}${chance.one(first)}${chance.one(second)}`

/** Number and telephone that can belong to nobody: no region has the code 000000, no telephone begins with 000. */
export const partyOf = (chance: Chance) => ({
  form: 'person' as const,
  name: partyName(chance),
  idNumber: `000000${chance.whole(1955, 2002)}${two(chance.whole(1, 12))}${two(chance.whole(1, 28))}${String(chance.whole(0, 9999)).padStart(4, '0')}`,
  phone: `000-${String(chance.whole(0, 9999)).padStart(4, '0')}-${String(chance.whole(0, 9999)).padStart(4, '0')}`,
})
const two = (n: number): string => String(n).padStart(2, '0')

const trades = [
  '果业',
  '茶厂',
  '物业',
  '建材',
  '餐饮',
  '客运',
  '超市',
  '农机',
  '家具',
  '服装',
  '养殖',
  '装饰',
  '电器',
  '米业',
]
export const organisationOf = (chance: Chance) => ({
  form: 'organisation' as const,
  name: `云岭县${chance.one(first)}${chance.one(second)}${chance.one(trades)}有限公司（演示）`,
})
