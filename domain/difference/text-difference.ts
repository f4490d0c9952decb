// How one list became another, by the longest common subsequence: the part that block and text
// differences share. Lists that are too long for that are cut at items that occur once in both, so that the
// work grows with their length.
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

/** Up to here lists are compared cell by cell; longer ones are cut at items that occur once in both. */
const MAX_CELLS = 1_000_000
/** How often a stretch between two cuts is cut again. */
const MAX_CUTS = 12
const ISLAND = 2

/** A stretch of both lists, ends exclusive. */
interface Stretch {
  before: number
  beforeEnd: number
  after: number
  afterEnd: number
}

export function differenceOfLists(before: readonly string[], after: readonly string[]): Step[] {
  const steps: Step[] = []
  const lists = { before, after }
  const whole = { before: 0, beforeEnd: before.length, after: 0, afterEnd: after.length }
  compare(lists, whole, MAX_CUTS, steps)
  return steps
}

interface Lists {
  before: readonly string[]
  after: readonly string[]
}

function compare(lists: Lists, whole: Stretch, cuts: number, steps: Step[]): void {
  let { before, beforeEnd, after, afterEnd } = whole
  const isSame = (old: number, now: number) => lists.before[old] === lists.after[now]
  while (before < beforeEnd && after < afterEnd && isSame(before, after)) {
    steps.push({ change: 'same', before: before++, after: after++ })
  }
  let kept = 0
  while (before < beforeEnd && after < afterEnd && isSame(beforeEnd - 1, afterEnd - 1)) {
    beforeEnd -= 1
    afterEnd -= 1
    kept += 1
  }
  compareMiddle(lists, { before, beforeEnd, after, afterEnd }, cuts, steps)
  for (let index = 0; index < kept; index += 1) {
    steps.push({ change: 'same', before: beforeEnd + index, after: afterEnd + index })
  }
}

function compareMiddle(lists: Lists, stretch: Stretch, cuts: number, steps: Step[]): void {
  const { before, beforeEnd, after, afterEnd } = stretch
  if ((beforeEnd - before + 1) * (afterEnd - after + 1) <= MAX_CELLS) {
    compareCells(lists, stretch, steps)
    return
  }
  let [old, now] = [before, after]
  const anchors = cuts > 0 ? findAnchors(lists, stretch) : []
  for (const anchor of anchors) {
    const between = { before: old, beforeEnd: anchor.old, after: now, afterEnd: anchor.now }
    compare(lists, between, cuts - 1, steps)
    steps.push({ change: 'same', before: anchor.old, after: anchor.now })
    old = anchor.old + 1
    now = anchor.now + 1
  }
  if (anchors.length > 0) {
    compare(lists, { before: old, beforeEnd, after: now, afterEnd }, cuts - 1, steps)
    return
  }
  // Nothing to hold on to: all of the old went, all of the new came.
  for (; old < beforeEnd; old += 1) steps.push({ change: 'removed', before: old, after: -1 })
  for (; now < afterEnd; now += 1) steps.push({ change: 'added', before: -1, after: now })
}

interface Anchor {
  old: number
  now: number
}

/** What is once in each list of a stretch, as far as it keeps its order: the longest such row. */
function findAnchors(lists: Lists, { before, beforeEnd, after, afterEnd }: Stretch): Anchor[] {
  const old = indexesOfSingles(lists.before, before, beforeEnd)
  const now = indexesOfSingles(lists.after, after, afterEnd)
  const rows: { anchor: Anchor; previous: number }[] = []
  /** By length of row, the one that ends earliest in the new list. */
  const ends: number[] = []
  for (const [item, place] of old) {
    const other = now.get(item)
    if (place === null || other === undefined || other === null) continue
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((rows[ends[middle] ?? -1]?.anchor.now ?? Infinity) < other) low = middle + 1
      else high = middle
    }
    rows.push({ anchor: { old: place, now: other }, previous: ends[low - 1] ?? -1 })
    ends[low] = rows.length - 1
  }
  const anchors: Anchor[] = []
  let row = rows[ends.at(-1) ?? -1]
  for (; row; row = rows[row.previous]) anchors.push(row.anchor)
  return anchors.toReversed()
}

/** The place of each item of a stretch, in order; null for items that occur more than once. */
function indexesOfSingles(
  list: readonly string[],
  start: number,
  end: number,
): Map<string, number | null> {
  const indexes = new Map<string, number | null>()
  for (let index = start; index < end; index += 1) {
    const item = list[index] ?? ''
    indexes.set(item, indexes.has(item) ? null : index)
  }
  return indexes
}

function compareCells(
  lists: Lists,
  { before: firstRow, beforeEnd, after: firstColumn, afterEnd }: Stretch,
  steps: Step[],
): void {
  const columns = afterEnd - firstColumn + 1
  const longest = new Uint32Array((beforeEnd - firstRow + 1) * columns)
  const lengthAt = (row: number, column: number) =>
    longest[(row - firstRow) * columns + column - firstColumn] ?? 0
  for (let row = beforeEnd - 1; row >= firstRow; row -= 1) {
    for (let column = afterEnd - 1; column >= firstColumn; column -= 1) {
      longest[(row - firstRow) * columns + column - firstColumn] =
        lists.before[row] === lists.after[column]
          ? lengthAt(row + 1, column + 1) + 1
          : Math.max(lengthAt(row + 1, column), lengthAt(row, column + 1))
    }
  }
  let [row, column] = [firstRow, firstColumn]
  while (row < beforeEnd || column < afterEnd) {
    const both = row < beforeEnd && column < afterEnd
    if (both && lists.before[row] === lists.after[column]) {
      steps.push({ change: 'same', before: row++, after: column++ })
    } else if (
      column >= afterEnd ||
      (row < beforeEnd && lengthAt(row + 1, column) >= lengthAt(row, column + 1))
    ) {
      steps.push({ change: 'removed', before: row++, after: -1 })
    } else {
      steps.push({ change: 'added', before: -1, after: column++ })
    }
  }
}

/** The text that went and came, in runs. */
export function differenceOfTexts(before: string, after: string): TextPart[] {
  const old = tokens(before)
  const now = tokens(after)
  const parts: TextPart[] = []
  for (const { change, ...ranges } of differenceOfLists(old, now)) {
    const text = (change === 'added' ? now[ranges.after] : old[ranges.before]) ?? ''
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

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' })

/** Words as Chinese has them; figures and Latin words stay whole. */
const tokens = (text: string): string[] =>
  [...SEGMENTER.segment(text)].map(({ segment }) => segment)
