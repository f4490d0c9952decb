import { useEffect, useMemo, useRef, useState } from 'react'

import type { DivisionChoice } from '#components/form/division-select'
import { segmentsOf } from '#domain/copydesk/stories/page-segments'
import type { RepairKind, Span } from '#domain/copydesk/page-reading'

import type { TopicChoice } from '../../_components/edition-fields/print-fields.tsx'
import { useBackgroundRequest } from '../../_lib/use-background-request.ts'
import { readRawPage } from '../actions.ts'
import type { PickedField } from '../../_components/edition-fields/picked/fill-with.ts'
import { useToday } from '../../_lib/use-today.ts'
import { mergeWithNext, moveBoundary, type BoundaryMove } from '../_lib/boundaries.ts'
import {
  acceptKind,
  carryOver,
  decideInDraft,
  draftsFromReadings,
  isUnsure,
  nextRepair,
  type ImportDraft,
} from '../_lib/import-draft.ts'
import { rawLines } from '../_lib/raw-blocks.ts'
import type { RawPage } from '../_lib/raw-page.ts'
import type { Decision } from '../_lib/repairs.ts'
import { confirmDraft, fillDraft, nextUnsure, takeIn } from '../_lib/sorting.ts'

/** Before the last step that can be taken back. */
interface Earlier {
  drafts: ImportDraft[]
  warnings: string[]
  what: '移动' | '填入'
}

/** The drafts of one page while a person goes over them: what is open, what was moved, one step back. */
export function useSorting(
  page: RawPage,
  context: {
    divisions: readonly DivisionChoice[]
    topics: readonly TopicChoice[]
    homeCode: string
  },
) {
  const { rawText, printDate, pageLabel, pictures, tables, links, reading } = page
  const { divisions, topics, homeCode } = context
  const writable = useMemo(() => divisions.map(({ code }) => code), [divisions])
  const lines = useMemo(() => rawLines(rawText), [rawText])
  const make = (articles: typeof reading.articles) =>
    draftsFromReadings(articles, {
      fallbackDivisionCode: homeCode,
      printDate,
      pageLabel,
      topics,
      rawText,
      pictures,
      tables,
      links,
      writable,
    })
  const [drafts, setDrafts] = useState<ImportDraft[]>(() => page.drafts ?? make(reading.articles))
  const [warnings, setWarnings] = useState(reading.warnings)
  const [earlier, setEarlier] = useState<Earlier | null>(null)
  /** What is written while the page is read again is of those. */
  const latest = useRef(drafts)
  useEffect(() => {
    latest.current = drafts
  }, [drafts])
  const today = useToday()
  const [open, setOpen] = useState<number | null>(drafts.length > 0 ? 0 : null)
  const { busy, refusal, run } = useBackgroundRequest()
  const segments = segmentsOf(drafts.map((draft) => draft.reading))

  const bound = (next: Span[] | null, near: number) => {
    if (!next) return
    run(
      () => {
        const spans = next.map(({ start, end, alone }) => ({ start, end, alone }))
        return readRawPage({ rawText, printDate, spans })
      },
      ({ reading: reread }) => {
        const before = latest.current
        const moved = carryOver(before, make(reread.articles))
        setEarlier({ drafts: before, warnings, what: '移动' })
        setDrafts(moved)
        setWarnings(reread.warnings)
        const offset = moved.findLastIndex(({ reading: { span } }) => span.start <= near)
        setOpen(moved.length === 0 ? null : Math.max(offset, 0))
      },
    )
  }
  const put = (index: number, part: Partial<ImportDraft>) =>
    setDrafts((list) =>
      list.map((draft, other) => (other === index ? { ...draft, ...part } : draft)),
    )
  /** What is written or decided after words were filled in is not for a step back to lose. */
  const keepWhatFollows = () => {
    if (earlier?.what === '填入') setEarlier(null)
  }
  const change = (index: number, part: Partial<ImportDraft>) => {
    put(index, part)
    keepWhatFollows()
  }
  const openUnsure = (list: readonly ImportDraft[]) => setOpen(nextUnsure(list, open))

  return {
    drafts,
    /** What the page as a whole asks to be looked at, as its stories are bounded now. */
    warnings,
    segments,
    open,
    setOpen,
    writable,
    busy,
    refusal,
    change,
    unsure: drafts.filter(isUnsure).length,
    /** One step back is kept, since a boundary moved in error would lose words typed below it. */
    undo:
      earlier === null
        ? null
        : {
            what: earlier.what,
            run: () => {
              setDrafts(earlier.drafts)
              setWarnings(earlier.warnings)
              setEarlier(null)
            },
          },
    /** Words of the raw page fill a field of a draft; returns why not, if they do not. */
    fill: (index: number, field: PickedField, words: string): string | null => {
      const draft = drafts[index]
      if (!draft) return '先打开一篇，再选字'
      const filled = fillDraft(draft, field, words, today)
      if ('why' in filled) return filled.why
      setEarlier({ drafts, warnings, what: '填入' })
      put(index, filled)
      setOpen(index)
      return null
    },
    moveLine: (index: number, move: BoundaryMove) =>
      bound(moveBoundary(segments, lines, index, move), lines[index]?.start ?? 0),
    merge: (index: number) =>
      bound(mergeWithNext(segments, index), drafts[index]?.reading.span.start ?? 0),
    step: (by: number) =>
      setOpen((now) => Math.min(Math.max((now ?? -1) + by, 0), drafts.length - 1)),
    acceptEverywhere: (kind: RepairKind) => {
      setDrafts((list) => list.map((draft) => acceptKind(draft, kind)))
      keepWhatFollows()
    },
    /** One word on the repair that is next in the open draft. */
    decide: (decision: Decision) => {
      const draft = open === null ? undefined : drafts[open]
      const index = draft ? nextRepair(draft) : null
      if (open !== null && draft && index !== null)
        change(open, decideInDraft(draft, [index], decision))
    },
    /** Confirms the open draft, and opens the next unsure one. */
    confirm: () => {
      if (open === null) return openUnsure(drafts)
      const list = drafts.map((draft, index) => (index === open ? confirmDraft(draft) : draft))
      setDrafts(list)
      keepWhatFollows()
      openUnsure(list)
    },
    /** What may be taken in, or null after opening the first draft that something is wrong with. */
    ready: () => {
      const taken = takeIn(drafts, writable)
      setDrafts(taken.drafts)
      if (taken.wrong === null) return taken.contents
      setOpen(taken.wrong)
      return null
    },
  }
}
