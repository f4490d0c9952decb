import { Node } from '@tiptap/core'

// The table of the editor's schema: rows of cells of words, as in domain/article/body-table.ts. `tableRole` and the
// spans of a cell are what prosemirror-tables reads; no cell spans another here, so a body keeps none of them.

const ROLES: Readonly<Record<string, string>> = { table: 'table', row: 'row', cell: 'cell' }

export const TableNode = Node.create({
  name: 'table',
  group: 'block',
  content: 'row+',
  isolating: true,
  // No caret stands between rows or cells: what is typed there would be a cell more.
  allowGapCursor: false,
  addAttributes: () => ({
    caption: { default: null, rendered: false },
    header: { default: null, rendered: false },
  }),
  extendNodeSchema: ({ name }) => (name in ROLES ? { tableRole: ROLES[name] } : {}),
  // Only a table that this editor put on the clipboard comes back by itself; others are read by paste/read-table.ts.
  parseHTML: () => [
    {
      tag: 'table[data-table]',
      contentElement: 'tbody',
      getAttrs: ({ dataset }) => ({
        caption: dataset['table'] || null,
        header: dataset['header'] === '' ? true : null,
      }),
    },
  ],
  renderHTML({ node: { attrs } }) {
    const caption = typeof attrs['caption'] === 'string' ? attrs['caption'] : ''
    const rows = ['tbody', 0] as const
    return [
      'div',
      { class: 'table-box' },
      [
        'table',
        { 'data-table': caption, ...(attrs['header'] === true ? { 'data-header': '' } : {}) },
        ...(caption === '' ? [] : [['caption', { contenteditable: 'false' }, caption] as const]),
        rows,
      ],
    ]
  },
})

export const RowNode = Node.create({
  name: 'row',
  content: 'cell+',
  parseHTML: () => [{ tag: 'tr' }],
  allowGapCursor: false,
  renderHTML: () => ['tr', 0],
})

const span = { default: 1, rendered: false }

export const CellNode = Node.create({
  name: 'cell',
  content: 'inline*',
  isolating: true,
  parseHTML: () => [{ tag: 'td' }],
  addAttributes: () => ({
    colspan: span,
    rowspan: span,
    colwidth: { default: null, rendered: false },
  }),
  renderHTML: () => ['td', 0],
})
