import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { procedures } from '../../procedures/index.ts'
import { nationalNotices } from '../../statutes/calendars/index.ts'
import { definitionHash, type Engine } from '../case/engine.ts'
import { createKnownUnits } from '../case/known-units.ts'
import { createRulesOfPlaces } from '../case/local-rules.ts'
import { type PublicCopy, privacyFaults } from '../case/public-copy.ts'
import { openParty, personalDataKey } from '../case/sealed-party.ts'
import { verify } from '../case/verify.ts'
import { testDatabase } from '../database/test-database.ts'
import { holdsCertificate } from '../office/certificates.ts'
import { missingFirstResponsible } from '../office/office.ts'
import { createOffices } from '../office/offices.ts'
import { unmetPassword } from '../office/password.ts'
import { unmetSeparation } from '../office/separation.ts'
import { publicDuty } from '../procedure/duty.ts'
import { reportWork } from '../report/report-work.ts'
import { accounts, demonstrationId, demonstrationPassword, holders, units } from './county.ts'
import { loadDemonstration } from './load-demonstration.ts'
import { personNames } from './names.ts'

// A Monday, so that something can be due on the day itself.
const today = '2026-11-23'
const now = `${today}T02:00:00.000Z`

const load = async () => {
  const { db, close } = await testDatabase()
  const offices = createOffices(db)
  const known = createKnownUnits(offices)
  const places = createRulesOfPlaces(db, nationalNotices)
  const inService = new Map(procedures.map(procedure => [procedure.id, procedure]))
  const engine: Engine = {
    db,
    procedures: inService,
    outside: new Map(reportWork({ offices, procedures: inService })),
    definitionHashes: new Map(procedures.map(procedure => [procedure.id, definitionHash(procedure)])),
    rules: places.rules,
    unit: known.unit,
    staff: known.staff,
    person: known.person,
    holds: known.holds,
    personalDataKey: personalDataKey(Buffer.alloc(32, 7)),
  }
  const prepare = async (jurisdiction: string): Promise<void> => {
    await Promise.all([known.refresh(jurisdiction), places.refresh(jurisdiction)])
  }
  const demonstration = await loadDemonstration({ engine, offices, prepare, today, now, scale: 0.05 })
  const rows = async <R extends object>(sql: string, values: unknown[] = []): Promise<R[]> =>
    (await db.owner.query<R & Record<string, unknown>>(sql, values)).rows
  return { engine, offices, demonstration, rows, close }
}
type County = Awaited<ReturnType<typeof load>>

let county: County
beforeAll(async () => {
  county = await load()
}, 120_000)
afterAll(() => county.close())

