'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { useLeaveWarning } from '#components/form/use-leave-warning'
import { Button, buttonStyles } from '#components/ui/button'
import { Chip } from '#components/ui/chip'
import { Row } from '#components/ui/row'
import { TextArea } from '#components/ui/text-area'
import { MAX_COMMENT } from '#domain/edition/text-rules'

import { FormFrame } from '../../../../_components/form-frame.tsx'
import { bindOnce } from '../../../../_lib/bind-once.ts'
import { useActionForm } from '../../../../_lib/use-action-form.ts'
import { remarkStyles } from '../../../_components/remark-styles.ts'
import { useUnsentRemark } from '../../_lib/unsent-remarks.ts'
import { comment } from '../../actions.ts'

interface CommentFormProps {
  /** The text that is read. */
  anchor: { editionId: number; revisionId: number }
  /** A paragraph, counted from 0. */
  block?: number | null
  /** The remark that is answered. */
  parentId?: number
  /** On the button that unfolds it, and for those who hear that. */
  word: string
  title?: string
  label: string
  /** Names that an @ may call. */
  people: readonly string[]
  onFold?: (open: boolean) => void
}

const MAX_NAMES = 6

/** A remark or an answer, folded behind its button. What is typed stays when it is refused. */
export function CommentForm(props: CommentFormProps) {
  const [dropped, setDropped] = useState(0)
  return <FoldedComment key={dropped} {...props} onDrop={() => setDropped(dropped + 1)} />
}

function FoldedComment({
  anchor,
  block = null,
  parentId,
  word,
  title,
  label,
  people,
  onFold,
  onDrop,
}: CommentFormProps & { onDrop: () => void }) {
  const router = useRouter()
  const [text, setText] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const form = useActionForm(bindOnce(comment, anchor), {
    again: true,
    done: () => {
      setText('')
      router.refresh()
    },
  })
  const { failure, busy } = form
  const hasText = text.trim() !== ''
  useUnsentRemark(field, { hasText, sending: busy })
  useLeaveWarning(hasText)
  const asked = /[@＠]([^@＠\s]*)$/.exec(text)?.[1]
  const names = asked === undefined ? [] : people.filter((name) => name.includes(asked))
  const call = (name: string) => {
    if (!field.current) return
    field.current.value = `${text.replace(/[@＠][^@＠\s]*$/, '')}@${name} `
    setText(field.current.value)
    field.current.focus()
  }
  const issues = failure ? (failure.issues['text'] ?? [failure.message]) : undefined
  return (
    // One that was sent folds again, and begins anew.
    <details
      key={form.round}
      className="group/comment open:basis-full"
      open={failure !== null || undefined}
      // What was unfolded and typed before the page had its scripts.
      ref={(details) => {
        if (!details) return
        onFold?.(details.open)
        setText(field.current?.value ?? '')
      }}
      onToggle={({ currentTarget: { open } }) => {
        onFold?.(open)
        if (open) field.current?.focus()
      }}
    >
      <summary
        className={buttonStyles({
          kind: 'quiet',
          size: 'small',
          className: 'list-none group-open/comment:hidden [&::-webkit-details-marker]:hidden',
        })}
        aria-label={title}
      >
        {word}
      </summary>
      <FormFrame
        form={form}
        className={remarkStyles({ tone: 'mine', form: true })}
        aria-label={label}
        onKeyDown={(event) => {
          const { key, ctrlKey, metaKey, nativeEvent, currentTarget } = event
          if (key !== 'Enter' || !(ctrlKey || metaKey) || nativeEvent.isComposing) return
          event.preventDefault()
          currentTarget.requestSubmit()
        }}
      >
        {block !== null && <input type="hidden" name="block" value={block} />}
        {parentId !== undefined && <input type="hidden" name="parentId" value={parentId} />}
        <TextArea
          ref={field}
          name="text"
          rows={3}
          maxLength={MAX_COMMENT}
          aria-label={label}
          placeholder={`${label}，用 @ 叫人`}
          defaultValue={form.typed('text')}
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
          <Button type="submit" size="small" disabled={form.off} aria-keyshortcuts="Control+Enter">
            {busy ? '正在发…' : '发出'}
          </Button>
          <Button type="reset" kind="quiet" size="small" onClick={onDrop}>
            不写了
          </Button>
        </Row>
      </FormFrame>
    </details>
  )
}
