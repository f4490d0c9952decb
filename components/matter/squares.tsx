interface Drawn {
  filed: number
  takenUp: number
  /** Key proposals that leaders did not take up. */
  otherKey: number
}

const COLUMNS = 24
const STEP = 20
const WIDTH = COLUMNS * STEP - 4

/** More than these are a grey field that nobody counts. */
const MAX_SQUARES = 480

/** One square a filed proposal: those that leaders took up first, then the other key ones, then the rest. */
export function Squares({ counts }: { counts: Drawn }) {
  const { filed, takenUp, otherKey } = counts
  const height = Math.ceil(filed / COLUMNS) * STEP - 4
  const kinds = [
    { name: '批办领办', first: 0, count: takenUp, look: FILLED, stroke: 'stroke-cinnabar' },
    { name: '其余重点', first: takenUp, count: otherKey, look: FRAMED, stroke: 'stroke-cinnabar' },
    {
      name: '其他立案',
      first: takenUp + otherKey,
      count: filed - takenUp - otherKey,
      look: FILLED,
      stroke: 'stroke-heat-2',
    },
  ].filter(({ count }) => count > 0)
  return (
    <figure>
      <svg
        className="h-auto w-full"
        width={WIDTH}
        height={height}
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="img"
        aria-label={`每格一件，共${filed}格：${kinds.map(({ name, count }) => `${name}${count}件`).join('，')}`}
      >
        {kinds.map(({ name, first, count, look, stroke }) => (
          <Drawing key={name} first={first} count={count} look={look} stroke={stroke} />
        ))}
      </svg>
      <figcaption className="flex flex-wrap gap-x-5 gap-y-1">
        <span>每格一件</span>
        {kinds.map(({ name, count, look, stroke }) => (
          <span key={name} className="flex items-center gap-1.5">
            <svg className="size-3.5" width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">
              <Drawing first={0} count={1} look={look} stroke={stroke} />
            </svg>
            {`${name} ${count}`}
          </span>
        ))}
      </figcaption>
    </figure>
  )
}

interface Look {
  width: number
  dashes: string | undefined
  draw: (first: number, count: number) => string
}

/** A line as wide as a square, broken into squares: a few bytes, however many there are. */
const FILLED: Look = {
  width: 16,
  dashes: '16 4',
  draw: (first, count) =>
    rowsOf(first, count)
      .map(
        ({ column, row, count: some }) => `M${column * STEP} ${row * STEP + 8}h${some * STEP - 4}`,
      )
      .join(''),
}

const FRAMED: Look = {
  width: 3,
  dashes: undefined,
  draw: (first, count) =>
    Array.from({ length: count }, (_, offset) => {
      const index = first + offset
      const x = (index % COLUMNS) * STEP + 1.5
      return `M${x} ${Math.floor(index / COLUMNS) * STEP + 1.5}h13v13h-13z`
    }).join(''),
}

interface DrawingProps {
  first: number
  count: number
  look: Look
  stroke: string
}

const Drawing = ({ first, count, look, stroke }: DrawingProps) => (
  <path
    className={`fill-none ${stroke}`}
    strokeWidth={look.width}
    strokeDasharray={look.dashes}
    d={look.draw(first, count)}
  />
)

/** The squares from that of an index, as stretches of rows. */
function rowsOf(first: number, count: number) {
  const stretches: { column: number; row: number; count: number }[] = []
  for (let index = first; index < first + count;) {
    const column = index % COLUMNS
    const some = Math.min(COLUMNS - column, first + count - index)
    stretches.push({ column, row: Math.floor(index / COLUMNS), count: some })
    index += some
  }
  return stretches
}

/** Whether there are few enough to be drawn. */
export const canDrawSquares = (filed: number): boolean => filed > 0 && filed <= MAX_SQUARES