describe('the cases', () => {
  it('are the same in two loadings on the same day', async () => {
    const again = await load()
    const digest = async ({ rows }: County) => {
      // Annual reports are handled as they would be at the desk: their ids are their own.
      const heads = await rows<{ id: string; head: string }>(
        `select id, head from case_file where procedure <> 'annual-report' order by id`,
      )
      return createHash('sha256').update(JSON.stringify(heads)).digest('hex')
    }
    expect(await digest(again)).toBe(await digest(county))
    await again.close()
  }, 120_000)

  it('agree with everything counted again from their events', async () => {
    const { cases, differences } = await verify(county.engine, demonstrationId)
    expect(differences).toEqual([])
    expect(cases).toBe(county.demonstration.cases)
  }, 60_000)

  it('are of every procedure in service, over three years, most of them mediations', async () => {
    const counted = await county.rows<{ procedure: string; n: number; years: number }>(
      `select procedure, count(*)::int as n, count(distinct extract(year from opened_on))::int as years
       from case_file group by procedure order by n desc`,
    )
    expect(counted.map(({ procedure }) => procedure).toSorted()).toEqual(procedures.map(({ id }) => id).toSorted())
    expect(counted[0]?.procedure).toBe('mediation')
    // Figures of a year are typed in the next, when its report is handled too.
    const aYearLater = ['reported-figure', 'annual-report']
    expect(counted.filter(({ procedure, years }) => years < (aYearLater.includes(procedure) ? 2 : 3))).toEqual([])
    const [{ n } = { n: 0 }] = await county.rows<{ n: number }>('select count(*)::int as n from case_file')
    expect(n).toBe(county.demonstration.cases)
  })

  it('have nothing recorded today or later: what lies ahead is still to be done', async () => {
    const [{ latest } = { latest: '' }] = await county.rows<{ latest: string }>(
      `select max((recorded_at at time zone 'Asia/Shanghai')::date) as latest from event`,
    )
    expect(latest < today).toBe(true)
  })

  it('were performed by people whose post holds the duty in the unit where the act is performed', async () => {
    // A case opened by another's act needs no duty of its own.
    const events = await county.rows<{ procedure: string; act: string; actor: { unit: string; post: string } }>(
      `select distinct c.procedure, e.act, jsonb_build_object('unit', e.actor->'unit', 'post', e.actor->'post') as actor
       from event e join case_file c on c.id = e.case_id where e.kind in ('act', 'proposal') and e.actor->>'post' is not null and not e.data ? 'from'`,
    )
    const dutiesOf = new Map(holders.map(({ post, unit, duties }) => [`${unit}/${post}`, duties]))
    const without = events.filter(({ procedure, act, actor }) => {
      const by = county.engine.procedures.get(procedure)?.acts[act]?.by ?? ''
      return !dutiesOf.get(`${actor.unit}/${actor.post}`)?.includes(by === publicDuty ? 'registration' : by)
    })
    expect(events.length).toBeGreaterThan(100)
    expect(without).toEqual([])
  })

  it('nobody signed what he or she put forward', async () => {
    const own = await county.rows(
      `select s.case_id from event s join event p on p.case_id = s.case_id and p.seq = (s.data->>'of')::int
       where s.kind = 'signature' and s.actor->>'person' = p.actor->>'person'`,
    )
    expect(own).toEqual([])
  })

  it('lie open on both sides of today and on it, some for signature, some with a provisional date', async () => {
    const due = await county.rows<{ side: string; n: number }>(
      `select case when due < $1 then 'overdue' when due = $1 then 'today' else 'ahead' end as side, count(*)::int as n
       from work where due between $1::date - 15 and $1::date + 15 group by 1 order by 1`,
      [today],
    )
    expect(due.map(({ side }) => side)).toEqual(['ahead', 'overdue', 'today'])
    const [{ unsigned, provisional } = { unsigned: 0, provisional: 0 }] = await county.rows<{
      unsigned: number
      provisional: number
    }>(
      `select (select count(*)::int from work where reason like '待签%') as unsigned,
         (select count(*)::int from clock where state = 'open' and provisional) as provisional`,
    )
    expect(unsigned).toBeGreaterThan(5)
    expect(provisional).toBeGreaterThan(0)
  })

  it('give registers whose numbers rise with the days on which they were taken', async () => {
    const wrong = await county.rows(
      `select * from (select register, scope, year, n, taken_at::date as day,
         lag(taken_at::date) over (partition by register, scope, year order by n) as before from register_number) r
       where before > day`,
    )
    expect(wrong).toEqual([])
  })
})

