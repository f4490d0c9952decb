import { useState } from 'react'

import { bringFile, type BroughtFile } from '../../_lib/bring-file.ts'
import type { RawPage } from '../_lib/raw-page.ts'
import type { useRawWords } from './use-raw-words.ts'

/** Brings a file into the form of raw copy; several files are handed to `onBatch`, with the print date that was typed. */
export function useRawFile(
  { round, read, put }: Pick<ReturnType<typeof useRawWords>, 'round' | 'read' | 'put'>,
  start: RawPage | null,
  onBatch: (files: File[], printDate: string | null) => void,
) {
  const [file, setFile] = useState<(BroughtFile & { round: number }) | null>(null)
  const [share, setShare] = useState<number | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  // Words that this device had are of no file, and of another page.
  const brought = file?.round === round ? file : null
  const bring = async (files: File[]) => {
    const [first, ...others] = files
    if (!first) return
    // What is typed there is about what comes now, unless another page was here before.
    const another = brought !== null || start !== null
    const given = another ? {} : read()
    if (others.length > 0) return onBatch(files, given.printDate || null)
    setProblem(null)
    setShare(0)
    const outcome = await bringFile(first, setShare)
    setShare(null)
    if (!outcome.ok) return setProblem(outcome.message)
    const { value } = outcome
    setFile({ ...value, round })
    const more = value.pictures.length + value.tables.length + value.links.length
    put({
      rawText: value.rawText,
      printDate: given.printDate || (value.printDate ?? ''),
      pageLabel: given.pageLabel || (value.pageLabel ?? ''),
      fileName: more > 0 ? value.name : '',
    })
  }
  return {
    brought,
    /** What pictures, tables and links of the words are taken from. */
    from: brought ?? (round === 0 ? start : null),
    /** How much of a file has arrived; null while none is on its way. */
    share,
    problem,
    bring,
  }
}
