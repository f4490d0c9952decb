import { CheckboxField } from '#components/ui/checkbox'
import { Issue } from '#components/ui/issue'

/** The first tick that is asked and not set. */
export function findOpenTick(frame: HTMLElement | null): HTMLInputElement | null {
  return frame?.querySelector<HTMLInputElement>('[data-known]:not(:checked)') ?? null
}

/** Asks whether the decision may leave behind what its editor changed and has not saved as a version. */
export function LeaveTick({ at, missing }: { at: string | null; missing: boolean }) {
  return (
    <KnownTick
      name="leaveUnsaved"
      issue={
        missing
          ? '您改稿页上还有没存成一版的改动：要带上，先“接着改”、存下；不要了，在这里勾上。'
          : null
      }
    >
      不带我{at && ` ${at} `}改到一半、没有存成一版的改动
    </KnownTick>
  )
}

/** Asks whether the edition may go on while remarks on it are not settled. */
export function RemarksTick({ count, missing }: { count: number; missing: boolean }) {
  return (
    <KnownTick
      name="leaveRemarks"
      issue={
        missing ? '先看正文旁边的意见，改好了、答复了就点“了结”；不用再等的，在这里勾上。' : null
      }
    >
      {count > 0 ? `${count} 条` : '有'}意见没有了结，照样通过
    </KnownTick>
  )
}

/** What the editor must know before the decision goes ahead; `issue` is shown once they tried without. */
function KnownTick({
  name,
  issue,
  children,
}: {
  name: string
  issue: string | null
  children: React.ReactNode
}) {
  return (
    <>
      <CheckboxField
        name={name}
        value="on"
        className="whitespace-normal!"
        aria-invalid={issue !== null}
        aria-describedby={issue === null ? undefined : `${name}-issue`}
        data-known=""
      >
        {children}
      </CheckboxField>
      {issue !== null && (
        <Issue id={`${name}-issue`} role="alert">
          {issue}
        </Issue>
      )}
    </>
  )
}
