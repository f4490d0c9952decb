'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { ReadyControls } from '#components/form/ready-controls'
import { Button } from '#components/ui/button'
import { Issue } from '#components/ui/issue'
import { Row } from '#components/ui/row'
import { formatMoment } from '#lib/dates'
import type { Conversation } from '#domain/comments/list-comments'

import { settle } from '../../../_lib/comment-actions.ts'
import { CommentText } from '../../../_components/comment-text.tsx'
import { remarksStyles, remarkStyles } from '../../../_components/remark-styles.ts'
import { useMove } from '../../../_lib/use-move.ts'
import { CommentForm, type CommentAnchor } from './comment-form.tsx'

export interface Discussion {
  anchor: Omit<CommentAnchor, 'block' | 'parentId'>
  commentable: boolean
  /** Names that an @ may call. */
  people: readonly string[]
  /** The moment the page was made. */
  now: number
}

/** The comments on one paragraph, or on the whole edition, and a form for another. */
export function BlockComments({
  discussion,
  block,
  conversations,
}: {
  discussion: Discussion
  /** From 0; null for the whole edition. */
  block: number | null
  conversations: readonly Conversation[]
}) {
  const [writing, setWriting] = useState(false)
  const { commentable, people } = discussion
  const what = block === null ? '整篇' : `第 ${block + 1} 段`
  if (conversations.length === 0 && !commentable) return null
  const beside = conversations.length > 0 || writing ? 'paragraph' : 'offered'
  const place = block === null ? 'whole' : beside
  return (
    <div className={remarksStyles({ place })} data-remarks="">
      <ReadyControls>
        {conversations.map((one) => (
          <Remark key={one.id} remark={one} discussion={discussion} />
        ))}
        {writing && (
          <CommentForm
            anchor={{ ...discussion.anchor, block, parentId: null }}
            label={`对${what}的意见`}
            people={people}
            onDone={() => setWriting(false)}
          />
        )}
        {commentable && !writing && (
          <Button
            kind="quiet"
            size="small"
            className="self-start"
            aria-label={`对${what}写意见`}
            onClick={() => setWriting(true)}
          >
            写意见
          </Button>
        )}
      </ReadyControls>
    </div>
  )
}

function Remark({ remark, discussion }: { remark: Conversation; discussion: Discussion }) {
  const [answering, setAnswering] = useState(false)
  const { busy, refusal, run } = useMove({ again: true })
  const router = useRouter()
  const { anchor, people, now } = discussion
  const { id, resolved, answers, gone, canAnswer, canResolve } = remark
  const body = (
    <>
      {gone !== null && <p className="text-ink-2 text-xs">原来的一段（“{gone}”）已经删去。</p>}
      <CommentText comment={remark} now={now} />
      {answers.map((answer) => (
        <CommentText key={answer.id} comment={answer} now={now} />
      ))}
    </>
  )
  if (resolved) {
    return (
      <details className={remarkStyles({ tone: 'settled' })}>
        <summary>
          已了结：{remark.text.slice(0, 18)}
          {remark.text.length > 18 && '…'}
        </summary>
        {body}
        <p className="text-ink-2 text-xs">
          {resolved.name} {formatMoment(resolved.at, new Date(now))} 了结
        </p>
      </details>
    )
  }
  return (
    <section
      id={`remark-${id}`}
      className={remarkStyles({ tone: remark.mine ? 'mine' : 'plain' })}
      aria-label={`${remark.authorName}的意见`}
    >
      {body}
      {refusal && <Issue role="alert">{refusal.message}</Issue>}
      {answering && (
        <CommentForm
          anchor={{ ...anchor, block: null, parentId: id }}
          label="回复"
          people={people}
          onDone={() => setAnswering(false)}
        />
      )}
      {!answering && (canAnswer || canResolve) && (
        <Row className="mt-1">
          {canAnswer && (
            <Button kind="quiet" size="small" onClick={() => setAnswering(true)}>
              回复
            </Button>
          )}
          {canResolve && (
            <Button
              kind="quiet"
              size="small"
              disabled={busy}
              onClick={() =>
                run(
                  () => settle({ editionId: anchor.editionId, commentId: id }),
                  () => router.refresh(),
                )
              }
            >
              了结
            </Button>
          )}
        </Row>
      )}
    </section>
  )
}
