import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { OfficeAnswer } from '../../http/office-routes-contract.ts'
import type { OfficeForm } from './office-form.ts'
import { officeQuery } from './office-queries.ts'

/** Acts of this page by key, each with the form it opens. */
export type OffersOfActs = Readonly<Record<string, OfficeForm>>

interface ActButtonsProps {
  readonly offers: OffersOfActs
  readonly onOpen: (form: OfficeForm) => void
  /** Beside a line of a table rather than at the head of a page. */
  readonly small?: boolean
  /** Said to those who read with their ears, where several buttons bear the same word. */
  readonly about?: string
}

/** The acts this person may do here; nobody is offered what only another administrator may. */
export const ActButtons = ({ offers, onOpen, small = false, about }: ActButtonsProps) => {
  const { data: office } = useQuery(officeQuery)
  return Object.entries(offers).map(([key, form]) => {
    const act = office?.acts.find(({ id, mine }) => id === key && mine)
    if (!act) return null
    const label = form.label ?? act.label
    return (
      <Button
        key={key}
        size={small ? 'small' : 'middle'}
        aria-label={about ? `${label}：${about}` : label}
        onClick={() => onOpen(form)}
      >
        {label}
      </Button>
    )
  })
}

/** Who may do what this person may not: 任职、免职由系统管理员（王某）办理. */
export const WhoMay = ({ acts }: { acts: readonly string[] }) => {
  const { data: office } = useQuery(officeQuery)
  const sentences = office ? othersActs(office, acts) : []
  return sentences.length === 0 ? null : <p className="who-may minor">{sentences.join('；')}。</p>
}

const othersActs = ({ acts, administrators }: OfficeAnswer, keys: readonly string[]): string[] =>
  administrators.flatMap(({ id, label, people }) => {
    const theirs = acts.filter(act => keys.includes(act.id) && act.by.id === id && !act.mine)
    if (theirs.length === 0) return []
    const names = people.map(({ name }) => name).join('、')
    return [`${theirs.map(act => act.label).join('、')}由${label}${names ? `（${names}）` : ''}办理`]
  })
