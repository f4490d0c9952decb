import { Note } from '#components/ui/note'
import { Quoted } from '#components/ui/quoted'

import type { ActionForm } from '../../../../_lib/use-action-form.ts'

/** Why a decision was refused after somebody else's, with the words that would be lost with its form. */
export function TypedTooLate({ form }: { form: Pick<ActionForm, 'failure' | 'typed'> }) {
  if (form.failure === null) return null
  const words = form.typed('reply')
  return (
    <Note tone="bad">
      <p>{form.failure.message}</p>
      {words !== '' && (
        <>
          <p>您写给交件人的话没有送出，还在这里：</p>
          <Quoted>{words}</Quoted>
        </>
      )}
    </Note>
  )
}
