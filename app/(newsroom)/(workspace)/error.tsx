'use client'

import { Note } from '#components/ui/note'
import { Button } from '#components/ui/button'
import { PageBody, PageHead } from '#components/ui/page-head'

/** An unexpected error, inside the frame: what happened, what is safe, what to do. */
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
      <PageBody>
        <Note tone="bad" action={<Button onClick={reset}>再试一次</Button>}>
          <b>是我们这边出了问题，已经保存的稿件都在。</b>
          请再试一次；还不行就把编号告诉管理员。
          {error.digest && <p>编号 {error.digest}</p>}
        </Note>
      </PageBody>
    </>
  )
}
