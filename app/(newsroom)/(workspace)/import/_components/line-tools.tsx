import { Button } from '#components/ui/button'
import type { PageSegment } from '#domain/copydesk/stories/page-segments'

import { BOUNDARY_LABELS, moveBoundary, type BoundaryMove } from '../_lib/boundaries.ts'
import type { RawLine } from '../_lib/raw-blocks.ts'

const MOVES = Object.keys(BOUNDARY_LABELS) as BoundaryMove[]

/** What can be done with the boundaries at one line of the raw page. */
export function LineTools({
  line,
  lines,
  segments,
  busy,
  onMove,
  onClose,
}: {
  line: RawLine
  lines: readonly RawLine[]
  segments: readonly PageSegment[]
  busy: boolean
  onMove: (move: BoundaryMove) => void
  onClose: () => void
}) {
  const possible = MOVES.filter((move) => moveBoundary(segments, lines, line.index, move) !== null)
  return (
    <div
      className="flex flex-wrap gap-2 py-2 font-sans text-xs leading-[1.5]"
      role="group"
      aria-label={`第 ${line.number} 行的边界`}
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
    </div>
  )
}
