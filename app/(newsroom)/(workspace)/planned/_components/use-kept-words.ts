import { useEffect, useRef, useState } from 'react'

import { fieldsOf } from '#lib/form-fields'

import {
  dropWords,
  findWords,
  isSame,
  storeWords,
  type KeptOf,
  type KeptWords,
} from '../_lib/kept-words.ts'

/**
 * Keeps what is typed into a form on this device until it is sent, and puts it back into the form when it is opened
 * again. `begun` is what its fields begin with.
 */
export function useKeptWords({ accountId, about }: KeptOf, begun: KeptWords) {
  const [kept, setKept] = useState<KeptWords | null>(null)
  const touched = useRef(false)
  const sent = useRef(false)
  // In turn: a row that is still being written could not be deleted.
  const line = useRef<Promise<unknown>>(Promise.resolve())
  const first = useRef(begun)
  useEffect(() => {
    let gone = false
    const ask = async () => {
      const found = await findWords({ accountId, about }, Date.now()).catch(() => null)
      if (gone || touched.current || !found) return
      if (isSame(found, first.current)) void dropWords({ accountId, about })
      else setKept(found)
    }
    void ask()
    return () => {
      gone = true
    }
  }, [accountId, about])
  const next = (work: () => Promise<void>) => {
    line.current = line.current.then(work).catch(() => null)
    return line.current
  }
  return {
    kept,
    /** Whether somebody wrote in the form. */
    keep: (form: HTMLFormElement): boolean => {
      const fields = fieldsOf(new FormData(form))
      const words = Object.fromEntries(
        Object.keys(begun).map((name) => [name, String(fields[name] ?? '')]),
      )
      // What is still typed while the page is left has been sent.
      if (sent.current || (!touched.current && isSame(words, kept ?? begun))) return touched.current
      touched.current = true
      const isBegun = isSame(words, begun)
      void next(() =>
        isBegun
          ? dropWords({ accountId, about })
          : storeWords({ accountId, about }, words, Date.now()),
      )
      return true
    },
    drop: async () => {
      sent.current = true
      await next(() => dropWords({ accountId, about }))
    },
    /** The fields begin again with what they began with. */
    forget: () => {
      touched.current = false
      void next(() => dropWords({ accountId, about }))
      setKept(null)
    },
  }
}
