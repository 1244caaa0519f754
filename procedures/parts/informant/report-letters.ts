/** Letters of a report: to the informant, never naming the accused; to an authority, never naming the informant. */
import { dateInWords } from '../../../src/procedure/date-in-words.ts'
import type { LetterContext } from '../../../src/procedure/procedure.ts'
import type { ReportCase } from './case.ts'

const day = (iso: string | undefined): string => (iso ? dateInWords(iso) : '（日期未填）')
const sentence = (entered = ''): string => (/[。！？；]$/.test(entered) || entered === '' ? entered : `${entered}。`)
const number = (c: ReportCase): string => c.numbers[0]?.text ?? '（未编号）'
const findings = { verified: '属实', partly: '部分属实', unfounded: '不属实', unverifiable: '无法核实' } as const
const toInformant = { register: 'notice', recipient: 'informant', service: true } as const

export const reportLetters = {
  acceptanceNotice: {
    label: '举报受理告知书',
    title: '举报受理告知书',
    ...toInformant,
    body: (c: ReportCase) => [
      `你的举报（${number(c)}）已于${day(c.facts.acceptedOn)}受理。`,
      '你的身份依法保密，只有举报受理人员可以查阅。遭受打击报复的，请凭编号和查询码随时反映。',
    ],
  },
  directionNotice: {
    label: '举报告知书',
    title: '举报事项告知书',
    ...toInformant,
    body: (c: ReportCase) => [
      `你的举报（${number(c)}）不属于本机关职责：${sentence(c.facts.refusal)}`,
      `请向${c.facts.outsideBody ?? '有权处理的机关'}举报。你的身份信息不会转给该机关。`,
    ],
  },
  filingNotice: {
    label: '是否立案告知书',
    title: '举报是否立案告知书',
    ...toInformant,
    body: (c: ReportCase) => [
      `你的举报（${number(c)}），已于${day(c.facts.filingOn)}决定${c.facts.filing === 'filed' ? '立案' : '不予立案'}。`,
    ],
  },
  resultNotice: {
    label: '举报处理结果告知书',
    title: '举报处理结果告知书',
    ...toInformant,
    body: (c: ReportCase) => [
      `你的举报（${number(c)}），经查${c.facts.finding ? findings[c.facts.finding] : ''}。${sentence(c.facts.result)}`,
      ...(c.facts.wantsReward ? ['符合奖励条件的，另行告知领奖事项。'] : []),
    ],
  },
  clueLetter: {
    label: '线索转办函',
    title: '违法线索转办函',
    register: 'clue',
    recipient: 'authority',
    body: (c: ReportCase, { unitName }: LetterContext) => [
      `${unitName}在工作中发现以下违法线索，现转${c.facts.outsideBody ?? '你单位'}依法查办：`,
      sentence(c.facts.summary),
      '请将是否立案和处理结果书面反馈。',
    ],
  },
} as const
