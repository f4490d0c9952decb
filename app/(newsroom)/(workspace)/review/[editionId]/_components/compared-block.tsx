import { tv } from 'tailwind-variants/lite'

import { Deleted, Inserted } from '#components/newsroom/changed-words'
import { BodyBlockView, CroppedNote } from '#components/newsroom/body-block-view'
import { DifferenceText } from '#components/newsroom/difference-text'
import type { BodyBlock, Figure } from '#domain/article/body'
import type { Table } from '#domain/article/body-table'
import { textWithLinks } from '#domain/article/body-links'
import type { BlockDifference } from '#domain/difference/block-difference'
import { differenceOfTexts } from '#domain/difference/text-difference'

import { ComparedTable, listTableChanges } from './compared-table.tsx'

const BAR =
  'before:absolute before:inset-[8px_auto_8px_-14px] before:w-0.75 before:rounded-sm max-md:before:left-[-10px]'

const comparedStyles = tv({
  slots: {
    block: [
      'group/paragraph relative grid grid-cols-[minmax(0,1fr)] gap-x-6',
      'xl:in-data-discussed:grid-cols-[minmax(0,1fr)_240px]',
    ],
    where: 'font-sans text-xs leading-[1.7] text-ink-2 indent-0',
  },
  variants: {
    change: {
      same: '',
      added: { block: [BAR, 'before:bg-azure', 'group-has-[.see-before:checked]/review:hidden'] },
      changed: { block: [BAR, 'before:bg-azure'] },
      moved: { block: [BAR, 'before:bg-mauve', 'group-has-[.see-before:checked]/review:hidden'] },
      left: {
        block: [BAR, 'before:bg-ochre', 'group-has-[.see-after:checked]/review:hidden'],
        where: 'group-has-[.see-before:checked]/review:hidden',
      },
      removed: {
        block: [
          BAR,
          'before:bg-ochre [&_figure]:opacity-55',
          'group-has-[.see-after:checked]/review:hidden',
        ],
      },
    },
  },
})

export type Addresses = Readonly<Record<number, string>>

/** One block of the difference. A block that moved is where it is now; its old place says so. */
export function ComparedBlock({
  difference,
  addresses,
  children,
}: {
  difference: BlockDifference
  addresses: Addresses
  children?: React.ReactNode
}) {
  const { change, block } = difference
  if (change === 'same') {
    return (
      <div className={comparedStyles({ change }).block()}>
        <BodyBlockView block={block} addresses={addresses} />
        {children}
      </div>
    )
  }
  const label = formatChange(difference)
  const { block: frame, where } = comparedStyles({ change })
  if (change === 'left') {
    return (
      <div className={frame()} data-compared={change}>
        <p className={where()} data-where="">
          {label}
        </p>
        <div className="hidden group-has-[.see-before:checked]/review:block">
          <BodyBlockView block={block} addresses={addresses} />
        </div>
      </div>
    )
  }
  // Where the text itself does not show it, a line does.
  const labelled = change === 'moved' || !isLine(block) || isReshaped(difference)
  return (
    <div className={frame()} data-compared={change} data-change>
      <div>
        {labelled ? (
          <p className={where()} data-where="">
            {label}
          </p>
        ) : (
          <span className="sr-only">{label}：</span>
        )}
        <ChangedText difference={difference} addresses={addresses} />
      </div>
      {children}
    </div>
  )
}

type Changed = Exclude<BlockDifference, { change: 'same' | 'left' }>

function ChangedText({ difference, addresses }: { difference: Changed; addresses: Addresses }) {
  const { change, block } = difference
  if (block.type === 'figure') {
    const before = 'before' in difference ? difference.before : block
    return <ComparedFigure before={before} now={block} addresses={addresses} />
  }
  if (block.type === 'table') {
    const nothing: Table = { type: 'table', attrs: {}, content: [] }
    if (change === 'removed') return <ComparedTable before={block} now={nothing} />
    const before = 'before' in difference ? difference.before : nothing
    return <ComparedTable before={before.type === 'table' ? before : nothing} now={block} />
  }
  const Tag = block.type === 'heading' ? 'h3' : 'p'
  const list = block.type === 'item' ? block.attrs.list : undefined
  if (change === 'changed' || change === 'moved') {
    // Only weight or breaks changed: the words are the same, the mark in the margin says so.
    return (
      <Tag data-list={list}>
        <DifferenceText parts={difference.parts} />
      </Tag>
    )
  }
  const Mark = change === 'added' ? Inserted : Deleted
  return (
    <Tag data-list={list}>
      <Mark>{textWithLinks(block)}</Mark>
    </Tag>
  )
}

