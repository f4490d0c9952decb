import { useEffect, type RefObject } from 'react'

import type { SessionState } from '../editor-session/session-state.ts'

/** Goes to what is wrong once the person asked for something that was refused. */
export function useProblemFocus(
  { problem, issues, asked, signedOut, accountClosed }: SessionState,
  closed: boolean,
  { form, notes }: { form: RefObject<HTMLElement | null>; notes: RefObject<HTMLElement | null> },
): void {
  useEffect(() => {
    // That nobody acts here any more stands beside the words.
    if (problem === null || !asked || signedOut || accountClosed || closed) return
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    if (wrong) wrong.focus()
    else showNotes(notes.current)
  }, [problem, issues, asked, signedOut, accountClosed, closed, form, notes])
}

/** Shows the notes when a submission was stopped. */
export function useNotesInView(stopped: boolean, notes: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (stopped) showNotes(notes.current)
  }, [stopped, notes])
}

/** Newer browsers return a promise of the scrolling, which no effect may hand on as what undoes it. */
function showNotes(notes: HTMLElement | null): void {
  notes?.scrollIntoView({ block: 'start' })
}
