import { Button } from '#components/ui/button'
import { Note } from '#components/ui/note'

import { NotTakenNote } from './not-taken-note.tsx'
import type { useSorting } from './use-sorting.ts'

/** From so many on, deciding one by one is no help. */
const MANY = 6

/** What a person should know of the page before they go through its drafts. */
export function SortingNotes({
  sorting,
  refusal,
  tries,
  isKnown,
}: {
  sorting: ReturnType<typeof useSorting>
  refusal: { message: string } | null
  /** How often the drafts were to be taken in. */
  tries: number
  /** The page was imported before. */
  isKnown: boolean
}) {
  const { drafts, warnings } = sorting
  const marks = drafts
    .flatMap((draft) => draft.repairs)
    .filter(({ kind, decision }) => kind === 'width' && decision === null).length
  return (
    <div className="pt-3 *:mb-3">
      {refusal && <Note tone="bad">{refusal.message}</Note>}
      <NotTakenNote drafts={drafts} tries={tries} />
      {isKnown && (
        <Note tone="calm">
          <b>这个版以前导入过。</b>收下时不会再建一遍，会带您去看那时的稿件。
        </Note>
      )}
      {marks > MANY && (
        <Note
          tone="calm"
          action={
            <Button size="small" onClick={() => sorting.acceptEverywhere('width')}>
              都接受
            </Button>
          }
        >
          全版有 {marks} 处半角标点、全角数字待定。可以一起接受，也可以逐篇看。
        </Note>
      )}
      {warnings.length > 0 && (
        <details className="rounded-md bg-earth-soft px-3 py-2 text-xs text-earth [&>summary]:min-h-6 [&>summary]:cursor-pointer">
          <summary>要留意的 {warnings.length} 处</summary>
          <ul>
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
