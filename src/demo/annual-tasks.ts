/** 年度法治工作任务 that were finished: reported with their proof, which is a file, and confirmed by the county's inspector. */
import { createHash } from 'node:crypto'
import type { Engine } from '../case/engine.ts'
import { performAct } from '../case/perform-act.ts'
import type { Offices } from '../office/offices.ts'
import { actorAt, done, instant } from './annual-acts.ts'
import { demonstrationId as jurisdiction } from './county.ts'
import type { DemonstrationDays } from './days.ts'
import { finishedTasks } from './task-courses.ts'

export const finishTasks = async (engine: Engine, offices: Offices, days: DemonstrationDays): Promise<void> => {
  for (const task of finishedTasks(days)) {
    const { item, year, lead, on } = task
    const found = await engine.db.read(jurisdiction, q =>
      q.query<{ id: string; seq: number }>(
        `select c.id, max(e.seq)::int as seq from case_file c join event e on e.jurisdiction = c.jurisdiction and e.case_id = c.id
         where c.jurisdiction = $1 and c.procedure = 'rule-of-law-task' and c.title = $2 and c.closed_on is null
         and c.opened_on <= $3 group by c.id`,
        [jurisdiction, item, on],
      ),
    )
    const [row] = found.rows
    if (!row) throw new Error(`no task “${item}” of ${year} is open`)
    const clerk = await actorAt(offices, `${lead}-clerk`, on)
    const proof = await keepProof(engine, { ...task, uploadedBy: clerk.person ?? '' })
    const reported = done(
      `${item}: report`,
      await performAct(engine, {
        jurisdiction,
        actor: clerk,
        now: instant(on),
        act: 'report',
        request: { on, fields: { result: '已按要求完成，台账见附件。', proof: [proof] } },
        on: { case: row.id, version: row.seq },
      }),
    )
    const confirmed = days.workingDays(on, 4)
    done(
      `${item}: confirm`,
      await performAct(engine, {
        jurisdiction,
        actor: await actorAt(offices, 'government-reporting', confirmed),
        now: instant(confirmed),
        act: 'confirm',
        request: { on: confirmed, fields: { finding: '对照任务和台账核对，已完成。' } },
        on: { case: row.id, version: reported.version },
      }),
    )
  }
}

/** With an id of its own making, so that two loadings give the same events. */
const keepProof = async (
  engine: Engine,
  task: { readonly item: string; readonly year: number; readonly on: string; readonly uploadedBy: string },
): Promise<string> => {
  const { item, year, on, uploadedBy } = task
  const content = Buffer.from(`${year}年度：${item}。台账和统计表见存档。（演示文件，内容虚构）\n`)
  const sha256 = createHash('sha256').update(content).digest('hex')
  const id = `${sha256.slice(0, 8)}-${sha256.slice(8, 12)}-7${sha256.slice(13, 16)}-8${sha256.slice(17, 20)}-${sha256.slice(20, 32)}`
  await engine.db.transaction(jurisdiction, tx =>
    tx.query(
      `insert into attachment (jurisdiction, id, name, media_type, bytes, sha256, content, uploaded_by, uploaded_at)
       values ($1, $2, $3, 'text/plain', $4, $5, $6, $7, $8)`,
      [jurisdiction, id, `${item}完成情况（演示）.txt`, content.length, sha256, content, uploadedBy, instant(on)],
    ),
  )
  return id
}
