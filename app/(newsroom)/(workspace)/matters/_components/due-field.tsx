import { useId } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { HelpText } from '#components/ui/help-text'
import { Input } from '#components/ui/input'
import { Labelled } from '#components/ui/labelled'
import type { IsoDay } from '#lib/dates'

import type { ActionForm } from '../../../_lib/use-action-form.ts'

/** What the limit in force leads to, and which rule says so, in words. */
export interface DueOffer {
  dueOn: IsoDay | null
  rule: string
}

/** A day by which something is due: offered from the limit in force, and a person's to set. */
export function DueField({
  form,
  offer,
  label,
}: {
  form: ActionForm
  offer: DueOffer | null
  label: string
}) {
  const id = useId()
  const issues = form.issues['dueOn']
  return (
    <div>
      <Labelled label={label}>
        <Input
          name="dueOn"
          type="date"
          className="max-w-50"
          defaultValue={form.typed('dueOn', offer?.dueOn ?? '')}
          {...issueProps(`${id}-issue`, issues)}
        />
      </Labelled>
      <FieldIssue id={`${id}-issue`} issues={issues} />
      <HelpText>{helpOf(offer)}</HelpText>
    </div>
  )
}

function helpOf(offer: DueOffer | null): string {
  if (!offer) return '这个地区没有启用答复期限，请照本地的规定写上日子。'
  if (offer.dueOn) return `照${offer.rule}算出的，可以改。`
  return `${offer.rule}，算到了没有登记放假安排的年份，请自己写上日子。`
}
