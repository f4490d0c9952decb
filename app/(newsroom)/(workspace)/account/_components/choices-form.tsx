'use client'

import { useEffect, useRef, useState } from 'react'

import { useLeaveWarning } from '#components/form/use-leave-warning'
import { Note } from '#components/ui/note'
import { Button } from '#components/ui/button'
import { Select } from '#components/ui/select'
import { MAIL_CHOICES, type NoticeKind } from '#db/states'
import type { NoticeSettings } from '#domain/notice/notice-settings'
import { fieldsOf, fieldsUnder } from '#lib/form-fields'
import { MAIL_CHOICE_LABELS, NOTICE_KIND_LABELS } from '#lib/labels'

import { FormFrame } from '../../../_components/form-frame.tsx'
import { bindOnce } from '../../../_lib/bind-once.ts'
import { useActionForm } from '../../../_lib/use-action-form.ts'
import { CHOICE } from '../_lib/mail-choice.ts'
import { saveChoices } from '../actions.ts'

const HINTS: Partial<Record<NoticeKind, string>> = {
  waiting: '有稿件到您这一级',
  held: '各级都通过，等终审编辑发布',
  returned: '您的稿件退回来了，有理由',
  spiked: '您的稿件不采用，有理由',
  progress: '您的稿件过了一级、排了时间',
  published: '您的稿件发布了',
  withdrawn: '您写过、审过的报道撤下或恢复',
  mention: '有人在批注里提到您',
  request: '有人请您更正，或者答复了您',
  alarm: '稿件没有按时发布之类',
  report: '每周的更新情况',
}
const HOURS = Array.from({ length: 24 }, (_, hour) => hour)

const MAIL_CHOICE_ROW =
  'grid grid-cols-[minmax(0,1fr)_128px] items-center gap-3 border-t border-line py-2'

type Choices = Pick<NoticeSettings, 'choices' | 'digestHour'>

/** What a person gets by mail. */
export function ChoicesForm({
  saved,
  kinds,
}: {
  saved: Choices
  /** Those that can reach this person. */
  kinds: readonly NoticeKind[]
}) {
  const frame = useRef<HTMLFormElement>(null)
  const [kept, setKept] = useState<Choices>(saved)
  // Null until the fields were looked at: a button that is off for a moment would swallow a click of that moment.
  const [put, setPut] = useState<Choices | null>(null)
  const { choices, digestHour } = kept
  const form = useActionForm(bindOnce(saveChoices, { choices }), {
    again: true,
    done: (now) => {
      setKept({ choices: now.choices, digestHour: now.digestHour })
      setDone(true)
    },
  })
  const { failure, typed } = form
  const [done, setDone] = useState(form.result !== null)
  const unsaved = put !== null && JSON.stringify(put) !== JSON.stringify(kept)
  useLeaveWarning(unsaved)

  const look = () => {
    if (frame.current) setPut(choicesIn(frame.current, kept))
  }
  // What was put in before the page had its scripts, or sent without them.
  useEffect(look, [kept])
  return (
    <FormFrame
      form={form}
      ref={frame}
      className="mt-4 grid gap-3"
      aria-label="哪些用邮件收"
      onInput={() => {
        look()
        setDone(false)
      }}
    >
      {failure && <Note tone="bad">{failure.message}</Note>}
      {done && !unsaved && !failure && <Note tone="good">存好了。</Note>}
      <fieldset className="my-3">
        <legend className="mb-1 text-xs text-ink-2">哪些用邮件收</legend>
        {kinds.map((kind) => (
          <div key={kind} className={MAIL_CHOICE_ROW}>
            <label htmlFor={`mail-${kind}`}>
              <b>{NOTICE_KIND_LABELS[kind]}</b>
              <small className="block text-ink-2">{HINTS[kind]}</small>
            </label>
            <Select
              id={`mail-${kind}`}
              name={CHOICE + kind}
              defaultValue={typed(CHOICE + kind, choices[kind])}
            >
              {MAIL_CHOICES.map((choice) => (
                <option key={choice} value={choice}>
                  {MAIL_CHOICE_LABELS[choice]}
                </option>
              ))}
            </Select>
          </div>
        ))}
        <div className={MAIL_CHOICE_ROW}>
          <label htmlFor="digest-hour">
            <b>每天汇总的时间</b>
            <small className="block text-ink-2">到点以后，把还没读的合成一封</small>
          </label>
          <Select
            id="digest-hour"
            name="digestHour"
            defaultValue={typed('digestHour', String(digestHour))}
          >
            {HOURS.map((hour) => (
              <option key={hour} value={hour}>
                {String(hour).padStart(2, '0')}:00
              </option>
            ))}
          </Select>
        </div>
      </fieldset>
      <Button
        type="submit"
        kind="primary"
        className="justify-self-start"
        disabled={form.busy || (put !== null && !unsaved)}
      >
        {form.busy ? '正在保存…' : '保存'}
      </Button>
    </FormFrame>
  )
}

/** What the form holds now. */
function choicesIn(form: HTMLFormElement, kept: Choices): Choices {
  const { digestHour, ...rest } = fieldsOf(new FormData(form))
  return {
    choices: { ...kept.choices, ...fieldsUnder(CHOICE, rest) },
    digestHour: Number(digestHour),
  }
}
