'use client'

import { useState } from 'react'

import type { DivisionChoice } from '#components/form/division-select'
import { useLeaveWarning } from '#components/form/use-leave-warning'

import { dropWords } from '../../_lib/kept/kept-words.ts'
import type { TopicChoice } from '../../_components/edition-fields/print-fields.tsx'
import { keptRaw } from '../_lib/kept-raw.ts'
import type { RawPage } from '../_lib/raw-page.ts'
import type { Taken } from '../_lib/taken.ts'
import { BatchList } from './batch-list.tsx'
import { ImportedNote } from './imported-note.tsx'
import { RawForm } from './raw-form.tsx'
import { SortingTable } from './sorting-table.tsx'
import { useBatch } from './use-batch.ts'

/** From raw copy to drafts: bring a page or a batch of files, go over what was read, accept. */
export function ImportDesk({
  accountId,
  divisions,
  topics,
  homeCode,
}: {
  accountId: number
  divisions: readonly DivisionChoice[]
  topics: readonly TopicChoice[]
  /** Where a story belongs that names no place of ours. */
  homeCode: string
}) {
  const [page, setPage] = useState<RawPage | null>(null)
  const [left, setLeft] = useState<RawPage | null>(null)
  const [imported, setImported] = useState<Taken | null>(null)
  const [opened, setOpened] = useState<number | null>(null)
  const writable = divisions.map(({ code }) => code)
  const batch = useBatch({ fallbackDivisionCode: homeCode, topics, writable })
  const waiting = batch.files.some(({ state }) => state !== 'accepted' && state !== 'failed')
  useLeaveWarning(((page ?? left) !== null && imported === null) || waiting)

  const context = { divisions, topics, homeCode }
  const file = opened === null ? undefined : batch.files[opened]
  if (opened !== null && file?.page) {
    return (
      <SortingTable
        key={opened}
        page={file.page}
        {...context}
        back="回到文件列表"
        onAccepted={(accepted) => {
          batch.took(opened, accepted)
          setOpened(null)
        }}
        onBack={(left) => {
          batch.leave(opened, left)
          setOpened(null)
        }}
      />
    )
  }
  if (batch.files.length > 0) {
    return (
      <BatchList
        files={batch.files}
        beyond={batch.beyond}
        submitted={batch.submitted}
        onSubmitted={batch.noteSubmitted}
        onOpen={setOpened}
        onAgain={batch.again}
        onAcceptSure={batch.acceptSure}
        onLeave={batch.clear}
      />
    )
  }
  if (imported) {
    const again = () => {
      setPage(null)
      setLeft(null)
      setImported(null)
    }
    return <ImportedNote imported={imported} onAgain={again} />
  }
  if (!page)
    return (
      <RawForm
        key={left ? 'left' : 'new'}
        accountId={accountId}
        start={left}
        onRead={setPage}
        onClear={() => setLeft(null)}
        onBatch={batch.start}
      />
    )
  return (
    <SortingTable
      page={page}
      {...context}
      back="回到原文"
      onAccepted={(taken) => {
        setImported(taken)
        void dropWords(keptRaw(accountId))
      }}
      onBack={(as) => {
        setLeft(as)
        setPage(null)
      }}
    />
  )
}
