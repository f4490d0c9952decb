// How sure the bounds of a body are. What begins with a role, ends without a full stop, or holds
// what only a page prints, may have taken in lines that are not its own.

import type { Body } from './build-body.ts'
import { foldWidth } from '../characters/width.ts'

const NOT_AN_OPENING = /^[(）)》”、,;]|^(?:本报|通讯员|记者|作者|标题|责任编辑)/
const FULL_STOP = /[。.!?…:;][”’』」》")]*$/
const STRANGER = /^[▲△▼■●◆]|@|(?:电话|邮箱|编辑|声明|启事)[::]|^(?:公告|启事|短讯|简讯)$/

export function bodyConfidence({ paragraphs }: Body): number {
  const texts = paragraphs.map(({ text }) => foldWidth(text.trim()))
  if (NOT_AN_OPENING.test(texts[0] ?? '') || !FULL_STOP.test(texts.at(-1) ?? '')) return 0.6
  if (texts.slice(1).some((text) => STRANGER.test(text))) return 0.7
  return paragraphs.some((paragraph) => paragraph.parts.length > 1) ? 0.85 : 0.95
}
