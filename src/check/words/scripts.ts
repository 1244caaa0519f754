/**
 * Characters for which simplified writing has one and traditional writing several, with the words that tell which. What stands
 * left is what a machine leaves when it turns simplified text character by character.
 */
export const oneToMany: readonly { readonly pattern: RegExp; readonly from: string; readonly to: string }[] = [
  { pattern: /(?<=[關对對由至屬鑒易基终終過处處位用急利善勇疏归歸])于|于(?=[是一今此])/g, from: '于', to: '於' },
  { pattern: /(?<=[規示防模典風師])范|范(?=[圍例本疇式文])/g, from: '范', to: '範' },
  { pattern: /干(?=[部事勁練將線才警群])|(?<=[骨才實苦主])干(?![涉擾預旱燥])/g, from: '干', to: '幹' },
  {
    pattern: /(?<=[過之以今事然最其先前背落隨而日])后|后(?=[續期方來果面者備勤臺])|(?<=查通過|議)后/g,
    from: '后',
    to: '後',
  },
  { pattern: /志(?=愿)|(?<=[志自意心])愿|愿(?=[意望景])/g, from: '愿', to: '願' },
  { pattern: /征(?=[集求詢收稿地用信])|(?<=[特象])征/g, from: '征', to: '徵' },
  { pattern: /答復|回復(?!常)|批復|函復/g, from: '復', to: '覆' },
  { pattern: /里(?=[面程])(?!程)|(?<=[這那哪心手村鎮])里/g, from: '里', to: '裏' },
  { pattern: /制(?=[造作品])(?!作會)|(?<=[監研編印繪])制/g, from: '制', to: '製' },
  { pattern: /(?<=[復重恢])复|复(?=[查印核議])/g, from: '复', to: '復' },
  { pattern: /面(?=[粉條包])/g, from: '面', to: '麵' },
  { pattern: /咨詢/g, from: '咨', to: '諮' },
  { pattern: /(?<=[頭理])发|发(?=[型廊])/g, from: '发', to: '髮' },
  { pattern: /系統一|(?<=[聯關])系/g, from: '系', to: '係／繫' },
  { pattern: /(?<=[必務])須要|松(?=[散懈綁弛])|(?<=[放寬輕])松/g, from: '松', to: '鬆' },
  { pattern: /准(?=[確備則])|(?<=[標精水基瞄對])准/g, from: '准', to: '準' },
  { pattern: /沖(?=[擊突])/g, from: '沖', to: '衝' },
  { pattern: /吁/g, from: '吁', to: '籲' },
]
