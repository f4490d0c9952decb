'use client'

import { useState } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { FileField } from '#components/form/file-field'
import { Button } from '#components/ui/button'
import { Labelled } from '#components/ui/labelled'
import { Note } from '#components/ui/note'
import { Row } from '#components/ui/row'
import { MAX_ROSTER_BYTES, ROSTER_TOO_LARGE } from '#domain/roster/roster-limits'

import { FormFrame } from '../../../../../_components/form-frame.tsx'
import { useActionForm } from '../../../../../_lib/use-action-form.ts'
import { bringRoster } from '../actions.ts'
import { UnreadSheets } from '../../../../_components/unread-sheets.tsx'
import { TAKE_IN } from '../../../../_lib/take-in.ts'
import { NewLinks } from './new-links.tsx'
import { PlanTable } from './plan-table.tsx'

/** A file of people: first what would become of each line, then their accounts, all or none. */
export function RosterForm() {
  const [tooLarge, setTooLarge] = useState(false)
  const [stale, setStale] = useState(false)
  const form = useActionForm(bringRoster, {
    again: true,
    files: true,
    check: () => !tooLarge,
    done: () => setStale(false),
  })
  const { failure, result, off, busy } = form
  const taken = result?.value.taken
  if (taken) return <NewLinks {...taken} />
  const shown = stale ? null : result?.value.shown
  const issues = tooLarge ? [ROSTER_TOO_LARGE] : form.issues['file']
  const count = (effect: string | null) =>
    shown?.plan.filter((line) => line.effect === effect).length ?? 0
  const wrong = count(null)
  return (
    <FormFrame form={form} className="grid gap-6" aria-label="批量开账号">
      {failure && <Note tone="bad">{failure.message}</Note>}
      <div className="max-w-[32.5rem]">
        <Labelled label="表格（.xlsx 或 .csv）">
          <FileField
            key={form.round}
            name="file"
            accept=".xlsx,.csv"
            onFile={(file) => {
              setTooLarge((file?.size ?? 0) > MAX_ROSTER_BYTES)
              setStale(true)
            }}
            {...issueProps('roster-file', issues)}
          />
        </Labelled>
        <FieldIssue id="roster-file" issues={issues} />
      </div>
      {shown && (
        <Note tone={wrong > 0 ? 'bad' : 'good'}>
          {wrong > 0
            ? `${wrong} 行不对，在表里改好再传。现在一个账号也没有开。`
            : count('new') > 0
              ? `每一行都对：要开 ${count('new')} 个账号，${count('same')} 行不用做什么。`
              : '没有要开的账号，每一行的人都已经有了。'}
          {shown.unused.length > 0 && `没有用到的列：${shown.unused.join('、')}。`}
        </Note>
      )}
      {shown && <UnreadSheets sheets={shown.unread} />}
      <Row>
        <Button type="submit" disabled={off}>
          {busy ? '正在读…' : '先看看会怎样'}
        </Button>
        {shown && wrong === 0 && count('new') > 0 && (
          <Button type="submit" kind="primary" name="step" value={TAKE_IN} disabled={off}>
            开这 {count('new')} 个账号
          </Button>
        )}
      </Row>
      {shown && <input type="hidden" name="sealed" value={shown.sealed} />}
      {shown && <PlanTable lines={shown.plan} />}
    </FormFrame>
  )
}
