/** The form by which the administrator fixes one local rule. */
import type { LocalRuleFixedAnswer, LocalRuleOfPlace } from '../../http/contract.ts'
import type { OfficeField, OfficeForm } from './office-form.ts'

export const fixLocalRuleForm = (rule: LocalRuleOfPlace): OfficeForm => {
  const [only, ...more] = rule.units
  return {
    title: `设定地方规定：${rule.label}`,
    label: '设定',
    intro: introOf(rule),
    root: '/local-rules',
    path: '',
    fields: [
      ...(rule.kind === 'term' ? termFields(rule) : [amountField]),
      {
        kind: 'day',
        key: 'on',
        label: '起始日',
        required: true,
        help: `文件规定开始适用的日子，可以早于或晚于今天。${lastSince(rule)}`,
      },
      { kind: 'text', key: 'document', label: '文件名称', required: true, max: 200, help: '不必加书名号。' },
      { kind: 'text', key: 'number', label: '文号', required: true, max: 100 },
    ],
    also: { key: rule.key, ...(rule.kind === 'term' && only && more.length === 0 ? { unit: only.id } : {}) },
    submit: '设定',
    done: answer => doneText(answer as LocalRuleFixedAnswer),
  }
}

const introOf = ({ kind, inForce, fallback }: LocalRuleOfPlace): string => {
  const today = inForce
    ? `今天适用：${inForce.text}，${inForce.source}。`
    : `本地没有设定，${fallback.text === null ? '不作判断' : `暂按${fallback.text}`}（${fallback.source}）。`
  const follows =
    kind === 'term'
      ? '新规定只管起始日当天和以后起算的时限；起始日早于今天的，其间起算的（含已办结案件）重新计算。'
      : '新规定只管起始日当天和以后办理的事。'
  return `${today}${follows}已记录的规定不改写，原规定到起始日前一天为止。`
}

const termFields = ({ units, inForce, fallback }: LocalRuleOfPlace): OfficeField[] => {
  const [only, ...more] = units
  const { value } = inForce ?? fallback
  const unit = value && 'unit' in value ? value.unit : undefined
  return [
    {
      kind: 'number',
      key: 'n',
      label: '期限',
      required: true,
      decimals: 0,
      ...(more.length === 0 && only ? { suffix: only.label } : {}),
    },
    ...(more.length > 0
      ? [{ kind: 'choice', key: 'unit', label: '单位', required: true, options: units, initial: unit } as const]
      : []),
  ]
}
const amountField: OfficeField = {
  kind: 'number',
  key: 'yuan',
  label: '金额',
  required: true,
  decimals: 2,
  suffix: '元',
}

const lastSince = ({ inForce, coming }: LocalRuleOfPlace): string => {
  const last = coming.at(-1) ?? inForce
  return last ? `应晚于${last.since}（上一规定的起始日）。` : ''
}

const doneText = ({ cases }: LocalRuleFixedAnswer): string =>
  cases === 0 ? '已设定。' : `已设定。起始日以后已起算时限的${cases}件案件，几分钟内重新计算。`
