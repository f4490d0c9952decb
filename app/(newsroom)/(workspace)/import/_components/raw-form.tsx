import { useRef, useState } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { FileChooser } from '#components/form/file-chooser'
import { useAwake } from '#components/form/use-awake'
import { useLeaveWarning } from '#components/form/use-leave-warning'
import { Progress } from '#components/ui/progress'
import { Labelled } from '#components/ui/labelled'
import { Note } from '#components/ui/note'
import { Button } from '#components/ui/button'
import { HelpText } from '#components/ui/help-text'
import { Input } from '#components/ui/input'
import { PageBody, PageHead } from '#components/ui/page-head'
import { Row } from '#components/ui/row'
import { TextArea } from '#components/ui/text-area'
import { countCharacters } from '#lib/text'

import { KeptWordsNotes } from '../../_components/kept-words-notes.tsx'
import { useBackgroundRequest } from '../../_lib/use-background-request.ts'
import { readRawPage } from '../actions.ts'
import { ACCEPTED_FILES, bringFile, type BroughtFile } from '../../_lib/bring-file.ts'
import type { RawWords } from '../_lib/kept-raw.ts'
import { movedPictures } from '../_lib/moved-pictures.ts'
import { pageFacts, type RawPage } from '../_lib/raw-page.ts'
import { useRawWords } from './use-raw-words.ts'
import { WhatFollows } from './what-follows.tsx'

const NOTHING = ['先把版面文字贴进来，或者选一个 .txt、.docx 文件']

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
  const { frame, words, round, begun, notes, drop, put, onInput } = raw
  const { rawText, printDate, pageLabel } = words
  const [file, setFile] = useState<(BroughtFile & { round: number }) | null>(null)
  // Words that this device had are of no file, and of another page.
  const brought = file?.round === round ? file : null
  const from = brought ?? (round === 0 ? start : null)
  const [share, setShare] = useState<number | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [missing, setMissing] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)
  const { busy, refusal, run } = useBackgroundRequest()

  useLeaveWarning(rawText.trim() !== '')
  const isSame = start?.rawText === rawText && start.given.printDate === (printDate || null)

  const bring = async (files: File[]) => {
    const [first, ...others] = files
    if (!first) return
    // What is typed there is about what comes now, unless another page was here before.
    const another = brought !== null || start !== null
    const given = another ? {} : raw.read()
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
          <Row key={`facts ${round}`}>
            <Labelled label="见报日期">
              <Input type="date" name="printDate" defaultValue={begun.printDate} />
            </Labelled>
            <Labelled label="版次">
              <Input
                name="pageLabel"
                defaultValue={begun.pageLabel}
                maxLength={40}
                placeholder="如 第三版"
              />
            </Labelled>
          </Row>
          <HelpText>
            文中的“3月16日”没有年份，按见报日期推。空着就照版头上写的；版头也没有，先按文中最近的年份填，逐篇请您核对。一次选几个文件时，填了的日期用在每个文件上。
          </HelpText>
          <Labelled key={`copy ${round}`} label="版面原文">
            <TextArea
              text="story"
              className="min-h-[min(52vh,30rem)]"
              name="rawText"
              defaultValue={begun.rawText}
              spellCheck={false}
              placeholder="把一个版的文字整个贴进来，标题、署名、正文都要；也可以把 .txt 或 Word 的 .docx 文件拖到这里，一次多个也行。"
              {...issueProps('issue-raw', missing ? ['missing'] : undefined)}
            />
          </Labelled>
          {start && !isSame && (
            <HelpText role="status">
              原文或见报日期改了：再拆就是从头拆，刚才在稿件里改的不会带过来。
            </HelpText>
          )}
          <FieldIssue id="issue-raw" issues={missing ? NOTHING : undefined} />
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
            {share !== null && (
              <>
                <Progress
                  value={share < 1 ? share : undefined}
                  max={1}
                  aria-label="文件的上传进度"
                />
                <span role="status">{share < 1 ? '正在上传' : '传完了，正在读'}</span>
              </>
            )}
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
