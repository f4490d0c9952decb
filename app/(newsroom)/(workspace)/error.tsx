'use client'

import { Note } from '#components/newsroom/note'
import { PageHead } from '#components/newsroom/page-head'

/** A fault on our side, inside the frame: what happened, what is safe, what to do. */
export default function WorkspaceError({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  return (
    <>
      <PageHead title="这一页没有打开" />
      <div className="page-body">
        <Note
          tone="bad"
          action={
            <button type="button" className="button" onClick={reset}>
              再试一次
            </button>
          }
        >
          <b>是我们这边出了问题，已经保存的稿件都在。</b>
          请再试一次；还不行就把编号告诉管理员。
          {error.digest && <p>编号 {error.digest}</p>}
        </Note>
      </div>
    </>
  )
}
