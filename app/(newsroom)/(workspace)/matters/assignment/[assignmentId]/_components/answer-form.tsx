'use client'

import { useRouter } from 'next/navigation'
import { Fragment, useRef } from 'react'

import { FieldIssue } from '#components/form/field-issue'
import { Button } from '#components/ui/button'
import { Note } from '#components/ui/note'
import { Row } from '#components/ui/row'
import { RESULT_CLASSES } from '#db/matter-states'
import { formatClass } from '#lib/proposal-standing'

import { FormFrame } from '../../../../../_components/form-frame.tsx'
import { bindOnce } from '../../../../../_lib/bind-once.ts'
import { isOfState } from '../../../../../_lib/failures.ts'
import { useActionForm } from '../../../../../_lib/use-action-form.ts'
import { KeptWordsNotes } from '../../../../_components/kept-words-notes.tsx'
import { useKeptWords } from '../../../../_lib/use-kept-words.ts'
import type { VersionHolder } from '../../../../_lib/use-seen-version.ts'
import { draft } from '../../../assignment-actions.ts'
import { FormField } from '../../../_components/form-field.tsx'
import type { AssignmentTarget } from './target.ts'

export interface AnswerWords {
  resultClass: string
  text: string
  letterNumber: string
  noTalkReason: string
  promise: string
  promiseOn: string
}

/** What only a result that is a promise asks for; shown without scripts, too. */
const PROMISING = 'grid gap-3 [form:has(:is([value=A],[value=D]):checked)_&]:hidden'

/** The answer of a unit, drafted for another person to sign; what is typed stays on this device until it is sent. */
export function AnswerForm({
  accountId,
  target,
  values,
  hasTalked,
  holder,
}: {
  accountId: number
  target: AssignmentTarget
  values: AnswerWords
  hasTalked: boolean
  holder: VersionHolder
}) {
  const router = useRouter()
  const frame = useRef<HTMLFormElement>(null)
  const of = { accountId, form: 'answer', about: target.assignmentId } as const
  const { keep, drop, round, ...device } = useKeptWords(of, { ...values }, frame)
  const form = useActionForm(bindOnce(draft, target), {
    done: drop,
    refused: (failure) => {
      holder.refuse(isOfState(failure))
      if (isOfState(failure)) router.refresh()
    },
  })
  const { failure, issues } = form
  const begun = (name: keyof AnswerWords) => device.kept?.[name] ?? values[name]
  const keepTyped = ({ currentTarget }: React.SyntheticEvent<HTMLFormElement>) => {
    if (keep(currentTarget)) holder.write()
  }
  const field = (name: keyof AnswerWords) => ({ form, name, begin: begun(name) })
  return (
    <FormFrame
      form={form}
      ref={frame}
      className="grid max-w-[47.5rem] gap-3"
      aria-label="起草答复"
      onInput={keepTyped}
      onBlur={keepTyped}
    >
      {!failure && <KeptWordsNotes kept={device} unsent="没有送签" />}
      {failure && <Note tone="bad">{failure.message}</Note>}
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
                  defaultChecked={form.typed('resultClass', begun('resultClass')) === one}
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
      <Row>
        <Button type="submit" kind="primary" disabled={form.off}>
          {form.busy ? '正在送…' : '送签发人'}
        </Button>
      </Row>
    </FormFrame>
  )
}
