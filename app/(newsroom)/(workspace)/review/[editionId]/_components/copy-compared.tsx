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
  remarked,
  notesOf,
}: {
  before: Content
  after: Content
  /** Of the bodies. */
  differences: readonly BlockDifference[]
  addresses: Addresses
  /** Which of the two the notes are on. */
  remarked: 'before' | 'after'
  /** What is said about a block of that text, by its place from 0. */
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
      <ComparedBlocks
        differences={differences}
        addresses={addresses}
        remarked={remarked}
        notesOf={notesOf}
      />
    </>
  )
}

type NotesOf = (block: number) => React.ReactNode

export function ComparedBlocks({
  differences,
  addresses,
  remarked,
  notesOf,
}: {
  differences: readonly BlockDifference[]
  addresses: Addresses
  remarked: 'before' | 'after'
  notesOf: NotesOf
}) {
  return (
    <div className="reading-column copy">
      {differences.map((difference, index) => {
        const block = remarkedBlock(difference, remarked)
        return (
          <ComparedBlock key={index} difference={difference} addresses={addresses}>
            {block !== null && notesOf(block)}
          </ComparedBlock>
        )
      })}
    </div>
  )
}

function remarkedBlock(difference: BlockDifference, on: 'before' | 'after'): number | null {
  // A block that moved stands twice; its remarks stand where it is now.
  if (difference.change === 'left') return null
  if (on === 'before') return 'from' in difference ? difference.from - 1 : null
  return 'to' in difference ? difference.to - 1 : null
}

/** What the buttons up and down stop at. */
export const changeMark = (changed: boolean) => (changed ? { 'data-change': true } : {})

const bylineOf = ({ dateline, credits }: Content) =>
  [dateline, wordCredits(credits)].filter((words) => words !== '').join(' ')
