import { repairInContext, type DecidedRepair, type Decision } from '../_lib/repairs.ts'

const LONGEST = 36

/** Between the pieces of a story that goes on further down lies half a page. */
const shortened = (text: string) =>
  text.length > LONGEST ? `${text.slice(0, LONGEST / 2)}……${text.slice(-LONGEST / 2)}` : text

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
    <li className="repair" aria-current={current ? 'step' : undefined}>
      <span className="mute small">第 {repair.paragraph + 1} 段</span>
      <span className="difference">
        {left}
        <del>{shortened(before).replaceAll(/\s*\n\s*/g, '↵')}</del>
        {after && <ins>{after}</ins>}
        {right}
      </span>
      {open ? (
        <span className="choice">
          <button
            type="button"
            className="button slim"
            aria-pressed={decision === 'accepted'}
            onClick={() => onDecide('accepted')}
          >
            接受
            {current && <kbd className="wide-only">a</kbd>}
          </button>
          <button
            type="button"
            className="button slim"
            aria-pressed={decision === 'refused'}
            onClick={() => onDecide('refused')}
          >
            保持原样
            {current && <kbd className="wide-only">x</kbd>}
          </button>
        </span>
      ) : (
        <span className="choice mute small">这一段您改过，请在正文里改</span>
      )}
    </li>
  )
}
