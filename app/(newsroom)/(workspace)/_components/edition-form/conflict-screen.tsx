import { useRef, useState } from 'react'

import { Row, rowStyles } from '#components/ui/row'
import { Button } from '#components/ui/button'
import { Dialog } from '#components/newsroom/dialog'
import type { Content } from '#domain/article/content'

import type { NameLists } from '../../_lib/content-names.ts'
import { ConflictRowLine, SIDES } from './conflict-row-line.tsx'
import { chosenText, compareTexts, openRows, type Choice } from './conflict-rows.ts'
import type { Latest, SessionState } from '../editor-session/session-state.ts'

const EDGE = 'border-line px-6 py-4 max-md:px-gutter max-md:py-3'
/**
 * Two texts of one edition and somebody has to choose: side by side, with a choice for each place. Nothing is
 * decided by leaving it: both texts stay as they are.
 */
export function ConflictScreen({
  latest: { content: theirs, editable, revised },
  mine,
  setting,
  busy,
  problem,
  onSettle,
  onLater,
  onLeave,
}: {
  latest: Latest
  mine: Content
  setting: NameLists
  busy: boolean
  /** Why it came to this, or why the choice was not taken. */
  problem: string | null
  onSettle: (chosen: Content) => void
  onLater: () => void
  /** When nothing can be saved any more. */
  onLeave: () => void
}) {
  // Nothing beforehand: whoever is in a hurry would put theirs over another's without a look.
  const [choices, setChoices] = useState<Readonly<Record<number, Choice>>>({})
  const [stopped, setStopped] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const rows = compareTexts(theirs, mine)
  const apart = rows.filter(({ kind }) => kind !== 'same').length
  const chooseAll = (choice: Choice) =>
    setChoices(Object.fromEntries(rows.map((_, index) => [index, choice])))
  const open = openRows(rows, choices)
  const settle = () => {
    const [first] = open
    setStopped(first !== undefined)
    if (first === undefined) onSettle(chosenText(theirs, mine, rows, choices))
    else list.current?.querySelector<HTMLElement>(`[name="${nameOf(first)}"]`)?.focus()
  }
  const left = stopped && open.length > 0 ? `还有 ${open.length} 处没有选。` : null
  const title = editable ? '两份不同的稿子' : '这篇稿件现在不能改了'
  return (
    <Dialog size="page" label={title} open onClose={editable ? onLater : undefined}>
      <header className={`grid gap-2 border-b ${EDGE}`}>
        <h2>{title}</h2>
        <p>{editable ? formatWhy(revised, apart) : formatTooLate(problem)}</p>
        {editable && (
          <Row>
            <Button size="small" onClick={() => chooseAll('theirs')}>
              全用网站上的
            </Button>
            <Button size="small" onClick={() => chooseAll('mine')}>
              全用我写的
            </Button>
          </Row>
        )}
        <div className={`${SIDES} max-md:hidden`} aria-hidden="true">
          <b>网站上的</b>
          <b>您这里写的</b>
        </div>
      </header>
      <div
        className="overflow-auto px-6 pt-3 pb-6 font-serif text-base leading-[1.8] max-md:px-gutter"
        tabIndex={0}
        role="group"
        aria-label="两份稿子的不同"
        ref={list}
      >
        {rows.map((row, index) => (
          <ConflictRowLine
            key={index}
            row={row}
            theirs={theirs}
            mine={mine}
            setting={setting}
            choice={choices[index] ?? null}
            onChoose={
              editable ? (choice) => setChoices((now) => ({ ...now, [index]: choice })) : null
            }
            name={nameOf(index)}
          />
        ))}
      </div>
      <footer className={rowStyles({ className: `justify-end border-t ${EDGE}` })}>
        {editable && (left ?? problem) && (
          <span className="grow font-semibold text-cinnabar" role="status">
            {left ?? problem}
          </span>
        )}
        {editable && (
          <Button kind="quiet" onClick={onLater}>
            以后再说
          </Button>
        )}
        {editable ? (
          <Button kind="primary" disabled={busy} onClick={settle}>
            {busy ? '正在保存…' : '按选好的存下'}
          </Button>
        ) : (
          <Button onClick={onLeave}>看网站上的稿件</Button>
        )}
      </footer>
    </Dialog>
  )
}

const nameOf = (index: number) => `conflict-${index}`

/** Why a choice between two texts was not taken; null before one was made. */
export function whyNotSettled({ offlineSince, asked, problem }: SessionState): string | null {
  if (offlineSince) return '连不上网站，没有存上。两份都还在，连上以后再按一次。'
  return asked ? problem : null
}

const formatWhy = (revised: boolean, count: number) =>
  `${
    revised ? '您打开以后，这篇稿件在别处又存过一次。' : '您在别的窗口里也写了这篇稿件。'
  }有 ${count} 处不同，请逐处选用。没选的那份另存一版，不会丢。`

const formatTooLate = (problem: string | null) =>
  `${problem?.replace(/。?$/, '。') ?? ''}${problem?.includes('您写的') ? '' : '您写的都还在这里，'}需要的文字请先抄下来。`
