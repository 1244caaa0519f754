import { queryOptions, useQuery } from '@tanstack/react-query'
import type { DocumentFontsAnswer } from '../../http/contract.ts'
import { get } from '../api.ts'

const facesQuery = queryOptions({
  queryKey: ['documents', 'fonts'],
  queryFn: ({ signal }) => get<DocumentFontsAnswer>('/documents/fonts', {}, signal),
  staleTime: Number.POSITIVE_INFINITY,
})

/** Which faces PDF and OFD are set in, and what can be done about one that only stands in. */
export const DocumentFaces = () => {
  const { data } = useQuery(facesQuery)
  if (!data) return null
  const advised = data.roles.filter(({ advice }) => advice !== null).length
  return (
    <details className="document-faces">
      <summary>排版字体{advised > 0 && <span className="minor">（{advised}种为代用）</span>}</summary>
      <ul className="rows">
        {data.roles.map(({ role, label, face, advice }) => (
          <li key={role}>
            {label}：{face}
            {advice && <span className="minor">{advice}</span>}
          </li>
        ))}
        {data.unusable.map(({ file, why }) => (
          <li key={file}>
            {file}
            <span className="minor">没有使用：{why}</span>
          </li>
        ))}
      </ul>
      <p className="field-help">
        Word文件只写明字体名称，以打开它的电脑所装的字体显示。OFD为试验性，尚未在其他阅读器中验证。
        {data.signing === null ? '没有配置签名密钥。' : `文件可附签名（${data.signing}）。`}
      </p>
    </details>
  )
}
