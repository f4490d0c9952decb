'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'

import { useAwake } from '#components/form/use-awake'
import { KeyHelp } from '#components/newsroom/key-help'
import { Note } from '#components/ui/note'
import { Button } from '#components/ui/button'
import { GroupHead, Table } from '#components/ui/table'

import { FormFrame } from '../../../_components/form-frame.tsx'
import { useActionForm } from '../../../_lib/use-action-form.ts'
import { useBackgroundRequest } from '../../_lib/use-background-request.ts'
import { claimAndOpen, release } from '../actions.ts'
import { isOpen, type QueueGroup } from '../_lib/queue-lines.ts'
import { BatchNote } from '../../_components/batch-note.tsx'
import { BatchBar } from './batch-bar.tsx'
import { QueueHead } from './queue-head.tsx'
import { QueueRowLine } from './queue-row-line.tsx'
import { useChosen } from './use-chosen.ts'
import { QUEUE_KEYS, useQueueKeys } from './use-queue-keys.ts'
import { useQueuePlace } from './use-queue-place.ts'

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
  const body = useRef<HTMLTableElement>(null)
  const [batchFrame, setBatchFrame] = useState<HTMLFormElement | null>(null)
  const batch = useChosen(batchFrame)
  const awake = useAwake()
  const claiming = useActionForm(claimAndOpen, { again: true })
  const releasing = useBackgroundRequest()
  const refusal = claiming.failure ?? releasing.refusal
  const router = useRouter()
  const here = useQueuePlace(lines, body, awake)
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
  useQueueKeys(body, { here, next: free[0], giveBack, toggle })

  return (
    <>
      <div className="group/queue">
        {refusal && <RefusedNote message={refusal.message} onRefresh={() => router.refresh()} />}
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
                <GroupRow group={group} />
                {group.lines.map((line) => (
                  <QueueRowLine
                    key={line.editionId}
                    line={line}
                    headline={headlines[line.editionId]}
                    here={here.line?.editionId === line.editionId}
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

function RefusedNote({ message, onRefresh }: { message: string; onRefresh: () => void }) {
  return (
    <div className="*:mb-3">
      <Note
        tone="bad"
        action={
          <Button size="small" onClick={onRefresh}>
            刷新队列
          </Button>
        }
      >
        <b>没有办成：</b>
        {message}
      </Note>
    </div>
  )
}

function GroupRow({ group: { label, late, lines } }: { group: QueueGroup }) {
  return (
    <tr className="max-lg:block">
      <GroupHead colSpan={8}>
        <span className={late ? 'font-semibold text-cinnabar' : undefined}>{label}</span>{' '}
        <small className="ml-1 font-normal text-ink-2">{lines.length}</small>
      </GroupHead>
    </tr>
  )
}
