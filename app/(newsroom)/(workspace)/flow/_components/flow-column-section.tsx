import { tv } from 'tailwind-variants/lite'

import { LevelMark } from '#components/newsroom/level-mark'
import { Headline } from '#components/ui/headline'
import { HeadlineLink } from '#components/ui/headline-link'
import { LineAbout } from '#components/ui/list-line'
import { isScheduled, levelOf } from '#domain/edition/edition-state'

import type { FlowCard, FlowColumn } from '../_lib/flow-columns.ts'

const LATE = 'ml-auto text-xs font-semibold text-cinnabar'
const MORE = 'block px-3 py-2 text-xs text-ink-2 underline underline-offset-4'

/** One stage of the way: its name, what counts as late there, and its editions, longest waiting first. */
export function FlowColumnSection({
  column,
  more,
}: {
  column: FlowColumn
  /** Leads to the rest of them; null when all are here. */
  more: string | null
}) {
  const { stage, title, allowed, cards, late } = column
  const level = levelOf(stage)
  return (
    <section
      id={stage}
      className="grid min-w-0 scroll-mt-28 rounded-md bg-sunk lg:grid-cols-[11rem_minmax(0,1fr)]"
      aria-labelledby={`stage-${stage}`}
    >
      <header className="border-b border-line px-3 py-3 lg:row-span-2 lg:border-r lg:border-b-0">
        <h2 id={`stage-${stage}`} className="flex items-baseline gap-2 text-base">
          {level === null ? title : <LevelMark level={level} />}{' '}
          <span className="text-2xl leading-none">
            {cards.length}
            {more && <small className="text-xs font-normal text-ink-2"> 篇以上</small>}
          </span>
          {late > 0 && <small className={LATE}>超时 {late}</small>}
        </h2>
        <p className="mt-1 text-xs text-ink-2">
          {allowed ?? (isScheduled(stage) ? '到时间自动发布' : '在等发布，没有时间的')}
        </p>
      </header>
      {cards.length === 0 ? (
        <p className="px-3 py-3 text-xs text-ink-2">没有稿件</p>
      ) : (
        <ul className="grid content-start gap-2 p-2 sm:grid-cols-[repeat(auto-fill,minmax(14rem,1fr))]">
          {cards.map((card) => (
            <FlowCardItem key={card.editionId} card={card} />
          ))}
        </ul>
      )}
      {more && (
        <a className={MORE} href={more} aria-label={`看全部${title}的稿件`}>
          看全部
        </a>
      )}
    </section>
  )
}

const cardStyles = tv({
  slots: {
    card: 'rounded-md border border-line bg-surface px-3 py-2.5',
    age: 'ml-auto flex-none',
  },
  variants: {
    late: {
      true: {
        card: 'border-l-3 border-l-cinnabar',
        age: 'font-semibold text-cinnabar',
      },
      false: { age: 'text-ink-2' },
    },
  },
})

function FlowCardItem({ card }: { card: FlowCard }) {
  const { editionId, title, opens, about, holder, free, waited, late } = card
  const styles = cardStyles({ late: late !== null })
  return (
    <li className={styles.card()}>
      <h3>
        <HeadlineLink size="small" href={opens ? `/review/${editionId}` : undefined}>
          <Headline text={title} />
        </HeadlineLink>
      </h3>
      <LineAbout>
        {about.map((part) => (
          <span key={part}>{part}</span>
        ))}
      </LineAbout>
      <p className="mt-1.5 flex flex-wrap items-center gap-x-2 text-xs">
        <span className={holder === null ? 'text-ink-2' : undefined}>{holder ?? free}</span>
        <span className={styles.age()}>{late ?? (waited && `等了 ${waited}`)}</span>
      </p>
    </li>
  )
}
