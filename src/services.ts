/**
 * An installation opened: its database, keys, organisation, rules and procedures joined to an engine. The server and the
 * commands of `bin/yifa` both begin here; nothing else imports the procedures in service.
 */
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { procedures } from '../procedures/index.ts'
import { nationalNotices } from '../statutes/calendars/index.ts'
import { definitionHash, type Engine } from './case/engine.ts'
import { createKnownUnits } from './case/known-units.ts'
import { createRulesOfPlaces } from './case/local-rules.ts'
import { readPersonalDataKey } from './case/personal-data-key.ts'
import { definitionFingerprints, type Fingerprints } from './case/recount-fingerprint.ts'
import type { Config } from './config.ts'
import { connect, type Database } from './database/connection.ts'
import { migrate } from './database/migrate.ts'
import { createOffices, type Offices } from './office/offices.ts'
import { reportWork } from './report/report-work.ts'

/** The checkout, from which relative settings start. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

export interface Installation {
  readonly engine: Engine
  readonly offices: Offices
  /** Brings units and local rules of a jurisdiction up to date; to be awaited before work in it. */
  readonly prepare: (jurisdiction: string) => Promise<void>
  /** After a local rule was fixed in this process. */
  readonly forgetRules: (jurisdiction: string) => void
  readonly jurisdictions: () => Promise<readonly Jurisdiction[]>
  /** What the definitions in service are now, to be compared with what cases were counted under. Reads the sources. */
  readonly fingerprints: () => Promise<Fingerprints>
  readonly close: () => Promise<void>
}
interface Jurisdiction {
  readonly id: string
  readonly name: string
  readonly demonstration: boolean
}

/** Migrates the database at `url` and joins the parts. @throws when the database refuses, with a text for the administrator. */
export const openInstallation = async (config: Pick<Config, 'keyFile'>, url: string): Promise<Installation> => {
  await migrate(url)
  const db = await connect(url)
  const offices = createOffices(db)
  const units = createKnownUnits(offices)
  const places = createRulesOfPlaces(db, nationalNotices)
  const inService = new Map(procedures.map(procedure => [procedure.id, procedure]))
  return {
    engine: {
      db,
      procedures: inService,
      definitionHashes: new Map(procedures.map(procedure => [procedure.id, definitionHash(procedure)])),
      rules: places.rules,
      unit: units.unit,
      staff: units.staff,
      person: units.person,
      holds: units.holds,
      outside: new Map(reportWork({ offices, procedures: inService })),
      personalDataKey: await readPersonalDataKey(config.keyFile),
    },
    offices,
    async prepare(jurisdiction) {
      await Promise.all([units.refresh(jurisdiction), places.refresh(jurisdiction)])
    },
    forgetRules: places.forget,
    jurisdictions: () => readJurisdictions(db),
    fingerprints: () => definitionFingerprints(root, [...inService.keys()]),
    close: () => db.close(),
  }
}

/** Governments without one above them first, demonstration before others: the first is the one the public site is of. */
const readJurisdictions = async (db: Database): Promise<readonly Jurisdiction[]> => {
  const { rows } = await db.owner.query<{ id: string; name: string; demonstration: boolean }>(
    'select id, name, demonstration from jurisdiction order by parent is not null, demonstration desc, id',
  )
  return rows
}
