import { useEffect, useRef, useState } from 'react'

import { Segments } from '#components/form/segments'
import { DifferenceText } from '#components/newsroom/difference-text'
import type { Content } from '#domain/article/content'
import { differenceOfTexts, type TextPart } from '#domain/review/text-difference'

import {
  chosenText,
  compareTexts,
  wordsOfBlocks,
  type Choice,
  type ConflictRow,
} from './conflict-rows.ts'
import type { Latest } from './desk-state.ts'
import { FIELD_WORDS, wordField, type FieldSetting } from './word-field.ts'

const CHOICES = { theirs: '用网站上的', mine: '用我写的', both: '都留' } as const
const ONE_OF_TWO = { theirs: '用网站上的', mine: '用我写的' } as const

/** Two texts of one piece and somebody has to choose: side by side, with a choice for each place. */
export function ConflictScreen({
  latest: { content: theirs, editable, revised },
  mine,
  setting,
  busy,
  problem,
  onSettle,
  onLeave,
}: {
  latest: Latest
  mine: Content
  setting: FieldSetting
  busy: boolean
  /** Why it came to this, or why the choice was not taken. */
  problem: string | null
  onSettle: (chosen: Content) => void
  /** When nothing can be saved any more. */
  onLeave: () => void
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [choices, setChoices] = useState<Readonly<Record<number, Choice>>>({})
  const rows = compareTexts(theirs, mine)
  const apart = rows.filter(({ kind }) => kind !== 'same').length
  const chooseAll = (choice: Choice) =>
    setChoices(Object.fromEntries(rows.map((_, index) => [index, choice])))
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      className="conflict-screen"
      aria-labelledby="conflict-title"
      // Nothing is decided by leaving: the words would stand unsaved behind it.
      onCancel={(event) => event.preventDefault()}
    >
      <header>
        <h2 id="conflict-title">{editable ? '两份不同的稿子' : '这篇稿件现在不能改了'}</h2>
        <p>
          {editable
            ? `${
                revised
                  ? '您打开以后，这篇稿件在别处又存过一次。'
                  : '您在别的窗口里也写了这篇稿件。'
              }有 ${apart} 处不同，请逐处选用。没选的那份另存一版，不会丢。`
            : `${problem ?? ''}您写的都还在这里，需要的文字请先抄下来。`}
        </p>
        {editable && (
          <div className="row">
            <button type="button" className="button slim" onClick={() => chooseAll('theirs')}>
              全用网站上的
            </button>
            <button type="button" className="button slim" onClick={() => chooseAll('mine')}>
              全用我写的
            </button>
          </div>
        )}
        <div className="sides" aria-hidden="true">
          <b>网站上的</b>
          <b>您这里写的</b>
        </div>
      </header>
      <div className="conflict-rows" tabIndex={0} role="group" aria-label="两份稿子的不同">
        {rows.map((row, index) => (
          <ConflictRowLine
            key={index}
            row={row}
            theirs={theirs}
            mine={mine}
            setting={setting}
            choice={choices[index] ?? 'mine'}
            onChoose={
              editable ? (choice) => setChoices((now) => ({ ...now, [index]: choice })) : null
            }
            name={`conflict-${index}`}
          />
        ))}
      </div>
      <footer className="row">
        {editable && problem && <span className="late grow">{problem}</span>}
        {editable ? (
          <button
            type="button"
            className="button go"
            disabled={busy}
            onClick={() => onSettle(chosenText(theirs, mine, rows, choices))}
          >
            {busy ? '正在保存…' : '按选好的存下'}
          </button>
        ) : (
          <button type="button" className="button" onClick={onLeave}>
            看网站上的稿件
          </button>
        )}
      </footer>
    </dialog>
  )
}

function ConflictRowLine({
  row,
  theirs,
  mine,
  setting,
  choice,
  onChoose,
  name,
}: {
  row: ConflictRow
  theirs: Content
  mine: Content
  setting: FieldSetting
  choice: Choice
  onChoose: ((choice: Choice) => void) | null
  name: string
}) {
  if (row.kind === 'same') {
    return <p className="alike">{wordsOfBlocks(row.blocks)}</p>
  }
  const label = row.kind === 'field' ? FIELD_WORDS[row.name] : '正文'
  const [old, now] =
    row.kind === 'field'
      ? [wordField(row.name, theirs, setting), wordField(row.name, mine, setting)]
      : [wordsOfBlocks(row.theirs), wordsOfBlocks(row.mine)]
  const parts = differenceOfTexts(old, now)
  const side = (left: TextPart['change']) => parts.filter(({ change }) => change !== left)
  return (
    <section className="apart" aria-label={`${label}不同`}>
      <div className="sides">
        <p className={choice === 'mine' ? 'unchosen' : undefined}>
          <small>{label}</small>
          <DifferenceText parts={side('added')} />
          {old === '' && <span className="mute">（没有）</span>}
        </p>
        <p className={choice === 'theirs' ? 'unchosen' : undefined}>
          <small>{label}</small>
          <DifferenceText parts={side('removed')} />
          {now === '' && <span className="mute">（没有）</span>}
        </p>
      </div>
      {onChoose && (
        <Segments<Choice>
          name={name}
          label={`${label}用哪一份`}
          words={(row.kind === 'field' ? ONE_OF_TWO : CHOICES) as Record<Choice, string>}
          value={choice}
          onChoose={onChoose}
        />
      )}
    </section>
  )
}
