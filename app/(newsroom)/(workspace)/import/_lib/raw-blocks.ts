export interface RawBlock {
  /** Index of the draft these lines became; null for lines that belong to none. */
  draft: number | null
  lines: { number: number; text: string }[]
}

/** The raw page in runs of lines that became one draft, or none; blank lines only count. */
export function rawBlocks(
  raw: string,
  spans: readonly { start: number; end: number }[],
): RawBlock[] {
  const blocks: RawBlock[] = []
  let offset = 0
  for (const [index, text] of raw.split('\n').entries()) {
    const start = offset
    offset += text.length + 1
    if (text.trim() === '') continue
    const found = spans.findIndex((span) => start < span.end && start + text.length > span.start)
    const draft = found === -1 ? null : found
    const line = { number: index + 1, text: text.replace('\r', '') }
    const last = blocks.at(-1)
    if (last?.draft === draft) last.lines.push(line)
    else blocks.push({ draft, lines: [line] })
  }
  return blocks
}
