import { blockText, type Body, type BodyBlock } from '../article/body.ts'
import { differenceOfLists, differenceOfTexts, type TextPart } from './text-difference.ts'

// What changed between two revisions of a body, block by block, as an editor reads it: a paragraph
// stayed, came, went, or was reworded. Weight (bold) counts as a change of the block.
export type BlockDifference =
  | { change: 'same'; block: BodyBlock }
  | { change: 'added'; block: BodyBlock }
  | { change: 'removed'; block: BodyBlock }
  | { change: 'changed'; block: BodyBlock; before: BodyBlock; parts: TextPart[] }

/** Two paragraphs are one reworded when they share at least this much of the longer. */
const ALIKE = 0.35

export function differenceOfBodies(before: Body, after: Body): BlockDifference[] {
  const old = before.content
  const now = after.content
  const steps = differenceOfLists(old.map(keyOf), now.map(keyOf))
  const differences: BlockDifference[] = []
  let removed: BodyBlock[] = []
  let added: BodyBlock[] = []
  const flush = () => {
    differences.push(...pairUp(removed, added))
    removed = []
    added = []
  }
  for (const step of steps) {
    const block = (step.change === 'removed' ? old[step.before] : now[step.after]) as BodyBlock
    if (step.change === 'removed') removed.push(block)
    else if (step.change === 'added') added.push(block)
    else {
      flush()
      differences.push({ change: 'same', block })
    }
  }
  flush()
  return differences
}

/** How many blocks are not as they were. */
export function countChanges(differences: readonly BlockDifference[]): number {
  return differences.filter(({ change }) => change !== 'same').length
}

/** Goes through what went and what came side by side, and calls the like ones reworded. */
function pairUp(removed: BodyBlock[], added: BodyBlock[]): BlockDifference[] {
  const pairs: BlockDifference[] = []
  let next = 0
  for (const block of removed) {
    const partner = added.findIndex((other, index) => index >= next && likeness(block, other))
    if (partner === -1) {
      pairs.push({ change: 'removed', block })
      continue
    }
    for (const other of added.slice(next, partner)) pairs.push({ change: 'added', block: other })
    const reworded = added[partner] as BodyBlock
    const parts = differenceOfTexts(blockText(block), blockText(reworded))
    pairs.push({ change: 'changed', block: reworded, before: block, parts })
    next = partner + 1
  }
  for (const block of added.slice(next)) pairs.push({ change: 'added', block })
  return pairs
}

function likeness(before: BodyBlock, after: BodyBlock): boolean {
  if (before.type === 'figure' || after.type === 'figure') {
    return (
      before.type === 'figure' &&
      after.type === 'figure' &&
      before.attrs.mediaId === after.attrs.mediaId
    )
  }
  const [old, now] = [blockText(before), blockText(after)]
  const kept = differenceOfTexts(old, now)
    .filter(({ change }) => change === 'same')
    .reduce((sum, { text }) => sum + text.length, 0)
  return kept >= ALIKE * Math.max(old.length, now.length, 1)
}

const keyOf = (block: BodyBlock) => JSON.stringify(block)
