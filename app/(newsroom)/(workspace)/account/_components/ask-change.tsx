'use client'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { Labelled } from '#components/ui/labelled'
import { Note } from '#components/ui/note'
import { Button } from '#components/ui/button'
import { TextArea } from '#components/ui/text-area'

import { FormFrame } from '../../../_components/form-frame.tsx'
import { useActionForm } from '../../../_lib/use-action-form.ts'
import { askChange } from '../actions.ts'

/** What only an administrator may change is asked of them. */
export function AskChange() {
  const form = useActionForm(askChange, { again: true })
  const { failure, issues, typed, round } = form
  return (
    <FormFrame form={form} className="mt-6 grid gap-3" aria-label="请管理员改">
      {failure && <Note tone="bad">{failure.message}</Note>}
      {form.result && <Note tone="good">告诉管理员了，改好以后这里就看得到。</Note>}
      <div>
        <Labelled label="姓名、区划、角色不对？写下来请管理员改" htmlFor="own-asked">
          <TextArea
            key={round}
            id="own-asked"
            name="asked"
            rows={2}
            maxLength={200}
            defaultValue={typed('asked')}
            {...issueProps('issue-own-asked', issues['asked'])}
          />
        </Labelled>
        <FieldIssue id="issue-own-asked" issues={issues['asked']} />
      </div>
      <Button type="submit" className="justify-self-start" disabled={form.busy}>
        请管理员改
      </Button>
    </FormFrame>
  )
}
