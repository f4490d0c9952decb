'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => {}

/**
 * Keeps the controls inside off until the page answers to them: what is typed earlier would stand in
 * the field and be unknown to the form, and a click would be lost. It stands with the form in one
 * component: the framework wakes a page later than the layout around it.
 */
export function ReadyControls({
  ready = true,
  children,
}: {
  /** False while a form still looks for what it begins with. */
  ready?: boolean
  children: React.ReactNode
}) {
  const awake = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return (
    <fieldset role="none" className="ready-controls" disabled={!(awake && ready)}>
      {children}
    </fieldset>
  )
}