describe('meetings, decisions and consultations', () => {
  it('hold a decision in each of its stages, one of them with a step exempted', async () => {
    const stages = await county.rows<{ stage: string }>(
      `select distinct stage from case_file where procedure = 'major-decision' order by stage`,
    )
    expect(stages.map(({ stage }) => stage).toSorted()).toEqual(
      Object.keys(county.engine.procedures.get('major-decision')?.stages ?? {}).toSorted(),
    )
    const exempted = await county.rows<{ steps: object }>(
      `select distinct act from event e join case_file c on c.id = e.case_id
       where e.kind = 'exemption' and c.procedure = 'major-decision'`,
    )
    expect(exempted).toEqual([{ act: 'risk' }])
  })

  it('are linked: every decision that was taken names its catalogue or why not, its consultation and its item', async () => {
    const unlinked = await county.rows(
      `select title from case_file c where procedure = 'major-decision' and state->'acts' ? 'decide' and not exists (
         select from case_link l join case_file i on i.id = l.to_case where l.from_case = c.id and l.field = 'agendaItem')`,
    )
    expect(unlinked).toEqual([])
    const linked = await county.rows<{ field: string; procedure: string }>(
      `select distinct l.field, t.procedure from case_link l join case_file f on f.id = l.from_case
       join case_file t on t.id = l.to_case where f.procedure in ('major-decision', 'normative-document', 'consultation',
         'public-comment', 'agenda-item') order by 1, 2`,
    )
    expect(linked.map(({ field, procedure }) => `${field} → ${procedure}`)).toEqual(
      expect.arrayContaining([
        'adjusts → major-decision',
        'agendaItem → agenda-item',
        'catalogue → decision-catalogue',
        'consultation → consultation',
        'meeting → meeting',
        'subject → major-decision',
        'subject → normative-document',
      ]),
    )
  })

  it('end no meeting before its items are decided, and count every opinion in the summary', async () => {
    const undecided = await county.rows(
      `select m.title from case_file m join case_link l on l.to_case = m.id and l.field = 'meeting'
       join case_file i on i.id = l.from_case where m.stage in ('ended', 'minuted') and i.closed_on is null`,
    )
    expect(undecided).toEqual([])
    const miscounted = await county.rows(
      `select c.title from case_file c where procedure = 'consultation' and stage in ('answered', 'closed')
       and (state->'facts'->>'received')::int <> coalesce(jsonb_array_length(state->'facts'->'heard'), 0) + (
         select count(*) from case_link l join case_file o on o.id = l.from_case
         where l.to_case = c.id and o.procedure = 'public-comment' and o.outcome not in ('unrelated', 'withdrawn'))`,
    )
    expect(miscounted).toEqual([])
  })

  it('ask the public about some drafts now, with opinions of every kind', async () => {
    const inviting = await county.rows(`select title from publication where invites`)
    expect(inviting).toHaveLength(4)
    const outcomes = await county.rows<{ outcome: string | null }>(
      `select distinct outcome from case_file where procedure = 'public-comment' order by outcome nulls last`,
    )
    expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(
      ['adopted', 'declined', 'partly', 'unrelated', 'withdrawn', null].toSorted(),
    )
  })
})

describe('what is public', () => {
  it('shows documents in every standing, answers, replies and the annual reports of the years that are over', async () => {
    const published = await county.rows<{ procedure: string; standings: (string | null)[] }>(
      `select procedure, array_agg(distinct standing order by standing) as standings from publication group by procedure`,
    )
    const standings = new Map(published.map(row => [row.procedure, row.standings]))
    expect(standings.get('normative-document')).toEqual(
      expect.arrayContaining(['现行有效', '已废止', '已失效', '已修改，现行有效']),
    )
    expect([...standings.keys()].toSorted()).toEqual([
      'administrative-penalty',
      'consultation',
      'decision-catalogue',
      'disclosure-request',
      'major-decision',
      'normative-document',
      'proposal',
      'reconsideration',
    ])
    expect(standings.get('major-decision')).toEqual(['中止执行', '已停止执行', '执行中', '执行完毕'])
    expect(standings.get('consultation')).toEqual(['已截止，研究中', '已终止', '征求意见中', '采纳情况已公布'])
    const reports = await county.rows<{ year: number }>('select distinct year from report_publication order by year')
    expect(reports.map(({ year }) => year)).toEqual([2024, 2025])
  })

  it('holds nothing of a party', async () => {
    const copies = await county.rows<{ case_id: string; procedure: string } & PublicCopy>(
      'select case_id, procedure, title, content from publication',
    )
    const sealed = await county.rows<{ id: string; case_id: string; sealed: Buffer }>(
      'select id, case_id, sealed from party where case_id in (select case_id from publication)',
    )
    const parties = Map.groupBy(sealed, ({ case_id }) => case_id)
    const faults = copies.flatMap(copy => {
      const definition = county.engine.procedures.get(copy.procedure)
      const known = (parties.get(copy.case_id) ?? []).map(party =>
        openParty(
          party.sealed,
          { jurisdiction: demonstrationId, caseId: copy.case_id, id: party.id },
          county.engine.personalDataKey,
        ),
      )
      return definition ? privacyFaults(definition, copy, known) : []
    })
    expect(copies.length).toBeGreaterThan(20)
    expect(sealed.length).toBeGreaterThan(10)
    expect(faults).toEqual([])
  })
})

