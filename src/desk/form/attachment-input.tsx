import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { AttachmentAnswer } from '../../http/contract.ts'
import { upload } from '../api.ts'
import { ProblemAlert } from '../frame/problem-alert.tsx'
import { describedBy } from './field.tsx'

/** As the form keeps it; only the id is handed in. */
export interface UploadedFile {
  readonly id: string
  readonly name: string
  readonly bytes: number
}
interface AttachmentInputProps {
  readonly id: string
  readonly value: readonly UploadedFile[]
  readonly onChange: (value: UploadedFile[]) => void
}

/** Files are uploaded when chosen, so that handing in the form is quick and a failed file is known at once. */
export const AttachmentInput = ({ id, value, onChange }: AttachmentInputProps) => {
  const [error, setError] = useState<unknown>(null)
  const uploads = useMutation({
    mutationFn: async (files: readonly File[]) => {
      const done: UploadedFile[] = []
      for (const file of files) {
        const { id: fileId, name, bytes } = await upload<AttachmentAnswer>('/attachments', file)
        done.push({ id: fileId, name, bytes })
        onChange([...value, ...done])
      }
    },
    onMutate: () => setError(null),
    onError: setError,
  })
  return (
    <div className="files">
      <label htmlFor={id} className="file-button">
        选择文件
      </label>
      <input
        id={id}
        className="visually-hidden"
        type="file"
        multiple
        aria-describedby={describedBy(id)}
        onChange={event => {
          uploads.mutate([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <p className="field-help" aria-live="polite">
        {uploads.isPending ? '正在上传……' : '每个文件不超过20MB；PDF、OFD、DOCX、XLSX、JPG、PNG、TXT 等。'}
      </p>
      <ProblemAlert error={error} />
      {value.length > 0 && (
        <ul className="plain-list">
          {value.map(file => (
            <li key={file.id}>
              {file.name}（{fileSize(file.bytes)}）
              <Button
                type="link"
                size="small"
                aria-label={`移除附件${file.name}`}
                onClick={() => onChange(value.filter(({ id: other }) => other !== file.id))}
              >
                移除
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

export const fileSize = (bytes: number): string =>
  bytes < 1024
    ? `${bytes} B`
    : bytes < 1024 ** 2
      ? `${Math.round(bytes / 1024)} KB`
      : `${(bytes / 1024 ** 2).toFixed(1)} MB`
