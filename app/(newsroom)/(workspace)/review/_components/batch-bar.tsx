'use client'

import { useRef, useState } from 'react'

import { Note } from '#components/newsroom/note'
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
  word: string
  outcomes: readonly Outcome[]
}

/**
 * Claims or returns several pieces, one after another, each by the command and in the transaction of its
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

  const each = async (word: string, ask: (line: QueueLine) => Promise<ActionResult<unknown>>) => {
    const outcomes: Outcome[] = []
    for (const line of lines) {
      setThrough(outcomes.length)
      outcomes.push({ line, refused: await refusalOf(ask(line)) })
    }
    setThrough(null)
    onDone({ word, outcomes })
  }
  const sendAllBack = () => {
    setMissing(reason.trim() === '')
    if (reason.trim() === '') return field.current?.focus()
    void each('退回', ({ editionId, lockVersion }) =>
      sendBack({ editionId, lockVersion, reason, requestKey: newRequestKey() }),
    )
  }
  const busy = through !== null
  return (
    <form
      className="batch"
      aria-label="一起办"
      onSubmit={(event) => {
        event.preventDefault()
        sendAllBack()
      }}
    >
      <p role="status">
        {busy ? `正在办 ${through + 1} / ${lines.length}…` : `选了 ${lines.length} 篇`}
      </p>
      <div className="row">
        <button
          type="button"
          className="button"
          disabled={busy}
          onClick={() => void each('认领', ({ editionId }) => claim({ editionId }))}
        >
          一起认领
        </button>
        <button
          type="button"
          className="button"
          aria-expanded={returning}
          disabled={busy}
          onClick={() => setReturning(!returning)}
        >
          一起退回…
        </button>
        <button type="button" className="button plain" disabled={busy} onClick={onCancel}>
          不选了
        </button>
      </div>
      {returning && (
        <div className="batch-reason">
          <textarea
            ref={field}
            className="area"
            rows={2}
            maxLength={1000}
            aria-label="退回的理由，每一篇的作者都会看到"
            placeholder="退回的理由，每一篇的作者都会看到"
            aria-invalid={missing}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
          <button type="submit" className="button go" disabled={busy}>
            退回 {lines.length} 篇
          </button>
          {missing && reason.trim() === '' && (
            <p className="issue" role="alert">
              请写退回的理由，作者要照着改。
            </p>
          )}
        </div>
      )}
    </form>
  )
}

/** What became of each piece of a batch. */
export function BatchNote({ word, outcomes }: BatchReport) {
  const refused = outcomes.filter((outcome) => outcome.refused !== null)
  const done = outcomes.length - refused.length
  return (
    <Note tone={refused.length > 0 ? 'bad' : 'good'}>
      <b>
        {word}了 {done} 篇{refused.length > 0 && `，${refused.length} 篇没有办成`}。
      </b>
      {refused.length > 0 && (
        <ul className="outcomes">
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
