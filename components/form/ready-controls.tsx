'use client'

import { useAwake } from './use-awake.tsx'

/**
 * Keeps the controls inside off until the page answers to them: what is typed earlier would be in
 * the field and be unknown to the form, and a click would be lost. Use it in the
 * component of the form: the framework wakes a page later than the layout around it.
 */
export function ReadyControls({
  ready = true,
  children,
}: {
  /** False while a form still looks for what it begins with. */
  ready?: boolean
  children: React.ReactNode
}) {
  const awake = useAwake()
  return (
    <fieldset role="none" className="contents" disabled={!(awake && ready)}>
      {children}
    </fieldset>
  )
}
