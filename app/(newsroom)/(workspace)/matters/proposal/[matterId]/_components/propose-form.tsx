'use client'

import { useId } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { Button } from '#components/ui/button'
import { HelpText } from '#components/ui/help-text'
import { Input } from '#components/ui/input'
import { Labelled } from '#components/ui/labelled'
import { Note } from '#components/ui/note'
import { Row } from '#components/ui/row'
import { Select } from '#components/ui/select'
import { TextArea } from '#components/ui/text-area'
import { DECLINE_GROUNDS, DIVERSIONS, type ExaminingDecision } from '#db/matter-states'
import {
  DECLINE_GROUND_LABELS,
  DIVERSION_LABELS,
  EXAMINING_DECISION_LABELS,
} from '#lib/matter-labels'

import { FormFrame } from '../../../../../_components/form-frame.tsx'
import { bindOnce } from '../../../../../_lib/bind-once.ts'
import { TypedTooLate } from '../../../../_components/typed-too-late.tsx'
import { propose } from '../../../proposal-actions.ts'
import { explainReasons } from '../_lib/explain-reasons.ts'
import { useMatterForm, type Target } from '../../../_lib/use-matter-form.ts'
import { Mains, type Main } from './mains.tsx'

/** A field that only one decision asks for; shown without scripts, too. */
const ONLY_FOR = {
  file: 'hidden [form:has([value=file]:checked)_&]:block',
  merge: 'hidden [form:has([value=merge]:checked)_&]:block',
  decline: 'hidden [form:has([value=decline]:checked)_&]:block',
  divert: 'hidden [form:has([value=divert]:checked)_&]:block',
} as const

const TYPED = { category: '类别', reason: '理由' }

/** What an officer proposes to become of a proposal; another one decides. */
export function ProposeForm({
  target,
  decisions,
  category,
  categories,
  mains,
  isOpen,
}: {
  target: Target
  /** What is possible in its state. */
  decisions: readonly Exclude<ExaminingDecision, 'revoke'>[]
  category: string
  categories: readonly string[]
  /** Those about the same that it could be merged into. */
  mains: readonly Main[]
  /** Whether something may be proposed now; else nothing is left of it but what was typed too late. */
  isOpen: boolean
}) {
  const id = useId()
  const form = useMatterForm(bindOnce(propose, target))
  const { issues, failure } = form
  const begun = decisions.length === 1 ? decisions[0] : ''
  const known = ['decision', 'ground', 'diversion', 'mainNumber', 'category', 'reason']
  const isElsewhere = failure !== null && !known.some((name) => issues[name])
  if (!isOpen) return <TypedTooLate form={form} fields={TYPED} />
  return (
    <FormFrame form={form} className="grid max-w-[47.5rem] gap-3" aria-label="提出处理意见">
      <fieldset>
        <legend className="text-xs text-ink-2">处理意见</legend>
        <Row>
          {decisions.map((one) => (
            <label key={one} className="inline-flex min-h-tap items-center gap-1.5">
              <input
                type="radio"
                name="decision"
                value={one}
                defaultChecked={form.typed('decision', begun) === one}
                className="size-4 accent-ink max-lg:size-6"
                {...issueProps(`${id}-decision`, issues['decision'])}
              />
              {EXAMINING_DECISION_LABELS[one]}
            </label>
          ))}
        </Row>
        <FieldIssue id={`${id}-decision`} issues={issues['decision']} />
      </fieldset>
      <div className={ONLY_FOR.file}>
        <Labelled label="类别">
          <Input
            name="category"
            list={`${id}-categories`}
            maxLength={20}
            autoComplete="off"
            defaultValue={form.typed('category', category)}
            {...issueProps(`${id}-category`, issues['category'])}
          />
          <datalist id={`${id}-categories`}>
            {categories.map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
          <FieldIssue id={`${id}-category`} issues={issues['category']} />
        </Labelled>
      </div>
      {decisions.includes('merge') && <Mains mains={mains} />}
      <div className={ONLY_FOR.merge}>
        <Labelled label="并入第几号（本次会议，已经立案的）">
          <Input
            name="mainNumber"
            inputMode="numeric"
            className="max-w-50"
            autoComplete="off"
            defaultValue={form.typed('mainNumber')}
            {...issueProps(`${id}-main`, issues['mainNumber'])}
          />
          <FieldIssue id={`${id}-main`} issues={issues['mainNumber']} />
        </Labelled>
      </div>
      <div className={ONLY_FOR.decline}>
        <Labelled label="属于哪一种情形">
          <Select
            name="ground"
            defaultValue={form.typed('ground')}
            {...issueProps(`${id}-ground`, issues['ground'])}
          >
            <option value="">请选择</option>
            {DECLINE_GROUNDS.map((one) => (
              <option key={one} value={one}>
                {DECLINE_GROUND_LABELS[one]}
              </option>
            ))}
          </Select>
          <FieldIssue id={`${id}-ground`} issues={issues['ground']} />
        </Labelled>
      </div>
      <div className={ONLY_FOR.divert}>
        <Labelled label="转到哪里">
          <Select
            name="diversion"
            defaultValue={form.typed('diversion')}
            {...issueProps(`${id}-diversion`, issues['diversion'])}
          >
            <option value="">请选择</option>
            {DIVERSIONS.map((one) => (
              <option key={one} value={one}>
                {DIVERSION_LABELS[one]}
              </option>
            ))}
          </Select>
          <FieldIssue id={`${id}-diversion`} issues={issues['diversion']} />
        </Labelled>
      </div>
      <Labelled label="理由">
        <TextArea
          name="reason"
          rows={3}
          maxLength={300}
          defaultValue={form.typed('reason')}
          {...issueProps(`${id}-reason`, issues['reason'])}
        />
        <FieldIssue id={`${id}-reason`} issues={issues['reason']} />
      </Labelled>
      <HelpText space="none">{explainReasons(decisions)}</HelpText>
      {isElsewhere && <Note tone="bad">{failure.message}</Note>}
      <Row>
        <Button type="submit" kind="primary" disabled={form.off}>
          {form.busy ? '正在交…' : '交另一位决定'}
        </Button>
      </Row>
    </FormFrame>
  )
}
