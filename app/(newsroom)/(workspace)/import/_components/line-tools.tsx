import type { Piece } from '#domain/copydesk/page-pieces'

import { BOUNDARY_WORDS, moveBoundary, type BoundaryMove } from '../_lib/boundaries.ts'
import type { RawLine } from '../_lib/raw-blocks.ts'

const MOVES = Object.keys(BOUNDARY_WORDS) as BoundaryMove[]

/** What can be done with the boundaries at one line of the raw page. */
export function LineTools({
  line,
  lines,
  pieces,
  busy,
  onMove,
  onClose,
}: {
  line: RawLine
  lines: readonly RawLine[]
  pieces: readonly Piece[]
  busy: boolean
  onMove: (move: BoundaryMove) => void
  onClose: () => void
}) {
  const possible = MOVES.filter((move) => moveBoundary(pieces, lines, line.at, move) !== null)
  return (
    <div
      className="line-tools"
      role="group"
      aria-label={`第 ${line.number} 行的边界`}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose()
      }}
    >
      {possible.length === 0 && (
        <span className="mute small">这行在一篇的中间，没有可移的边界</span>
      )}
      {possible.map((move) => (
        <button
          key={move}
          type="button"
          className="button slim"
          disabled={busy}
          onClick={() => onMove(move)}
        >
          {BOUNDARY_WORDS[move]}
        </button>
      ))}
    </div>
  )
}
