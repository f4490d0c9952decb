'use client'

import { useActionState } from 'react'

import type { FormFields } from '#lib/form-fields'

import { move } from '../actions.ts'

export interface MoveField {
  name: string
  label: string
  kind: 'text' | 'area' | 'day' | 'choice'
  rows?: number
  choices?: readonly (readonly [string, string])[]
}

interface MoveFormProps {
  title: string
  send: string
  hint?: string
  fields: readonly MoveField[]
  /** Whether the move may be made now; else nothing is left of it but what was typed too late. */
  isOpen: boolean
  /** By what this device knows what was typed into it (public/scripts/keep-typed.js). */
  keptAs: string
  hidden: Readonly<Record<'token' | 'move' | 'lockVersion' | 'requestKey', string>>
}

/** A move of a unit as a plain form: it is rendered on the server alone, and what was refused comes back as typed. */
export function MoveForm({ title, send, hint, fields, isOpen, keptAs, hidden }: MoveFormProps) {
  const [state, dispatch] = useActionState(move, null)
  const failure = state?.ok === false ? state : null
  if (!isOpen) return failure && <TooLate failure={failure} fields={fields} />
  const heading = `${hidden.move}-form`
  return (
    <form
      action={dispatch}
      className="section grid gap-4"
      aria-labelledby={heading}
      data-keep={fields.length > 0 ? keptAs : undefined}
    >
      <h2 id={heading}>{title}</h2>
      {hint && <p className="text-ink-2">{hint}</p>}
      {fields.length > 0 && (
        <p hidden data-kept role="status">
          接着上次在这台设备上写的，还没有送出。
          <button className="button" type="button">
            清空
          </button>
        </p>
      )}
      {failure && (
        <p className="issue" role="alert">
          {failure.message}
        </p>
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => {
        const sent = failure?.sent?.[field.name]
        const issues = failure?.issues[field.name]
        const id = `${hidden.move}-${field.name}`
        return (
          <div key={field.name}>
            <label htmlFor={id}>{field.label}</label>
            <Field
              field={field}
              shared={{
                id,
                name: field.name,
                className: 'field',
                defaultValue: typeof sent === 'string' ? sent : '',
                'aria-invalid': issues ? true : undefined,
                'aria-describedby': issues ? `${id}-issue` : undefined,
              }}
            />
            {issues && (
              <p className="issue mt-2" id={`${id}-issue`}>
                {issues.join('；')}
              </p>
            )}
          </div>
        )
      })}
      <p>
        <button className={hidden.move === 'refuse' ? 'button' : 'button primary'} type="submit">
          {send}
        </button>
      </p>
    </form>
  )
}

/** Why it was refused, and the words, which are nowhere else by now. */
function TooLate({
  failure: { message, sent = {} },
  fields,
}: {
  failure: { message: string; sent?: FormFields }
  fields: readonly MoveField[]
}) {
  const typed = fields.flatMap(({ name, label, kind }) => {
    const words = kind === 'text' || kind === 'area' ? sent[name] : undefined
    return typeof words === 'string' && words !== '' ? [{ name, label, words }] : []
  })
  return (
    <div className="section grid gap-4" role="alert">
      <p className="issue">{message}</p>
      {typed.length > 0 && <p>您写的没有送出，还在这里：</p>}
      {typed.map(({ name, label, words }) => (
        <div key={name}>
          <b>{label}</b>
          <p className="whitespace-pre-line">{words}</p>
        </div>
      ))}
    </div>
  )
}

type Shared = React.ComponentProps<'input'> &
  React.ComponentProps<'select'> &
  React.ComponentProps<'textarea'>

function Field({
  field: { kind, rows, choices = [] },
  shared,
}: {
  field: MoveField
  shared: Pick<
    Shared,
    'id' | 'name' | 'className' | 'defaultValue' | 'aria-invalid' | 'aria-describedby'
  >
}) {
  switch (kind) {
    case 'area':
      return <textarea rows={rows} {...shared} />
    case 'choice':
      return (
        <select {...shared}>
          <option value="">请选</option>
          {choices.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )
    case 'day':
      return <input type="date" {...shared} />
    case 'text':
      return <input type="text" maxLength={300} {...shared} />
  }
}
