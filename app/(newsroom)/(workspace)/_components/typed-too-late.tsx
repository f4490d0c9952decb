import { Note } from '#components/ui/note'
import { Quoted } from '#components/ui/quoted'

import type { ActionForm } from '../../_lib/use-action-form.ts'

/** The fields with words, by their names, each with what is read before its words. */
export type TypedFields = Readonly<Record<string, string>>

/** Why a decision was refused after somebody else's, with the words that would be lost with its form. */
export function TypedTooLate({
  form,
  fields = {},
  format = (_, words) => words,
  lead = '您写的没有送出，还在这里：',
}: {
  form: Pick<ActionForm, 'failure' | 'typed'>
  fields?: TypedFields | undefined
  /** What people read of a field that holds no words. */
  format?: ((name: string, words: string) => string) | undefined
  /** Before the words. */
  lead?: string
}) {
  if (form.failure === null) return null
  const typed = Object.entries(fields).flatMap(([name, label]) => {
    const words = form.typed(name)
    return words === '' ? [] : [{ name, label, words: format(name, words) }]
  })
  return (
    <Note tone="bad">
      <p>{form.failure.message}</p>
      {typed.length > 0 && <p>{lead}</p>}
      {typed.map(({ name, label, words }) => (
        <div key={name}>
          {label !== '' && <b>{label}：</b>}
          <Quoted>{words}</Quoted>
        </div>
      ))}
    </Note>
  )
}
