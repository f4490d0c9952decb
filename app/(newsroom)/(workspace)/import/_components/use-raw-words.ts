import { useEffect, useRef, useState } from 'react'

import { useKeptWords } from '../../_lib/kept/use-kept-words.ts'
import { keptRaw, NO_WORDS, type RawWords } from '../_lib/kept-raw.ts'

const fieldsIn = (form: HTMLFormElement | null) =>
  [...(form?.elements ?? [])].filter(
    (field): field is HTMLInputElement | HTMLTextAreaElement =>
      'name' in field && String(field.name) in NO_WORDS,
  )
const wordsIn = (form: HTMLFormElement | null): Partial<RawWords> =>
  Object.fromEntries(fieldsIn(form).map(({ name, value }) => [name, value]))

/** What stands in the form of raw copy, which this device keeps until its drafts are on the site. */
export function useRawWords(accountId: number, begin: RawWords) {
  const frame = useRef<HTMLFormElement>(null)
  const { keep, drop, round, ...notes } = useKeptWords(keptRaw(accountId), NO_WORDS, frame)
  const begun: RawWords = round === 0 ? begin : { ...NO_WORDS, ...notes.kept }
  const [typed, setTyped] = useState({ round, words: begin })
  const words = typed.round === round ? typed.words : begun
  const type = (part: Partial<RawWords>) =>
    setTyped((now) => ({
      round,
      words: { ...(now.round === round ? now.words : begun), ...part },
    }))
  // What was typed before the page had its scripts is in the fields alone.
  useEffect(() => {
    const early = fieldsIn(frame.current).filter(({ defaultValue }) => defaultValue === '')
    for (const { name, value } of early)
      setTyped((now) => ({ ...now, words: { ...now.words, [name]: value } }))
  }, [])
  return {
    frame,
    words,
    /** How often the fields were filled with what this device had, and what they began with then. */
    round,
    begun,
    notes,
    drop,
    read: (): Partial<RawWords> => wordsIn(frame.current),
    put: (now: RawWords) => {
      for (const field of fieldsIn(frame.current)) field.value = now[field.name as keyof RawWords]
      type(now)
      if (frame.current) keep(frame.current)
    },
    onInput: ({ target, currentTarget }: React.FormEvent<HTMLFormElement>) => {
      const { name, value } = target as HTMLInputElement
      if (name in NO_WORDS) type({ [name]: value })
      keep(currentTarget)
    },
  }
}
