import { Button } from '#components/ui/button'
import { Row } from '#components/ui/row'

import { formatNumber } from '../../../_lib/format-proposal.ts'

export interface Main {
  matterId: number
  number: number | null
  title: string
}

/** What a proposal could be merged into: a press says so in the form around it, where the number may be typed as well. */
export function Mains({ mains }: { mains: readonly Main[] }) {
  if (mains.length === 0) return null
  return (
    <Row role="group" aria-label="可以并入的">
      {mains.map(({ matterId, number, title }) => (
        <Button
          key={matterId}
          size="small"
          aria-label={`并入相近的${formatNumber(number)}《${title}》`}
          onClick={({ currentTarget }) => choose(currentTarget.form, number)}
        >
          并入相近的{formatNumber(number)}
        </Button>
      ))}
    </Row>
  )
}

function choose(form: HTMLFormElement | null, number: number | null): void {
  const merge = form?.querySelector<HTMLInputElement>('[name=decision][value=merge]')
  const main = form?.querySelector<HTMLInputElement>('[name=mainNumber]')
  if (!merge || !main) return
  merge.checked = true
  main.value = String(number ?? '')
}
