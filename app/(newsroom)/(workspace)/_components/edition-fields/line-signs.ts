import type { Inline } from '#domain/article/body-inline'
import { isLinkAddress } from '#lib/body/link-address'
import { isBold, linkAddressOf } from '#lib/body/marks'

// The signs within a line of the plain form: **so** is bold, [these words]<https://www.gov.cn/> lead there, ⏎ breaks
// the line, and a backslash takes a sign literally.

const SIGN = /\\(.)|\*\*|⏎|\[((?:\\.|[^\\[\]])+)\]<([^<>\s]+)>/gsu

/** The words of a line without the signs, as a reader would see them. */
export const wordsOfLine = (line: string): string => line.replaceAll(SIGN, wordsOfSign)

function wordsOfSign(sign: string, literal?: string, words?: string, address?: string): string {
  if (words === undefined || address === undefined) return literal ?? ''
  return isLinkAddress(address) ? withoutSigns(words) : sign
}

const withoutSigns = (words: string) => words.replaceAll(/\\(.)/gsu, '$1')

export function inlineOfLine(line: string): Inline[] {
  const parts: Inline[] = []
  let bold = false
  let text = ''
  const flush = () => {
    if (text !== '') {
      parts.push(textPart(text, bold))
    }
    text = ''
  }
  let from = 0
  // A last ** without a partner is two asterisks.
  const toggles = [...line.matchAll(SIGN)].filter(([sign]) => sign === '**')
  const lone = toggles.length % 2 === 1 ? toggles.at(-1)?.index : undefined
  for (const sign of line.matchAll(SIGN)) {
    text += line.slice(from, sign.index)
    from = sign.index + sign[0].length
    const [all, literal, words, address] = sign
    const leads = words !== undefined && address !== undefined && isLinkAddress(address)
    if (literal !== undefined || sign.index === lone) text += literal ?? all
    else if (words !== undefined && !leads) text += all
    else {
      flush()
      if (leads) parts.push(linkPart(withoutSigns(words), address, bold))
      else if (all === '⏎') parts.push({ type: 'hardBreak' })
      else bold = !bold
    }
  }
  text += line.slice(from)
  flush()
  return parts
}

const BOLD = { type: 'bold' } as const

export const textPart = (text: string, bold: boolean) => ({
  type: 'text' as const,
  text,
  ...(bold ? { marks: [BOLD] } : {}),
})

function linkPart(text: string, href: string, bold: boolean): Inline {
  const link = { type: 'link', attrs: { href } } as const
  return { type: 'text', text, marks: bold ? [BOLD, link] : [link] }
}

export function textOfInline(part: Inline): string {
  if (part.type === 'hardBreak') return '⏎'
  const escaped = part.text.replaceAll(/\\|\*\*|\*$|^\*|⏎|[[\]]/gu, (sign) =>
    [...sign].map((character) => `\\${character}`).join(''),
  )
  const oneLine = escaped.replaceAll(/\r\n?|\n/g, '⏎')
  const href = linkAddressOf(part)
  const words = href === null ? oneLine : `[${oneLine}]<${href}>`
  return isBold(part) ? `**${words}**` : words
}
