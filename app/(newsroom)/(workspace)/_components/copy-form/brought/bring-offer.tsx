import { useRef } from 'react'

import { ACCEPTED_FILES } from '../../../_lib/bring-file.ts'

/** Where a file with a whole piece in it can be picked; it may be dropped anywhere. */
export function BringOffer({ onFiles }: { onFiles: (files: File[]) => void }) {
  const chooser = useRef<HTMLInputElement>(null)
  return (
    <div className="row">
      <button type="button" className="button slim" onClick={() => chooser.current?.click()}>
        从 Word 填入
      </button>
      <span className="hint wide-only">
        写好的 .docx（Word、WPS 都行）也可以直接拖进来：标题、署名、日期、正文和图片各就各位。
      </span>
      <input
        ref={chooser}
        type="file"
        className="unseen"
        tabIndex={-1}
        aria-label="选择稿件文件"
        accept={ACCEPTED_FILES}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])])
          target.value = ''
        }}
      />
    </div>
  )
}
