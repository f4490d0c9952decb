import { useState, type RefObject } from 'react'

import { FieldIssue } from '#components/form/field-issue'
import { FileChooser } from '#components/form/file-chooser'
import { Icon } from '#components/newsroom/icon'
import { Button } from '#components/ui/button'
import { HelpText } from '#components/ui/help-text'
import { Note } from '#components/ui/note'
import { Row } from '#components/ui/row'

import { PictureDialog } from './picture-dialog.tsx'
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
  const [choosing, setChoosing] = useState(false)
  const { running, message, bring, missed } = uploads
  return (
    <div className="mt-3">
      {missed.names.length > 0 && (
        <Note
          tone="calm"
          action={
            <Button size="small" onClick={() => missed.forget()}>
              知道了
            </Button>
          }
        >
          上次离开这一页时，{missed.names.join('、')} 没有传上去，也没有存下。要用，请再选一次。
        </Note>
      )}
      {running.map((upload) => (
        <UploadRow key={upload.id} upload={upload} uploads={uploads} />
      ))}
      <HelpText role="status">{message}</HelpText>
      <FieldIssue id="issue-pictures" issues={issues} />
      <Row className="mt-2">
        <Button size="small" onClick={() => chooser.current?.click()}>
          <Icon name="picture" />
          加图片
        </Button>
        <Button kind="quiet" size="small" onClick={() => setChoosing(true)}>
          用发过的图片
        </Button>
        <span className="mt-1 text-xs text-ink-2">
          也可拖进正文，或直接粘贴。JPEG、PNG 或 WebP，每张 20 MB 以内。
        </span>
        <FileChooser
          ref={chooser}
          label="选择图片文件"
          accept={PICTURE_TYPES}
          multiple
          onFiles={bring}
        />
      </Row>
      {choosing && (
        <PictureDialog
          onChoose={(picture) => {
            setChoosing(false)
            uploads.insert(picture)
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </div>
  )
}
