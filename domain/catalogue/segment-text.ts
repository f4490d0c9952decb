import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'

import { provinceOf } from '../division/covers.ts'
import { listWords, renderDictionary } from './dictionary.ts'

// By province; a portal is of one. However often a bundler repeats this module, a process has one.
const held = globalThis as typeof globalThis & { portalSegmenters?: Map<string | null, Jieba> }
const segmenters = (held.portalSegmenters ??= new Map())

/**
 * Folded text cut into words by the general dictionary and ours; joined they are the text again.
 * `divisionCode` is any division of the province whose places count as words; null before any is
 * loaded. The first call loads both dictionaries, about 0.3 s and 45 MB for the life of the process.
 */
export function segmentText(folded: string, divisionCode: string | null): string[] {
  const province = divisionCode === null ? null : provinceOf(divisionCode)
  const segmenter: Jieba = segmenters.get(province) ?? openSegmenter(province)
  segmenters.set(province, segmenter)
  return segmenter.cut(folded, false)
}

function openSegmenter(provinceCode: string | null): Jieba {
  const opened = Jieba.withDict(dict)
  opened.loadDict(Buffer.from(renderDictionary(listWords(provinceCode))))
  return opened
}
