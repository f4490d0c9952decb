import { Note } from '#components/ui/note'

import { FormFrame } from '../../_components/form-frame.tsx'
import type { KeptForm } from '../_lib/use-kept-form.ts'
import { KeptWordsNotes } from './kept-words-notes.tsx'
import { SignInAgain } from './sign-in-again.tsx'

/** The form element of `useKeptForm`, with what this device kept and why it was refused. */
export function KeptFormFrame({
  kept: { form, device, sheet, keepTyped },
  label,
  unsent,
  home,
  refusal,
  children,
}: {
  kept: KeptForm
  label: string
  /** 没有交审 */
  unsent: string
  /** Where a person lands who signs in again. */
  home: React.ComponentProps<typeof SignInAgain>['to']
  /** What stands for a refusal in place of its own words. */
  refusal?: React.ReactNode
  children: React.ReactNode
}) {
  const { failure } = form
  const signIn = failure?.code === 'signed-out' ? <SignInAgain to={home} /> : undefined
  return (
    <FormFrame
      form={form}
      ref={sheet}
      className="grid max-w-[47.5rem] gap-4"
      aria-label={label}
      onInput={keepTyped}
      onBlur={keepTyped}
    >
      {!failure && <KeptWordsNotes kept={device} unsent={unsent} />}
      {failure &&
        (refusal ?? (
          <Note tone="bad" action={signIn}>
            {failure.message}
          </Note>
        ))}
      {children}
    </FormFrame>
  )
}
