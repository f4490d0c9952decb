'use client'

import { useState } from 'react'

import { DivisionSelect, type DivisionChoice } from '#components/form/division-select'
import { FieldIssue, issueProps } from '#components/form/field-issue'
import { FileField } from '#components/form/file-field'
import { Button, ButtonLink } from '#components/ui/button'
import { FieldRow } from '#components/ui/field-row'
import { Note } from '#components/ui/note'
import { Row } from '#components/ui/row'
import { MAX_ROSTER_BYTES, ROSTER_TOO_LARGE } from '#domain/roster/roster-limits'

import { FormFrame } from '../../../../_components/form-frame.tsx'
import { useActionForm } from '../../../../_lib/use-action-form.ts'
import { TAKE_IN } from '../../../_lib/take-in.ts'
import { PlannedRows } from '../../_components/planned-rows.tsx'
import { bringRooms } from '../actions.ts'

/** A sheet of rooms: first what would become of each row, then all of them or none. */
export function RoomsSheet({
  divisions,
  home,
}: {
  divisions: readonly DivisionChoice[]
  home: string
}) {
  const [tooLarge, setTooLarge] = useState(false)
  const [stale, setStale] = useState(false)
  const form = useActionForm(bringRooms, {
    again: true,
    files: true,
    check: () => !tooLarge,
    done: () => setStale(false),
  })
  const { failure, result, off, busy, issues } = form
  const taken = result?.value.taken
  if (taken) {
    return (
      <Note
        tone="good"
        action={
          <ButtonLink size="small" href="/matters/rooms">
            看议事室
          </ButtonLink>
        }
      >
        新加 {taken.added} 间，改动 {taken.changed} 间。
      </Note>
    )
  }
  const shown = stale ? null : result?.value.shown
  const fileIssues = tooLarge ? [ROSTER_TOO_LARGE] : issues['file']
  const count = (of: (effect: string | null) => boolean) =>
    shown?.rows.filter(({ effect }) => of(effect)).length ?? 0
  const wrong = count((effect) => effect === null)
  const written = count((effect) => effect === 'new' || effect === 'changed')
  return (
    <FormFrame
      form={form}
      className="grid gap-4"
      aria-label="从表格加议事室"
      onChange={() => setStale(true)}
    >
      {failure && <Note tone="bad">{failure.message}</Note>}
      <FieldRow names="long" label="县区" htmlFor="rooms-division">
        <div className="max-w-100">
          <DivisionSelect
            label="县区"
            id="rooms-division"
            name="divisionCode"
            divisions={divisions}
            value={form.typed('divisionCode') || home}
            {...issueProps('rooms-division-issue', issues['divisionCode'])}
          />
          <FieldIssue id="rooms-division-issue" issues={issues['divisionCode']} />
        </div>
      </FieldRow>
      <FieldRow names="long" label="表格（.xlsx 或 .csv）" htmlFor="rooms-file">
        <div>
          <FileField
            id="rooms-file"
            name="file"
            accept=".xlsx,.csv"
            onFile={(file) => setTooLarge((file?.size ?? 0) > MAX_ROSTER_BYTES)}
            {...issueProps('rooms-file-issue', fileIssues)}
          />
          <FieldIssue id="rooms-file-issue" issues={fileIssues} />
        </div>
      </FieldRow>
      {shown && (
        <Note tone={wrong > 0 ? 'bad' : 'good'}>
          {wrong > 0
            ? `${wrong} 行不对，在表里改好再传。现在一间也没有导入。`
            : written > 0
              ? `每一行都对：要写 ${written} 间。`
              : '表里和现在一样，没有要导入的。'}
        </Note>
      )}
      <Row>
        <Button type="submit" disabled={off}>
          {busy ? '正在读…' : '先看看会怎样'}
        </Button>
        {shown && wrong === 0 && written > 0 && (
          <Button type="submit" kind="primary" name="step" value={TAKE_IN} disabled={off}>
            导入这 {written} 间
          </Button>
        )}
      </Row>
      {shown && <input type="hidden" name="sealed" value={shown.sealed} />}
      {shown && (
        <PlannedRows
          shown={shown}
          caption="每一间会怎样"
          heads={{ number: '乡镇街道', title: '议事室' }}
        />
      )}
    </FormFrame>
  )
}
