import type { CheckItem } from '#db/states'
import { CHECK_ITEM_WORDS } from '#lib/words'

export const tickId = (item: CheckItem) => `tick-${item}`

/** The list of the level: what the editor says he looked through. It is kept with his approval. */
export function CheckTicks({
  checks,
  ticked,
  hint,
  missing,
  onTick,
}: {
  checks: readonly CheckItem[]
  ticked: readonly CheckItem[]
  /** What comes of the yes. */
  hint: string
  /** He said yes before all was ticked. */
  missing: boolean
  onTick: (ticked: readonly CheckItem[]) => void
}) {
  const left = checks.filter((item) => !ticked.includes(item))
  return (
    <fieldset className="ticks">
      <legend className="unseen">这一级要核对的</legend>
      {checks.map((item) => {
        const { word, hint: look } = CHECK_ITEM_WORDS[item]
        const on = ticked.includes(item)
        return (
          <label key={item} className="tick" title={look}>
            <input
              id={tickId(item)}
              type="checkbox"
              checked={on}
              aria-description={look}
              aria-invalid={missing && !on}
              onChange={() => onTick(on ? ticked.filter((one) => one !== item) : [...ticked, item])}
            />
            {word}
          </label>
        )
      })}
      {missing && left.length > 0 ? (
        <p className="issue" role="alert">
          还没有核对：{left.map((item) => CHECK_ITEM_WORDS[item].word).join('、')}
          。看过以后勾上，再通过。
        </p>
      ) : (
        <p className="hint">{hint}</p>
      )}
    </fieldset>
  )
}
