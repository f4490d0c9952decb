import { Deleted, Inserted } from '#components/newsroom/changed-words'
import { Button } from '#components/ui/button'

import { repairInContext, type DecidedRepair, type Decision } from '../_lib/repairs.ts'

const LONGEST = 36

/** Between the segments of a story that goes on further down lies half a page. */
const shortened = (text: string) =>
  text.length > LONGEST ? `${text.slice(0, LONGEST / 2)}……${text.slice(-LONGEST / 2)}` : text

const ROW = [
  'grid grid-cols-[52px_minmax(0,1fr)_auto] items-center gap-3 border-t border-line px-3 py-1.5',
  'aria-[current]:shadow-[inset_3px_0_0_var(--color-azure)]',
  'max-xl:grid-cols-[minmax(0,1fr)_auto] max-md:grid-cols-[1fr]',
].join(' ')

/** One repair in its words, with the choice. */
export function RepairRow({
  repair,
  current,
  paragraph,
  open,
  onDecide,
}: {
  repair: DecidedRepair
  /** The keys decide this one. */
  current: boolean
  paragraph: string
  /** The paragraph still reads as it was proposed. */
  open: boolean
  onDecide: (decision: Decision) => void
}) {
  const { before, after, decision } = repair
  const { left, right } = repairInContext(repair, paragraph)
  return (
    <li className={ROW} aria-current={current ? 'step' : undefined}>
      <span className="text-xs text-ink-2 max-xl:col-span-full">第 {repair.paragraph + 1} 段</span>
      <span className="font-serif text-base leading-[1.7]">
        {left}
        <Deleted>{shortened(before).replaceAll(/\s*\n\s*/g, '↵')}</Deleted>
        {after && <Inserted>{after}</Inserted>}
        {right}
      </span>
      {open ? (
        <span className="flex gap-1 max-md:*:flex-1">
          <Button
            size="small"
            aria-pressed={decision === 'accepted' || decision === 'done'}
            onClick={() => onDecide('accepted')}
          >
            {decision === 'done' ? '已改好' : '接受'}
            {current && <kbd className="max-md:hidden! ml-1.5">a</kbd>}
          </Button>
          <Button
            size="small"
            aria-pressed={decision === 'refused'}
            onClick={() => onDecide('refused')}
          >
            保持原样
            {current && <kbd className="max-md:hidden! ml-1.5">x</kbd>}
          </Button>
        </span>
      ) : (
        <span className="text-xs text-ink-2">这一段您改过，请在正文里改</span>
      )}
    </li>
  )
}
