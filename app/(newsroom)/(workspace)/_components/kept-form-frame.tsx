import { useEffect, useRef } from 'react'

import { Note } from '#components/ui/note'

import { FormFrame } from '../../_components/form-frame.tsx'
import { isOfState } from '../../_lib/failures.ts'
import type { KeptForm } from '../_lib/kept/use-kept-form.ts'
import { KeptWordsNotes } from './kept-words-notes.tsx'
import { NewerWordsNote } from './newer-words-note.tsx'
import { SeenVersionField } from './seen-version-field.tsx'
import { SignInAgain } from './sign-in-again.tsx'
import { TypedTooLate } from './typed-too-late.tsx'

/** The form element of `useKeptForm`, with what this device kept and why it was refused. */
export function KeptFormFrame({
  kept: { form, device, holder, sheet, keepTyped, merge, merged },
  label,
  unsent,
  home,
  refusal,
  newer,
  isOpen = true,
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
  /** How the words that the site has by now are shown, where the fields do not name them. */
  newer?: Omit<React.ComponentProps<typeof NewerWordsNote>, 'holder' | 'merge' | 'isMerged'>
  /** Whether it may be sent now; else nothing is left of it but what was typed too late. */
  isOpen?: boolean | undefined
  children: React.ReactNode
}) {
  const { failure } = form
  const head = useRef<HTMLDivElement>(null)
  const asks = newer !== undefined && holder !== undefined && (holder.newer || holder.isTaken)
  const signIn = failure?.code === 'signed-out' ? <SignInAgain to={home} /> : undefined
  // The button is at the foot of a long form, what stands otherwise by now at its head.
  useEffect(() => {
    if (failure && isOfState(failure)) head.current?.focus()
  }, [failure])
  if (!isOpen) return <TypedTooLate form={form} fields={newer?.labels} format={newer?.format} />
  return (
    <FormFrame
      form={form}
      ref={sheet}
      className="grid max-w-[47.5rem] gap-4"
      aria-label={label}
      onInput={keepTyped}
      onBlur={keepTyped}
    >
      {holder && <SeenVersionField version={holder.seen} />}
      <div className="grid gap-4 empty:hidden" tabIndex={-1} ref={head}>
        {asks && (
          <NewerWordsNote {...newer} holder={holder} merge={merge} isMerged={merged !== null} />
        )}
        {!asks && !failure && <KeptWordsNotes kept={device} unsent={unsent} />}
        {failure &&
          !(asks && isOfState(failure)) &&
          (refusal ?? (
            <Note tone="bad" action={signIn}>
              {failure.message}
            </Note>
          ))}
      </div>
      {children}
    </FormFrame>
  )
}
