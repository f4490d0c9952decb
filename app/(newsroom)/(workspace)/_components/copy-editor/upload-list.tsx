import type { RefObject } from 'react'

import { FieldIssue } from '#components/form/field-issue'
import { Icon } from '#components/newsroom/icon'

import { PICTURE_TYPES, UploadRow } from './upload-row.tsx'
import type { Uploads } from './use-uploads.ts'

/** Pictures on their way, each with how far it has come; and the ways to bring more. */
export function UploadList({
  uploads,
  chooser,
  issues,
}: {
  uploads: Uploads
  chooser: RefObject<HTMLInputElement | null>
  issues: readonly string[] | undefined
}) {
  const { running, said, bring } = uploads
  return (
    <div className="upload-list">
      {running.map((upload) => (
        <UploadRow key={upload.id} upload={upload} uploads={uploads} />
      ))}
      <p className="hint" role="status">
        {said}
      </p>
      <FieldIssue id="issue-pictures" issues={issues} />
      <div className="row">
        <button type="button" className="button slim" onClick={() => chooser.current?.click()}>
          <Icon name="picture" />
          加图片
        </button>
        <span className="hint">也可拖进正文，或直接粘贴。JPEG、PNG 或 WebP，每张 20 MB 以内。</span>
        <input
          ref={chooser}
          type="file"
          className="unseen"
          tabIndex={-1}
          aria-label="选择图片文件"
          accept={PICTURE_TYPES}
          multiple
          onChange={({ target }) => {
            bring([...(target.files ?? [])])
            target.value = ''
          }}
        />
      </div>
    </div>
  )
}
