import { DifferenceText } from '#components/newsroom/difference-text'
import { headStyles, ReadingColumn, readingStyles } from '#components/newsroom/reading'
import type { Content } from '#domain/article/content'
import { countChanges, type BlockDifference } from '#domain/difference/block-difference'
import { differenceOfTexts } from '#domain/difference/text-difference'
import { formatCredits } from '#lib/format-byline'

import { ComparedBlock, type Addresses } from './compared-block.tsx'

/** An edition beside a text that somebody submitted or approved: what went, what came, what was reworded or moved. */
export function EditionCompared({
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
  /** The comments on a block of that text, by its index. */
  notesOf: NotesOf
}) {
  const changed = countChanges(differences)
  const { head, headline, line: smaller, byline } = headStyles()
  return (
    <>
      <header className={readingStyles({ of: 'about', className: head() })} data-headlines="">
        {(['kicker', 'headline', 'subtitle'] as const).map((line) => {
          if (before[line] === '' && after[line] === '') return null
          const Tag = line === 'headline' ? 'h2' : 'p'
          return (
            <Tag
              key={line}
              className={line === 'headline' ? headline() : smaller()}
              {...changeMark(before[line] !== after[line])}
            >
              <DifferenceText parts={differenceOfTexts(before[line], after[line])} />
            </Tag>
          )
        })}
        <p className={byline()} {...changeMark(bylineOf(before) !== bylineOf(after))}>
          <span>
            <DifferenceText parts={differenceOfTexts(bylineOf(before), bylineOf(after))} />
          </span>
        </p>
      </header>
      <p className={readingStyles({ of: 'footnote' })}>
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
    <ReadingColumn of="text" className="copy">
      {differences.map((difference, index) => {
        const block = remarkedBlock(difference, remarked)
        return (
          <ComparedBlock key={index} difference={difference} addresses={addresses}>
            {block !== null && notesOf(block)}
          </ComparedBlock>
        )
      })}
    </ReadingColumn>
  )
}

function remarkedBlock(difference: BlockDifference, on: 'before' | 'after'): number | null {
  // A block that moved is shown twice; its remarks are where it is now.
  if (difference.change === 'left') return null
  if (on === 'before') return 'from' in difference ? difference.from - 1 : null
  return 'to' in difference ? difference.to - 1 : null
}

/** What the buttons up and down stop at. */
export const changeMark = (changed: boolean) => (changed ? { 'data-change': true } : {})

const bylineOf = ({ dateline, credits }: Content) =>
  [dateline, formatCredits(credits)].filter((words) => words !== '').join(' ')
