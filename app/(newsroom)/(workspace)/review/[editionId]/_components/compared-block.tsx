import { CopyBlock } from '#components/newsroom/copy-block'
import { DifferenceText } from '#components/newsroom/difference-text'
import { blockText, type BodyBlock } from '#domain/article/body'
import type { BlockDifference } from '#domain/review/block-difference'
import { differenceOfTexts } from '#domain/review/text-difference'

export type Addresses = Readonly<Record<number, string>>

/** One block of the difference. A block that moved stands where it is now; its old place says so. */
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
      <div className="block">
        <CopyBlock block={block} addresses={addresses} />
        {children}
      </div>
    )
  }
  const word = wordChange(difference)
  if (change === 'left') {
    return (
      <div className="block compared left">
        <p className="where">{word}</p>
        <div className="gone">
          <CopyBlock block={block} addresses={addresses} />
        </div>
      </div>
    )
  }
  // Where the words themselves do not tell, a line does.
  const told = change === 'moved' || block.type === 'figure'
  return (
    <div className={`block compared ${change}`} data-change>
      <div>
        {told ? <p className="where">{word}</p> : <span className="unseen">{word}：</span>}
        <ChangedWords difference={difference} addresses={addresses} />
      </div>
      {children}
    </div>
  )
}

type Changed = Exclude<BlockDifference, { change: 'same' | 'left' }>

function ChangedWords({ difference, addresses }: { difference: Changed; addresses: Addresses }) {
  const { change, block } = difference
  if (block.type === 'figure') {
    const before = 'before' in difference ? difference.before : block
    return <ComparedFigure before={before} now={block} addresses={addresses} />
  }
  const Tag = block.type === 'heading' ? 'h3' : 'p'
  if (change === 'changed' || change === 'moved') {
    // Only weight or breaks changed: the words are the same, the mark in the margin says so.
    return (
      <Tag>
        <DifferenceText parts={difference.parts} />
      </Tag>
    )
  }
  const Mark = change === 'added' ? 'ins' : 'del'
  return (
    <Tag>
      <Mark>{blockText(block)}</Mark>
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
  const { mediaId, alt, caption, credit } = now.attrs
  const address = addresses[mediaId]
  return (
    <figure>
      {address ? <img src={address} alt={alt} /> : <p className="mute">这张图片看不到了。</p>}
      <figcaption>
        <DifferenceText parts={differenceOfTexts(old.caption, caption)} />
        <small>
          摄影：
          <DifferenceText parts={differenceOfTexts(old.credit || '没写', credit || '没写')} />
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

function wordChange(difference: Exclude<BlockDifference, { change: 'same' }>): string {
  const picture = difference.block.type === 'figure'
  switch (difference.change) {
    case 'added':
      return picture ? '新增的图片' : '新增'
    case 'removed':
      return picture ? '删去的图片' : '删去'
    case 'changed':
      if (!picture) return '改写'
      return hasSameWords(difference) ? '图片的重点位置改了' : '图片的文字改了'
    case 'moved':
      return `从第 ${difference.from} 段移来`
    case 'left':
      return `原第 ${difference.from} 段移到了第 ${difference.to} 段`
  }
}

function hasSameWords({ before, block }: Extract<BlockDifference, { change: 'changed' }>): boolean {
  if (before.type !== 'figure' || block.type !== 'figure') return false
  const { alt, caption, credit } = block.attrs
  return (
    before.attrs.alt === alt && before.attrs.caption === caption && before.attrs.credit === credit
  )
}
