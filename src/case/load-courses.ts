/**
 * Loads whole courses of cases at once: reconstruction from published totals, the demonstration county, import. Every
 * step is decided by the same gates and folded by the same functions as an act over HTTP; only the writing is in batches.
 * The same courses give the same rows: ids come from a seeded source. For a jurisdiction whose registers are still empty:
 * numbers begin with 1.
 */
import type { Course, CourseStep, Gathering, GivesWay, LoadedCourse, NamedCases } from './course.ts'
import { seededIds } from './course-books.ts'
import type { Engine } from './engine.ts'
import { CourseOfCase } from './run-course.ts'
import { type CaseState, emptyCase } from './state.ts'
import { writeCourses } from './write-courses.ts'

export type { Course, CourseStep, GivesWay, NamedCases } from './course.ts'

export interface Loading {
  readonly seed: string
  /** Cases written at a time; 250 unless said. */
  readonly batch?: number
  /**
   * Steps of all courses in the order of their days, as they would have come in, so that numbers of registers rise with
   * time; all courses are then held at once. Otherwise each course is run to its end before the next.
   */
  readonly inOrderOfDays?: boolean
}

/** @returns how many cases were written. @throws when a step is refused, naming the course, the step and every reason. */
export const loadCourses = async (
  engine: Engine,
  jurisdiction: string,
  courses: Iterable<Course>,
  { seed, batch = 250, inOrderOfDays = false }: Loading,
): Promise<number> => {
  const gathering: Gathering = {
    engine,
    jurisdiction,
    registers: new Map(),
    known: new Map(),
    names: new Map(),
    pointing: new Map(),
    opened: [],
  }
  const started = startAll(gathering, courses, seed)
  const opened = (): readonly RunningCourse[] => gathering.opened.splice(0).map(one => takenUp(gathering, one))
  let loaded = 0
  let pending: LoadedCourse[] = []
  let writing: Promise<void> = Promise.resolve()
  // The database writes one batch while the next is worked out.
  const flush = async (): Promise<void> => {
    await writing
    const rows = pending
    pending = []
    writing = engine.db.transaction(jurisdiction, tx => writeCourses(tx, engine, jurisdiction, rows))
    writing.catch(() => {})
  }
  try {
    for (const course of (inOrderOfDays ? finishedByDay : finishedInTurn)(started, opened)) {
      // What never began is no case.
      if (course.state.seq === 0) continue
      pending.push(course)
      if (++loaded % batch === 0) await flush()
      else if (loaded % 4 === 0) await otherWork()
    }
    if (pending.length > 0) await flush()
  } finally {
    await writing
  }
  return loaded
}
/** Lets what is waiting for the database go on. */
const otherWork = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

/** A case whose steps are still being performed. */
interface RunningCourse {
  /** The day on which its next step is recorded; null when there is none. */
  nextDay(): string | null
  /** Performs the next step; false where it gives way to other cases. */
  advance(): boolean
  /** Looks again whether it still gives way; true where it did and no longer does. */
  goesOn(): boolean
  finish(): LoadedCourse
}

function* startAll(gathering: Gathering, courses: Iterable<Course>, seed: string): Generator<RunningCourse> {
  let n = 0
  for (const course of courses) yield startCourse(gathering, course, `${seed}/${n++}`)
}

const startCourse = (gathering: Gathering, course: Course, seed: string): RunningCourse => {
  const definition = gathering.engine.procedures.get(course.procedure)
  if (!definition) throw new Error(`no procedure ${course.procedure}`)
  const nextId = seededIds(seed)
  const follow = following(gathering, course.steps)
  const first = follow(emptyCase(definition, '', course.unit))
  const id = nextId(`${first ? dayOf(first) : '2000-01-01'}T01:00:00.000Z`)
  return running(new CourseOfCase(gathering, definition, { ...course, id, seed, nextId }), course, follow, first)
}

/** A case that an act has opened goes on by its own course. */
const takenUp = (gathering: Gathering, { file, course }: Gathering['opened'][number]): RunningCourse => {
  const follow = following(gathering, course.steps)
  return running(file, course, follow, follow(file.state))
}

type Next = CourseStep | GivesWay | null
const following = (gathering: Gathering, steps: Course['steps']): ((state: CaseState) => Next) => {
  let step = 0
  const named: NamedCases = name => {
    const found = gathering.known.get(gathering.names.get(name) ?? '')
    if (!found) throw new Error(`no course named ${name} was begun before`)
    return found().state
  }
  return state => (typeof steps === 'function' ? steps(state, named) : (steps[step++] ?? null))
}

const running = (
  file: CourseOfCase,
  { queryCode }: Pick<Course, 'queryCode'>,
  follow: (state: CaseState) => Next,
  first: Next,
): RunningCourse => {
  let next = first
  return {
    nextDay: () => (next ? dayOf(next) : null),
    advance() {
      if (!next || 'givesWayOn' in next) return false
      file.perform(next)
      next = follow(file.state)
      return true
    },
    goesOn() {
      if (!next || !('givesWayOn' in next)) return false
      next = follow(file.state)
      return !(next && 'givesWayOn' in next)
    },
    finish: () => file.finish(queryCode),
  }
}

const dayOf = (step: CourseStep | GivesWay): string => {
  if ('givesWayOn' in step) return step.givesWayOn
  if ('morning' in step) return step.morning
  if ('exempt' in step) return step.on
  return step.recordedOn ?? ('sign' in step ? step.on : step.request.on)
}

/** Cases that acts have opened since it was last asked. */
type Opened = () => readonly RunningCourse[]

function* finishedInTurn(started: Iterable<RunningCourse>, opened: Opened): Generator<LoadedCourse> {
  for (const course of started) {
    while (course.nextDay() !== null)
      if (!course.advance() && !course.goesOn()) throw new Error(`a course gives way on ${course.nextDay()} for ever`)
    yield course.finish()
    yield* finishedInTurn(opened(), opened)
  }
}

function* finishedByDay(started: Iterable<RunningCourse>, opened: Opened): Generator<LoadedCourse> {
  const waiting = new Map<string, RunningCourse[]>()
  const wait = (course: RunningCourse, day: string): void => {
    const others = waiting.get(day)
    if (others) others.push(course)
    else waiting.set(day, [course])
  }
  function* begin(courses: Iterable<RunningCourse>): Generator<LoadedCourse> {
    for (const course of courses) {
      const day = course.nextDay()
      if (day === null) yield course.finish()
      else wait(course, day)
    }
  }
  yield* begin(started)
  for (let today = firstOf(waiting); today !== undefined; today = firstOf(waiting)) {
    const due = waiting.get(today) ?? []
    waiting.delete(today)
    let moved = false
    for (const course of due) {
      moved = goOn(course, today) || moved
      yield* begin([course, ...opened()])
    }
    // Those that gave way stand for the same day again.
    if (!moved) throw new Error(`${due.length} courses give way to one another on ${today}`)
  }
}
const goOn = (course: RunningCourse, today: string): boolean => {
  let moved = course.goesOn()
  for (let day = course.nextDay(); day !== null && day <= today && course.advance(); day = course.nextDay())
    moved = true
  return moved
}
const firstOf = (waiting: ReadonlyMap<string, unknown>): string | undefined => {
  let first: string | undefined
  for (const day of waiting.keys()) if (first === undefined || day < first) first = day
  return first
}
