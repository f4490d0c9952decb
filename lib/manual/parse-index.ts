// The index of the manual, docs/zh/manual/README.md, is also its list of chapters and pages: what it does not
// name is not in the manual.

import { lexer, type MarkedToken, type Tokens } from 'marked'

export interface ManualPage {
  /** `correspondent/write`, as in its address below /help; files beside the manual are in the chapter `running`. */
  path: string
  /** Below docs/zh. */
  file: string
  title: string
  /** What it is about, in one line. */
  about: string
}

export interface Chapter {
  /** The folder of its pages. */
  name: string
  title: string
  pages: readonly ManualPage[]
}

/** Pages that lie beside the folder of the manual. */
const OUTSIDE = 'running'

export function parseIndex(text: string): readonly Chapter[] {
  const chapters: { title: string; pages: ManualPage[] }[] = []
  for (const token of lexer(text) as MarkedToken[]) {
    if (token.type === 'heading' && token.depth === 2)
      chapters.push({ title: token.text, pages: [] })
    if (token.type === 'list') chapters.at(-1)?.pages.push(...token.items.map(toPage))
  }
  return chapters.map(({ title, pages }) => {
    const [name = ''] = pages[0]?.path.split('/') ?? []
    return { name, title, pages }
  })
}

function toPage({ text }: Tokens.ListItem): ManualPage {
  const [, title = '', target = '', about = ''] = /^\[(.+?)\]\((.+?)\.md\)：(.+)$/.exec(text) ?? []
  if (target === '') throw new Error(`The manual's index has a line that names no page: ${text}`)
  const isOutside = target.startsWith('../')
  const name = target.replace(/^\.\.\//, '')
  return {
    path: isOutside ? `${OUTSIDE}/${name}` : name,
    file: isOutside ? `${name}.md` : `manual/${name}.md`,
    title,
    about,
  }
}
