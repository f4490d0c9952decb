import { useRef, useState } from 'react'

import type { Content } from '#domain/article/content'

import { acceptPage, readRawPage } from '../actions.ts'
import { bringFile } from '../../_lib/bring-file.ts'
import { isSure, sentWith, unanswered, waiting, type BatchFile } from '../_lib/batch-file.ts'
import {
  draftsFromReadings,
  readyContent,
  type ImportDraft,
  type ImportContext,
} from '../_lib/import-draft.ts'
import { pageFacts, type RawPage } from '../_lib/raw-page.ts'
import { takenWith, type Taken } from '../_lib/taken.ts'

const MAX_FILES = 100

export type BatchContext = Pick<ImportContext, 'fallbackDivisionCode' | 'topics' | 'writable'>

/** Many files one after the other: each brought, read, and taken in when somebody says so. */
export function useBatch(context: BatchContext) {
  const [files, setFiles] = useState<readonly BatchFile[]>([])
  const [beyond, setBeyond] = useState(0)
  const [submitted, setSubmitted] = useState<ReadonlySet<number>>(new Set())
  const running = useRef(false)
  /** The day a person gave for all of them. */
  const day = useRef<string | null>(null)
  const change = (index: number, part: (one: BatchFile) => Partial<BatchFile>) =>
    setFiles((list) => list.map((one, other) => (other === index ? { ...one, ...part(one) } : one)))
  const update = (index: number, part: Partial<BatchFile>) => change(index, () => part)

  const bring = async (file: File, index: number) => {
    update(index, { state: 'bringing', share: 0, away: false, problems: [] })
    const brought = await bringFile(file, (share, away) => update(index, { share, away }))
    if (!brought.ok) return update(index, { state: 'failed', problems: [brought.message] })
    const { rawText, pageLabel, pictures, tables, links, problems } = brought.value
    const printDate = day.current ?? brought.value.printDate
    const result = await readRawPage({ rawText, printDate })
    if (!result.ok) return update(index, { state: 'failed', problems: [result.message] })
    const { reading, masthead, known } = result.value
    const facts = pageFacts({ printDate, pageLabel }, masthead)
    const drafts = draftsFromReadings(reading.articles, {
      ...context,
      ...facts,
      rawText,
      pictures,
      tables,
      links,
    })
    const page = {
      rawText,
      fileName: file.name,
      ...facts,
      pictures,
      tables,
      links,
      reading,
      known,
      drafts,
    }
    update(index, { state: 'read', page, problems })
  }
  const accept = async (one: BatchFile, page: RawPage, index: number) => {
    const contents = readyContents(page.drafts ?? [], context.writable)
    if (!contents) return update(index, { problems: ['有的稿件还有处要改，请打开看'] })
    const sent = sentWith(one, contents)
    const { requestKey } = sent
    update(index, { state: 'accepting', problems: [], sent })
    const { rawText, printDate, pageLabel } = page
    const result = await acceptPage({ rawText, printDate, pageLabel, drafts: contents, requestKey })
    if (result.ok)
      update(index, { state: 'accepted', accepted: takenWith(result.value, page.drafts ?? []) })
    else update(index, { state: 'read', problems: [result.message], sent: null })
  }
  /** One at a time, so that what the list says is what has happened. */
  const each = async <T>(list: readonly T[], work: (one: T, index: number) => Promise<void>) => {
    if (running.current) return
    running.current = true
    for (const [index, one] of list.entries()) {
      try {
        await work(one, index)
      } catch {
        change(index, unanswered)
      }
    }
    running.current = false
  }

  return {
    files,
    /** How many were chosen besides, and are left for another batch. */
    beyond,
    /** `printDate` is that of each of them; null where each file gives its own. */
    start: (chosen: readonly File[], printDate: string | null) => {
      day.current = printDate
      const taken = chosen.slice(0, MAX_FILES)
      setFiles(taken.map(waiting))
      setBeyond(chosen.length - taken.length)
      void each(taken, bring)
    },
    again: (index: number) =>
      void each(files, async ({ file }, other) => {
        if (other === index) await bring(file, index)
      }),
    acceptSure: () =>
      void each(files, async (one, index) => {
        if (one.page && isSure(one)) await accept(one, one.page, index)
      }),
    leave: (index: number, page: RawPage) => update(index, { page }),
    took: (index: number, accepted: Taken) => update(index, { state: 'accepted', accepted }),
    clear: () => setFiles([]),
    /** The editions of the batch that were submitted from its list, which is left for every file that is opened. */
    submitted,
    noteSubmitted: (ids: readonly number[]) => setSubmitted((now) => new Set([...now, ...ids])),
  }
}

function readyContents(
  drafts: readonly ImportDraft[],
  writable: readonly string[],
): Content[] | null {
  const ready = drafts.filter(({ included }) => included).map((one) => readyContent(one, writable))
  const contents = ready.flatMap((one) => ('content' in one ? [one.content] : []))
  return contents.length === ready.length ? contents : null
}
