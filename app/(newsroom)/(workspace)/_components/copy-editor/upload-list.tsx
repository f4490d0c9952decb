import type { RefObject } from 'react'

import { FieldIssue } from '#components/form/field-issue'
import { Icon } from '#components/newsroom/icon'

import type { Uploads } from './use-uploads.ts'

/** Pictures on their way, each with how far it has come; and the ways to bring more. */
export function UploadList({
  uploads: { running, bring, retry, giveUp },
  chooser,
  issues,
}: {
  uploads: Uploads
  chooser: RefObject<HTMLInputElement | null>
  issues: readonly string[] | undefined
}) {
  return (
    <div className="upload-list">
      {running.map((upload) => (
        <div key={upload.id} className="uploading" role={upload.problem ? 'alert' : 'status'}>
          <span className="grow">
            {upload.problem ? (
              <>
                <b className="late">{upload.name} 没有传上去：</b>
                {upload.problem}
              </>
            ) : (
              `正在上传 ${upload.name}`
            )}
          </span>
          {upload.problem ? (
            <>
              <button type="button" className="button slim" onClick={() => retry(upload)}>
                再传一次
              </button>
              <button type="button" className="button plain slim" onClick={() => giveUp(upload.id)}>
                不传了
              </button>
            </>
          ) : (
            <progress value={upload.share} max={1} aria-label={`${upload.name} 的上传进度`} />
          )}
        </div>
      ))}
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
          accept="image/jpeg,image/png,image/webp"
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
