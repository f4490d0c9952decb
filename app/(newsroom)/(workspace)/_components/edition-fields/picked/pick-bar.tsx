import { Toolbar } from '@base-ui/react/toolbar'

import { Icon } from '#components/newsroom/icon'
import { stateStyles } from '#components/ui/state'
import { countCharacters } from '#lib/text'

import { Tool } from '../tools.tsx'
import { PICKED_FIELDS, type PickedField } from './fill-with.ts'

const FIELDS = Object.keys(PICKED_FIELDS) as PickedField[]

/** What selected words may become: one stop for the Tab key, the arrows go from field to field. */
export function PickBar({
  words,
  why,
  onPick,
  onLeave,
  ref,
}: {
  words: string
  /** Why the last choice came to nothing. */
  why: string | null
  onPick: (field: PickedField) => void
  /** Escape leads back to the text. */
  onLeave: () => void
  ref?: React.Ref<HTMLDivElement>
}) {
  return (
    // It takes no room, so that nothing moves while words are being selected.
    <div className="sticky bottom-3 z-3 h-0 max-md:bottom-[calc(66px+env(safe-area-inset-bottom))]">
      <div
        ref={ref}
        className="absolute bottom-0 left-0 grid max-w-full rounded-md border border-edge bg-surface p-1 font-sans text-xs shadow-[0_4px_16px_rgb(0_0_0/18%)]"
        // The words stay selected.
        onMouseDown={(event) => event.preventDefault()}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          onLeave()
        }}
      >
        {/* Above the buttons: they stay where they are, and the pointer does not cover it. */}
        <span
          role="status"
          className={why ? stateStyles({ tone: 'late', className: 'px-2 py-1 text-sm' }) : ''}
        >
          {why && <Icon name="must" />}
          {why}
        </span>
        <Toolbar.Root className="flex flex-wrap items-center gap-0.5" aria-label="选中的字用作">
          <span className="px-2 text-ink-2">选中 {countCharacters(words)} 字，用作</span>
          {FIELDS.map((field) => (
            <Tool key={field} onUse={() => onPick(field)}>
              <span className="sr-only">用作</span>
              {PICKED_FIELDS[field]}
            </Tool>
          ))}
        </Toolbar.Root>
      </div>
    </div>
  )
}
