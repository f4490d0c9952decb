import { CopyBlock } from '#components/newsroom/copy-block'
import type { Content } from '#domain/article/content'
import {
  countChanges,
  differenceOfBodies,
  type BlockDifference,
} from '#domain/review/block-difference'
import { differenceOfTexts } from '#domain/review/text-difference'

import { DifferenceText } from '#components/newsroom/difference-text'

type Addresses = Readonly<Record<number, string>>

const MARKS = { same: null, added: '新增', removed: '删去', changed: '改写' } as const

/** A piece beside what the last approval said yes to: what went, what came, what was reworded. */
export function CopyCompared({
  before,
  after,
  addresses,
}: {
  before: Content
  after: Content
  addresses: Addresses
}) {
  const differences = differenceOfBodies(before.body, after.body)
  const changed = countChanges(differences)
  return (
    <>
      <header className="reading-column headlines">
        {(['kicker', 'headline', 'subtitle'] as const).map((line) => {
          if (before[line] === '' && after[line] === '') return null
          const words = <DifferenceText parts={differenceOfTexts(before[line], after[line])} />
          return line === 'headline' ? (
            <h2 key={line}>{words}</h2>
          ) : (
            <p key={line} className={line}>
              {words}
            </p>
          )
        })}
        <p className="byline">
          <DifferenceText parts={differenceOfTexts(bylineOf(before), bylineOf(after))} />
        </p>
      </header>
      <p className="reading-column mute small">
        {changed === 0 ? '正文没有改动。' : `正文有 ${changed} 段不同。`}
      </p>
      <div className="reading-column copy">
        {differences.map((difference, index) => (
          <ComparedBlock key={index} difference={difference} addresses={addresses} />
        ))}
      </div>
    </>
  )
}

function ComparedBlock({
  difference,
  addresses,
}: {
  difference: BlockDifference
  addresses: Addresses
}) {
  const { change, block } = difference
  if (change === 'same') return <CopyBlock block={block} addresses={addresses} />
  const mark = <span className="unseen">{MARKS[change]}：</span>
  if (block.type === 'figure') {
    return (
      <div className={`compared ${change}`}>
        {mark}
        <CopyBlock block={block} addresses={addresses} />
      </div>
    )
  }
  const Tag = block.type === 'heading' ? 'h3' : 'p'
  if (change === 'changed') {
    const { parts } = difference
    // Only weight or breaks changed: the words are the same, the mark in the margin says so.
    return (
      <Tag className="compared changed">
        {mark}
        <DifferenceText parts={parts} />
      </Tag>
    )
  }
  const Mark = change === 'added' ? 'ins' : 'del'
  const words = (block.content ?? [])
    .map((part) => (part.type === 'text' ? part.text : '\n'))
    .join('')
  return (
    <Tag className={`compared ${change}`}>
      {mark}
      <Mark>{words}</Mark>
    </Tag>
  )
}

const bylineOf = ({ dateline, credits }: Content) =>
  [dateline, ...credits.map(({ name }) => name)].filter((words) => words !== '').join(' ')
