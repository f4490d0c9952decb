'use client'

import { useEffect, useEffectEvent } from 'react'

import { Note } from '#components/ui/note'
import { Button } from '#components/ui/button'
import { PageBody, PageHead } from '#components/ui/page-head'

const WAIT_MS = 5_000
/** How often a page tries again by itself: a database that starts again is back by then. */
const MAX_TRIES = 3
/** After so long without trying, it is another outage. */
const AFRESH_MS = 10 * 60_000
let tries = 0
let lastTryAt = 0

/** An unexpected error, inside the frame: what happened, what is safe, what to do. */
export default function WorkspaceError({
  error,
  retry,
}: {
  error: Error & { digest?: string }
  retry: () => void
}) {
  const tryAgain = useEffectEvent(() => {
    tries += 1
    lastTryAt = Date.now()
    retry()
  })
  useEffect(() => {
    if (Date.now() - lastTryAt > AFRESH_MS) tries = 0
    if (tries >= MAX_TRIES) return
    const timer = setTimeout(tryAgain, WAIT_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <>
      <PageHead title="这一页没有打开" />
      <PageBody>
        <Note tone="bad" action={<Button onClick={retry}>再试一次</Button>}>
          <b>是我们这边出了问题，已经保存的稿件都在。</b>
          这一页自己再试几次，也可以按“再试一次”；还不行就把编号告诉管理员。
          {error.digest && <p>编号 {error.digest}</p>}
        </Note>
      </PageBody>
    </>
  )
}
