// How one list became another, by the longest common subsequence: the part that block and text
// differences share. Not made for lists of tens of thousands; callers cut first.
export type Change = 'same' | 'removed' | 'added'
export interface Step {
  change: Change
  /** Index in the old list; -1 when added. */
  before: number
  /** Index in the new list; -1 when removed. */
  after: number
}

export interface TextPart {
  change: Change
  text: string
}

const MOST_CELLS = 4_000_000
const ISLAND = 2

export function differenceOfLists(before: readonly string[], after: readonly string[]): Step[] {
  let start = 0
  const shortest = Math.min(before.length, after.length)
  while (start < shortest && before[start] === after[start]) start += 1
  let end = 0
  while (end < shortest - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  const same = (from: number, offset: number, count: number): Step[] =>
    Array.from({ length: count }, (_, at) => ({
      change: 'same',
      before: from + at,
      after: from + at + offset,
    }))
  return [
    ...same(0, 0, start),
    ...differenceOfMiddle(
      before.slice(start, before.length - end),
      after.slice(start, after.length - end),
    ).map(({ change, ...step }) => ({
      change,
      before: step.before < 0 ? -1 : step.before + start,
      after: step.after < 0 ? -1 : step.after + start,
    })),
    ...same(before.length - end, after.length - before.length, end),
  ]
}

function differenceOfMiddle(before: readonly string[], after: readonly string[]): Step[] {
  const columns = after.length + 1
  const steps: Step[] = []
  const cells = (before.length + 1) * columns
  // Past the bound nothing is compared: all of the old went, all of the new came.
  const longest = new Uint32Array(cells > MOST_CELLS ? 0 : cells)
  const lengthAt = (row: number, column: number) => longest[row * columns + column] ?? 0
  if (longest.length > 0) {
    for (let row = before.length - 1; row >= 0; row -= 1) {
      for (let column = after.length - 1; column >= 0; column -= 1) {
        longest[row * columns + column] =
          before[row] === after[column]
            ? lengthAt(row + 1, column + 1) + 1
            : Math.max(lengthAt(row + 1, column), lengthAt(row, column + 1))
      }
    }
  }
  let row = 0
  let column = 0
  while (row < before.length || column < after.length) {
    const both = row < before.length && column < after.length
    if (both && longest.length > 0 && before[row] === after[column]) {
      steps.push({ change: 'same', before: row++, after: column++ })
    } else if (
      column >= after.length ||
      (row < before.length && lengthAt(row + 1, column) >= lengthAt(row, column + 1))
    ) {
      steps.push({ change: 'removed', before: row++, after: -1 })
    } else {
      steps.push({ change: 'added', before: -1, after: column++ })
    }
  }
  return steps
}

/** The words that went and came, in runs. */
export function differenceOfTexts(before: string, after: string): TextPart[] {
  const old = tokens(before)
  const now = tokens(after)
  const parts: TextPart[] = []
  for (const { change, ...at } of differenceOfLists(old, now)) {
    const text = (change === 'added' ? now[at.after] : old[at.before]) ?? ''
    const last = parts.at(-1)
    if (last?.change === change) last.text += text
    else parts.push({ change, text })
  }
  return joinIslands(parts)
}

/** A character or two kept between changes say nothing: they read better as one change. */
function joinIslands(parts: readonly TextPart[]): TextPart[] {
  const joined: TextPart[] = []
  let removed = ''
  let added = ''
  const flush = () => {
    if (removed) joined.push({ change: 'removed', text: removed })
    if (added) joined.push({ change: 'added', text: added })
    removed = added = ''
  }
  for (const [index, { change, text }] of parts.entries()) {
    const island =
      change === 'same' && index > 0 && index < parts.length - 1 && [...text].length <= ISLAND
    if (change === 'removed' || island) removed += text
    if (change === 'added' || island) added += text
    if (change === 'same' && !island) {
      flush()
      joined.push({ change, text })
    }
  }
  flush()
  return joined
}

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' })

/** Words as Chinese has them; figures and Latin words stay whole. */
const tokens = (text: string): string[] => [...WORDS.segment(text)].map(({ segment }) => segment)
