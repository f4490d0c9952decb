'use client'

import { useState } from 'react'

import { Row } from '#components/ui/row'
import { formatMoment } from '#lib/dates'
import type { Conversation } from '#domain/comments/list-comments'

import { settle } from '../../../_lib/comment-actions.ts'
import { CommentText } from '../../../_components/comment-text.tsx'
import { MoveButton } from '../../../_components/move-button.tsx'
import { remarksStyles, remarkStyles } from '../../../_components/remark-styles.ts'
import { CommentForm } from './comment-form.tsx'

export interface Discussion {
  /** The text that is read. */
  anchor: { editionId: number; revisionId: number }
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
  const { anchor, commentable, people } = discussion
  const what = block === null ? '整篇' : `第 ${block + 1} 段`
  if (conversations.length === 0 && !commentable) return null
  const beside = conversations.length > 0 || writing ? 'paragraph' : 'offered'
  return (
    <div className={remarksStyles({ place: block === null ? 'whole' : beside })} data-remarks="">
      {conversations.map((one) => (
        <Remark key={one.id} remark={one} discussion={discussion} />
      ))}
      {commentable && (
        <CommentForm
          anchor={anchor}
          block={block}
          word="写意见"
          title={`对${what}写意见`}
          label={`对${what}的意见`}
          people={people}
          onFold={setWriting}
        />
      )}
    </div>
  )
}

function Remark({ remark, discussion }: { remark: Conversation; discussion: Discussion }) {
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
      {(canAnswer || canResolve) && (
        <Row className="mt-1">
          {canAnswer && (
            <CommentForm anchor={anchor} parentId={id} word="回复" label="回复" people={people} />
          )}
          {canResolve && (
            <MoveButton
              label="了结"
              target={{ editionId: anchor.editionId, commentId: id }}
              ask={settle}
              kind="quiet"
              size="small"
              again
            />
          )}
        </Row>
      )}
    </section>
  )
}
