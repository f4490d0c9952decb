'use client'

import { useState } from 'react'

import { ReadyControls } from '#components/form/ready-controls'
import { FieldIssue, issueProps } from '#components/form/field-issue'
import { useLeaveWarning } from '#components/form/use-leave-warning'
import { Note } from '#components/newsroom/note'
import type { SiteSettings } from '#domain/site/change-settings'

import { useMove } from '../../../_lib/use-move.ts'
import { saveSettings } from '../actions.ts'

const FIELDS: readonly { name: keyof SiteSettings; word: string; hint: string }[] = [
  { name: 'siteName', word: '网站名称', hint: '报头和每一页的标题都用它' },
  { name: 'motto', word: '一句话', hint: '报头名称下面的小字，没有就空着' },
  { name: 'siteAddress', word: '网址', hint: '对外的地址，如 https://www.example.gov.cn' },
  { name: 'icpNumber', word: 'ICP 备案号', hint: '批下来再填，空着就不显示' },
  { name: 'policeNumber', word: '公安备案号', hint: '批下来再填，空着就不显示' },
  { name: 'siteCode', word: '网站标识码', hint: '10 位数字，空着就不显示' },
]

/** What the site calls itself and how it is filed. Readers see a change at once. */
export function SettingsForm({ saved }: { saved: SiteSettings }) {
  const [kept, setKept] = useState(saved)
  const [values, setValues] = useState(saved)
  const [done, setDone] = useState(false)
  const { busy, refusal, run } = useMove({ again: true })
  const unsaved = FIELDS.some(({ name }) => values[name] !== kept[name])
  useLeaveWarning(unsaved)

  const save = () =>
    run(
      () => saveSettings(values),
      (now) => {
        setKept(now)
        setValues(now)
        setDone(true)
      },
    )
  return (
    <ReadyControls>
      <form
        className="copy-form"
        aria-label="网站设置"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        {refusal && <Note tone="bad">{refusal.message}</Note>}
        {done && !unsaved && !refusal && <Note tone="good">存好了，读者现在看到的就是这样。</Note>}
        {FIELDS.map(({ name, word, hint }) => (
          <div className="field" key={name}>
            <label className="label" htmlFor={`setting-${name}`}>
              {word}
            </label>
            <div>
              <input
                id={`setting-${name}`}
                className="input"
                value={values[name]}
                maxLength={120}
                autoComplete="off"
                onChange={({ target }) => {
                  setDone(false)
                  setValues({ ...values, [name]: target.value })
                }}
                {...issueProps(`issue-${name}`, refusal?.issues[name])}
              />
              <FieldIssue id={`issue-${name}`} issues={refusal?.issues[name]} />
              <p className="hint">{hint}</p>
            </div>
          </div>
        ))}
        <div className="row">
          <button type="submit" className="button go" disabled={busy || !unsaved}>
            {busy ? '正在保存…' : '保存'}
          </button>
        </div>
      </form>
    </ReadyControls>
  )
}
