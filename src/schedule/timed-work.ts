/**
 * Timed work: the one list of what the server does by itself. graphile-worker keeps the timetable in the same database,
 * so that of several servers one does each. Every piece of work is safe to do twice, also at once, and catches up on
 * what was missed while no server ran.
 */
import { Logger, type Runner, run } from 'graphile-worker'
import { makeCheckpoints } from '../case/checkpoint.ts'
import type { Engine } from '../case/engine.ts'
import { performDeemedActs } from '../case/perform-deemed-acts.ts'
import { recomputeOpenClocks } from '../case/recompute-clocks.ts'
import { recountLocalRules } from '../case/recount-local-rules.ts'
import { foldFigures } from '../indicator/fold-figures.ts'
import { pruneSignIn } from '../office/prune-sign-in.ts'
import { deliverNotices } from './deliver-notices.ts'
import { purge } from './purge.ts'

export interface TimedWork {
  /** In UTC, as crontab writes it; Shanghai is eight hours ahead. */
  readonly when: string
  readonly what: string
  /** For one jurisdiction, whose units and rules are up to date. Returns how much there was to do. */
  readonly work: (engine: Engine, jurisdiction: string, now: string) => Promise<number>
}

export const timedWork: Readonly<Record<string, TimedWork>> = {
  'perform-deemed-acts': {
    when: '* * * * *',
    what: '期限届满的视为行为和逾期未复的征询',
    work: performDeemedActs,
  },
  'deliver-notices': {
    when: '* * * * *',
    what: '发送通知',
    work: ({ db }, jurisdiction, now) => deliverNotices(db, jurisdiction, now),
  },
  'fold-figures': {
    when: '* * * * *',
    what: '归并统计数',
    work: ({ db }, jurisdiction) => foldFigures(db, jurisdiction),
  },
  'recount-local-rules': { when: '* * * * *', what: '地方规定变更后重算所涉案件', work: recountLocalRules },
  'recompute-clocks': { when: '*/10 * * * *', what: '工作日历变更后重算未办结时限', work: recomputeOpenClocks },
  'make-checkpoints': {
    when: '5 16 * * *',
    what: '每日校验点（北京时间0时5分）',
    work: ({ db }, jurisdiction, now) => makeCheckpoints(db, jurisdiction, now),
  },
  purge: {
    when: '20 18 * * *',
    what: '清理过期的请求编号、未归档的附件和登录记录（北京时间2时20分）',
    // Tries, locks and sessions are the installation's: the first jurisdiction clears them, the others find none.
    work: async ({ db }, jurisdiction, now) =>
      (await purge(db, jurisdiction, now)) + (await pruneSignIn({ db, now: () => new Date(now) })),
  },
}

export interface TimedWorkContext {
  readonly engine: Engine
  readonly prepare: (jurisdiction: string) => Promise<void>
  readonly jurisdictions: () => Promise<readonly { readonly id: string }[]>
  /** The instant, ISO. */
  readonly now: () => string
  /** Told of work that failed; it is tried again at its next time. */
  readonly failed: (work: string, error: unknown) => void
}

/** Starts the timetable, and does everything once now. @returns the function that waits for work under way and stops. */
export const startTimedWork = async (context: TimedWorkContext): Promise<() => Promise<void>> => {
  const pool = context.engine.db.libraries
  // A connection lost while graphile-worker holds it is its business to replace, not a reason for the process to end.
  pool.on('connect', client => client.on('error', () => {}))
  const runner: Runner = await run({
    pgPool: pool,
    concurrency: 1,
    pollInterval: 5_000,
    noHandleSignals: true,
    logger: new Logger(() => () => {}),
    crontab: Object.entries(timedWork)
      // One waiting job of each kind is enough, however long the last one takes.
      .map(([key, { when }]) => `${when} ${key} ?max=1&jobKey=${key}`)
      .join('\n'),
    taskList: Object.fromEntries(
      Object.keys(timedWork).map(key => [
        key,
        async () => {
          await doForAll(context, key)
        },
      ]),
    ),
  })
  for (const key of Object.keys(timedWork)) await runner.addJob(key, {}, { jobKey: key, maxAttempts: 1 })
  return () => runner.stop()
}

/** One piece of work for every jurisdiction; the failure of one stops no other. */
export const doForAll = async (context: TimedWorkContext, key: string): Promise<number> => {
  const work = timedWork[key]
  if (!work) throw new Error(`no timed work ${key}`)
  let done = 0
  for (const { id } of await context.jurisdictions()) {
    try {
      await context.prepare(id)
      done += await work.work(context.engine, id, context.now())
    } catch (error) {
      context.failed(`${key} (${id})`, error)
    }
  }
  return done
}
