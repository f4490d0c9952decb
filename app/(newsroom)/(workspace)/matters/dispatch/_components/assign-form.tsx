'use client'

import { useId } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { Button } from '#components/ui/button'
import { CheckboxField } from '#components/ui/checkbox'
import { HelpText } from '#components/ui/help-text'
import { Labelled } from '#components/ui/labelled'
import { Note } from '#components/ui/note'
import { Row } from '#components/ui/row'
import { Select } from '#components/ui/select'

import { FormFrame } from '../../../../_components/form-frame.tsx'
import { bindOnce } from '../../../../_lib/bind-once.ts'
import { DueField, type DueOffer } from '../../_components/due-field.tsx'
import { idsOf } from '../../_lib/sent-proposal.ts'
import { assign } from '../../assignment-actions.ts'
import { useMatterForm, type Target } from '../../_lib/use-matter-form.ts'

export interface Unit {
  unitId: number
  name: string
}

const WAYS = [
  ['lead', '一家主办'],
  ['split', '几家分办'],
] as const

/** Which units answer a filed matter, and by when. */
export function AssignForm({
  target,
  units,
  offer,
}: {
  target: Target
  units: readonly Unit[]
  offer: DueOffer | null
}) {
  const id = useId()
  const form = useMatterForm(bindOnce(assign, target))
  const { issues, failure } = form
  const chosen = idsOf(failure ? form.sent?.['with'] : [])
  const isElsewhere = failure !== null && !issues['units'] && !issues['dueOn']
  return (
    <FormFrame form={form} className="grid max-w-[47.5rem] gap-3" aria-label="交办">
      <fieldset>
        <legend className="text-xs text-ink-2">怎么交</legend>
        <Row>
          {WAYS.map(([value, label]) => (
            <label key={value} className="inline-flex min-h-tap items-center gap-1.5">
              <input
                type="radio"
                name="how"
                value={value}
                defaultChecked={form.typed('how', 'lead') === value}
                className="size-4 accent-ink max-lg:size-6"
              />
              {label}
            </label>
          ))}
        </Row>
      </fieldset>
      <div className="[form:has([value=split]:checked)_&]:hidden">
        <Labelled label="主办单位">
          <Select
            name="lead"
            defaultValue={form.typed('lead')}
            {...issueProps(`${id}-units`, issues['units'])}
          >
            <option value="">请选择</option>
            {units.map(({ unitId, name }) => (
              <option key={unitId} value={unitId}>
                {name}
              </option>
            ))}
          </Select>
        </Labelled>
      </div>
      <fieldset>
        <legend className="text-xs text-ink-2">
          <span className="[form:has([value=split]:checked)_&]:hidden">会办单位（可以不选）</span>
          <span className="hidden [form:has([value=split]:checked)_&]:inline">
            分办单位（至少两个，各答各的）
          </span>
        </legend>
        <div className="flex max-h-45 flex-wrap gap-x-4 overflow-y-auto">
          {units.map(({ unitId, name }) => (
            <CheckboxField
              key={unitId}
              name="with[]"
              value={unitId}
              defaultChecked={chosen.includes(unitId)}
            >
              {name}
            </CheckboxField>
          ))}
        </div>
        <FieldIssue id={`${id}-units`} issues={issues['units']} />
      </fieldset>
      <DueField form={form} offer={offer} label="答复期限" />
      {units.length === 0 && (
        <HelpText space="none">
          这个地区还没有承办单位，请提案专员先导入一次办理情况一览表。
        </HelpText>
      )}
      {isElsewhere && <Note tone="bad">{failure.message}</Note>}
      <Row>
        <Button type="submit" kind="primary" disabled={form.off}>
          {form.busy ? '正在交办…' : '交办'}
        </Button>
      </Row>
    </FormFrame>
  )
}
