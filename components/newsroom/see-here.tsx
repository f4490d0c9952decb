'use client'

import { useState } from 'react'

import { CheckLink } from './check-link.tsx'

/** Text in an edition, findable in the form as well as in the typeset edition. */
export interface Spot {
  field: 'kicker' | 'headline' | 'subtitle' | 'dateline' | 'body'
  /** Which paragraph or subheading of the body, from 0; pictures do not count. */
  line: number
  quote: string
  /** How often the same words stand earlier in that line. */
  earlier: number
}

/** Goes to the words a check is about and selects them. */
export function SeeHere({ spot }: { spot: Spot }) {
  return (
    <CheckLink onClick={({ currentTarget }) => selectSpot(currentTarget, spot)}>看这里</CheckLink>
  )
}

/** Goes to one place after the other, and from the last to the first. */
export function SeeEach({ spots }: { spots: readonly Spot[] }) {
  const [seen, setSeen] = useState(0)
  const next = seen % spots.length
  return (
    <CheckLink
      onClick={({ currentTarget }) => {
        const spot = spots[next]
        if (spot) selectSpot(currentTarget, spot)
        setSeen(next + 1)
      }}
    >
      {seen === 0 ? '一处处看' : `下一处（${seen}/${spots.length}）`}
    </CheckLink>
  )
}

/** Selects the words beside `button`, or what is nearest to them by now. */
export function selectSpot(button: Element, spot: Spot): void {
  const root = button.closest('.draft, [data-split]') ?? document.body
  if (!selectInField(root, spot)) selectInText(root, spot)
}

function selectInField(root: Element, { field, line, quote, earlier }: Spot): boolean {
  const area = root.querySelector(`#copy-${field}`)
  if (!(area instanceof HTMLTextAreaElement || area instanceof HTMLInputElement)) return false
  const from = field === 'body' ? startOfLine(area.value, line) : 0
  const at = findNth(area.value, quote, from, earlier)
  const found = at === -1 ? area.value.indexOf(quote) : at
  // Signs such as ** may be between the words: then their whole line is selected.
  const lineEnd = area.value.indexOf('\n', from)
  const [start, end] =
    found === -1
      ? [from, lineEnd === -1 ? area.value.length : lineEnd]
      : [found, found + quote.length]
  // A field scrolls to its caret when it gets the focus, not when the selection is set.
  area.blur()
  area.setSelectionRange(start, start)
  area.focus()
  area.setSelectionRange(start, end)
  return true
}

function startOfLine(text: string, line: number): number {
  // The rows of a table are one block.
  const lines = [...text.matchAll(/[^\r\n]+/g)].filter(
    ([line]) => line.trim() !== '' && !/^\s*\|(?!\+)/.test(line),
  )
  return lines[line]?.index ?? 0
}

function selectInText(root: Element, { field, line, quote, earlier }: Spot): void {
  const all = [...root.querySelectorAll<HTMLElement>('.copy p, .copy h3, .copy table')].filter(
    (element) =>
      !element.closest(
        'figure, [data-compared=removed], [data-compared=left], [data-where], [data-remarks]',
      ) && element.textContent.trim() !== '',
  )
  const heads = [...root.querySelectorAll<HTMLElement>('[data-headlines] > *')]
  const lines = field === 'body' ? [...all.slice(line, line + 1), ...all] : heads
  const holder = lines.find(({ textContent }) => textContent.includes(quote))
  if (!holder) return
  const within = findNth(holder.textContent, quote, 0, earlier)
  const range = rangeOf(holder, Math.max(0, within), quote.length)
  // An editor takes a selection up only while it has the focus.
  holder.closest<HTMLElement>('[contenteditable="true"]')?.focus({ preventScroll: true })
  holder.scrollIntoView({ block: 'center' })
  const selection = window.getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
}

/** A range over characters of an element, however its text is cut into nodes. */
function rangeOf(holder: Element, start: number, length: number): Range {
  const range = document.createRange()
  range.selectNodeContents(holder)
  const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT)
  let passed = 0
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const size = node.textContent?.length ?? 0
    if (start >= passed && start < passed + size) range.setStart(node, start - passed)
    if (start + length > passed && start + length <= passed + size) {
      range.setEnd(node, start + length - passed)
      break
    }
    passed += size
  }
  return range
}

function findNth(text: string, quote: string, from: number, earlier: number): number {
  let offset = text.indexOf(quote, from)
  for (let count = 0; count < earlier && offset !== -1; count += 1)
    offset = text.indexOf(quote, offset + 1)
  return offset
}
