import { useRef } from 'react'

import { FileChooser } from '#components/form/file-chooser'
import { Button } from '#components/ui/button'
import { Row } from '#components/ui/row'

import { ACCEPTED_FILES } from '../../../_lib/bring-file.ts'

/** Where a file with a whole edition in it can be picked; it may be dropped anywhere. */
export function BringOffer({
  ready,
  onFiles,
  others,
}: {
  ready: boolean
  onFiles: (files: File[]) => void
  /** Other ways to begin. */
  others?: React.ReactNode
}) {
  const chooser = useRef<HTMLInputElement>(null)
  return (
    <Row>
      <Button size="small" disabled={!ready} onClick={() => chooser.current?.click()}>
        从 Word 填入
      </Button>
      {others}
      <span className="max-md:hidden! mt-1 text-xs text-ink-2">
        写好的 .docx（Word、WPS 都行）也可以直接拖进来：标题、署名、日期、正文和图片各就各位。
      </span>
      <FileChooser ref={chooser} label="选择稿件文件" accept={ACCEPTED_FILES} onFiles={onFiles} />
    </Row>
  )
}
