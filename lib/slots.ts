/** So many at once and no more. */
export interface Slots {
  /** Takes one, and returns what gives it back (once, however often it is called); null when none is free. */
  take(): (() => void) | null
}

export function openSlots(count: number): Slots {
  let free = count
  return {
    take() {
      if (free === 0) return null
      free -= 1
      let taken = true
      return () => {
        if (taken) free += 1
        taken = false
      }
    },
  }
}
