import { typesetContent, formatCaption, type Run } from './typeset-content.ts'
import type { EditionExport } from './edition-export.ts'

const INDENT = '\u3000\u3000'

/** Newspaper form: headline lines, text with the names run in, then captions and closing names. */
export function buildPlainText({ content, siteAddress }: EditionExport): string {
  const { kicker, headline, subtitle, byline, blocks, closing } = typesetContent(
    content,
    siteAddress,
  )
  const head = [kicker, headline, subtitle, byline]
  const text = blocks.map((block) => {
    if (block.kind === 'paragraph') return block.runs.length > 0 ? indented(block.runs) : ''
    return block.kind === 'heading' ? block.text : ''
  })
  const captions = blocks.flatMap((block) =>
    block.kind === 'picture' ? [formatCaption(block.picture)] : [],
  )
  const many = captions.length > 1
  const named = captions.map(
    (caption, index) => `图${many ? index + 1 : ''}：${caption || '（没有图注）'}`,
  )
  return [head, text, named, [closing]]
    .map((lines) => lines.filter((line) => line !== '').join('\n'))
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n')
}

const indented = (runs: readonly Run[]) =>
  INDENT + runs.map((run) => (run === 'break' ? `\n${INDENT}` : run.text)).join('')
