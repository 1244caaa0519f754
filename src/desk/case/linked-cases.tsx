import { Link } from '@tanstack/react-router'
import type { CaseAnswer } from '../../http/contract.ts'
import { Panel } from './panel.tsx'

/** The cases this one points to, and those that point to it or were opened by it, as far as this person may see them. */
export const LinkedCases = ({ file }: { file: CaseAnswer }) => {
  const { links, pointing } = file
  if (links.length === 0 && pointing.cases.length === 0) return null
  return (
    <Panel
      title="相关案件"
      note={pointing.more && <span className="minor">较多，只列最近{pointing.cases.length}件</span>}
    >
      <ul className="rows">
        {links.map(({ field, id, meaning, title, number, procedureLabel, stage, outcome, visible }) => (
          <li key={`${field} ${id}`}>
            {visible && title ? (
              <CaseName id={id} number={number} title={title} />
            ) : (
              <span>{title ? `${number ?? ''} ${title}` : '其他案件（无权查看）'}</span>
            )}
            <span className="minor">
              {[meaning, procedureLabel, visible ? null : (outcome ?? stage)].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
        {pointing.cases.map(({ id, meaning, title, number, procedureLabel, stage, outcome }) => (
          <li key={`${id} ${meaning}`}>
            <CaseName id={id} number={number} title={title} />
            <span className="minor">{[procedureLabel, meaning, outcome ?? stage].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

const CaseName = ({ id, number, title }: { id: string; number: string | null; title: string }) => (
  <Link to="/cases/$id" params={{ id }}>
    {number} {title}
  </Link>
)
