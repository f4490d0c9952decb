'use client'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { Labelled } from '#components/ui/labelled'
import { Note } from '#components/ui/note'
import { Button } from '#components/ui/button'
import { Input } from '#components/ui/input'
import type { OwnContact } from '#domain/account/contact/own-contact'

import { FormFrame } from '../../../_components/form-frame.tsx'
import { useActionForm } from '../../../_lib/use-action-form.ts'
import { saveContact } from '../actions.ts'

const FIELDS = [
  { name: 'unit', word: '单位（可以不填）', type: 'text', complete: 'organization', most: 60 },
  { name: 'mobile', word: '手机（可以不填）', type: 'tel', complete: 'tel-national', most: 20 },
] as const

/** A person's own unit and mobile number. */
export function ContactForm({ saved }: { saved: OwnContact }) {
  const form = useActionForm(saveContact, { again: true })
  const { failure, issues, typed } = form
  return (
    <FormFrame form={form} className="mt-4 grid gap-3" aria-label="我的资料">
      {failure && <Note tone="bad">{failure.message}</Note>}
      {form.result && <Note tone="good">存好了。</Note>}
      {FIELDS.map(({ name, word, type, complete, most }) => (
        <div key={name}>
          <Labelled label={word} htmlFor={`own-${name}`}>
            <Input
              id={`own-${name}`}
              name={name}
              type={type}
              maxLength={most}
              autoComplete={complete}
              defaultValue={typed(name, saved[name])}
              {...issueProps(`issue-own-${name}`, issues[name])}
            />
          </Labelled>
          <FieldIssue id={`issue-own-${name}`} issues={issues[name]} />
        </div>
      ))}
      <Button type="submit" className="justify-self-start" disabled={form.busy}>
        {form.busy ? '正在存…' : '更新资料'}
      </Button>
    </FormFrame>
  )
}
