/** Faults of a request that only a look beyond it shows: units, people, and the names of the case's parties. */
import type { Queries } from '../database/connection.ts'
import { type Certificate, certificates } from '../procedure/duty.ts'
import type { Column } from '../procedure/field.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'
import { isObject } from './act-input.ts'
import type { Engine } from './engine.ts'
import { partiesOf } from './parties-of-case.ts'
import type { ActCommand } from './perform-act.ts'
import type { Unmet } from './refusal.ts'

type Asked = Pick<ActCommand, 'jurisdiction' | 'act' | 'request'>

/** @param caseId null for a case that is being opened. */
export const outsideFaults = async (
  engine: Engine,
  tx: Queries,
  definition: AnyProcedure,
  asked: Asked,
  caseId: string | null,
): Promise<readonly Unmet[]> => [
  ...unknownUnits(engine, definition, asked),
  ...unfitPeople(engine, definition, asked),
  ...(caseId === null ? [] : await namesInService(engine, tx, asked, caseId)),
]

/** Units that are not there on the day of the act: nobody would ever take up what is sent to them. */
const unknownUnits = (
  engine: Engine,
  definition: AnyProcedure,
  { jurisdiction, act, request }: Asked,
): readonly Unmet[] => {
  const unknown = (id: unknown) => typeof id === 'string' && id !== '' && !engine.unit(jurisdiction, id, request.on)
  const inFields = Object.entries(request.fields ?? {}).flatMap(([key, value]) => {
    const field = definition.fields[key]
    const named =
      field?.kind === 'unit' ? [value].flat() : field?.kind === 'rows' ? unitsInRows(field.columns, value) : []
    return field && named.some(unknown) ? [{ text: `“${field.label}”所选单位不存在或已撤销` }] : []
  })
  if (request.copyTo?.some(unknown)) inFields.push({ text: '抄送的单位不存在或已撤销' })
  const referral = definition.referrals?.[definition.acts[act]?.refers ?? '']
  return referral?.to === 'unit' && request.referrals?.some(({ to }) => unknown(to))
    ? [...inFields, { text: `“${referral.label}”发往的单位不存在或已撤销` }]
    : inFields
}
const unitsInRows = (columns: Readonly<Record<string, { readonly kind: string }>>, rows: unknown): readonly unknown[] =>
  (Array.isArray(rows) ? rows : []).flatMap(row =>
    Object.entries(isObject(row) ? row : {}).flatMap(([key, cell]) =>
      columns[key]?.kind === 'unit' ? [cell].flat() : [],
    ),
  )

/** People who hold no post on the day of the act, or not the certificate that the field asks for. */
const unfitPeople = (
  engine: Engine,
  definition: AnyProcedure,
  { jurisdiction, request: { on, fields = {} } }: Asked,
): readonly Unmet[] => {
  const unfit = (label: string, certified: Certificate | undefined, named: unknown): Unmet[] => {
    const ids = [...new Set([named].flat().filter((id): id is string => typeof id === 'string' && id !== ''))]
    return ids.flatMap(id => {
      const person = engine.person(jurisdiction, id, on)
      if (!person) return [{ text: `“${label}”所选人员在${on}没有任职` }]
      return certified && !engine.holds(jurisdiction, id, certified, on)
        ? [{ text: `“${label}”中的${person.name}在${on}没有有效的${certificates[certified]}` }]
        : []
    })
  }
  return Object.entries(fields).flatMap(([key, value]) => {
    const field = definition.fields[key]
    if (field?.kind === 'person') return unfit(field.label, field.certified, value)
    if (field?.kind !== 'rows' || !Array.isArray(value)) return []
    const columns = Object.entries<Column>(field.columns)
    return columns.flatMap(([column, described]) =>
      described.kind === 'person'
        ? unfit(
            described.label,
            described.certified,
            value.flatMap(row => (isObject(row) ? [row[column]].flat() : [])),
          )
        : [],
    )
  })
}

/** What is written of a service stays in the open record: who received it is said by his part in the case, not by name. */
const namesInService = async (
  engine: Engine,
  tx: Queries,
  { jurisdiction, request: { service } }: Asked,
  caseId: string,
): Promise<readonly Unmet[]> => {
  if (!service) return []
  const written = `${service.recipient}\n${service.way}\n${service.proof ?? ''}`
  const parties = await partiesOf(tx, engine, jurisdiction, caseId)
  return parties.some(({ form, name, phone, idNumber }) =>
    [form === 'person' && name.length > 1 ? name : undefined, phone, idNumber].some(
      said => said && written.includes(said),
    ),
  )
    ? [{ text: '送达情况不写当事人的姓名、电话和证件号码，请写“申请人”“同住家属”“代理人”等身份' }]
    : []
}
