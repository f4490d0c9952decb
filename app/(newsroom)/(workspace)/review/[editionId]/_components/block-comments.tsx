'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { ReadyControls } from '#components/form/ready-controls'
import { wordMoment } from '#lib/dates'
import type { Conversation } from '#domain/review/list-comments'

import { settle } from '../../../_lib/comment-actions.ts'
import { RemarkWords } from '../../../_components/remark-words.tsx'
import { useMove } from '../../../_lib/use-move.ts'
import { CommentForm, type CommentPlace } from './comment-form.tsx'

export interface Discussion {
  place: Omit<CommentPlace, 'block' | 'parentId'>
  mayComment: boolean
  /** Names that an @ may call. */
  people: readonly string[]
  /** The moment the page was made. */
  now: number
}

/** What is said about one paragraph, or about the piece as a whole, and a way to say more. */
export function BlockComments({
  discussion,
  block,
  conversations,
}: {
  discussion: Discussion
  /** From 0; null for the whole piece. */
  block: number | null
  conversations: readonly Conversation[]
}) {
  const [writing, setWriting] = useState(false)
  const { place, mayComment, people } = discussion
  const what = block === null ? '整篇' : `第 ${block + 1} 段`
  if (conversations.length === 0 && !mayComment) return null
  return (
    <div className={conversations.length > 0 || writing ? 'comments' : 'comments none'}>
      <ReadyControls>
        {conversations.map((one) => (
          <Remark key={one.id} remark={one} discussion={discussion} />
        ))}
        {writing && (
          <CommentForm
            place={{ ...place, block, parentId: null }}
            label={`对${what}的意见`}
            people={people}
            onDone={() => setWriting(false)}
          />
        )}
        {mayComment && !writing && (
          <button
            type="button"
            className="button plain slim add-comment"
            aria-label={`对${what}写意见`}
            onClick={() => setWriting(true)}
          >
            写意见
          </button>
        )}
      </ReadyControls>
    </div>
  )
}

function Remark({ remark, discussion }: { remark: Conversation; discussion: Discussion }) {
  const [answering, setAnswering] = useState(false)
  const { busy, refusal, run } = useMove({ again: true })
  const router = useRouter()
  const { place, people, now } = discussion
  const { id, resolved, answers, gone, mayAnswer, mayResolve } = remark
  const body = (
    <>
      {gone !== null && <p className="mute small">原来的一段（“{gone}”）已经删去。</p>}
      <RemarkWords said={remark} now={now} />
      {answers.map((answer) => (
        <RemarkWords key={answer.id} said={answer} now={now} />
      ))}
    </>
  )
  if (resolved) {
    return (
      <details className="remark settled">
        <summary>
          已了结：{remark.text.slice(0, 18)}
          {remark.text.length > 18 && '…'}
        </summary>
        {body}
        <p className="mute small">
          {resolved.name} {wordMoment(resolved.at, new Date(now))} 了结
        </p>
      </details>
    )
  }
  return (
    <section
      id={`remark-${id}`}
      className={remark.mine ? 'remark mine' : 'remark'}
      aria-label={`${remark.authorName}的意见`}
    >
      {body}
      {refusal && (
        <p className="issue" role="alert">
          {refusal.message}
        </p>
      )}
      {answering && (
        <CommentForm
          place={{ ...place, block: null, parentId: id }}
          label="回复"
          people={people}
          onDone={() => setAnswering(false)}
        />
      )}
      {!answering && (mayAnswer || mayResolve) && (
        <div className="row">
          {mayAnswer && (
            <button type="button" className="button plain slim" onClick={() => setAnswering(true)}>
              回复
            </button>
          )}
          {mayResolve && (
            <button
              type="button"
              className="button plain slim"
              disabled={busy}
              onClick={() =>
                run(
                  () => settle({ editionId: place.editionId, commentId: id }),
                  () => router.refresh(),
                )
              }
            >
              了结
            </button>
          )}
        </div>
      )}
    </section>
  )
}
