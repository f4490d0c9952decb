import { Button } from '#components/ui/button'

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
    <ul className="grid gap-2" aria-label="可以并入的">
      {mains.map(({ matterId, number, title }) => (
        <li key={matterId} className="flex flex-wrap items-center justify-between gap-2">
          <span>
            相近：{formatNumber(number)}《{title}》
          </span>
          <Button
            size="small"
            aria-label={`并入${formatNumber(number)}`}
            onClick={({ currentTarget }) => choose(currentTarget.form, number)}
          >
            并入它
          </Button>
        </li>
      ))}
    </ul>
  )
}

function choose(form: HTMLFormElement | null, number: number | null): void {
  const merge = form?.querySelector<HTMLInputElement>('[name=decision][value=merge]')
  const main = form?.querySelector<HTMLInputElement>('[name=mainNumber]')
  if (!merge || !main) return
  merge.checked = true
  main.value = String(number ?? '')
}
