'use client'

import { useState } from 'react'

import { ReadyControls } from '#components/form/ready-controls'
import { Segments } from '#components/form/segments'
import { Note } from '#components/newsroom/note'
import type { WordKind } from '#db/states'
import type { PastedWord } from '#domain/article/words/compare-words'
import { WORD_KIND_WORDS } from '#lib/words'

import { useMove } from '../../../_lib/use-move.ts'
import { previewWords, saveWords } from '../actions.ts'
import { PastePreview } from './paste-preview.tsx'

/** Many words at once: what each line would do is shown before anything is written. */
export function PasteForm() {
  const [text, setText] = useState('')
  const [kind, setKind] = useState<WordKind>('mistake')
  const [lines, setLines] = useState<readonly PastedWord[] | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const { busy, refusal, run } = useMove({ again: true })
  const forget = () => {
    setLines(null)
    setDone(null)
  }
  const wanted = lines?.filter(({ effect }) => effect === 'new' || effect === 'changed').length ?? 0
  const take = () =>
    run(
      () => saveWords({ text, kind }),
      ({ added, changed, left }) => {
        setText('')
        setLines(null)
        setDone(`加了 ${added} 个，改了 ${changed} 个${left > 0 ? `，${left} 行没有收` : ''}。`)
      },
    )
  return (
    <ReadyControls>
      <form
        className="settings-form"
        aria-label="贴许多行"
        onSubmit={(event) => {
          event.preventDefault()
          run(() => previewWords({ text, kind }), setLines)
        }}
      >
        {refusal && <Note tone="bad">{refusal.message}</Note>}
        {done && (
          <Note
            tone="good"
            action={
              <a className="button slim" href="/admin/words">
                看词表
              </a>
            }
          >
            {done}
          </Note>
        )}
        <Segments
          name="paste-kind"
          label="类别"
          words={WORD_KIND_WORDS}
          value={kind}
          onChoose={(chosen) => {
            setKind(chosen)
            forget()
          }}
        />
        <div>
          <label className="labelled">
            <span>每行一个词：词，改为，理由</span>
            <textarea
              className="area"
              rows={8}
              value={text}
              placeholder={'做为，作为，动词用“作为”\n渡过难关\t度过难关'}
              onChange={({ target }) => {
                setText(target.value)
                forget()
              }}
            />
          </label>
          <p className="hint">中间用逗号、箭头或表格里的列都行；改为和理由可以不写。</p>
        </div>
        <div className="row">
          <button type="submit" className="button" disabled={busy || text.trim() === ''}>
            先看看会怎样
          </button>
          {lines && wanted > 0 && (
            <button type="button" className="button go" disabled={busy} onClick={take}>
              收进词表（{wanted} 个）
            </button>
          )}
        </div>
        {lines && <PastePreview lines={lines} />}
      </form>
    </ReadyControls>
  )
}
