'use client'

import { useRef, useState } from 'react'

import { Note } from '#components/ui/note'
import { Button } from '#components/ui/button'
import { Issue } from '#components/ui/issue'
import { Row } from '#components/ui/row'
import { TextArea } from '#components/ui/text-area'
import { findReasonIssue, MAX_REASON } from '#domain/edition/text-rules'
import { newRequestKey } from '#lib/request-key'
import type { ActionResult } from '#server/action'

import { claim, sendBack } from '../actions.ts'
import type { QueueLine } from '../_lib/queue-lines.ts'

export interface Outcome {
  line: QueueLine
  /** Null when it was done. */
  refused: string | null
}

export interface BatchReport {
  label: string
  outcomes: readonly Outcome[]
}

/**
 * Claims or returns several editions, one after another, each by the command and in the transaction of its
 * own: what one is refused does not keep the others.
 */
export function BatchBar({
  lines,
  onDone,
  onCancel,
}: {
  lines: readonly QueueLine[]
  onDone: (report: BatchReport) => void
  onCancel: () => void
}) {
  const [returning, setReturning] = useState(false)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  /** How many are through; null while nothing runs. */
  const [through, setThrough] = useState<number | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const issue = findReasonIssue(reason, 'return')

  const each = async (label: string, ask: (line: QueueLine) => Promise<ActionResult<unknown>>) => {
    const outcomes: Outcome[] = []
    for (const line of lines) {
      setThrough(outcomes.length)
      outcomes.push({ line, refused: await refusalOf(ask(line)) })
    }
    setThrough(null)
    onDone({ label, outcomes })
  }
  const sendAllBack = () => {
    setMissing(issue !== null)
    if (issue !== null) return field.current?.focus()
    void each('退回', ({ editionId, lockVersion }) =>
      sendBack({ editionId, lockVersion }, null, { reason, requestKey: newRequestKey() }),
    )
  }
  const busy = through !== null
  return (
    <form
      className="sticky top-bar z-3 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md border border-line-strong bg-surface px-3 py-2"
      aria-label="一起办"
      onSubmit={(event) => {
        event.preventDefault()
        sendAllBack()
      }}
    >
      <p className="font-semibold" role="status">
        {busy ? `正在办 ${through + 1} / ${lines.length}…` : `选了 ${lines.length} 篇`}
      </p>
      <Row>
        <Button
          disabled={busy}
          onClick={() => void each('认领', ({ editionId }) => claim({ editionId }, null, {}))}
        >
          一起认领
        </Button>
        <Button aria-expanded={returning} disabled={busy} onClick={() => setReturning(!returning)}>
          一起退回…
        </Button>
        <Button kind="quiet" disabled={busy} onClick={onCancel}>
          不选了
        </Button>
      </Row>
      {returning && (
        <div className="grid flex-[1_0_100%] grid-cols-[minmax(0,1fr)_auto] items-start gap-x-3 gap-y-2">
          <TextArea
            ref={field}
            rows={2}
            maxLength={MAX_REASON}
            aria-label="退回的理由，每一篇的作者都会看到"
            placeholder="退回的理由，每一篇的作者都会看到"
            aria-invalid={missing}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
          <Button type="submit" kind="primary" disabled={busy}>
            退回 {lines.length} 篇
          </Button>
          {missing && issue && <Issue role="alert">{issue}</Issue>}
        </div>
      )}
    </form>
  )
}

/** What happened to each edition of a batch. */
export function BatchNote({ label, outcomes }: BatchReport) {
  const refused = outcomes.filter((outcome) => outcome.refused !== null)
  const done = outcomes.length - refused.length
  return (
    <Note tone={refused.length > 0 ? 'bad' : 'good'}>
      <b>
        {label}了 {done} 篇{refused.length > 0 && `，${refused.length} 篇没有办成`}。
      </b>
      {refused.length > 0 && (
        <ul className="*:mt-0.5">
          {refused.map(({ line, refused: why }) => (
            <li key={line.editionId}>
              《{line.headline}》：{why}
            </li>
          ))}
        </ul>
      )}
    </Note>
  )
}

async function refusalOf(asked: Promise<ActionResult<unknown>>): Promise<string | null> {
  try {
    const result = await asked
    return result.ok ? null : result.message
  } catch {
    return '没有收到网站的回答，请刷新看看办成了没有'
  }
}
