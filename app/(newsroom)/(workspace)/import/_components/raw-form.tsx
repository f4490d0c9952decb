import { useRef, useState } from 'react'

import { ReadyControls } from '#components/form/ready-controls'
import { FieldIssue, issueProps } from '#components/form/field-issue'
import { Note } from '#components/newsroom/note'
import { PageHead } from '#components/newsroom/page-head'
import type { PageReading } from '#domain/copydesk/page-reading'
import { countCharacters } from '#lib/text'

import { useMove } from '../../_lib/use-move.ts'
import { readRawPage } from '../actions.ts'
import { readTextFile } from '../_lib/read-text-file.ts'

export interface RawPage {
  rawText: string
  printDate: string | null
  pageLabel: string | null
  reading: PageReading
  /** This very page was imported before. */
  known: boolean
}

/** Where a page's raw text is brought in: pasted, dropped or from a file. */
export function RawForm({ onRead }: { onRead: (page: RawPage) => void }) {
  const [rawText, setRawText] = useState('')
  const [printDate, setPrintDate] = useState('')
  const [pageLabel, setPageLabel] = useState('')
  const [missing, setMissing] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)
  const { busy, refusal, run } = useMove({ again: true })

  const bring = async (file: File | undefined) => {
    if (file) setRawText(await readTextFile(file))
  }
  const read = () => {
    setMissing(rawText.trim() === '')
    if (rawText.trim() === '') return
    const day = printDate || null
    run(
      () => readRawPage({ rawText, printDate: day }),
      ({ reading, known }) =>
        onRead({ rawText, printDate: day, pageLabel: pageLabel.trim() || null, reading, known }),
    )
  }
  return (
    <>
      <PageHead title="整版导入" />
      <ReadyControls>
        <form
          className="page-body raw-form"
          aria-label="导入一个版"
          onSubmit={(event) => {
            event.preventDefault()
            read()
          }}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault()
            void bring(event.dataTransfer.files[0])
          }}
        >
          {refusal && <Note tone="bad">{refusal.message}</Note>}
          <div className="row">
            <label className="labelled">
              <span>见报日期</span>
              <input
                className="input"
                type="date"
                value={printDate}
                onChange={({ target }) => setPrintDate(target.value)}
              />
            </label>
            <label className="labelled">
              <span>版次</span>
              <input
                className="input"
                value={pageLabel}
                maxLength={40}
                placeholder="如 第三版"
                onChange={({ target }) => setPageLabel(target.value)}
              />
            </label>
          </div>
          <p className="hint">文中的“3月16日”没有年份，按见报日期推。不知道就空着，之后逐篇填。</p>
          <label className="labelled">
            <span>版面原文</span>
            <textarea
              className="area raw-area"
              value={rawText}
              spellCheck={false}
              placeholder="把一个版的文字整个贴进来，标题、署名、正文都要；也可以把 .txt 文件拖到这里。"
              onChange={({ target }) => setRawText(target.value)}
              {...issueProps('issue-raw', missing ? ['missing'] : undefined)}
            />
          </label>
          <FieldIssue
            id="issue-raw"
            issues={missing ? ['先把版面文字贴进来，或者选一个 .txt 文件'] : undefined}
          />
          <div className="row">
            <button type="submit" className="button go" disabled={busy}>
              {busy ? '正在拆分…' : '拆成稿件'}
            </button>
            <button type="button" className="button" onClick={() => chooser.current?.click()}>
              选文件
            </button>
            <span className="hint">
              {rawText ? `${countCharacters(rawText)} 字，` : ''}原文一字不改地留着。
            </span>
            <input
              ref={chooser}
              type="file"
              className="unseen"
              tabIndex={-1}
              aria-label="选择文本文件"
              accept=".txt,text/plain"
              onChange={({ target }) => {
                void bring(target.files?.[0])
                target.value = ''
              }}
            />
          </div>
        </form>
      </ReadyControls>
    </>
  )
}
