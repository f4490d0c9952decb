import { Fragment, useId } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { Button } from '#components/ui/button'
import { Labelled } from '#components/ui/labelled'
import { Note } from '#components/ui/note'
import { Select } from '#components/ui/select'
import { TextArea } from '#components/ui/text-area'

import { FormFrame } from '../../../../_components/form-frame.tsx'
import { KeptWordsNotes } from '../../../_components/kept-words-notes.tsx'
import type { KeptForm } from '../../../_lib/kept/use-kept-form.ts'

interface Choice<Value extends string> {
  name: string
  label: string
  values: readonly Value[]
  labels: Readonly<Record<Value, string>>
}

/** One of a closed list, and words that the sender reads. */
export function DecisionForm<Value extends string>({
  kept: { form, device, round, sheet, keepTyped, typed },
  title,
  send,
  choice,
  words,
}: {
  kept: KeptForm
  title: string
  /** On the button. */
  send: string
  choice: Choice<Value>
  words: string
}) {
  const id = useId()
  const { issues, failure } = form
  const isElsewhere = failure !== null && !issues[choice.name] && !issues['reply']
  return (
    <FormFrame
      form={form}
      ref={sheet}
      className="grid content-start gap-3"
      aria-label={title}
      onInput={keepTyped}
      onBlur={keepTyped}
    >
      <h2>{title}</h2>
      {!failure && <KeptWordsNotes kept={device} unsent="没有送出" />}
      <Fragment key={round}>
        <Labelled label={choice.label}>
          <Select
            name={choice.name}
            defaultValue={typed(choice.name)}
            {...issueProps(`${id}-choice`, issues[choice.name])}
          >
            <option value="">请选择</option>
            {choice.values.map((one) => (
              <option key={one} value={one}>
                {choice.labels[one]}
              </option>
            ))}
          </Select>
          <FieldIssue id={`${id}-choice`} issues={issues[choice.name]} />
        </Labelled>
        <Labelled label={words}>
          <TextArea
            name="reply"
            rows={3}
            maxLength={300}
            defaultValue={typed('reply')}
            {...issueProps(`${id}-reply`, issues['reply'])}
          />
          <FieldIssue id={`${id}-reply`} issues={issues['reply']} />
        </Labelled>
      </Fragment>
      {isElsewhere && <Note tone="bad">{failure.message}</Note>}
      <Button type="submit" className="justify-self-start" disabled={form.off}>
        {form.busy ? '正在办…' : send}
      </Button>
    </FormFrame>
  )
}
