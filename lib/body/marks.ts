// What is in a line of a body besides its letters: weight, and where words lead. The body itself is domain/article/body.ts.

/** A part of a line, as a body has it. */
export type LinePart =
  | { type: 'hardBreak' }
  | {
      type: 'text'
      text: string
      marks?: readonly ({ type: 'bold' } | { type: 'link'; attrs: { href: string } })[] | undefined
    }

export function isBold(part: LinePart): boolean {
  return part.type === 'text' && (part.marks ?? []).some(({ type }) => type === 'bold')
}

export function linkAddressOf(part: LinePart): string | null {
  if (part.type !== 'text') return null
  for (const mark of part.marks ?? []) if (mark.type === 'link') return mark.attrs.href
  return null
}

/** Parts that lead to one place; `href` is null for those that lead nowhere. */
export interface LinkedParts<Part> {
  href: string | null
  parts: Part[]
}

/** The parts of a line by where they lead: a link that is bold in its middle is one link. */
export function groupByLink<Part extends LinePart>(parts: readonly Part[]): LinkedParts<Part>[] {
  const groups: LinkedParts<Part>[] = []
  for (const part of parts) {
    const href = linkAddressOf(part)
    const last = groups.at(-1)
    if (last?.href === href) last.parts.push(part)
    else groups.push({ href, parts: [part] })
  }
  return groups
}
