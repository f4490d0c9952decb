'use client'

import { useState } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { ReadyControls } from '#components/form/ready-controls'
import { useLeaveWarning } from '#components/form/use-leave-warning'
import { Note } from '#components/newsroom/note'
import { MAIL_CHOICES, type MailChoice, type NoticeKind } from '#db/states'
import type { NoticeSettings } from '#domain/notice/notice-settings'
import { MAIL_CHOICE_WORDS, NOTICE_KIND_WORDS } from '#lib/words'

import { useMove } from '../../_lib/use-move.ts'
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

function wordDone({ mailAddress, confirmed }: NoticeSettings): string {
  if (mailAddress === '') return '存好了。没有邮箱，不发邮件。'
  return confirmed
    ? '存好了。以后的通知按这样发到您的邮箱。'
    : '存好了。邮箱确认以后，通知才会发过去。'
}

/** Where a person gets mail, and what by it. */
export function MailForm({
  saved,
  kinds,
}: {
  saved: NoticeSettings
  /** Those that can reach this person. */
  kinds: readonly NoticeKind[]
}) {
  const [kept, setKept] = useState(saved)
  const [values, setValues] = useState(saved)
  const [done, setDone] = useState(false)
  const { busy, refusal, run } = useMove({ again: true })
  const unsaved = JSON.stringify(values) !== JSON.stringify(kept)
  useLeaveWarning(unsaved)

  const change = (part: Partial<NoticeSettings>) => {
    setDone(false)
    setValues({ ...values, ...part })
  }
  const save = () =>
    run(
      () => saveMailSettings(values),
      ({ mailAddress, confirmed }) => {
        const now = { ...values, mailAddress, confirmed }
        setKept(now)
        setValues(now)
        setDone(true)
      },
    )
  const confirmed = () => {
    setKept({ ...kept, confirmed: true })
    setValues({ ...values, confirmed: true })
    setDone(true)
  }
  return (
    <>
      {kept.mailAddress !== '' && !kept.confirmed && (
        <ConfirmForm key={kept.mailAddress} address={kept.mailAddress} onDone={confirmed} />
      )}
      <ReadyControls>
        <form
          aria-label="通知和邮件"
          onSubmit={(event) => {
            event.preventDefault()
            save()
          }}
        >
          {refusal && <Note tone="bad">{refusal.message}</Note>}
          {done && !unsaved && !refusal && <Note tone="good">{wordDone(kept)}</Note>}
          <label className="labelled" htmlFor="mail-address">
            <span>邮箱</span>
            <input
              id="mail-address"
              className="input"
              type="email"
              inputMode="email"
              autoComplete="email"
              maxLength={120}
              value={values.mailAddress}
              placeholder="不用邮件就空着"
              onChange={({ target }) => change({ mailAddress: target.value })}
              {...issueProps('issue-mail-address', refusal?.issues['mailAddress'])}
            />
          </label>
          <FieldIssue id="issue-mail-address" issues={refusal?.issues['mailAddress']} />
          <fieldset className="mail-kinds" disabled={values.mailAddress.trim() === ''}>
            <legend>哪些用邮件收</legend>
            {kinds.map((kind) => (
              <div key={kind}>
                <label htmlFor={`mail-${kind}`}>
                  <b>{NOTICE_KIND_WORDS[kind]}</b>
                  <small>{HINTS[kind]}</small>
                </label>
                <select
                  id={`mail-${kind}`}
                  className="pick"
                  value={values.choices[kind]}
                  onChange={({ target }) =>
                    change({
                      choices: { ...values.choices, [kind]: target.value as MailChoice },
                    })
                  }
                >
                  {MAIL_CHOICES.map((choice) => (
                    <option key={choice} value={choice}>
                      {MAIL_CHOICE_WORDS[choice]}
                    </option>
                  ))}
                </select>
              </div>
            ))}
            <div>
              <label htmlFor="digest-hour">
                <b>每天汇总的时间</b>
                <small>到点以后，把还没读的合成一封</small>
              </label>
              <select
                id="digest-hour"
                className="pick"
                value={values.digestHour}
                onChange={({ target }) => change({ digestHour: Number(target.value) })}
              >
                {HOURS.map((hour) => (
                  <option key={hour} value={hour}>
                    {String(hour).padStart(2, '0')}:00
                  </option>
                ))}
              </select>
            </div>
          </fieldset>
          <button type="submit" className="button go" disabled={busy || !unsaved}>
            {busy ? '正在保存…' : '保存'}
          </button>
        </form>
      </ReadyControls>
    </>
  )
}
