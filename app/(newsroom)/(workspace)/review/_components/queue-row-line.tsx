import { tv } from 'tailwind-variants/lite'

import { LevelMark } from '#components/newsroom/level-mark'
import { HeadlineLink } from '#components/ui/headline-link'
import { Button, ButtonLink } from '#components/ui/button'
import { Checkbox } from '#components/ui/checkbox'
import { Cell, CellNote } from '#components/ui/table'

import { BATCH_FORM, CHOSEN, encodeChosen } from '../../_lib/batch.ts'
import { isOpen, type QueueLine } from '../_lib/queue-lines.ts'

/** Below the width of its columns: level, place and waiting; the headline; the tick, what it is, what to do; who has it. */
const rowStyles = tv({
  base: [
    'hover:bg-sunk max-lg:grid max-lg:grid-cols-[auto_minmax(0,1fr)_auto] max-lg:gap-x-3 max-lg:gap-y-1',
    'max-lg:border-b max-lg:border-line max-lg:py-3',
  ],
  /** The one that the keys are at. */
  variants: { here: { true: 'bg-azure-soft shadow-[inset_3px_0_var(--color-azure)]' } },
})

const BESIDE = 'max-lg:ml-1 max-lg:inline'

export function QueueRowLine({
  line,
  headline,
  here,
  chosen,
  off,
  onChoose,
}: {
  line: QueueLine
  headline: React.ReactNode
  here: boolean
  chosen: boolean
  /** A claim is under way. */
  off: boolean
  onChoose: () => void
}) {
  const { editionId, claimant } = line
  const address = `/review/${editionId}`
  return (
    <tr
      data-edition={editionId}
      className={rowStyles({ here })}
      aria-current={here ? true : undefined}
    >
      <Cell className="pr-0 max-lg:col-start-1 max-lg:row-start-3 max-lg:min-w-4 max-lg:self-center">
        {isOpen(line) && (
          <Checkbox
            form={BATCH_FORM}
            name={CHOSEN}
            value={encodeChosen(line)}
            aria-label={`选《${line.headline}》`}
            checked={chosen}
            onChange={onChoose}
          />
        )}
      </Cell>
      <Cell className="max-lg:col-start-1 max-lg:row-start-1">
        <LevelMark level={line.level} />
      </Cell>
      <Cell className="max-lg:contents">
        <span className="max-lg:col-span-3 max-lg:row-start-2">
          <HeadlineLink size="line" href={address}>
            {headline}
          </HeadlineLink>
        </span>
        <CellNote className="dots max-lg:col-start-2 max-lg:row-start-3 max-lg:self-center">
          {line.about.map((part) => (
            <span key={part}>{part}</span>
          ))}
        </CellNote>
      </Cell>
      <Cell className="max-lg:col-start-2 max-lg:row-start-1">
        {line.divisionName}
        {line.prefecture && <CellNote className={BESIDE}>{line.prefecture}</CellNote>}
      </Cell>
      <Cell className="max-xl:hidden!">{line.author}</Cell>
      <Cell brief className="max-lg:col-start-3 max-lg:row-start-1 max-lg:text-right">
        {line.waited}
        <CellNote tone={line.late ? 'late' : 'calm'} className="max-lg:ml-1">
          {line.late ?? line.due}
        </CellNote>
      </Cell>
      <Cell className={claimant ? 'max-lg:col-start-2 max-lg:row-start-4' : 'max-lg:hidden'}>
        {claimant ? (
          <>
            {claimant.mine ? '您' : claimant.name}
            <CellNote className={BESIDE}>{claimant.left}</CellNote>
          </>
        ) : (
          <span className="text-ink-2">无人</span>
        )}
      </Cell>
      <Cell className="text-right max-lg:col-start-3 max-lg:row-start-3">
        {claimant === null ? (
          <Button
            type="submit"
            name="editionId"
            value={editionId}
            size="small"
            disabled={off}
            aria-label={`认领《${line.headline}》`}
          >
            认领
          </Button>
        ) : (
          <ButtonLink
            kind={claimant.mine ? 'plain' : 'quiet'}
            size="small"
            href={address}
            aria-label={`${claimant.mine ? '打开' : '只看'}《${line.headline}》`}
          >
            {claimant.mine ? '打开' : '只看'}
          </ButtonLink>
        )}
      </Cell>
    </tr>
  )
}
