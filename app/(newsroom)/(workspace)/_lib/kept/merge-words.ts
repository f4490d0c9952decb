import type { KeptWords } from './kept-words.ts'

/**
 * The words of two people who began with the same, each field as whoever changed it has it; null where both changed one, and
 * not to the same.
 */
export function mergeWords(base: KeptWords, own: KeptWords, other: KeptWords): KeptWords | null {
  const merged: Record<string, string> = {}
  for (const [name, begun] of Object.entries(base)) {
    const [mine = '', theirs = ''] = [own[name], other[name]]
    if (mine !== begun && theirs !== begun && mine !== theirs) return null
    merged[name] = mine === begun ? theirs : mine
  }
  return merged
}
