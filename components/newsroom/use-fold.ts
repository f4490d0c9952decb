import { useEffect, useRef, type KeyboardEvent } from 'react'

/** A `details` that opens without scripts; with them Escape and a click beside it close it. */
export function useFold() {
  const ref = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const closeFromBeside = ({ target }: PointerEvent) => {
      const { current } = ref
      if (current?.open && target instanceof Node && !current.contains(target)) current.open = false
    }
    document.addEventListener('pointerdown', closeFromBeside)
    return () => document.removeEventListener('pointerdown', closeFromBeside)
  }, [])
  const onKeyDown = ({ key, nativeEvent }: KeyboardEvent) => {
    const { current } = ref
    if (key !== 'Escape' || nativeEvent.isComposing || !current?.open) return
    current.open = false
    current.querySelector('summary')?.focus()
  }
  return { ref, onKeyDown }
}
