import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { parseHTML } from 'linkedom'
import { expect, it } from 'vitest'

import { bodySchema } from '#domain/article/body'
import type { Table } from '#domain/article/body-table'

import { bodyFromDoc, editorSchema } from '../schema.ts'
import { putTables } from './cut-table.ts'
import { leftOf } from './format-left.ts'
import { insertBlocks } from './insert-blocks.ts'
import { readPasted } from './read-pasted.ts'
import { readTabbedText } from './tabbed-text.ts'

const row = (cells: readonly string[], tag = 'td') =>
  `<tr>${cells.map((words) => `<${tag}>${words}</${tag}>`).join('')}</tr>`
const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => [`第${index + 1}村`, `${index + 1} 亩`])

function read(html: string) {
  const { document } = parseHTML('<!doctype html><html><body></body></html>')
  const root = document.createElement('div')
  root.innerHTML = html
  return readPasted(root, 'https://news.example.org')
}
const villages = (count: number) =>
  read(
    `<table>${row(['村', '亩'], 'th')}${rows(count)
      .map((cells) => row(cells))
      .join('')}</table>`,
  )

/** The text with a paste at its caret, which is after 前. */
function paste(pasted: ReturnType<typeof read>) {
  const content = [{ type: 'paragraph', content: [{ type: 'text', text: '前后' }] }]
  const doc = editorSchema.nodeFromJSON({ type: 'doc', content })
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, 2) })
  const lines = (pasted.over ?? []).flatMap(({ cut }) => cut?.lines ?? [])
  return state.apply(insertBlocks(state, pasted.blocks, [], lines).tr)
}

function cut(state: EditorState, pasted: ReturnType<typeof read>): EditorState | null {
  let after: EditorState | null = null
  const dispatch = (tr: Transaction) => {
    after = state.apply(tr)
  }
  putTables(leftOf(pasted, 0)?.cuts ?? [])(state, dispatch)
  return after
}

const tablesIn = (state: EditorState | null) =>
  bodySchema
    .parse(bodyFromDoc(state?.doc.toJSON()))
    .content.filter((block): block is Table => block.type === 'table')
const firstCells = ({ content }: Table) =>
  content.map(({ content: [cell] }) =>
    cell?.content?.map((part) => 'text' in part && part.text).join(''),
  )

it('cuts a table of too many rows into some that fit, each with its head, and loses no row', () => {
  const pasted = villages(199)
  const tables = tablesIn(cut(paste(pasted), pasted))
  expect(tables.map(({ content }) => content.length)).toEqual([60, 60, 60, 23])
  expect(tables.map(({ attrs }) => attrs.header)).toEqual([true, true, true, true])
  expect(tables.map((table) => firstCells(table)[0])).toEqual(['村', '村', '村', '村'])
  expect(tables.flatMap((table) => firstCells(table).slice(1))).toEqual(
    rows(199).map(([village]) => village),
  )
})

it('leaves the words around the lines, and each line its own paragraph', () => {
  const pasted = villages(70)
  const state = paste(pasted)
  expect(state.doc.children.map(({ textContent }) => textContent).slice(0, 3)).toEqual([
    '前',
    '村\u3000亩',
    '第1村\u30001 亩',
  ])
  const after = cut(state, pasted)
  expect(after?.doc.children.map(({ type }) => type.name)).toEqual([
    'paragraph',
    'table',
    'table',
    'paragraph',
  ])
  expect([after?.doc.firstChild?.textContent, after?.doc.lastChild?.textContent]).toEqual([
    '前',
    '后',
  ])
})

it('has rows back that a paste was too long for', () => {
  const pasted = villages(450)
  expect(pasted.cut).toBe(51)
  const tables = tablesIn(cut(paste(pasted), pasted))
  expect(tables.flatMap((table) => firstCells(table).slice(1))).toHaveLength(450)
})

it('touches no line that was changed meanwhile', () => {
  const pasted = villages(70)
  const state = paste(pasted)
  expect(cut(state.apply(state.tr.insertText('改', 20)), pasted)).toBeNull()
})

it('is offered for lines that are parted by tabs, and not for what is too wide or has pictures', () => {
  const tabbed = readTabbedText(
    rows(61)
      .map((cells) => cells.join('\t'))
      .join('\n'),
  )
  expect(tablesIn(cut(paste(tabbed), tabbed)).map(({ content }) => content.length)).toEqual([60, 1])
  const wide = read(`<table>${row(Array.from({ length: 13 }, () => '字')).repeat(70)}</table>`)
  const seen = read(
    `<table>${row(['字', '<img src="https://news.example.org/a.jpg">字']).repeat(70)}</table>`,
  )
  for (const pasted of [wide, seen, villages(601)]) {
    expect(leftOf(pasted, 0)?.words).toContain('已变成文字')
    expect(leftOf(pasted, 0)?.cuts).toEqual([])
  }
})
