'use client'

import { useEffect, useRef, useState } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { useAwake } from '#components/form/use-awake'
import { useLeaveWarning } from '#components/form/use-leave-warning'
import { Labelled } from '#components/ui/labelled'
import { Note } from '#components/ui/note'
import { Button } from '#components/ui/button'
import { Input } from '#components/ui/input'
import { Select } from '#components/ui/select'
import { MAIL_CHOICES, type NoticeKind } from '#db/states'
import type { NoticeSettings } from '#domain/notice/notice-settings'
import { fieldsOf, fieldsUnder } from '#lib/form-fields'
import { MAIL_CHOICE_LABELS, NOTICE_KIND_LABELS } from '#lib/labels'

import { FormFrame } from '../../../_components/form-frame.tsx'
import { bindOnce } from '../../../_lib/bind-once.ts'
import { useActionForm } from '../../../_lib/use-action-form.ts'
import { CHOICE } from '../_lib/mail-choice.ts'
import { saveMailSettings } from '../actions.ts'
import { ConfirmForm } from './confirm-form.tsx'

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

function formatDone({ mailAddress, confirmed }: NoticeSettings): string {
  if (mailAddress === '') return '存好了。没有邮箱，不发邮件。'
  return confirmed
    ? '存好了。以后的通知按这样发到您的邮箱。'
    : '存好了。邮箱确认以后，通知才会发过去。'
}

const MAIL_CHOICE_ROW =
  'grid grid-cols-[minmax(0,1fr)_128px] items-center gap-3 border-t border-line py-2'
// Paler while there is no address to send to.
const WORD = 'group-disabled/mail:text-ink-3'
const HINT = 'block text-ink-2 group-disabled/mail:text-ink-3'

/** Where a person gets mail, and what by it. */
export function MailForm({
  saved,
  kinds,
}: {
  saved: NoticeSettings
  /** Those that can reach this person. */
  kinds: readonly NoticeKind[]
}) {
  const frame = useRef<HTMLFormElement>(null)
  const [kept, setKept] = useState(saved)
  const [put, setPut] = useState(saved)
  const { choices, digestHour } = kept
  const form = useActionForm(bindOnce(saveMailSettings, { choices, digestHour }), {
    again: true,
    done: (now) => keep(now),
  })
  const { failure, issues, typed } = form
  const [done, setDone] = useState(form.result !== null)
  const awake = useAwake()
  const unsaved = JSON.stringify(put) !== JSON.stringify(kept)
  useLeaveWarning(unsaved)

  const keep = (now: NoticeSettings) => {
    setKept(now)
    setDone(true)
  }
  const look = () => {
    if (frame.current) setPut(settingsIn(frame.current, kept))
  }
  // What was put in before the page had its scripts, or sent without them.
  useEffect(look, [kept])
  return (
    <>
      {kept.mailAddress !== '' && !kept.confirmed && (
        <ConfirmForm
          key={kept.mailAddress}
          address={kept.mailAddress}
          onDone={() => keep({ ...kept, confirmed: true })}
        />
      )}
      <FormFrame
        form={form}
        ref={frame}
        className="mt-4 grid gap-3"
        aria-label="通知和邮件"
        onInput={() => {
          look()
          setDone(false)
        }}
      >
        {failure && <Note tone="bad">{failure.message}</Note>}
        {done && !unsaved && !failure && <Note tone="good">{formatDone(kept)}</Note>}
        <Labelled label="邮箱" htmlFor="mail-address">
          <Input
            id="mail-address"
            name="mailAddress"
            type="email"
            inputMode="email"
            autoComplete="email"
            maxLength={120}
            defaultValue={typed('mailAddress', kept.mailAddress)}
            placeholder="不用邮件就空着"
            {...issueProps('issue-mail-address', issues['mailAddress'])}
          />
        </Labelled>
        <FieldIssue id="issue-mail-address" issues={issues['mailAddress']} />
        <fieldset className="group/mail my-3" disabled={put.mailAddress === ''}>
          <legend className="mb-1 text-xs text-ink-2">哪些用邮件收</legend>
          {kinds.map((kind) => (
            <div key={kind} className={MAIL_CHOICE_ROW}>
              <label htmlFor={`mail-${kind}`}>
                <b className={WORD}>{NOTICE_KIND_LABELS[kind]}</b>
                <small className={HINT}>{HINTS[kind]}</small>
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
              <b className={WORD}>每天汇总的时间</b>
              <small className={HINT}>到点以后，把还没读的合成一封</small>
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
          disabled={form.busy || (awake && !unsaved)}
        >
          {form.busy ? '正在保存…' : '保存'}
        </Button>
      </FormFrame>
    </>
  )
}

/** What the form holds now: what is off in it is as it was. */
function settingsIn(form: HTMLFormElement, kept: NoticeSettings): NoticeSettings {
  const { mailAddress, digestHour, ...rest } = fieldsOf(new FormData(form))
  return {
    ...kept,
    mailAddress: String(mailAddress).trim(),
    choices: { ...kept.choices, ...fieldsUnder(CHOICE, rest) },
    digestHour: digestHour === undefined ? kept.digestHour : Number(digestHour),
  }
}
