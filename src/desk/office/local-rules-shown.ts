/** Which local rules the page shows, and how many of them the place has fixed. */
import type { LocalRuleOfPlace, LocalRulesAnswer } from '../../http/contract.ts'

export interface Shown {
  /** Part of a procedure's name, of a rule's, or of a document's. */
  readonly q: string
  /** `fixed`: those the place has fixed; `example`: those that run on the example; anything else: all. */
  readonly show?: string | undefined
}
type Procedures = LocalRulesAnswer['procedures']

export const rulesToShow = (procedures: Procedures, { q, show }: Shown): Procedures => {
  const typed = q.trim()
  return procedures.flatMap(procedure => {
    const whole = typed === '' || procedure.label.includes(typed)
    const rules = procedure.rules.filter(
      rule =>
        (whole || wordsOf(rule).some(words => words.includes(typed))) &&
        (show === 'fixed' ? rule.inForce !== null : show === 'example' ? rule.inForce === null : true),
    )
    return rules.length === 0 ? [] : [{ ...procedure, rules }]
  })
}

const wordsOf = ({ label, key, counts, inForce, coming, past, fallback }: LocalRuleOfPlace): string[] => [
  label,
  key,
  ...counts,
  ...[inForce, ...coming, ...past].flatMap(setting => (setting ? [setting.source] : [])),
  fallback.source,
]

/** One that counts in two procedures is one. */
export const countRules = (
  procedures: readonly { readonly rules: readonly Pick<LocalRuleOfPlace, 'key' | 'inForce'>[] }[],
): { readonly all: number; readonly fixed: number } => {
  const rules = new Map(procedures.flatMap(procedure => procedure.rules.map(rule => [rule.key, rule])))
  return { all: rules.size, fixed: [...rules.values()].filter(({ inForce }) => inForce !== null).length }
}