/** The same picture with other words under it. */
function ComparedFigure({
  before,
  now,
  addresses,
}: {
  before: BodyBlock
  now: Extract<BodyBlock, { type: 'figure' }>
  addresses: Addresses
}) {
  const old = before.type === 'figure' ? before.attrs : now.attrs
  const { mediaId, crop, alt, caption, credit } = now.attrs
  const address = addresses[mediaId]
  return (
    <figure>
      {address ? <img src={address} alt={alt} /> : <p className="text-ink-2">这张图片看不到了。</p>}
      <figcaption>
        <DifferenceText parts={differenceOfTexts(old.caption, caption)} />
        <small>
          摄影：
          <DifferenceText parts={differenceOfTexts(old.credit || '没写', credit || '没写')} />
          <CroppedNote crop={crop} addresses={addresses} />
        </small>
        {(alt || old.alt) && (
          <small>
            画面说明：
            <DifferenceText parts={differenceOfTexts(old.alt, alt)} />
          </small>
        )}
      </figcaption>
    </figure>
  )
}

function formatChange(difference: Exclude<BlockDifference, { change: 'same' }>): string {
  const { block } = difference
  const named = isLine(block) ? '' : `的${formatShape(block)}`
  switch (difference.change) {
    case 'added':
      return `新增${named}`
    case 'removed':
      return `删去${named}`
    case 'changed':
      if (isReshaped(difference)) return `改成了${formatShape(block)}`
      return isLine(block) ? '改写' : `${formatShape(block)}的${listParts(difference)}改了`
    case 'moved':
      return `从第 ${difference.from} 段移来`
    case 'left':
      return `原第 ${difference.from} 段移到了第 ${difference.to} 段`
  }
}

function isReshaped(difference: Exclude<BlockDifference, { change: 'same' }>): boolean {
  if (difference.change !== 'changed') return false
  return formatShape(difference.before) !== formatShape(difference.block)
}

type ShapeOf = { [Type in BodyBlock['type']]: (block: BodyBlock) => string }

const SHAPES: ShapeOf = {
  paragraph: () => '段落',
  item: (block) => (block.type === 'item' && block.attrs.list === 'number' ? '编号列表' : '列表'),
  heading: () => '小标题',
  figure: () => '图片',
  table: () => '表格',
}

const formatShape = (block: BodyBlock): string => SHAPES[block.type](block)

const isLine = ({ type }: BodyBlock) => type !== 'figure' && type !== 'table'

/** What of a picture or a table changed. */
function listParts(difference: Extract<BlockDifference, { change: 'changed' }>): string {
  const { before, block } = difference
  if (before.type !== 'table' || block.type !== 'table')
    return listPictureChanges(difference).join('、')
  // Of the words nothing changed: then it is how they are set.
  return listTableChanges(before, block).join('、') || '加粗或换行'
}

const PICTURE_PARTS = {
  裁剪: ({ crop }) => crop,
  文字: ({ alt, caption, credit }) => [alt, caption, credit],
  重点位置: ({ focus }) => focus,
  主图标记: ({ lead }) => lead,
} satisfies Record<string, (attrs: Figure['attrs']) => unknown>

function listPictureChanges({
  before,
  block,
}: Extract<BlockDifference, { change: 'changed' }>): string[] {
  if (before.type !== 'figure' || block.type !== 'figure') return []
  const [was, is] = [before.attrs, block.attrs]
  return Object.entries(PICTURE_PARTS)
    .filter(([, part]) => JSON.stringify(part(was)) !== JSON.stringify(part(is)))
    .map(([name]) => name)
}
