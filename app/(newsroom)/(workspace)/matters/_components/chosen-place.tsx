import { DivisionSelect, type DivisionChoice } from '#components/form/division-select'
import { Button } from '#components/ui/button'
import { Labelled } from '#components/ui/labelled'

/** For which of several places something is written: another is chosen before anything is typed. */
export function ChosenPlace({
  action,
  divisions,
  code,
}: {
  /** The page that writes. */
  action: string
  divisions: readonly DivisionChoice[]
  code: string
}) {
  return (
    <form action={action} className="flex max-w-120 items-end gap-2">
      <Labelled label="县区" className="min-w-0 flex-1">
        <DivisionSelect label="县区" name="division" divisions={divisions} value={code} />
      </Labelled>
      <Button type="submit">换到这里</Button>
    </form>
  )
}
