import { typesetContent, formatCaption, type Run, type SetBlock } from './typeset-content.ts'
import type { EditionExport } from './edition-export.ts'

const INDENT = '\u3000\u3000'

/** Newspaper form: headline lines, text with the names run in, then captions and closing names. */
export function buildPlainText({ content, siteAddress }: EditionExport): string {
  const { kicker, headline, subtitle, byline, blocks, closing } = typesetContent(
    content,
    siteAddress,
  )
  const head = [kicker, headline, subtitle, byline]
  const text = blocks.map(textOfBlock)
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

type TextOf = { [Kind in SetBlock['kind']]: (block: Extract<SetBlock, { kind: Kind }>) => string }

const TEXT_OF: TextOf = {
  paragraph: ({ runs }) => (runs.length > 0 ? indented(runs) : ''),
  heading: ({ text }) => text,
  // What is under it stands at the end.
  picture: () => '',
  table: ({ caption, head, rows }) =>
    [caption, ...[...(head ? [head] : []), ...rows].map(rowInPlain)]
      .filter((line) => line !== '')
      .join('\n'),
}

function textOfBlock(block: SetBlock): string {
  const textOf = TEXT_OF[block.kind] as (block: SetBlock) => string
  return textOf(block)
}

/** Parted by tabs, so that Word and Excel make a table of it again. */
const rowInPlain = (cells: readonly Run[][]) =>
  cells.map((runs) => runs.map((run) => (run === 'break' ? ' ' : run.text)).join('')).join('\t')

const indented = (runs: readonly Run[]) =>
  INDENT + runs.map((run) => (run === 'break' ? `\n${INDENT}` : run.text)).join('')
