'use client'

import { useId } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { Input } from '#components/ui/input'
import { Issue } from '#components/ui/issue'
import { Labelled } from '#components/ui/labelled'
import { Row } from '#components/ui/row'
import { Select } from '#components/ui/select'
import { LIMIT_UNITS, type LimitStep } from '#db/matter-states'
import type { ShownLimit } from '#domain/limit/list-limits'
import type { IsoDay } from '#lib/dates'
import { LIMIT_UNIT_LABELS } from '#lib/matter-labels'

import { bindOnce } from '../../../../_lib/bind-once.ts'
import { useActionForm } from '../../../../_lib/use-action-form.ts'
import { FoldedForm } from '../../../_components/folded-form.tsx'
import { switchOn } from '../actions.ts'

const TEXTS = [
  ['ruleName', '规定', 120],
  ['ruleSource', '出处：文号、网址或文件在哪里', 300],
] as const

/** Switches a limit on by a rule, or puts another in its place. */
export function LimitForm({
  target,
  label,
  limit,
  today,
  refresh,
}: {
  target: { divisionCode: string; step: LimitStep; seenId: number | null }
  label: string
  limit: ShownLimit | null
  today: IsoDay
  refresh: () => void
}) {
  const id = useId()
  const form = useActionForm(bindOnce(switchOn, target), { again: true, done: refresh })
  const { issues, failure } = form
  const word = limit ? '改' : '启用'
  const isElsewhere = failure !== null && Object.keys(issues).length === 0
  return (
    <FoldedForm word={word} title={`${label}期限`} form={form} send={word} inline>
      <Row>
        <Labelled label="期限">
          <Input
            name="amount"
            width="own"
            className="w-[6em]"
            inputMode="numeric"
            autoComplete="off"
            defaultValue={form.typed('amount', limit ? String(limit.amount) : '')}
            {...issueProps(`${id}-amount`, issues['amount'])}
          />
          <FieldIssue id={`${id}-amount`} issues={issues['amount']} />
        </Labelled>
        <Labelled label="按什么算">
          <Select name="unit" defaultValue={form.typed('unit', limit?.unit ?? 'workdays')}>
            {LIMIT_UNITS.map((unit) => (
              <option key={unit} value={unit}>
                {LIMIT_UNIT_LABELS[unit]}
              </option>
            ))}
          </Select>
        </Labelled>
        <Labelled label="从哪天起">
          <Input
            name="startsOn"
            type="date"
            defaultValue={form.typed('startsOn', today)}
            {...issueProps(`${id}-startsOn`, issues['startsOn'])}
          />
          <FieldIssue id={`${id}-startsOn`} issues={issues['startsOn']} />
        </Labelled>
      </Row>
      {TEXTS.map(([name, what, longest]) => (
        <Labelled key={name} label={what}>
          <Input
            name={name}
            maxLength={longest}
            autoComplete="off"
            defaultValue={form.typed(name, limit?.[name])}
            {...issueProps(`${id}-${name}`, issues[name])}
          />
          <FieldIssue id={`${id}-${name}`} issues={issues[name]} />
        </Labelled>
      ))}
      {isElsewhere && <Issue role="alert">{failure.message}</Issue>}
    </FoldedForm>
  )
}
