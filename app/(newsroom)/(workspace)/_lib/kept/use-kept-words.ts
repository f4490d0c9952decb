import { useLayoutEffect, useRef, useState, type RefObject } from 'react'

import { fieldsOf } from '#lib/form-fields'

import {
  dropWords,
  findKept,
  isSame,
  storeWords,
  wordsOf,
  type Kept,
  type KeptOf,
  type KeptWords,
} from './kept-words.ts'

interface Shown {
  /** What the fields were filled with from this device; null where nothing was. */
  kept: KeptWords | null
  /** What an earlier try left, while the fields hold something else: it is put back only when asked for. */
  earlier: KeptWords | null
  /** Whether the site got other words after the earlier try. */
  isOlder: boolean
  /** How often the fields were filled anew. */
  round: number
}

const NOTHING_KEPT: Shown = { kept: null, earlier: null, isOlder: false, round: 0 }

/**
 * Keeps what is typed into a form on this device until it is sent, and puts it back into the form when it is opened
 * again. What was typed before this device answered stays, and what it had is offered beside it. `begun` is what the
 * fields begin with. Where the site has other words by now these stand in the form, and what was kept is offered, unless
 * the form names those of the site `besideFields`.
 */
export function useKeptWords(
  { accountId, form, about }: KeptOf,
  begun: KeptWords,
  frame: RefObject<HTMLFormElement | null>,
  besideFields = false,
) {
  const [shown, setShown] = useState<Shown>(NOTHING_KEPT)
  const first = useRef(begun)
  /** What the fields hold; null while that is what they began with. */
  const typed = useRef<KeptWords | null>(null)
  const earlier = useRef<KeptWords | null>(null)
  const isSent = useRef(false)
  // In turn: a row that is still being written could not be deleted, one that was not read not be kept.
  const line = useRef<Promise<unknown>>(Promise.resolve())
  const next = (work: () => Promise<void>) => {
    line.current = line.current.then(work).catch(() => null)
    return line.current
  }
  // Before anything that is typed may be stored over what is there.
  useLayoutEffect(() => {
    const of = { accountId, form, about }
    let gone = false
    const look = async () => {
      const found = await findKept(of, Date.now()).catch(() => null)
      if (gone || !found || isSame(found.words, first.current)) return
      typed.current ??= wordsIn(frame.current, first.current)
      if (typed.current === null && !besideFields && isOutdated(found, first.current)) {
        earlier.current = found.words
        setShown((now) => ({ ...now, earlier: found.words, isOlder: true }))
      } else if (typed.current === null) {
        typed.current = found.words
        earlier.current = found.earlier
        setShown({ ...NOTHING_KEPT, kept: found.words, earlier: found.earlier, round: 1 })
      } else if (!isSame(found.words, typed.current)) {
        earlier.current = found.words
        setShown((now) => ({ ...now, earlier: found.words }))
        const over = first.current
        await storeWords(of, { words: typed.current, earlier: found.words, over }, Date.now())
      }
    }
    line.current = line.current.then(look).catch(() => null)
    return () => {
      gone = true
    }
  }, [accountId, form, about, frame, besideFields])
  const store = () =>
    next(async () => {
      const of = { accountId, form, about }
      const words = typed.current ?? earlier.current
      if (isSent.current || words === null) return dropWords(of)
      const isTyped = typed.current !== null
      const rest = isTyped ? earlier.current : null
      const over = isTyped ? first.current : null
      await storeWords(of, { words, earlier: rest, over }, Date.now())
    })
  const show = (words: KeptWords | null, beside: KeptWords | null) => {
    typed.current = words
    earlier.current = beside
    setShown(({ round }) => ({ ...NOTHING_KEPT, kept: words, earlier: beside, round: round + 1 }))
    void store()
  }
  return {
    ...shown,
    /** Whether somebody wrote in the form. */
    keep: (sheet: HTMLFormElement): boolean => {
      const words = wordsIn(sheet, first.current)
      const before = typed.current
      const isOther = words === null ? before !== null : before === null || !isSame(words, before)
      // What is still typed while the page is left has been sent.
      if (isSent.current || !isOther) return words !== null
      typed.current = words
      void store()
      return true
    },
    drop: async () => {
      isSent.current = true
      await store()
    },
    /** The fields begin again with what they began with. */
    forget: () => show(null, earlier.current),
    /** The fields hold what the earlier try left, and what they held is offered in its place. */
    swap: () => show(earlier.current, typed.current),
    /** The fields hold these words. */
    fill: (words: KeptWords) => show(words, earlier.current),
    /** What the earlier try left is dropped. */
    decline: () => {
      earlier.current = null
      setShown((now) => ({ ...now, earlier: null }))
      void store()
    },
  }
}

/** What stands in the fields; null where that is what they began with. */
function wordsIn(form: HTMLFormElement | null, begun: KeptWords): KeptWords | null {
  if (!form) return null
  const words = wordsOf(fieldsOf(new FormData(form)), begun)
  return isSame(words, begun) ? null : words
}

/** Whether the site has other words than those that the kept ones were written over. */
const isOutdated = ({ over }: Kept, begun: KeptWords): boolean =>
  over === null || (over !== undefined && !isSame(over, begun))
