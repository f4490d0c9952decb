'use client'

import { Button } from '#components/ui/button'
import { Labelled } from '#components/ui/labelled'
import { Note } from '#components/ui/note'
import { Select } from '#components/ui/select'
import type { Display } from '#server/display-cookie'

import { FormFrame } from '../../../_components/form-frame.tsx'
import { useActionForm } from '../../../_lib/use-action-form.ts'
import { saveDisplay } from '../actions.ts'

const FIELDS = [
  {
    name: 'theme',
    label: '颜色',
    labels: { device: '跟着设备', light: '日间', dark: '夜间' },
  },
  { name: 'letters', label: '字号', labels: { normal: '标准', large: '大字' } },
] as const

/** How this device shows the newsroom. */
export function DisplayForm({ saved }: { saved: Display }) {
  const form = useActionForm(saveDisplay, { onward: '/account' })
  const { failure, typed } = form
  return (
    <FormFrame form={form} className="mt-4 grid gap-3" aria-label="这台设备上的显示">
      {failure && <Note tone="bad">{failure.message}</Note>}
      {FIELDS.map(({ name, label, labels }) => (
        <Labelled key={name} label={label} htmlFor={`display-${name}`}>
          <Select id={`display-${name}`} name={name} defaultValue={typed(name, saved[name])}>
            {Object.entries(labels).map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </Select>
        </Labelled>
      ))}
      <Button type="submit" className="justify-self-start" disabled={form.off}>
        {form.busy ? '正在换…' : '就这样显示'}
      </Button>
    </FormFrame>
  )
}
