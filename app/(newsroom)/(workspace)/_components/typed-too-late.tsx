import { Note } from '#components/ui/note'
import { Quoted } from '#components/ui/quoted'

import type { ActionForm } from '../../_lib/use-action-form.ts'

/** Why a decision was refused after somebody else's, with the words that would be lost with its form. */
export function TypedTooLate({
  form,
  name,
  lead = '您写的没有送出，还在这里：',
}: {
  form: Pick<ActionForm, 'failure' | 'typed'>
  /** The field that had the words. */
  name: string
  /** Before the words. */
  lead?: string
}) {
  if (form.failure === null) return null
  const words = form.typed(name)
  return (
    <Note tone="bad">
      <p>{form.failure.message}</p>
      {words !== '' && (
        <>
          <p>{lead}</p>
          <Quoted>{words}</Quoted>
        </>
      )}
    </Note>
  )
}
