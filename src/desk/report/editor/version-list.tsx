import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import type { TextAnswer } from '../../../http/report-text-contract.ts'
import { plainWordsOf } from '../../../report/rich-text-suggestions.ts'
import { instantInWords } from '../../day-words.ts'
import { PageWaiting } from '../../frame/page-states.tsx'
import { ProblemAlert } from '../../frame/problem-alert.tsx'
import { type TextPlace, textQuery, versionsQuery } from './text-api.ts'
import { WordChanges } from './word-changes.tsx'

/** Every saved version, two of them side by side. */
export const VersionList = ({ place, current }: { readonly place: TextPlace; readonly current: number }) => {
  const { data, error, isPending } = useQuery({
    ...versionsQuery(place),
    queryKey: [...versionsQuery(place).queryKey, current],
  })
  const [chosen, setChosen] = useState<{ before?: number; after?: number }>({})
  const versions = data?.versions ?? []
  const after = chosen.after ?? current
  const before = chosen.before ?? Math.max(1, after - 1)
  const options = versions.map(({ version, writtenAt, writtenBy }) => ({
    value: version,
    label: `第${version}版　${writtenBy?.name ?? ''}　${writtenAt ? instantInWords(writtenAt) : ''}`,
  }))
  if (error) return <ProblemAlert error={error} />
  if (isPending) return <PageWaiting />
  if (versions.length < 2) return <p className="none">{versions.length === 0 ? '还没有版本。' : '只有一个版本。'}</p>
  return (
    <div className="version-choice">
      <label htmlFor="version-before">较早</label>
      <Select
        id="version-before"
        value={before}
        options={options}
        onChange={version => setChosen({ ...chosen, before: version })}
      />
      <label htmlFor="version-after">较晚</label>
      <Select
        id="version-after"
        value={after}
        options={options}
        onChange={version => setChosen({ ...chosen, after: version })}
      />
      <ComparedVersions place={place} before={before} after={after} />
    </div>
  )
}

const ComparedVersions = ({ place, before, after }: { place: TextPlace; before: number; after: number }) => {
  const left = useQuery(textQuery(place, before))
  const right = useQuery(textQuery(place, after))
  if (left.error || right.error) return <ProblemAlert error={left.error ?? right.error} />
  if (!left.data || !right.data) return <PageWaiting />
  return (
    <WordChanges
      before={wordsOf(left.data)}
      after={wordsOf(right.data)}
      sides={{ before: `第${before}版`, after: `第${after}版` }}
    />
  )
}
/** Figures by name: their values are of today in both. */
const wordsOf = ({ doc, figures }: TextAnswer): string => {
  const labels = new Map(figures.map(({ id, label }) => [id, label]))
  return plainWordsOf(doc, id => `【${labels.get(id) ?? id}】`)
}
