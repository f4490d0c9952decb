// What the store of server/answer-store keeps, by the numbers of pages alone: a day of the country is a hundred million
// visits, and of a million entries a map finds the oldest only by passing all that were deleted before it.

export interface PageTier {
  /** Whether the page is here; it is the newest then. */
  get(page: number): boolean
  set(page: number): void
  drop(page: number): void
}

export interface PageSizes {
  bytesOf: (page: number) => number
  smallest: number
}

/** Bounded in bytes: what was asked for longest ago goes first. */
export function openTier(maxBytes: number, { bytesOf, smallest }: PageSizes): PageTier {
  // One is too many for a moment, and slot 0 closes the ring: after it comes the oldest, before it the newest.
  const slots = Math.floor(maxBytes / smallest) + 2
  const [newer, older, pages] = [
    new Int32Array(slots),
    new Int32Array(slots),
    new Int32Array(slots),
  ]
  const slotOf = new Map<number, number>()
  const free: number[] = []
  let used = 1
  let bytes = 0

  const at = (list: Int32Array, slot: number) => list[slot] ?? 0
  const unlink = (slot: number) => {
    newer[at(older, slot)] = at(newer, slot)
    older[at(newer, slot)] = at(older, slot)
  }
  const linkAsNewest = (slot: number) => {
    const before = at(older, 0)
    older[slot] = before
    newer[slot] = 0
    newer[before] = slot
    older[0] = slot
  }
  const remove = (page: number, slot: number) => {
    unlink(slot)
    free.push(slot)
    slotOf.delete(page)
    bytes -= bytesOf(page)
  }

  return {
    get(page) {
      const slot = slotOf.get(page)
      if (slot === undefined) return false
      unlink(slot)
      linkAsNewest(slot)
      return true
    },
    set(page) {
      const known = slotOf.get(page)
      if (known !== undefined) remove(page, known)
      const size = bytesOf(page)
      if (size > maxBytes) return
      const slot = free.pop() ?? used++
      pages[slot] = page
      slotOf.set(page, slot)
      linkAsNewest(slot)
      bytes += size
      while (bytes > maxBytes) {
        const oldest = at(newer, 0)
        remove(at(pages, oldest), oldest)
      }
    },
    drop(page) {
      const slot = slotOf.get(page)
      if (slot !== undefined) remove(page, slot)
    },
  }
}
