import { useEffect, useRef, useState } from 'react'

import type { Content } from '#domain/article/content'
import type { Span } from '#domain/copydesk/page-reading'

import { bringFile, type BroughtFile, type BroughtPicture } from '../../../_lib/bring-file.ts'
import { readRawPage } from '../../../import/actions.ts'
import { contentFromFile, describeReading, isWritten, type FormContext } from './file-content.ts'

/** A file on its way into the writing form. */
export type Brought =
  | { step: 'bringing'; name: string; share: number; away: boolean }
  | { step: 'refused'; message: string }
  /** It holds several stories, and the form holds one. */
  | { step: 'several'; name: string; count: number }
  /** The form has words already: may they go? */
  | { step: 'asking'; name: string; content: Content; remarks: string[] }
  /** `other`: the words that are not in the form now. */
  | { step: 'filled'; name: string; other: Content; remarks: string[]; undone: boolean }

export interface BroughtDesk {
  brought: Brought | null
  take(files: readonly File[]): void
  /** Several stories after all are one. */
  takeWhole(): void
  /** Puts the file's words into the form in place of what is there. */
  fill(): void
  /** What was there before, and the file's words again: nothing is lost either way. */
  swap(): void
  leave(): void
}

const ONE = '写稿页一次放一个文件。几个文件请到“整版导入”里一起拖进去。'
const EMPTY = '这个文件里没有文字，也没有图片。'
const OFFLINE = '连不上网站，这个文件没有读成，连上以后再放一次。'

/** Fills the form from a file, and asks first when words would go. */
export function useBroughtFile(
  content: Content,
  context: FormContext,
  onFill: (content: Content, pictures: readonly BroughtPicture[]) => void,
): BroughtDesk {
  const [brought, setBrought] = useState<Brought | null>(null)
  const file = useRef<BroughtFile | null>(null)
  const now = useRef(content)
  useEffect(() => {
    now.current = content
  })

  const put = (name: string, content: Content, remarks: string[]) => {
    const other = now.current
    onFill(content, file.current?.pictures ?? [])
    setBrought({ step: 'filled', name, other, remarks, undone: false })
  }
  const read = async (given: BroughtFile, spans?: Span[]) => {
    const { name, rawText, printDate } = given
    const result = await readRawPage({ rawText, printDate, ...(spans ? { spans } : {}) })
    if (!result.ok) return setBrought({ step: 'refused', message: result.message })
    const [reading = null, ...more] = result.value.reading.articles
    if (more.length > 0) return setBrought({ step: 'several', name, count: more.length + 1 })
    if (!reading && !spans) return read(given, wholeOf(given))
    const content = contentFromFile(now.current, given, reading, context)
    const remarks = describeReading(given, reading, context)
    if (isWritten(now.current)) setBrought({ step: 'asking', name, content, remarks })
    else put(name, content, remarks)
  }
  const bring = async (chosen: File) => {
    const report = (share: number, away: boolean) =>
      setBrought({ step: 'bringing', name: chosen.name, share, away })
    report(0, false)
    const outcome = await bringFile(chosen, report)
    if (!outcome.ok) return setBrought({ step: 'refused', message: outcome.message })
    file.current = outcome.value
    const { rawText, pictures } = outcome.value
    if (rawText.trim() !== '' || pictures.length > 0) return read(outcome.value)
    setBrought({ step: 'refused', message: EMPTY })
  }
  const safely = (work: Promise<void>) =>
    void work.catch(() => setBrought({ step: 'refused', message: OFFLINE }))

  return {
    brought,
    take: ([chosen, ...more]) => {
      if (!chosen || brought?.step === 'bringing') return
      if (more.length > 0) return setBrought({ step: 'refused', message: ONE })
      safely(bring(chosen))
    },
    takeWhole: () => file.current && safely(read(file.current, wholeOf(file.current))),
    fill: () => brought?.step === 'asking' && put(brought.name, brought.content, brought.remarks),
    swap: () => {
      if (brought?.step !== 'filled') return
      const other = now.current
      onFill(brought.other, [])
      setBrought({ ...brought, other, undone: !brought.undone })
    },
    leave: () => setBrought(null),
  }
}

const wholeOf = ({ rawText }: BroughtFile): Span[] => [{ start: 0, end: rawText.length }]

/** Where the pictures of a file are shown from, by their ids. */
export const addressesOf = (pictures: readonly BroughtPicture[]): Record<number, string> =>
  Object.fromEntries(
    pictures.flatMap(({ mediaId, address }) => (address ? [[mediaId, address]] : [])),
  )
