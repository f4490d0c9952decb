import { useEffect, useMemo, useState } from 'react'

import { ChecksList } from '#components/newsroom/checks-list'
import type { Content } from '#domain/article/content'
import { checkText } from '#domain/copydesk/checks/check-text'
import type { Hint } from '#domain/copydesk/checks/hint'

import { askRecordHints } from '../_lib/check-actions.ts'
import { contentChecks } from '../_lib/content-checks.ts'
import { useToday } from '../_lib/use-today.ts'
import { LetThrough } from './bypass-term.tsx'

const PAUSE = 900

/** The checks of an edition that is being written: those of the text at once, those of records in a pause. */
export function ContentChecks({
  content,
  division,
  editionId,
  headingId,
}: {
  content: Content
  division: string | null
  editionId: number | null
  headingId: string
}) {
  const today = useToday()
  const { hints, askAgain } = useRecordHints(content, editionId)
  const found = useMemo(() => checkText(content, today), [content, today])
  return (
    <ChecksList
      headingId={headingId}
      writing
      checks={contentChecks(content, { division, hints: [...found, ...hints] })}
      bypass={
        editionId === null
          ? undefined
          : (term) => <LetThrough editionId={editionId} term={term} onDone={askAgain} />
      }
    />
  )
}

function useRecordHints(content: Content, editionId: number | null) {
  const json = JSON.stringify(content)
  const [hints, setHints] = useState<Hint[]>([])
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let stale = false
    const ask = async () => {
      const asked = await askRecordHints({ content: JSON.parse(json), editionId }).catch(() => null)
      // Without the network the form goes on; the hints stay as they were.
      if (!stale && asked?.ok) setHints(asked.value)
    }
    const timer = setTimeout(() => void ask(), PAUSE)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [json, editionId, turn])
  return { hints, askAgain: () => setTurn((now) => now + 1) }
}
