'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { useLeaveWarning } from '#components/form/use-leave-warning'
import { Button } from '#components/ui/button'
import { Chip } from '#components/ui/chip'
import { Row } from '#components/ui/row'
import { TextArea } from '#components/ui/text-area'
import { MAX_COMMENT } from '#domain/edition/text-rules'

import { remarkStyles } from '../../../_components/remark-styles.ts'
import { useMove } from '../../../_lib/use-move.ts'
import { useUnsentRemark } from '../../_lib/unsent-remarks.ts'
import { comment } from '../../actions.ts'

export interface CommentAnchor {
  editionId: number
  revisionId: number
  block: number | null
  parentId: number | null
}

const MAX_NAMES = 6

/** A remark or an answer. What is typed stays when it is refused. */
export function CommentForm({
  anchor,
  label,
  people,
  onDone,
}: {
  anchor: CommentAnchor
  label: string
  people: readonly string[]
  onDone: () => void
}) {
  const [text, setText] = useState('')
  const { busy, refusal, run } = useMove()
  const router = useRouter()
  const field = useRef<HTMLTextAreaElement>(null)
  const hasText = text.trim() !== ''
  useEffect(() => field.current?.focus(), [])
  useUnsentRemark(field, { hasText, sending: busy })
  useLeaveWarning(hasText)
  const asked = /[@＠]([^@＠\s]*)$/.exec(text)?.[1]
  const names = asked === undefined ? [] : people.filter((name) => name.includes(asked))
  const call = (name: string) => {
    setText(`${text.replace(/[@＠][^@＠\s]*$/, '')}@${name} `)
    field.current?.focus()
  }
  const issues = refusal?.issues['text'] ?? (refusal ? [refusal.message] : undefined)
  return (
    <form
      className={remarkStyles({ tone: 'mine', form: true })}
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
          (requestKey) => comment({ ...anchor, text, requestKey }),
          () => {
            onDone()
            router.refresh()
          },
        )
      }}
    >
      <TextArea
        ref={field}
        rows={3}
        maxLength={MAX_COMMENT}
        aria-label={label}
        placeholder={`${label}，用 @ 叫人`}
        value={text}
        onChange={({ target }) => setText(target.value)}
        {...issueProps('comment-issue', issues)}
      />
      <FieldIssue id="comment-issue" issues={issues} />
      {names.length > 0 && (
        <Row className="mt-1" role="group" aria-label="叫谁">
          {names.slice(0, MAX_NAMES).map((name) => (
            <Chip size="small" key={name} onClick={() => call(name)}>
              @{name}
            </Chip>
          ))}
        </Row>
      )}
      <Row className="mt-1">
        <Button type="submit" size="small" disabled={busy} aria-keyshortcuts="Control+Enter">
          {busy ? '正在发…' : '发出'}
        </Button>
        <Button kind="quiet" size="small" onClick={onDone}>
          不写了
        </Button>
      </Row>
    </form>
  )
}
