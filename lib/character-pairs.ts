/** 集镇公厕: 集镇, 镇公, 公厕. The pairs of characters that stand beside each other, not across signs and spaces. */
export function characterPairs(text: string): Set<string> {
  const pairs = new Set<string>()
  for (const run of text.match(/[\p{L}\p{N}]+/gu) ?? []) {
    const characters = [...run]
    for (const [offset, character] of characters.entries()) {
      const next = characters[offset + 1]
      if (next !== undefined) pairs.add(character + next)
    }
  }
  return pairs
}
