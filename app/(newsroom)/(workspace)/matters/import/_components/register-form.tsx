'use client'

import { useState } from 'react'

import { DivisionSelect, type DivisionChoice } from '#components/form/division-select'
import { FieldIssue, issueProps } from '#components/form/field-issue'
import { FileField } from '#components/form/file-field'
import { Button, ButtonLink } from '#components/ui/button'
import { FieldRow } from '#components/ui/field-row'
import { Input } from '#components/ui/input'
import { Note } from '#components/ui/note'
import { Row } from '#components/ui/row'
import { MAX_ROSTER_BYTES, ROSTER_TOO_LARGE } from '#domain/roster/roster-limits'

import { FormFrame } from '../../../../_components/form-frame.tsx'
import { useActionForm } from '../../../../_lib/use-action-form.ts'
import { bringRegister } from '../actions.ts'
import { TAKE_IN } from '../../../_lib/take-in.ts'
import { PlannedRows } from '../../_components/planned-rows.tsx'

const FIELDS = [
  { name: 'term', label: '届', type: 'text', hint: '如 10' },
  { name: 'number', label: '次', type: 'text', hint: '如 2' },
  { name: 'openedOn', label: '开幕', type: 'date', hint: '' },
  { name: 'closedOn', label: '闭幕', type: 'date', hint: '' },
] as const

/** A sheet of proposals: first what would become of each row, then all of them or none. */
export function RegisterForm({
  divisions,
  home,
}: {
  divisions: readonly DivisionChoice[]
  home: string
}) {
  const [tooLarge, setTooLarge] = useState(false)
  const [stale, setStale] = useState(false)
  const form = useActionForm(bringRegister, {
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
          <ButtonLink size="small" href={`/matters/${taken.sessionId}`}>
            看这次会议
          </ButtonLink>
        }
      >
        {taken.isWaiting
          ? `${taken.count} 件的改动存下了，等另一位终审编辑公布。`
          : `导入了 ${taken.count} 件。一天以内，没有公布以前，您可以撤销。`}
        {taken.withdrawn > 0 && `有 ${taken.withdrawn} 件不再同意公开，已经从读者面前撤下。`}
      </Note>
    )
  }
  const shown = stale ? null : result?.value.shown
  const fileIssues = tooLarge ? [ROSTER_TOO_LARGE] : issues['file']
  const wrong = shown?.rows.filter(({ effect }) => effect === null).length ?? 0
  const written =
    shown?.rows.filter(({ effect }) => effect !== null && effect !== 'same').length ?? 0
  return (
    <FormFrame
      form={form}
      className="grid gap-4"
      aria-label="导入提案"
      onChange={() => setStale(true)}
    >
      {failure && <Note tone="bad">{failure.message}</Note>}
      <FieldRow names="long" label="县区" htmlFor="register-division">
        <div className="max-w-100">
          <DivisionSelect
            label="县区"
            id="register-division"
            name="divisionCode"
            divisions={divisions}
            value={form.typed('divisionCode') || home}
            {...issueProps('register-division-issue', issues['divisionCode'])}
          />
          <FieldIssue id="register-division-issue" issues={issues['divisionCode']} />
        </div>
      </FieldRow>
      {FIELDS.map(({ name, label, type, hint }) => (
        <FieldRow key={name} names="long" label={label} htmlFor={`register-${name}`}>
          <div>
            <Input
              className="max-w-50"
              id={`register-${name}`}
              name={name}
              type={type}
              placeholder={hint || undefined}
              inputMode={type === 'text' ? 'numeric' : undefined}
              required={type === 'text'}
              autoComplete="off"
              defaultValue={form.typed(name)}
              {...issueProps(`register-${name}-issue`, issues[name])}
            />
            <FieldIssue id={`register-${name}-issue`} issues={issues[name]} />
          </div>
        </FieldRow>
      ))}
      <FieldRow names="long" label="表格（.xlsx 或 .csv）" htmlFor="register-file">
        <div>
          <FileField
            id="register-file"
            name="file"
            accept=".xlsx,.csv"
            onFile={(file) => setTooLarge((file?.size ?? 0) > MAX_ROSTER_BYTES)}
            {...issueProps('register-file-issue', fileIssues)}
          />
          <FieldIssue id="register-file-issue" issues={fileIssues} />
        </div>
      </FieldRow>
      {shown && (
        <Note tone={wrong > 0 ? 'bad' : 'good'}>
          {wrong > 0
            ? `${wrong} 行不对，在表里改好再传。现在一件也没有导入。`
            : written > 0
              ? `每一行都对：要写 ${written} 件。`
              : '表里和登记表一样，没有要导入的。'}
          {shown.untouched > 0 && `登记表里另有 ${shown.untouched} 件，这张表没有写到，不动。`}
        </Note>
      )}
      <Row>
        <Button type="submit" disabled={off}>
          {busy ? '正在读…' : '先看看会怎样'}
        </Button>
        {shown && wrong === 0 && written > 0 && (
          <Button type="submit" kind="primary" name="step" value={TAKE_IN} disabled={off}>
            导入这 {written} 件
          </Button>
        )}
      </Row>
      {shown && <input type="hidden" name="sealed" value={shown.sealed} />}
      {shown && <PlannedRows shown={shown} caption="每一件会怎样" />}
    </FormFrame>
  )
}
