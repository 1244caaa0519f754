/**
 * 行政应诉: one case for each instance of a suit against one of our organs (行政诉讼法; 法释〔2018〕1号; 法释〔2020〕3号), linked to
 * the instance before it, to the reconsideration and to the act complained of.
 *
 * - defending, suit-term: 26, 34 to 36, 45 to 47, 67     - afterwards: performance, suggestions, lessons
 * - appearing: who appears for the organ, sitting by sitting   - letters, figures
 * - judging: judgment, appeal, time of effect, 69 to 90        - case: the facts
 */
import { defineProcedure, final, never, stage } from '../src/procedure/procedure.ts'
import { afterActs, afterClocks, overdueAfterwards } from './parts/litigation/afterwards.ts'
import { appearanceActs, appearanceClocks, arranged, awaitsSitting, mustAppear } from './parts/litigation/appearing.ts'
import { fields, form } from './parts/litigation/case.ts'
import { defenceActs, defenceClocks, defenceDeemed, defenceIntervals } from './parts/litigation/defending.ts'
import { checks, figures } from './parts/litigation/figures.ts'
import { courtIntervals, judgmentActs, judgmentClocks, judgmentDeemed, outcomes } from './parts/litigation/judging.ts'
import { letters } from './parts/litigation/letters.ts'
import { outOfTerm, suitTermActs, suitTermClocks } from './parts/litigation/suit-term.ts'
import { titleOf } from './parts/reconsideration/contested-act.ts'

export const litigation = defineProcedure({
  id: 'litigation',
  label: '行政应诉',
  module: '复议应诉',
  about:
    '以本县行政机关为被告的行政诉讼：收到副本、答辩举证、负责人出庭、裁判、上诉、履行、司法建议和败诉分析。一个审级一案，前后相连。',
  fields,
  title: c => `${titleOf('诉讼', c.facts)}${c.facts.instance ? `·${fields.instance.options[c.facts.instance]}` : ''}`,
  receivedOn: 'receivedOn',
  handler: 'handledBy',
  numberedBy: 'courtNumber',
  stages: {
    defending: stage('应诉'),
    judged: stage('已裁判，未生效'),
    effective: final('裁判已生效'),
    appealed: final('已上诉'),
  },
  intervals: { ...defenceIntervals, ...courtIntervals },
  clocks: { ...defenceClocks, ...suitTermClocks, ...appearanceClocks, ...judgmentClocks, ...afterClocks },
  acts: { ...defenceActs, ...suitTermActs, ...appearanceActs, ...judgmentActs, ...afterActs },
  deemed: { ...defenceDeemed, ...judgmentDeemed },
  outcomes,
  letters,
  registers: {
    suit: { label: '应诉登记号', pattern: '{unit}应诉〔{year}〕{n}号', per: 'unit' },
    defence: { label: '答辩状文号', pattern: '{unit}诉答〔{year}〕{n}号', per: 'unit' },
    court: { label: '应诉文书号', pattern: '{unit}诉函〔{year}〕{n}号', per: 'unit' },
  },
  flags: {
    outOfTerm: { label: '起诉期限有疑问，可在答辩中主张', when: c => c.stage === 'defending' && outOfTerm(c) },
    noEvidence: {
      label: '逾期未举证',
      when: c => c.stage === 'defending' && c.acts.noEvidence !== undefined && c.facts.defendedOn === undefined,
    },
    headMustAppear: {
      label: '负责人应当出庭，尚未确定',
      when: c => c.stage === 'defending' && awaitsSitting(c) && mustAppear(c) && arranged(c) === null,
    },
    sittingUnrecorded: {
      label: '已过开庭日，未记录',
      when: (c, today) => c.stage === 'defending' && awaitsSitting(c) && (c.facts.hearingOn ?? today) < today,
    },
    numberless: { label: '案号未登记', when: c => c.stage === 'defending' && c.facts.courtNumber === undefined },
    owing: { label: '履行、反馈、败诉分析逾期', when: overdueAfterwards },
  },
  indicators: figures,
  checks,
  form,
  list: ['instance', 'matter', 'defendant', 'court', 'receivedOn', 'hearingOn', 'effectiveOn'],
  publication: never('生效裁判文书由人民法院公开（行政诉讼法第六十五条）；应诉材料含当事人个人信息，不公开'),
})
