import { useSyncExternalStore } from 'react'

/** As in comments.css. */
const ROOM = '(min-width: 80rem)'

function watch(onChange: () => void) {
  const media = window.matchMedia(ROOM)
  media.addEventListener('change', onChange)
  return () => media.removeEventListener('change', onChange)
}

/** Whether the screen has room for remarks beside the text. */
export const useSpaceBeside = (): boolean =>
  useSyncExternalStore(
    watch,
    () => window.matchMedia(ROOM).matches,
    () => false,
  )
