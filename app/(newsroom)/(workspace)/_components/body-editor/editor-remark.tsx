import { useRouter } from 'next/navigation'

import { Button, ButtonLink } from '#components/ui/button'
import { Issue } from '#components/ui/issue'
import { Row } from '#components/ui/row'
import type { Conversation } from '#domain/comments/list-comments'

import { settle } from '../../_lib/comment-actions.ts'
import { useBackgroundRequest } from '../../_lib/use-background-request.ts'
import { CommentText } from '../comment-text.tsx'
import { remarkStyles } from '../remark-styles.ts'
import { remarkWordsId } from './remark-spots.ts'

/** An open remark beside the text that is being written. It is answered where the edition is read. */
export function EditorRemark({
  remark,
  editionId,
  about,
  now,
}: {
  remark: Conversation
  editionId: number
  /** What it is about, in a word or two. */
  about: string
  now: number
}) {
  const { busy, refusal, run } = useBackgroundRequest()
  const router = useRouter()
  const { id, authorName, mine, gone, answers, canAnswer, canResolve } = remark
  return (
    <section
      className={remarkStyles({ tone: mine ? 'mine' : 'plain' })}
      aria-label={`${mine ? '您' : authorName}对${about}的意见`}
    >
      {gone !== null && <p className="text-ink-2 text-xs">原来的一段（“{gone}”）已经删去。</p>}
      <div id={remarkWordsId(`remark-${id}`)}>
        {[remark, ...answers].map((comment) => (
          <CommentText key={comment.id} comment={comment} now={now} />
        ))}
      </div>
      {refusal && <Issue role="alert">{refusal.message}</Issue>}
      <Row className="mt-1">
        {canAnswer && (
          <ButtonLink
            kind="quiet"
            size="small"
            href={`/review/${editionId}#remark-${id}`}
            target="_blank"
            rel="noopener"
          >
            去回复
          </ButtonLink>
        )}
        {canResolve && (
          <Button
            kind="quiet"
            size="small"
            disabled={busy}
            onClick={() =>
              run(
                () => settle({ editionId, commentId: id }, null, {}),
                () => router.refresh(),
              )
            }
          >
            了结
          </Button>
        )}
      </Row>
    </section>
  )
}
