/** 设定地方规定: what a document of the place fixes of a term or an amount, from a day on. */
import { type LocalRule, type LocalTermRule, unitsFor } from '../procedure/local-rule.ts'
import { type TermUnit, termLabel, unitNames } from '../procedure/term.ts'
import { dayBefore } from './day-before.ts'
import { type LocalSetting, listLocalSettings } from './local-settings.ts'
import { type OfficeChange, performOfficeAct } from './office-act.ts'
import type { Offices } from './offices.ts'
import { type OfficeResult, type Unmet, unmetWhere } from './refusal.ts'

export interface LocalRuleFixed {
  readonly key: string
  /** Of a term. */
  readonly n?: number | undefined
  readonly unit?: string | undefined
  /** Of an amount. */
  readonly yuan?: number | undefined
  /** The document it rests on: its name and number. */
  readonly document: string
  readonly number: string
}

/**
 * Fixes a local rule from `change.on` on; the one before ends the day before. Clocks that started earlier keep theirs.
 *
 * @param place every local rule of the procedures in service, and the day it is.
 */
export function fixLocalRule(
  offices: Offices,
  change: OfficeChange,
  place: { readonly rules: readonly LocalRule[]; readonly today: string },
  fixed: LocalRuleFixed,
): Promise<OfficeResult<number>> {
  const { by, on } = change
  const { jurisdiction } = by
  const title = '不能设定地方规定'
  const rule = place.rules.find(({ key }) => key === fixed.key)
  const value = rule && fixedValue(rule, fixed)
  const source = sourceOf(fixed)
  return performOfficeAct(offices, change, {
    kind: 'local-rule/fixed',
    title,
    duty: 'systemAdministrator',
    data: { key: fixed.key, since: on, value, source },
    unmet: () => [
      ...(rule ? unmetValue(rule, fixed) : [{ text: `办理事项中没有“${fixed.key}”这一地方规定` }]),
      ...unmetWhere([
        [fixed.document.trim() === '', '应填写“文件名称”'],
        [fixed.number.trim() === '', '应填写“文号”'],
        // A slip in the year could not be put right: nothing begins before the last one fixed.
        [on > inTwoYears(place.today), `“起始日”不得晚于${inTwoYears(place.today)}（今天起两年）`],
      ]),
    ],
    async unmetInDatabase(tx) {
      const last = (await listLocalSettings(tx, jurisdiction)).filter(({ key }) => key === fixed.key).at(-1)
      return last && last.since >= on ? [{ text: overlap(last) }] : []
    },
    async write(tx) {
      await tx.query(
        `update local_setting set until = $3
         where jurisdiction = $1 and key = $2 and since < $4 and (until is null or until >= $4)`,
        [jurisdiction, fixed.key, dayBefore(on), on],
      )
      await tx.query(
        `insert into local_setting (jurisdiction, key, since, value, source, recount_due) values ($1, $2, $3, $4, $5, $6)`,
        [jurisdiction, fixed.key, on, JSON.stringify(value), source, rule?.kind === 'term'],
      )
    },
    security: {
      kind: 'local-rule/fixed',
      subject: rule?.label ?? fixed.key,
      detail: { key: fixed.key, since: on, value, source },
    },
  })
}

const inTwoYears = (today: string): string => `${Number(today.slice(0, 4)) + 2}${today.slice(4)}`

const fixedValue = (rule: LocalRule, { n, unit, yuan }: LocalRuleFixed) =>
  rule.kind === 'term' ? { n, unit } : { yuan }

/** 《云岭县行政规范性文件管理办法》（云政规〔2026〕2号） */
const sourceOf = ({ document, number }: LocalRuleFixed): string => {
  const name = document.trim()
  return `${name.startsWith('《') ? name : `《${name}》`}（${number.trim()}）`
}

const overlap = ({ since, until, source }: LocalSetting): string =>
  `“起始日”应晚于${since}：该项自${since}${until ? `至${until}` : '起'}已有规定（${source}），已记录的规定不改写`

const unmetValue = (rule: LocalRule, fixed: LocalRuleFixed): Unmet[] =>
  rule.kind === 'term' ? unmetTerm(rule, fixed) : unmetAmount(fixed)

const unmetTerm = (rule: LocalTermRule, { n, unit, yuan }: LocalRuleFixed): Unmet[] => {
  const units = unitsFor(rule)
  const known = units.find(one => one === unit)
  const most = known && longest[known]
  return unmetWhere([
    [yuan !== undefined, `“${rule.label}”是期限，不是金额`],
    [!known, `“单位”应为${units.map(one => unitNames[one]).join('、')}`],
    [n === undefined || !Number.isInteger(n) || n < 1, '“期限”应为不小于1的整数'],
    [
      most !== undefined && n !== undefined && n > most,
      `“期限”不得超过${known && termLabel({ n: most ?? 0, unit: known })}`,
    ],
  ])
}
/** Longer ones are slips of the hand; the calendar counts to 2099. */
const longest: Readonly<Record<TermUnit, number>> = { workingDay: 1_000, day: 3_650, month: 120, year: 30, hour: 720 }
const unmetAmount = ({ n, unit, yuan }: LocalRuleFixed): Unmet[] =>
  unmetWhere([
    [n !== undefined || unit !== undefined, '这一项是金额，不是期限'],
    [
      yuan === undefined || !(yuan > 0) || yuan > 1e12 || Math.abs(yuan * 100 - Math.round(yuan * 100)) > 1e-4,
      '“金额”应大于0，不超过一万亿元，至多两位小数',
    ],
  ])
