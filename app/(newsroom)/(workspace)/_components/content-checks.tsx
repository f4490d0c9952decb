import { useEffect, useMemo, useRef, useState } from 'react'

import { CheckLink } from '#components/newsroom/check-link'
import { ChecksList } from '#components/newsroom/checks-list'
import type { Content } from '#domain/article/content'
import { checkText } from '#domain/copydesk/checks/check-text'
import type { Hint, WidthRepair } from '#domain/copydesk/checks/hint'
import type { FoundFacts } from '#domain/copydesk/facts/read-facts'

import { askSiteChecks } from '../_lib/check-actions.ts'
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
  isYearRead,
  onFacts,
  onRepair,
}: {
  content: Content
  division: string | null
  editionId: number | null
  headingId: string
  /** What the text came with says the year of its event. */
  isYearRead?: boolean
  /** Hears what the text says of itself, each time it was read. */
  onFacts?: (facts: FoundFacts) => void
  onRepair?: (what: WidthRepair) => void
}) {
  const today = useToday()
  const { hints, askAgain } = useRecordHints(content, editionId, onFacts)
  const found = useMemo(() => checkText(content, today, isYearRead), [content, today, isYearRead])
  return (
    <ChecksList
      headingId={headingId}
      writing
      checks={contentChecks(content, { division, hints: [...found, ...hints] })}
      repair={
        onRepair &&
        ((what, count) => (
          <CheckLink onClick={() => onRepair(what as WidthRepair)}>{count} 处都改</CheckLink>
        ))
      }
      bypass={
        editionId === null
          ? undefined
          : (term) => <LetThrough editionId={editionId} term={term} onDone={askAgain} />
      }
    />
  )
}

function useRecordHints(
  content: Content,
  editionId: number | null,
  onFacts: ((facts: FoundFacts) => void) | undefined,
) {
  const json = JSON.stringify(content)
  const [hints, setHints] = useState<Hint[]>([])
  const [turn, setTurn] = useState(0)
  const withFacts = onFacts !== undefined
  const hear = useRef(onFacts)
  useEffect(() => {
    hear.current = onFacts
  })
  useEffect(() => {
    let stale = false
    const ask = async () => {
      const request = { content: JSON.parse(json), editionId, withFacts }
      const asked = await askSiteChecks(request).catch(() => null)
      // Without the network the form goes on; the hints stay as they were.
      if (stale || !asked?.ok) return
      setHints(asked.value.hints)
      if (asked.value.facts) hear.current?.(asked.value.facts)
    }
    const timer = setTimeout(() => void ask(), PAUSE)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [json, editionId, withFacts, turn])
  return { hints, askAgain: () => setTurn((now) => now + 1) }
}
