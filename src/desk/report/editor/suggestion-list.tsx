import { selectSuggestion } from '@handlewithcare/prosemirror-suggest-changes'
import type { Node } from '@tiptap/pm/model'
import { Button } from 'antd'
import type { TextAnswer } from '../../../http/report-text-contract.ts'
import type { SuggestionEntry } from '../../../report/narrative-suggestions.ts'
import type { RichText } from '../../../report/rich-text.ts'
import { type Suggestion, suggestionsIn } from '../../../report/rich-text-suggestions.ts'
import { instantInWords } from '../../day-words.ts'
import type { Me } from '../../server-state.ts'
import type { TextEditing } from './use-text-editing.ts'

interface SuggestionListProps {
  readonly editing: TextEditing
  readonly doc: Node
  readonly answer: TextAnswer
  readonly me: Me
}

const steps = { made: '提出', accepted: '采纳', rejected: '不采纳', withdrawn: '撤回' } as const

/** The changes that are suggested, in the order of the text, and what became of earlier ones. */
export const SuggestionList = ({ editing, doc, answer, me }: SuggestionListProps) => {
  const { figures } = editing
  const open = suggestionsIn(doc.toJSON() as RichText, id => figures.get(id)?.shown ?? '【数】')
  const madeBy = new Map(
    answer.suggestions.flatMap(entry => (entry.step === 'made' ? [[entry.id, entry] as const] : [])),
  )
  const done = answer.suggestions.filter(({ step }) => step !== 'made')
  return (
    <>
      {open.length === 0 && <p className="none">没有待处理的修改建议。</p>}
      <ul className="rows suggestions">
        {open.map(one => (
          <OpenSuggestion
            key={one.id}
            suggestion={one}
            made={madeBy.get(one.id)}
            editing={editing}
            mayDecide={answer.mayWrite}
            own={(madeBy.get(one.id)?.by.person ?? me.person) === me.person}
          />
        ))}
      </ul>
      {done.length > 0 && (
        <details>
          <summary>处理过的建议（{done.length}）</summary>
          <ul className="rows">
            {done.map(entry => (
              <li key={`${entry.id} ${entry.version}`}>
                <ChangeInWords {...entry} />
                <span className="minor">
                  {madeBy.get(entry.id)?.by.name}提出，{entry.by.name}
                  {steps[entry.step]}，{instantInWords(entry.at)}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

interface OpenSuggestionProps {
  readonly suggestion: Suggestion
  readonly made: SuggestionEntry | undefined
  readonly editing: TextEditing
  readonly mayDecide: boolean
  readonly own: boolean
}
const OpenSuggestion = ({ suggestion, made, editing, mayDecide, own }: OpenSuggestionProps) => {
  const { editor, decide } = editing
  const show = () => {
    selectSuggestion(suggestion.id)(editor.state, editor.view.dispatch)
    editor.commands.focus()
  }
  return (
    <li>
      <button type="button" className="link" onClick={show}>
        <ChangeInWords {...suggestion} />
      </button>
      <span className="minor">{made ? `${made.by.name}，${instantInWords(made.at)}` : '尚未保存'}</span>
      <span className="row-actions">
        {mayDecide && (
          <>
            <Button size="small" onClick={() => decide(suggestion.id, 'accepted')}>
              采纳
            </Button>
            <Button size="small" onClick={() => decide(suggestion.id, 'rejected')}>
              不采纳
            </Button>
          </>
        )}
        {!mayDecide && own && (
          <Button size="small" onClick={() => decide(suggestion.id, 'rejected')}>
            撤回
          </Button>
        )}
      </span>
    </li>
  )
}

const ChangeInWords = ({ inserted, deleted }: { inserted: string; deleted: string }) => (
  <>
    {deleted && (
      <>
        删去<del>{deleted}</del>
      </>
    )}
    {inserted && (
      <>
        加入<ins>{inserted}</ins>
      </>
    )}
  </>
)
