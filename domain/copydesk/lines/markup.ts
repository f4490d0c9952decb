// Copy out of notes and mail programs keeps their marks: ## before a headline, > before a quotation,
// ** around names. They are cut off; a lone * before a space is a bullet and stays.

import { sliceStrip, trimStrip, type Strip } from '../characters/strip.ts'

const LEADING = /^(?:#{1,6}\s{1,4}|>\s{1,4}){1,3}/
const AROUND = /^(\*{1,3}|_{2})(?=[^\s*_]).*[^\s*_]\1$/s

export function cutMarkup(strip: Strip): Strip {
  const lead = LEADING.exec(strip.text)?.[0].length ?? 0
  const bare = lead === 0 ? strip : trimStrip(sliceStrip(strip, lead))
  const around = /^[*_]/.test(bare.text) ? (AROUND.exec(bare.text)?.[1]?.length ?? 0) : 0
  return around === 0 ? bare : trimStrip(sliceStrip(bare, around, bare.text.length - around))
}
