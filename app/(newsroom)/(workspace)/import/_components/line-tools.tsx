import { Button } from '#components/ui/button'
import type { PageSegment } from '#domain/copydesk/stories/page-segments'

import {
  PICKED_FIELDS,
  type PickedField,
} from '../../_components/edition-fields/picked/fill-with.ts'
import { BOUNDARY_LABELS, moveBoundary, type BoundaryMove } from '../_lib/boundaries.ts'
import type { RawLine } from '../_lib/raw-blocks.ts'

const FIELDS = Object.keys(PICKED_FIELDS) as PickedField[]
const MOVES = Object.keys(BOUNDARY_LABELS) as BoundaryMove[]

/** What can be done with the boundaries at one line of the raw page, and with the line itself. */
export function LineTools({
  line,
  lines,
  segments,
  busy,
  why,
  onMove,
  onFill,
  onClose,
}: {
  line: RawLine
  lines: readonly RawLine[]
  segments: readonly PageSegment[]
  busy: boolean
  /** Why the line did not fill a field. */
  why: string | null
  onMove: (move: BoundaryMove) => void
  /** The whole line fills a field of the draft that it stands in. */
  onFill: (field: PickedField) => void
  onClose: () => void
}) {
  const possible = MOVES.filter((move) => moveBoundary(segments, lines, line.index, move) !== null)
  return (
    <div
      className="flex flex-wrap gap-2 py-2 font-sans text-xs leading-[1.5]"
      role="group"
      aria-label={`第 ${line.number} 行的边界和用处`}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose()
      }}
    >
      {possible.length === 0 && (
        <span className="text-ink-2 text-xs">这行在一篇的中间，没有可移的边界</span>
      )}
      {possible.map((move) => (
        <Button key={move} size="small" disabled={busy} onClick={() => onMove(move)}>
          {BOUNDARY_LABELS[move]}
        </Button>
      ))}
      {FIELDS.map((field) => (
        <Button key={field} kind="quiet" size="small" disabled={busy} onClick={() => onFill(field)}>
          作{PICKED_FIELDS[field]}
        </Button>
      ))}
      <span role="status" className="basis-full font-semibold text-earth empty:hidden">
        {why}
      </span>
    </div>
  )
}
