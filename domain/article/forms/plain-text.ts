import { setStory, wordCaption, type Run } from './set-story.ts'
import type { Story } from './story.ts'

const INDENT = '\u3000\u3000'

/** Newspaper form: headline lines, text with the names run in, then captions and closing names. */
export function buildPlainText({ content }: Story): string {
  const { kicker, headline, subtitle, byline, blocks, closing } = setStory(content)
  const head = [kicker, headline, subtitle, byline]
  const text = blocks.map((block) => {
    if (block.kind === 'paragraph') return block.runs.length > 0 ? indented(block.runs) : ''
    return block.kind === 'heading' ? block.text : ''
  })
  const captions = blocks.flatMap((block) =>
    block.kind === 'picture' ? [wordCaption(block.picture)] : [],
  )
  const many = captions.length > 1
  const named = captions.map(
    (words, index) => `图${many ? index + 1 : ''}：${words || '（没有图注）'}`,
  )
  return [head, text, named, [closing]]
    .map((lines) => lines.filter((line) => line !== '').join('\n'))
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n')
}

const indented = (runs: readonly Run[]) =>
  INDENT + runs.map((run) => (run === 'break' ? `\n${INDENT}` : run.text)).join('')
