'use client'

import { useState } from 'react'

import { ReadyControls } from '#components/form/ready-controls'
import { useLeaveWarning } from '#components/form/use-leave-warning'
import { Note } from '#components/newsroom/note'
import type { SiteSettings } from '#domain/site/change-settings'

import { useMove } from '../../../_lib/use-move.ts'
import { saveSettings } from '../actions.ts'
import { SETTING_GROUPS } from '../_lib/setting-groups.ts'
import { SettingInput } from './setting-input.tsx'

/** What the site calls itself, how it is filed and how it reviews. Readers see a change at once. */
export function SettingsForm({ saved }: { saved: SiteSettings }) {
  const [kept, setKept] = useState(saved)
  const [values, setValues] = useState(saved)
  const [done, setDone] = useState(false)
  const { busy, refusal, run } = useMove({ again: true })
  const unsaved = Object.entries(values).some(([name, value]) => Reflect.get(kept, name) !== value)
  useLeaveWarning(unsaved)

  const save = () =>
    run(
      () => saveSettings({ seen: kept, values }),
      (now) => {
        setKept(now)
        setValues(now)
        setDone(true)
      },
    )
  return (
    <ReadyControls>
      <form
        className="settings-form"
        aria-label="站点设置"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        {refusal && <Note tone="bad">{refusal.message}</Note>}
        {done && !unsaved && !refusal && <Note tone="good">存好了，读者现在看到的就是这样。</Note>}
        {SETTING_GROUPS.map(({ word, fields }) => (
          <fieldset key={word} className="setting-group">
            <legend>{word}</legend>
            {fields.map((field) => (
              <SettingInput
                key={field.name}
                field={field}
                value={values[field.name]}
                issues={refusal?.issues[field.name]}
                onChange={(value) => {
                  setDone(false)
                  setValues({ ...values, [field.name]: value })
                }}
              />
            ))}
          </fieldset>
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
