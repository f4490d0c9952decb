import { Note } from '#components/ui/note'
import { ButtonLink } from '#components/ui/button'
import type { TermBypass } from '#domain/copydesk/checks/watched-terms'

import type { Failed } from '../../../../_lib/failures.ts'
import { SignInAgain } from '../../../_components/sign-in-again.tsx'

export const HELD_LINK = 'held-link'

/** What an approval meets in the text itself. */
export function ApprovalNotes({
  held,
  bypasses,
}: {
  held: string | null
  bypasses: readonly TermBypass[]
}) {
  return (
    <>
      {held !== null && <HeldNote held={held} />}
      {bypasses.length > 0 && <BypassNote bypasses={bypasses} />}
    </>
  )
}

/** Why the text cannot be approved as it is, with the way to it. */
function HeldNote({ held }: { held: string }) {
  return (
    <Note
      tone="bad"
      action={
        <ButtonLink size="small" id={HELD_LINK} href="#checks-title">
          看“检查”
        </ButtonLink>
      }
    >
      {held}。
    </Note>
  )
}

/** The sensitive terms that an approval lets through. */
function BypassNote({ bypasses }: { bypasses: readonly TermBypass[] }) {
  const words = bypasses.map(({ term, reason, name }) => `“${term}”（${name}：${reason}）`)
  return <Note tone="calm">稿件里有放行的敏感词，通过就是同意：{words.join('，')}。</Note>
}

/** A remark of this editor keeps the decision waiting. */
export function UnsentNote() {
  return <Note tone="bad">还有一条意见没有发出：先发出，或者点“不写了”，再做决定。</Note>
}

/** Why a decision was refused, with the way on. */
export function RefusedNote({ failure, editionId }: { failure: Failed; editionId: number }) {
  // Who has no account any more is led nowhere: what they wrote would be gone.
  if (failure.code === 'account-closed') return <Note tone="bad">{failure.message}。</Note>
  return (
    <Note
      tone="bad"
      action={
        failure.code === 'signed-out' ? (
          <SignInAgain to="/review" />
        ) : (
          <ButtonLink size="small" href={`/review/${editionId}`}>
            重新打开
          </ButtonLink>
        )
      }
    >
      {failure.message}
    </Note>
  )
}
