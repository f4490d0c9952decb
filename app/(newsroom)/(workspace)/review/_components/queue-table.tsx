'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'

import { useAwake } from '#components/form/use-awake'
import { useShortcuts } from '#components/form/use-shortcuts'
import { KeyHelp } from '#components/newsroom/key-help'
import { Note } from '#components/ui/note'
import { Button } from '#components/ui/button'
import { GroupHead, Table } from '#components/ui/table'

import { FormFrame } from '../../../_components/form-frame.tsx'
import { useActionForm } from '../../../_lib/use-action-form.ts'
import { useBackgroundRequest } from '../../_lib/use-background-request.ts'
import { claimAndOpen, release } from '../actions.ts'
import { isOpen, type QueueGroup } from '../_lib/queue-lines.ts'
import { hashOf } from '../_lib/queue-hash.ts'
import { BatchNote } from '../../_components/batch-note.tsx'
import { BatchBar } from './batch-bar.tsx'
import { QueueHead } from './queue-head.tsx'
import { QueueRowLine } from './queue-row-line.tsx'
import { useChosen } from './use-chosen.ts'

const QUEUE_KEYS = [
  { keys: ['j', 'k'], does: '下一篇、上一篇' },
  { keys: ['Enter'], does: '打开' },
  { keys: ['n'], does: '审下一篇' },
  { keys: ['c'], does: '认领并打开' },
  { keys: ['r'], does: '释放' },
  { keys: ['x'], does: '选上' },
  { keys: ['f'], does: '只看超时' },
  { keys: ['/'], does: '查找' },
]

/** The queue, gone through by mouse, touch or keyboard, one by one or several together. */
export function QueueTable({
  groups,
  headlines,
  children,
}: {
  groups: readonly QueueGroup[]
  /** Of each edition, as the server breaks it: a browser knows other words. */
  headlines: Readonly<Record<number, React.ReactNode>>
  /** What is shown here when nothing waits; what was just done is shown above it all the same. */
  children: React.ReactNode
}) {
  const lines = groups.flatMap((group) => group.lines)
  const [index, setIndex] = useState(-1)
  const [batchFrame, setBatchFrame] = useState<HTMLFormElement | null>(null)
  const batch = useChosen(batchFrame)
  const awake = useAwake()
  const claiming = useActionForm(claimAndOpen, { again: true })
  const releasing = useBackgroundRequest()
  const refusal = claiming.failure ?? releasing.refusal
  const router = useRouter()
  const body = useRef<HTMLTableElement>(null)

  const here = lines[index]
  const open = (editionId: number) => window.location.assign(`/review/${editionId}`)
  const go = (step: number) => {
    const next = Math.min(Math.max(index + step, 0), lines.length - 1)
    setIndex(next)
    body.current
      ?.querySelector<HTMLElement>(`[data-edition="${lines[next]?.editionId}"] a`)
      ?.focus()
  }
  // Once, when the page has just got its scripts: back to where a filter was put on.
  const [isBack, setBack] = useState(false)
  if (awake && !isBack) {
    const { hash } = window.location
    setBack(true)
    setIndex(lines.findIndex(({ editionId }) => hashOf(editionId) === hash))
  }
  useEffect(() => {
    if (isBack) body.current?.querySelector<HTMLElement>('[aria-current] a')?.focus()
  }, [isBack])
  const take = (editionId: number) =>
    body.current?.querySelector<HTMLButtonElement>(`button[value="${editionId}"]`)?.click()
  const giveBack = (editionId: number) =>
    releasing.run(
      () => release({ editionId }, null, {}),
      () => router.refresh(),
    )
  const free = lines.filter(isOpen)
  const freeIds = free.map(({ editionId }) => editionId)
  const chosen = freeIds.filter((editionId) => batch.chosen.has(editionId))
  const toggle = (editionId: number) =>
    batch.choose(
      chosen.includes(editionId)
        ? chosen.filter((one) => one !== editionId)
        : [...chosen, editionId],
    )
  useShortcuts({
    j: () => go(1),
    k: () => go(-1),
    Enter: (event) => {
      const { target } = event
      // A link or button under the focus does what it says.
      if (target instanceof HTMLElement && target.matches('a, button, summary')) target.click()
      else if (here) open(here.editionId)
    },
    n: () => {
      if (free[0]) open(free[0].editionId)
    },
    c: () => {
      if (here && isOpen(here)) take(here.editionId)
    },
    r: () => {
      if (here?.claimant?.mine) giveBack(here.editionId)
    },
    x: () => {
      if (here && isOpen(here)) toggle(here.editionId)
    },
  })

  return (
    <>
      <div className="group/queue">
        {refusal && (
          <div className="*:mb-3">
            <Note
              tone="bad"
              action={
                <Button size="small" onClick={() => router.refresh()}>
                  刷新队列
                </Button>
              }
            >
              <b>没有办成：</b>
              {refusal.message}
            </Note>
          </div>
        )}
        <div className="*:mb-3">
          {batch.form.result && <BatchNote report={batch.form.result.value} />}
        </div>
        <BatchBar
          form={batch.form}
          missing={batch.missing}
          count={chosen.length}
          writerless={
            free.filter((line) => line.writersGone && chosen.includes(line.editionId)).length
          }
          frame={setBatchFrame}
          onWrite={batch.write}
          onCancel={() => batch.choose([])}
        />
        {lines.length === 0 && children}
        <FormFrame form={claiming} aria-label="认领">
          <Table
            narrow="grid"
            caption="在等您审的稿件：您认领的在前，然后是期限最近的"
            ref={body}
            hidden={lines.length === 0}
          >
            <QueueHead
              awake={awake}
              all={free.length > 0 && chosen.length === free.length}
              onAll={(every) => batch.choose(every ? freeIds : [])}
            />
            {groups.map((group) => (
              <tbody key={group.label}>
                <tr className="max-lg:block">
                  <GroupHead colSpan={8}>
                    <span className={group.late ? 'font-semibold text-cinnabar' : undefined}>
                      {group.label}
                    </span>{' '}
                    <small className="ml-1 font-normal text-ink-2">{group.lines.length}</small>
                  </GroupHead>
                </tr>
                {group.lines.map((line) => (
                  <QueueRowLine
                    key={line.editionId}
                    line={line}
                    headline={headlines[line.editionId]}
                    here={here?.editionId === line.editionId}
                    chosen={batch.chosen.has(line.editionId)}
                    off={claiming.off || releasing.busy}
                    onChoose={() => toggle(line.editionId)}
                  />
                ))}
              </tbody>
            ))}
          </Table>
        </FormFrame>
      </div>
      <KeyHelp keys={QUEUE_KEYS} line />
    </>
  )
}
