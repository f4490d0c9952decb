import { Converter } from 'opencc-js/t2cn'

import { foldRadicals } from '#lib/characters/radicals'

import { foldWidth } from './width.ts'

// Text as it is compared: no radicals, half width, simplified, lower case. One code unit for one, so that a
// position found in the folded text is the same position in the text itself.

const FIRST_HAN = 0x4e00
const LAST_HAN = 0x9fff

let simple: Map<string, string> | undefined

export function foldText(text: string): string {
  simple ??= readTraditional()
  let folded = ''
  for (const unit of foldWidth(foldRadicals(text))) folded += simple.get(unit) ?? lower(unit)
  return folded
}

/** Traditional characters with their simplified ones, where both are one code unit. */
function readTraditional(): Map<string, string> {
  const convert = Converter({ from: 't', to: 'cn' })
  const all = Array.from({ length: LAST_HAN - FIRST_HAN + 1 }, (_, index) =>
    String.fromCharCode(FIRST_HAN + index),
  )
  const converted = convert(all.join('\n')).split('\n')
  const pairs = all.map((character, index): [string, string] => [character, converted[index] ?? ''])
  return new Map(pairs.filter(([from, to]) => to.length === 1 && to !== from))
}

function lower(unit: string): string {
  const small = unit.toLowerCase()
  return small.length === unit.length ? small : unit
}
