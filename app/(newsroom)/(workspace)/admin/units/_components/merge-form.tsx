'use client'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { HelpText } from '#components/ui/help-text'
import { Issue } from '#components/ui/issue'
import { Labelled } from '#components/ui/labelled'
import { Select } from '#components/ui/select'

import { bindOnce } from '../../../../_lib/bind-once.ts'
import { useActionForm } from '../../../../_lib/use-action-form.ts'
import { FoldedForm } from '../../../_components/folded-form.tsx'
import { merge } from '../actions.ts'

/** Two rows are one unit: this one becomes a former name of the other. */
export function MergeForm({
  unitId,
  name,
  has,
  targets,
}: {
  unitId: number
  name: string
  /** How much of it goes to the other one. */
  has: Readonly<Record<'assignments' | 'promises' | 'grants', number>>
  /** The other units of its place. */
  targets: readonly { unitId: number; name: string }[]
}) {
  const form = useActionForm(bindOnce(merge, { unitId }))
  const issues = form.issues['intoId']
  return (
    <FoldedForm word="并入另一个单位" title={name} form={form} send="确定并入" inline>
      <Labelled label="并入">
        <Select
          name="intoId"
          defaultValue={form.typed('intoId')}
          {...issueProps('merge-into', issues)}
        >
          <option value="">请选择</option>
          {targets.map((target) => (
            <option key={target.unitId} value={target.unitId}>
              {target.name}
            </option>
          ))}
        </Select>
        <FieldIssue id="merge-into" issues={issues} />
      </Labelled>
      <HelpText space="none">
        {name}的 {has.assignments} 件交办件、{has.promises} 项承诺、{has.grants}{' '}
        项授权和单位链接都归那个单位，名称成为它的曾用名。不能撤销。
      </HelpText>
      {form.failure && !issues && <Issue role="alert">{form.failure.message}</Issue>}
    </FoldedForm>
  )
}
