/** The county's own annual reports of the years that are over: words between the counted figures, compiled and made public. */
import type { ActRequest } from '../case/act-input.ts'
import type { Engine } from '../case/engine.ts'
import { exemptStep } from '../case/exempt-step.ts'
import { performAct } from '../case/perform-act.ts'
import type { Result } from '../case/refusal.ts'
import { signAct } from '../case/sign-act.ts'
import type { Offices } from '../office/offices.ts'
import { writeNarrative } from '../report/narrative.ts'
import { reportProcedure } from '../report/report-case.ts'
import { demonstrationId, holders } from './county.ts'
import type { DemonstrationDays } from './days.ts'

const words: Readonly<Record<string, string>> = {
  'achievements.opening':
    '本年度，云岭县坚持把法治政府建设摆在重要位置，围绕依法履职、规范决策、公正执法、化解矛盾、公开透明推进各项工作。（演示文本，内容虚构）',
  'achievements.leadership': '县政府主要负责人定期听取汇报，年初部署任务，年中督办，年末述法。',
  'achievements.decisions':
    '所有行政规范性文件均经公开征求意见、合法性审核和集体审议，统一登记、统一编号、统一印发，并按期报送备案。',
  'achievements.disputes': '人民调解、行政调解、司法调解相互衔接，协议履行逐件回访，符合条件的告知申请司法确认。',
  'achievements.disclosure': '依申请公开全程留痕，答复书写明理由、依据和救济途径，可以公开的转为主动公开。',
  shortcomings:
    '一是少数依申请公开答复超过法定期限，原因是档案检索耗时长、延期告知不及时。\n二是个别规范性文件报送备案不及时，原因是公布与报备由不同岗位办理，衔接不够。\n三是信访部门尚未明确推进法治建设第一责任人。',
  'first-responsible':
    '县政府主要负责人主持审议规范性文件，亲自督办逾期事项，带头学法并在年终述法。各部门主要负责人履行第一责任人职责，尚未明确的限期明确。',
  'next-year': '一是压缩依申请公开答复时间。\n二是规范性文件公布当日同步启动备案。\n三是推进调解协议履行回访全覆盖。',
}

/** @returns how many were made public. Each is compiled at a cutoff in the February after its year. */
export const publishAnnualReports = async (
  engine: Engine,
  offices: Offices,
  { years, last }: DemonstrationDays,
): Promise<number> => {
  const writer = holders.find(({ post }) => post === 'government-reporting')
  const by = { person: writer?.person ?? null, name: writer?.name ?? '' }
  let published = 0
  for (const year of years) {
    const on = `${year + 1}-02-26`
    if (on > last) continue
    const cutoff = `${year + 1}-02-20T10:00:00.000Z`
    const name = { jurisdiction: demonstrationId, unit: 'government', year, kind: 'lawgov' } as const
    await engine.db.transaction(demonstrationId, async tx => {
      for (const [slot, text] of Object.entries(words)) await writeNarrative(tx, name, { slot, text, at: cutoff, by })
    })
    await handleReport(engine, offices, year)
    published++
  }
  return published
}

/** The report on its way: begun in December, checked and reviewed in February, issued, submitted and published in time. */
const handleReport = async (engine: Engine, offices: Offices, year: number): Promise<void> => {
  const jurisdiction = demonstrationId
  const next = year + 1
  const at = (on: string) => `${on}T10:00:00.000Z`
  const actor = async (post: string, on: string) => {
    const found = await offices.actor(jurisdiction, post, on)
    if (!found) throw new Error(`nobody holds ${post} on ${on}`)
    return found
  }
  const done = <T>(what: string, result: Result<T>): T => {
    if (result.ok) return result.value
    const why = [result.refusal.title, ...result.refusal.unmet.map(({ text }) => text)].join('；')
    throw new Error(`the annual report of ${year}, ${what}: ${why}`)
  }
  const begun = `${year}-12-${year === 2023 ? '15' : '16'}`
  const start = done(
    'start',
    await performAct(engine, {
      jurisdiction,
      actor: await actor('government-reporting', begun),
      now: at(begun),
      act: 'start',
      request: {
        on: begun,
        fields: { startedOn: begun, kind: 'lawgov', level: 'government', year, reviewer: 'justice' },
      },
      on: { procedure: reportProcedure, unit: 'government' },
    }),
  )
  let { version } = start
  const act = async (key: string, post: string, on: string, fields: ActRequest['fields'] = {}) => {
    const result = await performAct(engine, {
      jurisdiction,
      actor: await actor(post, on),
      now: at(on),
      act: key,
      request: { on, fields },
      on: { case: start.id, version },
    })
    ;({ version } = done(key, result))
  }
  await act('check', 'government-reporting', `${next}-02-20`)
  await act('reviewLegality', 'justice-legal', `${next}-02-21`, { legality: '引用的法律、法规和数据准确。' })
  await act('reviewSecrecy', 'government-secretary', `${next}-02-21`, { secrecy: '不涉及国家秘密，可以公开。' })
  await act('completeReview', 'government-reporting', `${next}-02-22`)
  const exempted = await exemptStep(engine, {
    jurisdiction,
    actor: await actor('government-head', `${next}-02-22`),
    now: at(`${next}-02-22`),
    case: start.id,
    version,
    step: 'meeting',
    ground: 'small',
    reason: '常务会议此前已专题研究，本次由县长签发',
  })
  ;({ version } = done('exempt', exempted))
  await act('issue', 'government-reporting', `${next}-02-23`)
  const signed = await signAct(engine, {
    jurisdiction,
    actor: await actor('government-head', `${next}-02-23`),
    now: at(`${next}-02-23`),
    case: start.id,
    version,
    proposal: version,
  })
  ;({ version } = done('sign', signed))
  const on = `${next}-02-24`
  const receipts = {
    partyCommittee: '县委收文',
    congress: '县人大办收文',
    superior: '市政府收文',
    supervision: '督察单位签收',
  }
  await act('submit', 'government-reporting', on, {
    submissions: Object.entries(receipts).map(([to, receipt]) => ({ to, on, receipt })),
  })
  await act('publish', 'government-secretary', `${next}-02-26`, { channels: '县人民政府门户网站' })
  await act('close', 'government-reporting', `${next}-02-26`)
}
