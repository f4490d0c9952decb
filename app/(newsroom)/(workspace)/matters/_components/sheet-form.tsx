'use client'

import { useState, type ReactNode } from 'react'

import { DivisionSelect, type DivisionChoice } from '#components/form/division-select'
import { FieldIssue, issueProps } from '#components/form/field-issue'
import { FileField } from '#components/form/file-field'
import { Button } from '#components/ui/button'
import { FieldRow } from '#components/ui/field-row'
import { Note } from '#components/ui/note'
import { Row } from '#components/ui/row'
import { MAX_ROSTER_BYTES, ROSTER_TOO_LARGE } from '#domain/roster/roster-limits'

import { FormFrame } from '../../../_components/form-frame.tsx'
import { useActionForm, type ActionForm, type FormAction } from '../../../_lib/use-action-form.ts'
import { TAKE_IN } from '../../_lib/take-in.ts'
import type { PlannedSheet } from '../_lib/planned-sheet.ts'
import { PlannedRows } from './planned-rows.tsx'
import type { RowHeads } from './row-fates.tsx'

interface SheetFormProps<Shown, Taken> {
  action: FormAction<{ shown: Shown | null; taken: Taken | null }>
  /** Begins the ids of the fields. */
  id: string
  words: { form: string; unit: '件' | '间'; unchanged: string; rows: string; heads?: RowHeads }
  divisions: readonly DivisionChoice[]
  /** The one place that somebody may mean; '' where they choose. */
  home: string
  /** What is asked beside the place and the file. */
  fields?: (form: Pick<ActionForm, 'typed' | 'issues'>) => ReactNode
  /** What else is shown of the sheet as a whole, after its verdict. */
  beside?: (shown: Shown) => ReactNode
  /** The page once the sheet was taken in. */
  children: (taken: Taken) => ReactNode
}

/** A sheet of a place: first what would become of each row, then all of them or none. */
export function SheetForm<Shown extends PlannedSheet, Taken>({
  action,
  id,
  words,
  divisions,
  home,
  fields,
  beside,
  children,
}: SheetFormProps<Shown, Taken>) {
  const [tooLarge, setTooLarge] = useState(false)
  const [stale, setStale] = useState(false)
  const form = useActionForm(action, {
    again: true,
    files: true,
    check: () => !tooLarge,
    done: () => setStale(false),
  })
  const { failure, result, off, busy, issues } = form
  const taken = result?.value.taken
  if (taken) return children(taken)
  const shown = stale ? null : result?.value.shown
  const fileIssues = tooLarge ? [ROSTER_TOO_LARGE] : issues['file']
  const effects = shown?.rows.map(({ effect }) => effect) ?? []
  const wrong = effects.filter((effect) => effect === null).length
  const written = effects.filter((effect) => effect !== null && effect !== 'same').length
  return (
    <FormFrame
      form={form}
      className="grid gap-4"
      aria-label={words.form}
      onChange={() => setStale(true)}
    >
      {failure && <Note tone="bad">{failure.message}</Note>}
      <FieldRow names="long" label="县区" htmlFor={`${id}-division`}>
        <div className="max-w-100">
          <DivisionSelect
            label="县区"
            id={`${id}-division`}
            name="divisionCode"
            divisions={divisions}
            value={form.typed('divisionCode') || home}
            {...issueProps(`${id}-division-issue`, issues['divisionCode'])}
          />
          <FieldIssue id={`${id}-division-issue`} issues={issues['divisionCode']} />
        </div>
      </FieldRow>
      {fields?.(form)}
      <FieldRow names="long" label="表格（.xlsx 或 .csv）" htmlFor={`${id}-file`}>
        <div>
          <FileField
            id={`${id}-file`}
            name="file"
            accept=".xlsx,.csv"
            onFile={(file) => setTooLarge((file?.size ?? 0) > MAX_ROSTER_BYTES)}
            {...issueProps(`${id}-file-issue`, fileIssues)}
          />
          <FieldIssue id={`${id}-file-issue`} issues={fileIssues} />
        </div>
      </FieldRow>
      {shown && (
        <Note tone={wrong > 0 ? 'bad' : 'good'}>
          {wrong > 0
            ? `${shown.target}：${wrong} 行不对，在表里改好再传。现在一${words.unit}也没有导入。`
            : written > 0
              ? `每一行都对：要写进${shown.target} ${written} ${words.unit}。`
              : words.unchanged}
          {beside?.(shown)}
        </Note>
      )}
      <Row>
        <Button type="submit" disabled={off}>
          {busy ? '正在读…' : '先看看会怎样'}
        </Button>
        {shown && wrong === 0 && written > 0 && (
          <Button type="submit" kind="primary" name="step" value={TAKE_IN} disabled={off}>
            导入这 {written} {words.unit}到{shown.target}
          </Button>
        )}
      </Row>
      {shown && <input type="hidden" name="sealed" value={shown.sealed} />}
      {shown && (
        <PlannedRows
          shown={shown}
          caption={words.rows}
          {...(words.heads ? { heads: words.heads } : {})}
        />
      )}
    </FormFrame>
  )
}
