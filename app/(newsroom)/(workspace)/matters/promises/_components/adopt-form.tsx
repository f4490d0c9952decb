'use client'

import type { MatterKind } from '#db/matter-states'
import type { IsoDay } from '#lib/dates'

import { bindOnce } from '../../../../_lib/bind-once.ts'
import { FoldedForm } from '../../../_components/folded-form.tsx'
import { FormField } from '../../_components/form-field.tsx'
import { adopt } from '../../promise-actions.ts'
import { OtherIssue } from '../../_components/other-issue.tsx'
import { useMatterForm } from '../../_lib/use-matter-form.ts'

/** An officer makes a promise of a sentence: by which day, and whose it is. */
export function AdoptForm({
  target,
  dueOn,
  units,
}: {
  target: {
    matterId: number
    assignmentId: number | null
    articleId: number | null
    agreementId: number | null
    words: string
    kind: MatterKind
  }
  dueOn: IsoDay
  units: readonly { unitId: number; name: string }[]
}) {
  const form = useMatterForm(bindOnce(adopt, target))
  const [only] = units
  return (
    <FoldedForm word="确认承诺" title={target.words} form={form} send="确定" inline>
      <FormField form={form} name="dueOn" label="哪天前做成" kind="day" begin={dueOn} />
      <FormField
        form={form}
        name="unitId"
        label="哪个单位的"
        kind="choice"
        begin={units.length === 1 && only ? String(only.unitId) : ''}
        choices={units.map(({ unitId, name }) => [unitId, name])}
      />
      <OtherIssue form={form} names={['dueOn', 'unitId']} />
    </FoldedForm>
  )
}
