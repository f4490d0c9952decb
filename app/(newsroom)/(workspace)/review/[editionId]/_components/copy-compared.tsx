import { DifferenceText } from '#components/newsroom/difference-text'
import type { Content } from '#domain/article/content'
import { countChanges, type BlockDifference } from '#domain/review/block-difference'
import { differenceOfTexts } from '#domain/review/text-difference'
import { wordCredits } from '#lib/byline-words'

import { ComparedBlock, type Addresses } from './compared-block.tsx'

/** A piece beside a text that somebody stood for: what went, what came, what was reworded or moved. */
export function CopyCompared({
  before,
  after,
  differences,
  addresses,
  notesOf,
}: {
  before: Content
  after: Content
  /** Of the bodies. */
  differences: readonly BlockDifference[]
  addresses: Addresses
  /** What is said about a block of the text as it now stands, by its place from 0. */
  notesOf: NotesOf
}) {
  const changed = countChanges(differences)
  return (
    <>
      <header className="reading-column headlines">
        {(['kicker', 'headline', 'subtitle'] as const).map((line) => {
          if (before[line] === '' && after[line] === '') return null
          const Tag = line === 'headline' ? 'h2' : 'p'
          return (
            <Tag key={line} className={line} {...changeMark(before[line] !== after[line])}>
              <DifferenceText parts={differenceOfTexts(before[line], after[line])} />
            </Tag>
          )
        })}
        <p className="byline" {...changeMark(bylineOf(before) !== bylineOf(after))}>
          <span>
            <DifferenceText parts={differenceOfTexts(bylineOf(before), bylineOf(after))} />
          </span>
        </p>
      </header>
      <p className="reading-column mute small">
        {changed === 0 ? '正文没有改动。' : `正文有 ${changed} 段不同。`}
      </p>
      <ComparedBlocks differences={differences} addresses={addresses} notesOf={notesOf} />
    </>
  )
}

type NotesOf = (block: number) => React.ReactNode

export function ComparedBlocks({
  differences,
  addresses,
  notesOf,
}: {
  differences: readonly BlockDifference[]
  addresses: Addresses
  notesOf: NotesOf
}) {
  return (
    <div className="reading-column copy">
      {differences.map((difference, index) => (
        <ComparedBlock key={index} difference={difference} addresses={addresses}>
          {'to' in difference && difference.change !== 'left' && notesOf(difference.to - 1)}
        </ComparedBlock>
      ))}
    </div>
  )
}

/** What the buttons up and down stop at. */
export const changeMark = (changed: boolean) => (changed ? { 'data-change': true } : {})

const bylineOf = ({ dateline, credits }: Content) =>
  [dateline, wordCredits(credits)].filter((words) => words !== '').join(' ')
