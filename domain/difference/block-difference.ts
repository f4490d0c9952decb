import { blockText, wholeOf, type Body, type BodyBlock } from '../article/body.ts'
import { textWithLinks } from '../article/body-links.ts'
import { differenceOfLists, differenceOfTexts, type TextPart } from './text-difference.ts'

// What changed between two revisions of a body, block by block, as an editor reads it: a paragraph
// stayed, came, went, was reworded, or is elsewhere now. Weight (bold) counts as a change of the
// block; the address of a link is compared as words behind it. Places are counted from 1 over all blocks of their body.
export type BlockDifference =
  | { change: 'same'; block: BodyBlock; from: number; to: number }
  | { change: 'added'; block: BodyBlock; to: number }
  | { change: 'removed'; block: BodyBlock; from: number }
  | ReplacedBlock<'changed'>
  /** Its block is where it is now; its old place says where it went. */
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

/** Where each block of the old body is in the new one, from 0; null for what went. */
export function followBlocks(before: Body, after: Body): (number | null)[] {
  const indexes: (number | null)[] = before.content.map(() => null)
  for (const difference of differenceOfBodies(before, after)) {
    if ('from' in difference && 'to' in difference) indexes[difference.from - 1] = difference.to - 1
  }
  return indexes
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
    if (step.change === 'removed') removed.push({ block: old[from - 1] as BodyBlock, index: from })
    else if (step.change === 'added') added.push({ block: now[to - 1] as BodyBlock, index: to })
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
  index: number
}

/** Goes through what went and what came side by side, and calls the like ones reworded. */
function pairUp(removed: readonly Placed[], added: readonly Placed[]): BlockDifference[] {
  const pairs: BlockDifference[] = []
  const came = ({ block, index }: Placed): BlockDifference => ({
    change: 'added',
    block,
    to: index,
  })
  const findLike = indexBlocks(added.map(({ block }) => block))
  let next = 0
  for (const old of removed) {
    const partner = findLike(old.block, ALIKE, (index) => index >= next)
    const reworded = added[partner]
    if (!reworded) {
      pairs.push({ change: 'removed', block: old.block, from: old.index })
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
  const indexes = marked.flatMap(({ change }, index) => (change === 'added' ? [index] : []))
  const added = indexes.map((index) => (marked[index] as BlockDifference).block)
  const findSame = indexByKey(added)
  const findLike = indexBlocks(added)
  const isFree = (index: number) => marked[indexes[index] ?? -1]?.change === 'added'
  for (const find of [findSame, findLike]) {
    for (const [index, old] of marked.entries()) {
      if (old.change !== 'removed') continue
      const target = indexes[find(old.block, ALIKE_ELSEWHERE, isFree)] ?? -1
      const now = marked[target]
      if (now?.change !== 'added') continue
      marked[target] = replaced('moved', { ...old, index: old.from }, { ...now, index: now.to })
      marked[index] = { change: 'left', block: old.block, from: old.from, to: now.to }
    }
  }
  return marked
}

function replaced<Change>(change: Change, old: Placed, now: Placed): ReplacedBlock<Change> {
  const parts = differenceOfTexts(textWithLinks(old.block), textWithLinks(now.block))
  return { change, block: now.block, before: old.block, parts, from: old.index, to: now.index }
}

const keyOf = (block: BodyBlock) => JSON.stringify(block)

/** Finds the first free block that is like another, by its index; -1 when there is none. */
type FindBlock = (block: BodyBlock, least: number, isFree: (index: number) => boolean) => number

/** By the block itself: the first free one that is the same. */
function indexByKey(blocks: readonly BodyBlock[]): FindBlock {
  const indexesOf = new Map<string, number[]>()
  for (const [index, block] of blocks.entries()) {
    const known = indexesOf.get(keyOf(block))
    if (known) known.push(index)
    else indexesOf.set(keyOf(block), [index])
  }
  // What was once taken stays taken, so each place is passed once.
  return (block, _least, isFree) => {
    const same = indexesOf.get(keyOf(block)) ?? []
    while (same[0] !== undefined && !isFree(same[0])) same.shift()
    return same[0] ?? -1
  }
}

/** A pair that occurs in more blocks says nothing about one of them. */
const MAX_BLOCKS_OF_PAIR = 8

/** By the pairs that few blocks have: only those that share some of them are compared. */
function indexBlocks(blocks: readonly BodyBlock[]): FindBlock {
  const indexesOf = new Map<string, number[]>()
  for (const [index, block] of blocks.entries()) {
    for (const pair of pairsOf(block).counts.keys()) {
      const known = indexesOf.get(pair)
      if (!known) indexesOf.set(pair, [index])
      else if (known.length <= MAX_BLOCKS_OF_PAIR) known.push(index)
    }
  }
  return (block, least, isFree) => {
    const like = candidatesOf(block, indexesOf, blocks.length)
    return (
      like.find((index) => {
        const other = blocks[index]
        return other !== undefined && isFree(index) && isAlike(block, other, least)
      }) ?? -1
    )
  }
}

/** The blocks that share most of the rare pairs, in their order; all of them when they are few. */
function candidatesOf(
  block: BodyBlock,
  indexesOf: ReadonlyMap<string, readonly number[]>,
  count: number,
): number[] {
  if (count <= MAX_BLOCKS_OF_PAIR) return Array.from({ length: count }, (_, index) => index)
  const shared = new Map<number, number>()
  for (const pair of pairsOf(block).counts.keys()) {
    const having = indexesOf.get(pair) ?? []
    if (having.length > MAX_BLOCKS_OF_PAIR) continue
    for (const index of having) shared.set(index, (shared.get(index) ?? 0) + 1)
  }
  return [...shared]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MAX_BLOCKS_OF_PAIR)
    .map(([index]) => index)
    .toSorted((a, b) => a - b)
}

function isAlike(before: BodyBlock, after: BodyBlock, least: number): boolean {
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

/** Characters side by side: what two texts share of them measures likeness at little cost. */
function pairsOf(block: BodyBlock): Pairs {
  const known = counted.get(block)
  if (known) return known
  // A picture is known again by itself, however it is cropped.
  if (block.type === 'figure')
    return { counts: new Map([[`figure ${wholeOf(block.attrs)}`, 1]]), size: 1 }
  // And a table is none of the paragraphs, however many words they share.
  const kind = block.type === 'table' ? 'table ' : ''
  const characters = [...blockText(block)]
  const counts = new Map<string, number>()
  for (const [offset, character] of characters.entries()) {
    const pair = `${kind}${characters[offset - 1] ?? ''}${character}`
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  const pairs = { counts, size: characters.length }
  counted.set(block, pairs)
  return pairs
}