describe('the organisation', () => {
  it('has about thirty units, and one that has not named its first responsible person', async () => {
    const office = await county.offices.on(demonstrationId, today)
    expect(office.units.size).toBe(units.length)
    expect(units.length).toBe(32)
    expect(missingFirstResponsible(office).map(({ id }) => id)).toEqual(['petitions'])
  })

  it('shows a township under its old name and a community under its old subdistrict in the years before', async () => {
    const [before, after] = await Promise.all([
      county.offices.on(demonstrationId, '2024-12-31'),
      county.offices.on(demonstrationId, '2025-12-31'),
    ])
    expect(before.units.get('shuangjiang')?.name).toBe('演示·云岭县霜降乡人民政府')
    expect(after.units.get('shuangjiang')?.name).toBe('演示·云岭县霜降镇人民政府')
    expect(before.units.get('huaiyin')?.parent).toBe('guyu')
    expect(after.units.get('huaiyin')?.parent).toBe('lixia')
  })

  it('keeps the three administrators apart from each other and from cases', () => {
    expect(holders.flatMap(({ name, duties }) => unmetSeparation(name, duties))).toEqual([])
  })

  it('prints accounts that sign in with one password that the rule allows, and each finds work', async () => {
    const printed = county.demonstration.accounts
    expect(printed.map(({ username }) => username)).toEqual(accounts.map(({ username }) => username))
    expect(printed.filter(({ name, role }) => name === '' || role === '')).toEqual([])
    for (const { username } of printed) expect(unmetPassword(demonstrationPassword, username)).toEqual([])
    const idle = []
    for (const { username, post } of accounts) {
      const actor = await county.offices.actor(demonstrationId, post, today)
      if (actor?.administers.length) continue
      const work = []
      for (const { unit, duties } of actor?.holdings ?? [])
        work.push(...(await county.rows('select 1 from work where unit = $1 and duties && $2 limit 1', [unit, duties])))
      if (work.length === 0) idle.push(username)
    }
    expect(idle.filter(username => !awaitingCases.includes(username))).toEqual([])
  })

  it('gives who enforces the law a certificate, of which one has run out', async () => {
    const { certificates } = await county.offices.history(demonstrationId)
    const without = holders.filter(
      ({ person, duties }) =>
        duties.includes('enforcement') && !holdsCertificate({ certificates }, person, 'enforcement', today),
    )
    expect(without.map(({ person }) => person)).toEqual(['market-squad-second'])
  })
})

/** Whose work is rare: in the twentieth part of the county that is loaded here nothing waits for them. */
const awaitingCases = ['fuxian', 'shichang', 'fenguan', 'zhuchi', 'jiangli', 'fuyizhang', 'zhenxin']

describe('the names', () => {
  it('of people are of nobody known, one for each post', () => {
    expect(personNames.length).toBeGreaterThanOrEqual(holders.length)
    expect(new Set(holders.map(({ name }) => name)).size).toBe(holders.length)
    for (const known of ['李白', '杜甫', '苏轼', '鲁迅', '袁隆平', '钱学森', '姚明', '雷军', '任正非'])
      expect(personNames).not.toContain(known)
  })

  it('of places are marked 演示 and nowhere to be found on a map', async () => {
    expect(units.filter(({ name }) => !name.startsWith('演示·'))).toEqual([])
    const told = await county.rows<{ text: string }>(
      `select state->>'facts' as text from case_file union all select content::text from publication
       union all select content::text from letter`,
    )
    const text = told.map(row => row.text).join('\n')
    expect(realPlaces.filter(place => text.includes(place))).toEqual([])
  })
})

const realPlaces =
  `北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃
  青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 石家庄 太原 沈阳 长春 哈尔滨 南京 杭州 合肥 福州 南昌 济南 郑州 武汉 长沙
  广州 深圳 海口 成都 贵阳 昆明 拉萨 西安 兰州 西宁 银川 乌鲁木齐 呼和浩特 南宁 苏州 宁波 青岛 大连 厦门 白山 浑江 通化`.split(
    /\s+/,
  )
