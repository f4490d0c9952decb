import type { Content } from '#domain/article/content'

import type { Fill } from './fill-with.ts'

/**
 * One fill, in and out of its field as often as the text's undo and redo ask for. Somebody may have typed there
 * meanwhile: each time in remembers what it takes the place of. `make` reads the words against the fields of then.
 */
export function fillAgain(first: Fill, make: (now: Content) => Fill | { why: string }) {
  let last = first
  return {
    holds: (now: Content): boolean => last.holds(now),
    put: (now: Content): Partial<Content> => {
      const fill = make(now)
      if ('why' in fill) return {}
      last = fill
      return fill.part
    },
    takeBack: (now: Content): Partial<Content> => (last.holds(now) ? last.undo(now) : {}),
  }
}
