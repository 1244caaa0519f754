/** The form of an act of the public, made from its definition, and reading what was posted. */
import { html } from 'ghtml'
import type { Field, Fields } from '../procedure/field.ts'
import type { AnyProcedure } from '../procedure/procedure.ts'

export type Posted = Readonly<Record<string, string>>

/** Inputs of the fields an act asks, those that must be filled marked; `posted` fills them again after a refusal. */
export const renderFields = (definition: AnyProcedure, actKey: string, posted: Posted): string => {
  const act = definition.acts[actKey]
  const must = new Set<string>(act?.asks ?? [])
  return askedFields(definition, actKey)
    .map(([key, field]) => renderField(key, field, must.has(key), posted))
    .join('\n')
}

/** The fields a person without an account can fill on paper or here: no lists, no files, no units. */
const askedFields = (definition: AnyProcedure, actKey: string): readonly (readonly [string, Field])[] => {
  const act = definition.acts[actKey]
  const fields = definition.fields as Fields
  return [...(act?.asks ?? []), ...(act?.mayGive ?? [])].flatMap(key => {
    const field = fields[key]
    return field && !['rows', 'attachment', 'unit', 'person', 'link'].includes(field.kind)
      ? [[key, field] as const]
      : []
  })
}

const renderField = (key: string, field: Field, must: boolean, posted: Posted): string => {
  if (field.kind === 'party') return renderParty(key, field, must, posted)
  const help = field.help ? html`<p class="help" id="help-${key}">${field.help}</p>` : ''
  const about = field.help ? html` aria-describedby="help-${key}"` : ''
  if (field.kind === 'choice' || field.kind === 'boolean') {
    const options =
      field.kind === 'choice' ? Object.entries(field.options) : [['yes', '是'] as const, ['no', '否'] as const]
    return html`<fieldset class="field choices"><legend class="${must ? 'must' : ''}">${field.label}</legend>!${help}!${options
      .map(
        ([value, label]) =>
          html`<label><input type="radio" name="field.${key}" value="${value}"${posted[`field.${key}`] === value ? ' checked' : ''}>${label}</label>`,
      )
      .join('')}</fieldset>`
  }
  const value = posted[`field.${key}`] ?? ''
  const input =
    field.kind === 'text' && (field.lines ?? 1) > 1
      ? html`<textarea id="f-${key}" name="field.${key}" rows="${field.lines ?? 4}" maxlength="${field.max ?? 20000}"!${about}>${value}</textarea>`
      : html`<input id="f-${key}" type="${inputType(field)}" name="field.${key}" value="${value}"!${field.kind === 'text' ? html` maxlength="${field.max ?? 200}"` : ''}!${about}>`
  return html`<div class="field"><label for="f-${key}" class="${must ? 'must' : ''}">${field.label}</label>!${help}!${input}</div>`
}
const inputType = (field: Field): string =>
  field.kind === 'date' ? 'date' : field.kind === 'number' || field.kind === 'money' ? 'number' : 'text'

const partyInputs = [
  ['name', '姓名或者名称', 'text', 'name'],
  ['idNumber', '身份证号或者统一社会信用代码', 'text', 'off'],
  ['phone', '联系电话', 'tel', 'tel'],
  ['address', '通信地址', 'text', 'street-address'],
  ['email', '电子邮箱', 'email', 'email'],
] as const
/** Whoever need not say who he is, is not asked for a number (个人信息保护法第六条：限于实现处理目的的最小范围). */
const asked = (must: boolean) => partyInputs.filter(([name]) => must || name !== 'idNumber')
const renderParty = (key: string, { label, help }: Field, must: boolean, posted: Posted): string => {
  const form = posted[`party.${key}.form`] ?? 'person'
  return html`<fieldset class="field"><legend class="${must ? 'must' : ''}">${label}</legend>
!${help ? html`<p class="help">${help}</p>` : ''}
<p class="help">个人信息加密保存，只供办理本事项使用，每次查阅都留有记录。</p>
<div class="choices"><label><input type="radio" name="party.${key}.form" value="person"${form === 'person' ? ' checked' : ''}>自然人</label>
<label><input type="radio" name="party.${key}.form" value="organisation"${form === 'organisation' ? ' checked' : ''}>法人或者其他组织</label></div>
!${asked(must)
    .map(([name, text, type, complete]) => {
      const id = `party.${key}.${name}`
      return html`<div class="field"><label for="${id}" class="${name === 'name' && must ? 'must' : ''}">${text}</label><input type="${type}" id="${id}" name="${id}" maxlength="100" autocomplete="${complete}" value="${posted[id] ?? ''}"></div>`
    })
    .join('')}
</fieldset>`
}

/** The fields of an act's request, from a posted form. What is left empty is left out; numbers and dates are checked by the engine. */
export const readPosted = (definition: AnyProcedure, actKey: string, posted: Posted): Record<string, unknown> =>
  Object.fromEntries(
    askedFields(definition, actKey).flatMap(([key, field]) => {
      const value = field.kind === 'party' ? readParty(key, posted) : readValue(field, posted[`field.${key}`]?.trim())
      return value === undefined ? [] : [[key, value]]
    }),
  )

const readValue = (field: Field, value: string | undefined): unknown => {
  if (value === undefined || value === '') return undefined
  if (field.kind === 'number' || field.kind === 'money') return Number(value)
  return field.kind === 'boolean' ? value === 'yes' : value
}
const readParty = (key: string, posted: Posted): unknown => {
  const given = partyInputs.flatMap(([name]) => {
    const value = posted[`party.${key}.${name}`]?.trim()
    return value ? [[name, value] as const] : []
  })
  return given.length === 0
    ? undefined
    : { form: posted[`party.${key}.form`] ?? 'person', ...Object.fromEntries(given) }
}
