'use client'

import { Fragment } from 'react'

import { FieldIssue } from '#components/form/field-issue'
import { Button } from '#components/ui/button'
import { Note } from '#components/ui/note'
import { Row } from '#components/ui/row'
import { RESULT_CLASSES, type ResultClass } from '#db/matter-states'
import { formatClass } from '#lib/proposal-standing'

import { bindOnce } from '../../../../../_lib/bind-once.ts'
import { KeptFormFrame } from '../../../../_components/kept-form-frame.tsx'
import { useKeptForm } from '../../../../_lib/kept/use-kept-form.ts'
import type { VersionHolder } from '../../../../_lib/kept/use-seen-version.ts'
import { draft } from '../../../assignment-actions.ts'
import { FormField } from '../../../_components/form-field.tsx'

export interface AnswerWords {
  resultClass: string
  text: string
  letterNumber: string
  noTalkReason: string
  promise: string
  promiseOn: string
}

const ANSWER_LABELS = {
  resultClass: '办理程度',
  promise: '承诺',
  promiseOn: '承诺的日子',
  text: '答复正文',
  letterNumber: '答复文号',
  noTalkReason: '没有沟通的理由',
} as const satisfies Record<keyof AnswerWords, string>

const isResultClass = (text: string): text is ResultClass =>
  (RESULT_CLASSES as readonly string[]).includes(text)

/** What only a result that is a promise asks for; shown without scripts, too. */
const PROMISING = 'grid gap-3 [form:has(:is([value=A],[value=D]):checked)_&]:hidden'

/** The answer of a unit, drafted for another person to sign; what is typed stays on this device until it is sent. */
export function AnswerForm({
  accountId,
  assignmentId,
  values,
  hasTalked,
  warning,
  isBeside,
  holder,
  isOpen,
}: {
  accountId: number
  assignmentId: number
  values: AnswerWords
  hasTalked: boolean
  warning: string | null
  isBeside: boolean
  holder: VersionHolder
  isOpen: boolean
}) {
  const of = { accountId, form: 'answer', about: assignmentId } as const
  const frame = useKeptForm(bindOnce(draft, { assignmentId }), { of, begun: { ...values }, holder })
  const { form, round } = frame
  const { issues } = form
  const field = (name: keyof AnswerWords) => ({ form, name, begin: frame.typed(name) })
  return (
    <KeptFormFrame
      kept={frame}
      isOpen={isOpen}
      label="起草答复"
      unsent="没有送签"
      home="/matters/unit"
      newer={{
        labels: ANSWER_LABELS,
        format: (name, text) =>
          name === 'resultClass' && isResultClass(text) ? formatClass(text) : text,
        save: '送签发人',
      }}
    >
      <Fragment key={round}>
        <fieldset>
          <legend className="text-xs text-ink-2">办到什么程度</legend>
          <div className="grid">
            {RESULT_CLASSES.map((one) => (
              <label key={one} className="inline-flex min-h-tap items-center gap-1.5">
                <input
                  type="radio"
                  name="resultClass"
                  value={one}
                  defaultChecked={frame.typed('resultClass') === one}
                  aria-invalid={issues['resultClass'] ? true : undefined}
                  className="size-4 accent-ink max-lg:size-6"
                />
                {formatClass(one)}
              </label>
            ))}
          </div>
          <FieldIssue id="answer-class" issues={issues['resultClass']} />
        </fieldset>
        <div className={PROMISING}>
          <FormField
            {...field('promise')}
            label="承诺办成什么（B 类、C 类要写）"
            kind="area"
            rows={2}
          />
          <FormField {...field('promiseOn')} label="哪天前办成" kind="day" />
        </div>
        <FormField {...field('text')} label="答复正文" kind="area" rows={12} longest={5000} />
        <FormField
          {...field('letterNumber')}
          label="答复文号（有的写）"
          hint="像“通建函〔2026〕12号”这样。复函上会印；空着的，印出来以后手写。"
        />
        {!hasTalked && (
          <FormField
            {...field('noTalkReason')}
            label="没有沟通的理由"
            kind="area"
            rows={2}
            hint="答复以前要同提案者沟通。沟通过的，先在上面记下，这里空着。"
          />
        )}
      </Fragment>
      {warning !== null && <Note tone="calm">{warning}</Note>}
      <Row>
        <Button type="submit" kind={isBeside ? 'plain' : 'primary'} disabled={form.off}>
          {form.busy ? '正在送…' : '送签发人'}
        </Button>
      </Row>
    </KeptFormFrame>
  )
}
