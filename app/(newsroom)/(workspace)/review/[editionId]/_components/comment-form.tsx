'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { useLeaveWarning } from '#components/form/use-leave-warning'

import { useMove } from '../../../_lib/use-move.ts'
import { useUnsentRemark } from '../../_lib/unsent-remarks.ts'
import { comment } from '../../actions.ts'

export interface CommentPlace {
  editionId: number
  revisionId: number
  block: number | null
  parentId: number | null
}

const MOST_NAMES = 6

/** A remark or an answer. What is typed stays when it is refused. */
export function CommentForm({
  place,
  label,
  people,
  onDone,
}: {
  place: CommentPlace
  label: string
  people: readonly string[]
  onDone: () => void
}) {
  const [text, setText] = useState('')
  const { busy, refusal, run } = useMove()
  const router = useRouter()
  const field = useRef<HTMLTextAreaElement>(null)
  const hasWords = text.trim() !== ''
  useEffect(() => field.current?.focus(), [])
  useUnsentRemark(field, { hasWords, sending: busy })
  useLeaveWarning(hasWords)
  const asked = /[@＠]([^@＠\s]*)$/.exec(text)?.[1]
  const names = asked === undefined ? [] : people.filter((name) => name.includes(asked))
  const call = (name: string) => {
    setText(`${text.replace(/[@＠][^@＠\s]*$/, '')}@${name} `)
    field.current?.focus()
  }
  const issues = refusal?.issues['text'] ?? (refusal ? [refusal.message] : undefined)
  return (
    <form
      className="remark mine writing"
      aria-label={label}
      onKeyDown={(event) => {
        const { key, ctrlKey, metaKey, nativeEvent, currentTarget } = event
        if (key !== 'Enter' || !(ctrlKey || metaKey) || nativeEvent.isComposing) return
        event.preventDefault()
        currentTarget.requestSubmit()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        run(
          (requestKey) => comment({ ...place, text, requestKey }),
          () => {
            onDone()
            router.refresh()
          },
        )
      }}
    >
      <textarea
        ref={field}
        className="area"
        rows={3}
        maxLength={1000}
        aria-label={label}
        placeholder={`${label}，用 @ 叫人`}
        value={text}
        onChange={({ target }) => setText(target.value)}
        {...issueProps('comment-issue', issues)}
      />
      <FieldIssue id="comment-issue" issues={issues} />
      {names.length > 0 && (
        <div className="row" role="group" aria-label="叫谁">
          {names.slice(0, MOST_NAMES).map((name) => (
            <button key={name} type="button" className="chip" onClick={() => call(name)}>
              @{name}
            </button>
          ))}
        </div>
      )}
      <div className="row">
        <button
          type="submit"
          className="button slim"
          disabled={busy}
          aria-keyshortcuts="Control+Enter"
        >
          {busy ? '正在发…' : '发出'}
        </button>
        <button type="button" className="button plain slim" onClick={onDone}>
          不写了
        </button>
      </div>
    </form>
  )
}
