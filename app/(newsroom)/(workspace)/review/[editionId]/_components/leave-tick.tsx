import { CheckboxField } from '#components/ui/checkbox'
import { Issue } from '#components/ui/issue'

const LEAVE_TICK = 'leave-unsaved'

/** The tick while it is asked and not set. */
export function findOpenTick(): HTMLInputElement | null {
  const tick = document.getElementById(LEAVE_TICK)
  return tick instanceof HTMLInputElement && !tick.checked ? tick : null
}

/** Asks whether the decision may leave behind what its editor changed and has not saved as a version. */
export function LeaveTick({ at, missing }: { at: string | null; missing: boolean }) {
  return (
    <>
      <CheckboxField
        id={LEAVE_TICK}
        name="leaveUnsaved"
        value="on"
        className="whitespace-normal!"
        aria-invalid={missing}
        aria-describedby={missing ? `${LEAVE_TICK}-issue` : undefined}
      >
        不带我{at && ` ${at} `}改到一半、没有存成一版的改动
      </CheckboxField>
      {missing && (
        <Issue id={`${LEAVE_TICK}-issue`} role="alert">
          您改稿页上还有没存成一版的改动：要带上，先“接着改”、存下；不要了，在这里勾上。
        </Issue>
      )}
    </>
  )
}
