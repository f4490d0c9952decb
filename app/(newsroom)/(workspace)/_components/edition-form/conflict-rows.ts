import type { BodyBlock } from '#domain/article/body'
import type { Content } from '#domain/article/content'
import { textWithLinks } from '#domain/article/body-links'
import { FACT_FIELDS, type FactField } from '#domain/article/content-fields'
import { differenceOfLists } from '#domain/difference/text-difference'

// Two texts of one edition, laid side by side: the fields that differ, and the passages of the body that
// do, each with a choice. Whatever is chosen, both texts are kept elsewhere.

export type Choice = 'theirs' | 'mine' | 'both'

export type ConflictRow =
  | { kind: 'field'; name: FactField }
  /** Blocks that are alike in both. */
  | { kind: 'same'; blocks: BodyBlock[] }
  | { kind: 'passage'; theirs: BodyBlock[]; mine: BodyBlock[] }

export function compareTexts(theirs: Content, mine: Content): ConflictRow[] {
  const fields = FACT_FIELDS.filter((name) => keyOf(theirs[name]) !== keyOf(mine[name]))
  return [
    ...fields.map((name): ConflictRow => ({ kind: 'field', name })),
    ...passagesOf(theirs.body.content, mine.body.content),
  ]
}

type Passage = Extract<ConflictRow, { kind: 'passage' }>

function passagesOf(theirs: BodyBlock[], mine: BodyBlock[]): ConflictRow[] {
  const rows: ConflictRow[] = []
  let passage: Passage | null = null
  for (const { change, before, after } of differenceOfLists(theirs.map(keyOf), mine.map(keyOf))) {
    const block = change === 'removed' ? theirs[before] : mine[after]
    if (!block) continue
    if (change === 'same') {
      passage = null
      const last = rows.at(-1)
      if (last?.kind === 'same') last.blocks.push(block)
      else rows.push({ kind: 'same', blocks: [block] })
      continue
    }
    if (!passage) {
      passage = { kind: 'passage', theirs: [], mine: [] }
      rows.push(passage)
    }
    passage[change === 'removed' ? 'theirs' : 'mine'].push(block)
  }
  return rows
}

/** The places of the rows that still need a choice. */
export const openRows = (
  rows: readonly ConflictRow[],
  choices: Readonly<Record<number, Choice>>,
): number[] =>
  rows.flatMap(({ kind }, index) =>
    kind !== 'same' && choices[index] === undefined ? [index] : [],
  )

/** The text that the choices make; `choices` by the row's place, mine where none was made. */
export function chosenText(
  theirs: Content,
  mine: Content,
  rows: readonly ConflictRow[],
  choices: Readonly<Record<number, Choice>>,
): Content {
  const from = (index: number) => choices[index] ?? 'mine'
  const blocks = rows.flatMap((row, index) => {
    if (row.kind === 'same') return row.blocks
    if (row.kind === 'field') return []
    if (from(index) === 'both') return [...row.theirs, ...row.mine]
    return from(index) === 'theirs' ? row.theirs : row.mine
  })
  const fields = rows.flatMap((row, index) =>
    row.kind === 'field' && from(index) === 'theirs' ? [[row.name, theirs[row.name]]] : [],
  )
  return { ...mine, ...Object.fromEntries(fields), body: { type: 'doc', content: blocks } }
}

/** The text of a passage, a block a line; its caption stands in for a picture. */
export const textOfBlocks = (blocks: readonly BodyBlock[]): string =>
  blocks
    .map((block) =>
      block.type === 'figure'
        ? `〔图片：${block.attrs.caption || '没写图注'}〕`
        : textWithLinks(block),
    )
    .join('\n')

const keyOf = (value: unknown) => JSON.stringify(value)
