'use client'

import { useState } from 'react'

import { useAwake } from '#components/form/use-awake'
import { Labelled } from '#components/ui/labelled'
import { Note } from '#components/ui/note'
import { Button, ButtonLink } from '#components/ui/button'
import { HelpText } from '#components/ui/help-text'
import { Row } from '#components/ui/row'
import { TextArea } from '#components/ui/text-area'

import { FormFrame } from '../../../_components/form-frame.tsx'
import { useActionForm, type FormAction } from '../../../_lib/use-action-form.ts'
import { TAKE_IN } from '../../_lib/take-in.ts'
import { pasteKey, type Pasted, type PastedLine } from '../_lib/pasted.ts'

/**
 * Many lines at once: what each would do is shown before anything is written, and those that were not
 * taken stay in the field.
 */
export function PasteForm<Line extends PastedLine>({
  label,
  hint,
  placeholder,
  list,
  unit,
  action,
  preview,
  choices,
}: {
  /** The content of a line. */
  label: string
  hint: string
  placeholder: string
  /** The list it goes into, in words and by its address. */
  list: { label: string; href: string }
  /** 个, 行. */
  unit: string
  action: FormAction<Pasted<Line>>
  preview: (lines: readonly Line[]) => React.ReactNode
  /** What else is chosen; `dropPreview` drops a preview that no longer holds. */
  choices?: (sent: string | undefined, dropPreview: () => void) => React.ReactNode
}) {
  const awake = useAwake()
  const [isEmpty, setEmpty] = useState(true)
  const [stale, setStale] = useState(false)
  const dropPreview = () => setStale(true)
  const form = useActionForm(action, { again: true, done: () => setStale(false) })
  const { failure, result, round } = form
  const sent = form.sent ?? result?.sent
  const sentText = (name: string) => {
    const value = sent?.[name]
    return typeof value === 'string' ? value : undefined
  }
  const { lines = [], taken = null } = (!stale && result?.value) || {}
  const wanted = lines.filter(({ effect }) => effect === 'new' || effect === 'changed').length
  const isShown = result !== null && !stale && taken === null
  return (
    <FormFrame form={form} className="grid max-w-[47.5rem] gap-6" aria-label="贴许多行">
      {failure && <Note tone="bad">{failure.message}</Note>}
      {taken && (
        <Note
          tone="good"
          action={
            <ButtonLink size="small" href={list.href}>
              看{list.label}
            </ButtonLink>
          }
        >
          加了 {taken.added} {unit}，改了 {taken.changed} {unit}
          {taken.left > 0 && `，${taken.left} 行没有收。没有收的还在下面，改好再收`}。
        </Note>
      )}
      {choices?.(sentText('kind'), dropPreview)}
      <div>
        <Labelled label={label}>
          <TextArea
            key={result?.value.taken ? round : 'typed'}
            ref={(field) => {
              if (field) setEmpty(field.value.trim() === '')
            }}
            name="text"
            rows={8}
            defaultValue={
              result?.value.taken
                ? result.value.lines
                    .filter(({ effect }) => effect === null)
                    .map((line) => line.text)
                    .join('\n')
                : sentText('text')
            }
            placeholder={placeholder}
            onChange={({ target }) => {
              setEmpty(target.value.trim() === '')
              dropPreview()
            }}
          />
        </Labelled>
        <HelpText>{hint}</HelpText>
      </div>
      <Row>
        <Button type="submit" disabled={form.off || (awake && isEmpty)}>
          先看看会怎样
        </Button>
        {isShown && wanted > 0 && (
          <Button type="submit" kind="primary" name="step" value={TAKE_IN} disabled={form.off}>
            收进{list.label}（{wanted} {unit}）
          </Button>
        )}
      </Row>
      {isShown && sent && <input type="hidden" name="shown" value={pasteKey(sent)} />}
      {isShown && preview(lines)}
    </FormFrame>
  )
}
