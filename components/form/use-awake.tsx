import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** Whether the page has its scripts and answers to them. */
export const useAwake = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
