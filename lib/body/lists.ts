// Lists of a body: items that follow one another and are marked alike. The body itself is domain/article/body.ts.

/** How the items of a list are marked. */
export const LIST_KINDS = ['bullet', 'number'] as const
export type ListKind = (typeof LIST_KINDS)[number]

interface AnyBlock {
  type: string
}

interface AnyItem {
  type: 'item'
  attrs: { list: ListKind }
}

type ItemOf<Block> = Extract<Block, AnyItem>

type OtherThanItem<Block> = Exclude<Block, ItemOf<Block>>

const isItem = <Block extends AnyBlock>(block: Block): block is ItemOf<Block> =>
  block.type === 'item'

const isOther = <Block extends AnyBlock>(block: Block): block is OtherThanItem<Block> =>
  block.type !== 'item'

/** The number of each block in its numbered list; 0 for what has none. */
export function itemNumbers<Block extends AnyBlock>(blocks: readonly Block[]): number[] {
  let count = 0
  return blocks.map((block) => {
    count = isItem(block) && block.attrs.list === 'number' ? count + 1 : 0
    return count
  })
}

/** What is before an item where it is a line of text. */
export const itemSign = (number: number): string => (number === 0 ? '• ' : `${number}. `)

/** The items of a list, or one other block; `index`: of the first, in the body. */
export type Listed<Block> =
  | { list: ListKind; items: ItemOf<Block>[]; index: number }
  | { list: null; block: OtherThanItem<Block>; index: number }

export function groupLists<Block extends AnyBlock>(blocks: readonly Block[]): Listed<Block>[] {
  const groups: Listed<Block>[] = []
  for (const [index, block] of blocks.entries()) {
    const last = groups.at(-1)
    if (isOther(block)) groups.push({ list: null, block, index })
    else if (isItem(block) && last && last.list === block.attrs.list) last.items.push(block)
    else if (isItem(block)) groups.push({ list: block.attrs.list, items: [block], index })
  }
  return groups
}
