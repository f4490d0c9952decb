'use client'

import { useState } from 'react'

import type { DivisionChoice } from '#components/form/division-select'
import { useLeaveWarning } from '#components/form/use-leave-warning'

import type { TopicChoice } from '../../_components/copy-fields/print-fields.tsx'
import type { Accepted } from '../actions.ts'
import { ImportedNote } from './imported-note.tsx'
import { RawForm, type RawPage } from './raw-form.tsx'
import { SortingTable } from './sorting-table.tsx'

/** From a page's raw text to drafts: bring it, go over what was read, accept. */
export function ImportDesk({
  divisions,
  topics,
  homeCode,
}: {
  divisions: readonly DivisionChoice[]
  topics: readonly TopicChoice[]
  /** Where a story belongs that names no place of ours. */
  homeCode: string
}) {
  const [page, setPage] = useState<RawPage | null>(null)
  const [imported, setImported] = useState<Accepted | null>(null)
  useLeaveWarning(page !== null && imported === null)

  if (imported) {
    const again = () => {
      setPage(null)
      setImported(null)
    }
    return <ImportedNote imported={imported} onAgain={again} />
  }
  if (!page) return <RawForm onRead={setPage} />
  return (
    <SortingTable
      page={page}
      divisions={divisions}
      topics={topics}
      homeCode={homeCode}
      onAccepted={setImported}
      onBack={() => setPage(null)}
    />
  )
}
