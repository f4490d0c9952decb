import { CheckboxField } from '#components/ui/checkbox'
import { HelpText } from '#components/ui/help-text'
import { Issue } from '#components/ui/issue'
import type { CheckItem } from '#db/states'
import { CHECK_ITEM_LABELS } from '#lib/labels'

export const tickId = (item: CheckItem) => `tick-${item}`

/** The checklist of the level: what the editor says they checked. It is kept with their approval. */
export function CheckTicks({
  checks,
  ticked,
  hint,
  missing,
  onTick,
}: {
  checks: readonly CheckItem[]
  ticked: readonly CheckItem[]
  /** What the approval leads to. */
  hint: React.ReactNode
  /** The editor tried to approve before everything was ticked. */
  missing: boolean
  onTick: (item: CheckItem) => void
}) {
  const left = checks.filter((item) => !ticked.includes(item))
  return (
    <fieldset className="flex flex-wrap gap-x-4 [&>p]:flex-[1_0_100%]">
      <legend className="sr-only">这一级要核对的</legend>
      {checks.map((item, index) => {
        const { label, hint: look } = CHECK_ITEM_LABELS[item]
        const on = ticked.includes(item)
        return (
          <CheckboxField
            key={item}
            title={look}
            id={tickId(item)}
            name="checks[]"
            value={item}
            checked={on}
            aria-description={look}
            aria-keyshortcuts={String(index + 1)}
            aria-invalid={missing && !on}
            onChange={() => onTick(item)}
          >
            {label}
            <kbd className="max-xl:hidden!" aria-hidden="true">
              {index + 1}
            </kbd>
          </CheckboxField>
        )
      })}
      {missing && left.length > 0 ? (
        <Issue role="alert">
          还没有核对：{left.map((item) => CHECK_ITEM_LABELS[item].label).join('、')}
          。看过以后勾上，再通过。
        </Issue>
      ) : (
        <HelpText space="normal">{hint}</HelpText>
      )}
    </fieldset>
  )
}
