import { App } from 'antd'
import type { CaseAnswer, ProcedureDescription } from '../../http/contract.ts'
import { Panel } from './panel.tsx'

const files = [
  ['pdf', 'PDF'],
  ['docx', 'Word'],
  ['ofd', 'OFD（试验性）'],
] as const

/** The letters issued, each as a page and as files, and how it was served; papers of the house are not served on anybody. */
export const LetterList = ({ file, procedure }: { file: CaseAnswer; procedure: ProcedureDescription }) => {
  const { modal } = App.useApp()
  if (file.letters.length === 0) return null
  const withNames = (address: string) =>
    modal.confirm({
      title: '打印送达稿',
      content: '送达稿带有当事人姓名。打开即为查阅当事人信息，会写入本案记录。',
      okText: '打开',
      onOk: () => {
        open(`${address}?names=1`, '_blank', 'noopener')
      },
    })
  return (
    <Panel title="文书">
      <ul className="rows">
        {file.letters.map(({ id, key, label, number, issuedOn, served }) => {
          const described = procedure.letters.find(letter => letter.key === key)
          const toParty = procedure.fields.some(field => field.key === described?.recipient)
          const address = `/api/cases/${file.id}/letters/${id}`
          return (
            <li key={id}>
              <a href={address} target="_blank" rel="noreferrer">
                《{label}》<span className="visually-hidden">（打印页，新窗口）</span>
              </a>
              <span className="minor">
                {number} {issuedOn}出具
              </span>
              <span className="minor">
                {files.map(([ending, name]) => (
                  <a key={ending} href={`${address}.${ending}`} download aria-label={`《${label}》${name}文件`}>
                    {name}{' '}
                  </a>
                ))}
              </span>
              {file.mayReadParties && toParty && (
                <button type="button" className="link minor" onClick={() => withNames(`${address}.pdf`)}>
                  送达稿PDF（含姓名，将记录）
                </button>
              )}
              {served.length === 0
                ? described?.service && <span className="minor">尚未记录送达</span>
                : served.map(({ recipient, on, way, proof }) => (
                    <span key={recipient + on} className="minor">
                      {on} {way}，受送达人：{recipient}
                      {proof && `（凭证：${proof}）`}
                    </span>
                  ))}
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
