import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'

import { fieldsOf, numberOf, type FormFields } from '#lib/form-fields'
import type { FormState, SentForm } from '#server/form-action'

import { isOfState } from '../../../_lib/failures.ts'
import { useActionForm } from '../../../_lib/use-action-form.ts'
import { wordsOf, type KeptOf, type KeptWords } from './kept-words.ts'
import { mergeWords } from './merge-words.ts'
import { SEEN_VERSION } from './seen-version.ts'
import { useKeptWords } from './use-kept-words.ts'
import type { VersionHolder } from './use-seen-version.ts'

/** A form whose words this device keeps until they are sent, for the version that it shows. */
export function useKeptForm(
  send: (last: FormState, sent: SentForm) => Promise<FormState>,
  {
    of,
    begun,
    holder: held,
    touched,
    written,
    besideFields = false,
  }: {
    of: KeptOf
    /** What the fields begin with. */
    begun: KeptWords
    /** Of what is changed. */
    holder: VersionHolder | undefined
    /** Runs when something is typed in it or left, whether that is anything new or not. */
    touched?: () => void
    /** Runs when somebody wrote in it. */
    written?: (sheet: HTMLFormElement) => void
    /** Whether each field names what the site has by now. */
    besideFields?: boolean
  },
) {
  const router = useRouter()
  const sheet = useRef<HTMLFormElement>(null)
  /** What the fields were filled with from both sides; null until somebody chose that, and once it was refused. */
  const [merged, setMerged] = useState<KeptWords | null>(null)
  const { keep, drop, fill, round, ...device } = useKeptWords(of, begun, sheet, besideFields)
  const form = useActionForm(send, {
    done: drop,
    refused: (failure) => {
      setMerged(null)
      held?.refuse(isOfState(failure))
      if (isOfState(failure)) router.refresh()
    },
  })
  const holder = useRefusedBefore(form, besideFields ? undefined : held) ?? held
  // The page drawn anew brings no newer words into fields that nobody has touched.
  const standing = holder?.newer ? holder.words : begun
  // The page may know more of a thing than the form has fields for.
  const ofFields = (fields: FormFields | KeptWords | undefined) => wordsOf(fields, begun)
  const mergeWith = (sent: FormFields | undefined) =>
    holder?.newer
      ? mergeWords(ofFields(holder.words), ofFields(sent), ofFields(holder.newer))
      : null
  const canMerge = form.failure !== null && !holder?.isTicked && mergeWith(form.sent) !== null
  const typed = (name: string, otherwise?: string) => merged?.[name] ?? form.typed(name, otherwise)
  return {
    form: { ...form, typed },
    device,
    holder,
    merged,
    /** Fills the fields with what either side changed, where no field is changed by both; null where that is not so. */
    merge: canMerge
      ? () => {
          // What was typed since it was refused counts, too.
          const now = sheet.current ? fieldsOf(new FormData(sheet.current)) : form.sent
          const words = mergeWith(now) ?? mergeWith(form.sent)
          if (!words) return
          fill(words)
          setMerged(words)
          holder?.take()
        }
      : null,
    /** The key of the fields, which are filled anew when what was kept comes back. */
    round,
    sheet,
    keepTyped: ({ currentTarget }: React.SyntheticEvent<HTMLFormElement>) => {
      touched?.()
      if (!keep(currentTarget)) return
      holder?.write()
      written?.(currentTarget)
    },
    /** Keeps what stands in it now; whether that is anything to keep. */
    keepNow: (): boolean => sheet.current !== null && keep(sheet.current),
    /** What a field holds: what was sent and refused, what this device kept, or what it begins with. */
    typed: (name: string) => typed(name, device.kept?.[name] ?? standing[name]),
  }
}

export type KeptForm = ReturnType<typeof useKeptForm>

/**
 * A form that came back refused as a page of its own, without scripts: what it was sent for is another version than the
 * page has now, and stays so until its writer has ticked which words are to be kept. Null where that is not so.
 */
function useRefusedBefore(
  { failure, sent }: ReturnType<typeof useActionForm>,
  held: VersionHolder | undefined,
): VersionHolder | null {
  const seen = numberOf(sent?.[SEEN_VERSION])
  const isOther = failure !== null && isOfState(failure) && held && seen !== held.seen
  const [before] = useState(isOther && seen !== null ? { seen, sent } : null)
  if (before === null || !held) return null
  const { words } = held.standing
  return {
    ...held,
    seen: before.seen,
    newer: words,
    words: wordsOf(before.sent, words),
    isTicked: true,
  }
}
