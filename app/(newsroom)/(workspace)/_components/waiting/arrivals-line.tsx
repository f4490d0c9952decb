'use client'

import { useRouter } from 'next/navigation'

import { Note } from '#components/ui/note'
import { Button } from '#components/ui/button'

import { SignInAgain } from '../sign-in-again.tsx'
import { useArrivals } from './use-waiting.ts'

/** Over the top of the list: nothing of it moves, and nothing is loaded before somebody asks. */
const FRAME = 'pointer-events-none sticky top-bar z-3 h-0 print:hidden'
const FLOAT =
  'pointer-events-auto absolute top-2 right-(--spacing-gutter) left-(--spacing-gutter) flex justify-end *:shadow-[0_4px_16px_rgb(0_0_0/18%)]'

/** What came in since the list was made, to be loaded at a click; and that the list has stopped to look for it. */
export function ArrivalsLine({
  question,
  words,
  to = '/review',
}: {
  question: string
  words: string
  /** Where somebody who has to sign in again goes on. */
  to?: '/review' | '/desk'
}) {
  const { arrived, signedOut } = useArrivals(question)
  const router = useRouter()
  return (
    <div className={FRAME} aria-live="polite">
      {arrived > 0 && !signedOut && (
        <div className={FLOAT}>
          <Button onClick={() => router.refresh()}>
            {arrived} {words}，点这里看
          </Button>
        </div>
      )}
      {signedOut && (
        <div className={FLOAT}>
          <Note tone="calm" action={<SignInAgain to={to} />}>
            登录已失效，这一页不再自己更新。
          </Note>
        </div>
      )}
    </div>
  )
}
