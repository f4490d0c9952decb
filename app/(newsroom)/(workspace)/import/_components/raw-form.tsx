import { useRef, useState } from 'react'

import { FileChooser } from '#components/form/file-chooser'
import { useAwake } from '#components/form/use-awake'
import { useLeaveWarning } from '#components/form/use-leave-warning'
import { Note } from '#components/ui/note'
import { Button } from '#components/ui/button'
import { HelpText } from '#components/ui/help-text'
import { PageBody, PageHead } from '#components/ui/page-head'
import { Row } from '#components/ui/row'
import { countCharacters } from '#lib/text'

import { KeptWordsNotes } from '../../_components/kept-words-notes.tsx'
import { useBackgroundRequest } from '../../_lib/use-background-request.ts'
import { readRawPage } from '../actions.ts'
import { ACCEPTED_FILES } from '../../_lib/bring-file.ts'
import type { RawWords } from '../_lib/kept-raw.ts'
import { movedPictures } from '../_lib/moved-pictures.ts'
import { pageFacts, type RawPage } from '../_lib/raw-page.ts'
import { RawFields } from './raw-fields.tsx'
import { UploadProgress } from './upload-progress.tsx'
import { useRawFile } from './use-raw-file.ts'
import { useRawWords } from './use-raw-words.ts'
import { WhatFollows } from './what-follows.tsx'

/** Where raw copy is brought in: pasted, dropped or from a file; many files make a batch. */
export function RawForm({
  accountId,
  start,
  onRead,
  onClear,
  onBatch,
}: {
  accountId: number
  /** A page that was read and left, to change what it was read from. */
  start: RawPage | null
  onRead: (page: RawPage) => void
  /** Begins with nothing instead. */
  onClear: () => void
  /** `printDate` was typed before the files were chosen, and is that of each. */
  onBatch: (files: File[], printDate: string | null) => void
}) {
  const awake = useAwake()
  const begin: RawWords = {
    rawText: start?.rawText ?? '',
    printDate: start?.given.printDate ?? '',
    pageLabel: start?.given.pageLabel ?? '',
    fileName: start?.fileName ?? '',
  }
  const raw = useRawWords(accountId, begin)
  const { frame, words, round, begun, notes, drop, onInput } = raw
  const { rawText, printDate, pageLabel } = words
  const { brought, from, share, problem, bring } = useRawFile(raw, start, onBatch)
  const [missing, setMissing] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)
  const { busy, refusal, run } = useBackgroundRequest()

  useLeaveWarning(rawText.trim() !== '')
  const isSame = start?.rawText === rawText && start.given.printDate === (printDate || null)

  const read = () => {
    setMissing(rawText.trim() === '')
    if (rawText.trim() === '') return
    const given = { printDate: printDate || null, pageLabel: pageLabel.trim() || null }
    // Read from the same input as before, it is as it was left.
    if (start && isSame) {
      return onRead({ ...start, ...pageFacts(given, start.masthead) })
    }
    const pictures = from ? movedPictures(from.rawText, rawText, from.pictures) : []
    run(
      () => readRawPage({ rawText, printDate: given.printDate }),
      ({ reading, masthead, known }) =>
        onRead({
          rawText,
          fileName: from ? words.fileName : '',
          ...pageFacts(given, masthead),
          pictures,
          tables: from?.tables ?? [],
          links: from?.links ?? [],
          reading,
          known,
        }),
    )
  }
  return (
    <>
      <PageHead title="整版导入" />
      <PageBody className="grid items-start gap-x-12 xl:grid-cols-[minmax(0,56.25rem)_17rem]">
        <form
          ref={frame}
          className="grid gap-3"
          aria-label="导入一个版"
          onInput={onInput}
          onSubmit={(event) => {
            event.preventDefault()
            read()
          }}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault()
            void bring([...event.dataTransfer.files])
          }}
        >
          {refusal && <Note tone="bad">{refusal.message}</Note>}
          {problem && <Note tone="bad">{problem}</Note>}
          <KeptWordsNotes kept={notes} unsent="没有收下" />
          {words.fileName !== '' && !from && (
            <HelpText>
              {words.fileName} 里的图片、表格和链接没有存下，要的话请再选一次这个文件。
            </HelpText>
          )}
          <input
            key={`file ${round}`}
            type="hidden"
            name="fileName"
            defaultValue={begun.fileName}
          />
          {brought && (
            <Note tone="calm">
              <b>{brought.name}</b> 读进来了
              {brought.pictures.length > 0 && `，带 ${brought.pictures.length} 张图片`}。
              {brought.problems.join('；')}
            </Note>
          )}
          <RawFields
            key={`fields ${round}`}
            begun={begun}
            missing={missing}
            isChanged={start !== null && !isSame}
          />
          <Row>
            <Button type="submit" kind="primary" disabled={!awake || busy || share !== null}>
              {busy ? '正在拆分…' : '拆成稿件'}
            </Button>
            <Button disabled={!awake || share !== null} onClick={() => chooser.current?.click()}>
              选文件
            </Button>
            {start && (
              <Button kind="quiet" onClick={() => void drop().then(onClear)}>
                换一个版
              </Button>
            )}
            {share !== null && <UploadProgress share={share} />}
            <span className="mt-1 text-xs text-ink-2">
              {rawText ? `${countCharacters(rawText)} 字，` : ''}原文一字不改地留着。
            </span>
            <FileChooser
              ref={chooser}
              label="选择文本文件"
              accept={ACCEPTED_FILES}
              multiple
              onFiles={(files) => void bring(files)}
            />
          </Row>
        </form>
        <WhatFollows />
      </PageBody>
    </>
  )
}
