'use client'

import type { DivisionChoice } from '#components/form/division-select'
import { FieldIssue, issueProps } from '#components/form/field-issue'
import { ButtonLink } from '#components/ui/button'
import { FieldRow } from '#components/ui/field-row'
import { Input } from '#components/ui/input'
import { Note } from '#components/ui/note'

import { SheetForm } from '../../_components/sheet-form.tsx'
import { bringRegister } from '../actions.ts'
import { formatKinds } from '../_lib/format-kinds.ts'

const WORDS = {
  form: '导入提案',
  unit: '件',
  unchanged: '表里和登记表一样，没有要导入的。',
  rows: '每一件会怎样',
} as const

const FIELDS = [
  { name: 'term', label: '届', type: 'text', hint: '如 10' },
  { name: 'number', label: '次', type: 'text', hint: '如 2' },
  { name: 'openedOn', label: '开幕', type: 'date', hint: '' },
  { name: 'closedOn', label: '闭幕', type: 'date', hint: '' },
] as const

/** A sheet of proposals, with the session that they belong to. */
export function RegisterForm(place: { divisions: readonly DivisionChoice[]; home: string }) {
  return (
    <SheetForm
      action={bringRegister}
      id="register"
      words={WORDS}
      {...place}
      fields={({ typed, issues }) =>
        FIELDS.map(({ name, label, type, hint }) => (
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
                defaultValue={typed(name)}
                {...issueProps(`register-${name}-issue`, issues[name])}
              />
              <FieldIssue id={`register-${name}-issue`} issues={issues[name]} />
            </div>
          </FieldRow>
        ))
      }
      beside={({ rows, untouched, kinds, newUnits, alikeUnits }) => (
        <>
          {formatKinds(
            kinds,
            rows.every(({ effect }) => effect !== null),
          )}
          {newUnits.length > 0 && `会新加 ${newUnits.length} 个承办单位：${newUnits.join('、')}。`}
          {alikeUnits.length > 0 &&
            `像是一个单位的：${alikeUnits.map((names) => names.join('、')).join('；')}。是一个的，先在表里写成一样的，再导入。`}
          {untouched > 0 && `登记表里另有 ${untouched} 件，这张表没有写到，不动。`}
        </>
      )}
    >
      {({ sessionId, isWaiting, count, withdrawn }) => (
        <Note
          tone="good"
          action={
            <ButtonLink size="small" href={`/matters/${sessionId}`}>
              看这次会议
            </ButtonLink>
          }
        >
          {isWaiting
            ? `${count} 件的改动存下了，等另一位终审编辑公布。`
            : `导入了 ${count} 件。一天以内，没有公布以前，您可以撤销。`}
          {withdrawn > 0 && `有 ${withdrawn} 件不再同意公开，已经从读者面前撤下。`}
        </Note>
      )}
    </SheetForm>
  )
}
