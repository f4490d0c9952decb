'use client'

import { useRef, useState } from 'react'

import { useShortcuts } from '#components/form/use-shortcuts'
import { Note } from '#components/newsroom/note'

import { useMove } from '../../_lib/use-move.ts'
import { claim } from '../actions.ts'
import type { QueueGroup } from '../_lib/queue-lines.ts'
import { KeyHelp } from './key-help.tsx'
import { QueueRowLine } from './queue-row-line.tsx'

/** The queue, gone through by mouse, touch or keyboard. */
export function QueueTable({ groups }: { groups: readonly QueueGroup[] }) {
  const lines = groups.flatMap((group) => group.lines)
  const [at, setAt] = useState(-1)
  const { busy, refusal, run } = useMove()
  const body = useRef<HTMLTableElement>(null)
  const help = useRef<HTMLDialogElement>(null)

  const go = (step: number) => {
    const next = Math.min(Math.max(at + step, 0), lines.length - 1)
    setAt(next)
    body.current
      ?.querySelector<HTMLElement>(`[data-edition="${lines[next]?.editionId}"] a`)
      ?.focus()
  }
  const open = (editionId: number) => window.location.assign(`/review/${editionId}`)
  const take = (editionId: number) =>
    run(
      () => claim({ editionId }),
      () => open(editionId),
    )
  const chosen = lines[at]
  useShortcuts({
    j: () => go(1),
    k: () => go(-1),
    Enter: (event) => {
      const { target } = event
      // A link or button under the focus does what it says.
      if (target instanceof HTMLElement && target.matches('a, button, summary')) target.click()
      else if (chosen) open(chosen.editionId)
    },
    c: () => {
      if (chosen && (chosen.claimant === null || chosen.claimant.mine)) take(chosen.editionId)
    },
    '?': () => help.current?.showModal(),
  })

  return (
    <>
      {refusal && (
        <div className="notes">
          <Note
            tone="bad"
            action={
              <a className="button slim" href="/review">
                刷新队列
              </a>
            }
          >
            <b>没有认领成功：</b>
            {refusal.message}
          </Note>
        </div>
      )}
      <table className="table queue" ref={body}>
        <caption className="unseen">在等您审的稿件，等得最久的在前</caption>
        <thead>
          <tr>
            <th scope="col" className="level-column">
              级别
            </th>
            <th scope="col">稿件</th>
            <th scope="col" className="place-column">
              县区
            </th>
            <th scope="col" className="author-column roomy-only">
              作者
            </th>
            <th scope="col" className="wait-column">
              等候
            </th>
            <th scope="col" className="claim-column">
              认领
            </th>
            <th scope="col" className="do-column">
              <span className="unseen">操作</span>
            </th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.word}>
            <tr className="group">
              <th colSpan={7} scope="rowgroup">
                <span className={group.late ? 'late' : undefined}>{group.word}</span>{' '}
                <small>{group.lines.length}</small>
              </th>
            </tr>
            {group.lines.map((line) => (
              <QueueRowLine
                key={line.editionId}
                line={line}
                here={chosen?.editionId === line.editionId}
                busy={busy}
                onClaim={() => take(line.editionId)}
              />
            ))}
          </tbody>
        ))}
      </table>
      <KeyHelp dialog={help} />
    </>
  )
}
