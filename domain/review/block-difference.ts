import { blockText, type Body, type BodyBlock } from '../article/body.ts'
import { differenceOfLists, differenceOfTexts, type TextPart } from './text-difference.ts'

// What changed between two revisions of a body, block by block, as an editor reads it: a paragraph
// stayed, came, went, was reworded, or stands elsewhere now. Weight (bold) counts as a change of the
// block. Places are counted from 1 over all blocks of their body.
export type BlockDifference =
  | { change: 'same'; block: BodyBlock; from: number; to: number }
  | { change: 'added'; block: BodyBlock; to: number }
  | { change: 'removed'; block: BodyBlock; from: number }
  | ReplacedBlock<'changed'>
  /** Stands where it is now; its old place says where it went. */
  | ReplacedBlock<'moved'>
  | { change: 'left'; block: BodyBlock; from: number; to: number }

interface ReplacedBlock<Change> {
  change: Change
  block: BodyBlock
  before: BodyBlock
  parts: TextPart[]
  from: number
  to: number
}

/** Two paragraphs are one reworded when they share at least this part of the longer's pairs. */
const ALIKE = 0.25
/** One that also moved must be known again by more. */
const ALIKE_ELSEWHERE = 0.5

export function differenceOfBodies(before: Body, after: Body): BlockDifference[] {
  return markMoves(differenceInPlace(before.content, after.content))
}

/** How many blocks are not as they were; one that moved counts once. */
export function countChanges(differences: readonly BlockDifference[]): number {
  return differences.filter(({ change }) => change !== 'same' && change !== 'left').length
}

/** Where each block of the old body stands in the new one, from 0; null for what went. */
export function followBlocks(before: Body, after: Body): (number | null)[] {
  const places: (number | null)[] = before.content.map(() => null)
  for (const difference of differenceOfBodies(before, after)) {
    if ('from' in difference && 'to' in difference) places[difference.from - 1] = difference.to - 1
  }
  return places
}

function differenceInPlace(old: readonly BodyBlock[], now: readonly BodyBlock[]) {
  const differences: BlockDifference[] = []
  let removed: Placed[] = []
  let added: Placed[] = []
  const flush = () => {
    differences.push(...pairUp(removed, added))
    removed = []
    added = []
  }
  for (const step of differenceOfLists(old.map(keyOf), now.map(keyOf))) {
    const [from, to] = [step.before + 1, step.after + 1]
    if (step.change === 'removed') removed.push({ block: old[from - 1] as BodyBlock, at: from })
    else if (step.change === 'added') added.push({ block: now[to - 1] as BodyBlock, at: to })
    else {
      flush()
      differences.push({ change: 'same', block: now[to - 1] as BodyBlock, from, to })
    }
  }
  flush()
  return differences
}

interface Placed {
  block: BodyBlock
  at: number
}

/** Goes through what went and what came side by side, and calls the like ones reworded. */
function pairUp(removed: readonly Placed[], added: readonly Placed[]): BlockDifference[] {
  const pairs: BlockDifference[] = []
  const came = ({ block, at }: Placed): BlockDifference => ({ change: 'added', block, to: at })
  let next = 0
  for (const old of removed) {
    const partner = added.findIndex(
      (other, index) => index >= next && isAlike(old.block, other.block, ALIKE),
    )
    const reworded = added[partner]
    if (!reworded) {
      pairs.push({ change: 'removed', block: old.block, from: old.at })
      continue
    }
    pairs.push(...added.slice(next, partner).map(came))
    pairs.push(replaced('changed', old, reworded))
    next = partner + 1
  }
  return [...pairs, ...added.slice(next).map(came)]
}

/** What went at one place and came at another is one block that moved: the same first, then the like. */
function markMoves(differences: readonly BlockDifference[]): BlockDifference[] {
  const marked = [...differences]
  for (const known of [isSame, isAlikeElsewhere]) {
    for (const [index, old] of marked.entries()) {
      if (old.change !== 'removed') continue
      const place = marked.findIndex(
        (other) => other.change === 'added' && known(old.block, other.block),
      )
      const now = marked[place]
      if (now?.change !== 'added') continue
      marked[place] = replaced('moved', { ...old, at: old.from }, { ...now, at: now.to })
      marked[index] = { change: 'left', block: old.block, from: old.from, to: now.to }
    }
  }
  return marked
}

function replaced<Change>(change: Change, old: Placed, now: Placed): ReplacedBlock<Change> {
  const parts = differenceOfTexts(blockText(old.block), blockText(now.block))
  return { change, block: now.block, before: old.block, parts, from: old.at, to: now.at }
}

const keyOf = (block: BodyBlock) => JSON.stringify(block)
const isSame = (before: BodyBlock, after: BodyBlock) => keyOf(before) === keyOf(after)
const isAlikeElsewhere = (before: BodyBlock, after: BodyBlock) =>
  isAlike(before, after, ALIKE_ELSEWHERE)

function isAlike(before: BodyBlock, after: BodyBlock, least: number): boolean {
  if (before.type === 'figure' || after.type === 'figure') {
    return (
      before.type === 'figure' &&
      after.type === 'figure' &&
      before.attrs.mediaId === after.attrs.mediaId
    )
  }
  const [old, now] = [pairsOf(before), pairsOf(after)]
  let shared = 0
  for (const [pair, count] of old.counts) shared += Math.min(count, now.counts.get(pair) ?? 0)
  return shared >= least * Math.max(old.size, now.size, 1)
}

interface Pairs {
  counts: ReadonlyMap<string, number>
  size: number
}

/** Each block is held against many others. */
const counted = new WeakMap<BodyBlock, Pairs>()

/** Characters side by side: what two texts have of them in common tells likeness at little cost. */
function pairsOf(block: BodyBlock): Pairs {
  const known = counted.get(block)
  if (known) return known
  const characters = [...blockText(block)]
  const counts = new Map<string, number>()
  for (const [at, character] of characters.entries()) {
    const pair = `${characters[at - 1] ?? ''}${character}`
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  const pairs = { counts, size: characters.length }
  counted.set(block, pairs)
  return pairs
}
