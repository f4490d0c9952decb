import { startTransition, useActionState, useEffect, useRef, useState } from 'react'

import { fieldsOf, type FormFields } from '#lib/form-fields'
import { newRequestKey } from '#lib/request-key'
import type { FormState, SentForm } from '#server/form-action'

import { UNANSWERED, type Failed } from './failures.ts'

export type FormAction<T> = (last: FormState<T>, sent: SentForm) => Promise<FormState<T>>

interface Options<T> {
  /** Where to go when it was done. */
  onward?: string | undefined
  /** Whether the same may be asked once more when it was done; else the form stays off. */
  again?: boolean
  /** Runs when it was done, to its end before the way on. */
  done?: ((value: T, sent: FormFields) => void | Promise<void>) | undefined
  refused?: (failure: Failed) => void
  /** Whether the form has files, which are sent with its fields. */
  files?: boolean
  /** Whether the form may be sent; it says what is missing itself. */
  check?: (typed: FormFields) => boolean
}

const ON_SERVER = typeof window === 'undefined'

/**
 * One form and its action. The server renders the action itself into the form, so that the form can be sent before
 * the page has its scripts, and without them; the answer is then a page. In a page with scripts the fields stay
 * as they are until an answer comes, and a broken connection is reported as such. Its request key lasts until
 * it was done, so that sending it twice cannot do it twice.
 */
export function useActionForm<T>(
  action: FormAction<T>,
  { onward, again = false, files = false, done, refused, check }: Options<T> = {},
) {
  const [requestKey, setRequestKey] = useState(newRequestKey)
  const [round, setRound] = useState(0)
  const send: FormAction<T> = async (_, sent) => {
    const fields = sent instanceof FormData ? fieldsOf(sent) : sent
    try {
      const state = await action(null, files ? sent : fields)
      if (state?.ok) {
        await done?.(state.value, fields)
        const way = onward ?? state.onward
        if (way !== undefined) window.location.assign(way)
        else {
          setRequestKey(newRequestKey())
          setRound((before) => before + 1)
        }
      } else if (state) refused?.(state)
      return state && { ...state, sent: fields }
    } catch {
      refused?.(UNANSWERED)
      return { ...UNANSWERED, sent: fields }
    }
  }
  const [state, dispatch, busy] = useActionState<FormState<T>, SentForm>(
    ON_SERVER ? action : send,
    null,
  )
  const off = busy || (state?.ok === true && !again)
  const failure: Failed | null = state?.ok === false ? state : null
  const sentFrom = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (failure) focusRefused(sentFrom.current)
  }, [failure])
  const onSubmit = (event: React.FormEvent<HTMLFormElement>) => {
    // The framework would empty the fields when the answer comes.
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    const sent = new FormData(event.currentTarget, submitter)
    if (off || (check && !check(fieldsOf(sent)))) return
    sentFrom.current = event.currentTarget
    startTransition(() => dispatch(sent))
  }
  return {
    busy,
    off,
    failure,
    issues: failure?.issues ?? {},
    /** What was sent and refused. */
    sent: failure ? state?.sent : undefined,
    /** The result, with the fields that were sent. */
    result: state?.ok === true ? state : null,
    /** How often it was done: the key of fields that begin anew then. */
    round,
    /** What a field begins with: after a refusal, what was typed into it. */
    typed: (name: string, otherwise = '') => {
      const sent = failure ? state?.sent?.[name] : undefined
      return typeof sent === 'string' ? sent : otherwise
    },
    frame: { action: dispatch, onSubmit },
    hidden: { requestKey, onward },
  }
}

/** Leads to the first field that was refused, or back to the button, which lost the focus while it was off. */
function focusRefused(form: HTMLFormElement | null): void {
  const field = form?.querySelector<HTMLElement>('[aria-invalid="true"]')
  if (field) field.focus()
  else if (document.activeElement === document.body)
    form?.querySelector<HTMLElement>('[type="submit"]')?.focus()
}

export type ActionForm = ReturnType<typeof useActionForm<unknown>>
