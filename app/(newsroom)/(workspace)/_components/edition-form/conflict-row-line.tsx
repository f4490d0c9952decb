import { tv } from 'tailwind-variants/lite'

import { DifferenceText } from '#components/newsroom/difference-text'
import { Segments } from '#components/ui/segments'
import type { Content } from '#domain/article/content'
import { CONTENT_FIELDS } from '#domain/article/content-fields'
import { differenceOfTexts, type TextPart } from '#domain/difference/text-difference'

import { contentNames, type NameLists } from '../../_lib/content-names.ts'
import { textOfBlocks, type Choice, type ConflictRow } from './conflict-rows.ts'

const CHOICES = { theirs: '用网站上的', mine: '用我写的', both: '都留' } as const
const ONE_OF_TWO = { theirs: '用网站上的', mine: '用我写的' } as const

/** The two texts beside each other. */
export const SIDES = 'grid grid-cols-[1fr_1fr] gap-6 max-md:grid-cols-[1fr] max-md:gap-2'
const FIELD = 'block font-sans text-xs leading-[1.6] text-ink-2 max-md:inline'

/** One of the two; below the other it says whose it is. */
const textStyles = tv({
  base: [
    'rounded-md border border-l-3 border-line-strong px-3 py-2 whitespace-pre-line wrap-anywhere',
    'max-md:before:font-sans max-md:before:text-xs max-md:before:leading-[1.6] max-md:before:text-ink-2',
  ],
  variants: {
    side: {
      theirs: "max-md:before:content-['网站上的_·_']",
      mine: "max-md:before:content-['您这里写的_·_']",
    },
    chosen: { true: 'border-l-azure bg-surface' },
  },
})

/** One place of two texts: the same in both, or a choice between them. */
export function ConflictRowLine({
  row,
  theirs,
  mine,
  setting,
  choice,
  onChoose,
  name,
}: {
  row: ConflictRow
  theirs: Content
  mine: Content
  setting: NameLists
  choice: Choice | null
  onChoose: ((choice: Choice) => void) | null
  name: string
}) {
  if (row.kind === 'same') {
    return (
      <p className="line-clamp-3 py-2 whitespace-pre-line text-ink-2">{textOfBlocks(row.blocks)}</p>
    )
  }
  const names = contentNames(setting)
  const label = row.kind === 'field' ? CONTENT_FIELDS[row.name].label : '正文'
  const [old = '', now = ''] =
    row.kind === 'field'
      ? [theirs, mine].map((content) => CONTENT_FIELDS[row.name].format(content, names))
      : [textOfBlocks(row.theirs), textOfBlocks(row.mine)]
  const parts = differenceOfTexts(old, now)
  const side = (left: TextPart['change']) => parts.filter(({ change }) => change !== left)
  return (
    <section className="border-y border-line py-3 [&+&]:border-t-0" aria-label={`${label}不同`}>
      <div className={SIDES}>
        <p
          className={textStyles({
            side: 'theirs',
            chosen: choice === 'theirs' || choice === 'both',
          })}
        >
          <small className={FIELD}>{label}</small>
          <DifferenceText parts={side('added')} />
          {old === '' && <span className="text-ink-2">（没有）</span>}
        </p>
        <p className={textStyles({ side: 'mine', chosen: choice === 'mine' || choice === 'both' })}>
          <small className={FIELD}>{label}</small>
          <DifferenceText parts={side('removed')} />
          {now === '' && <span className="text-ink-2">（没有）</span>}
        </p>
      </div>
      {onChoose && (
        <Segments<Choice>
          className="mt-2 font-sans text-sm leading-normal"
          name={name}
          label={`${label}用哪一份`}
          labels={(row.kind === 'field' ? ONE_OF_TWO : CHOICES) as Record<Choice, string>}
          value={choice}
          onChoose={onChoose}
        />
      )}
    </section>
  )
}
