import { useState } from 'react'
import type { CaseAnswer, PartyReadingAnswer, ProcedureDescription } from '../../http/contract.ts'
import { FieldValue } from './field-value.tsx'
import { Panel } from './panel.tsx'
import { PartyDetails, PartyReading } from './party-reading.tsx'

/** The facts under the headings of the definition's form; what is not known yet is left out. */
export const FactSections = ({ file, procedure }: { file: CaseAnswer; procedure: ProcedureDescription }) => {
  // Read on purpose and shown until the page is left; never kept elsewhere.
  const [read, setRead] = useState<PartyReadingAnswer['parties'] | null>(null)
  const grouped = new Set(procedure.form.flatMap(({ fields }) => fields))
  const others = procedure.fields.map(({ key }) => key).filter(key => !grouped.has(key))
  const sections = [...procedure.form, { title: '其他', fields: others }].flatMap(({ title, fields }) => {
    const known = fields.flatMap(key => {
      const field = procedure.fields.find(described => described.key === key)
      return field && file.facts[key] !== undefined ? [field] : []
    })
    return known.length > 0 ? [{ title, known }] : []
  })
  return (
    <Panel title="案情">
      {sections.map(({ title, known }) => (
        <section key={title} aria-label={title}>
          <h3>{title}</h3>
          <dl className="facts">
            {known.map(field => (
              <div key={field.key} className="pair">
                <dt>{field.label}</dt>
                <dd>
                  {field.kind === 'party' && read ? (
                    <PartyDetails parties={read.filter(({ field: key }) => key === field.key)} />
                  ) : (
                    <FieldValue field={field} value={file.facts[field.key]} file={file} />
                  )}
                  {field.kind === 'party' && !read && file.mayReadParties && (
                    <PartyReading caseId={file.id} label={field.label} onRead={setRead} />
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Panel>
  )
}
