// Runs as a process of its own, so that font and pixels take no memory of the web server and a hanging
// one can be stopped. A card as JSON on standard input, with the bytes of its photo in base64; a folder
// as the one argument.
import { join } from 'node:path'
import { json } from 'node:stream/consumers'

import sharp from 'sharp'

import { endWithExitCode } from '../../media/exit-codes.ts'
import { cardSchema, SHAPE_NAMES, SHAPES, type Card, type Shape } from './card-texts.ts'
import { composeCard } from './compose-card.ts'
import { cropAround, type Size } from './crop-around.ts'
import { openLetters } from './headline-letters.ts'

const MAX_PIXELS = 20_000_000
/** The part of a card's width that text keeps when a photo is beside them. */
const WORDS_SHARE = 0.58

endWithExitCode()
const [, , folder = '.'] = process.argv
const card = cardSchema.parse(await json(process.stdin))
const letters = openLetters()
sharp.concurrency(1)

for (const shape of SHAPE_NAMES) {
  const picture =
    card.photo && shape !== 'share'
      ? await crop(card.photo, SHAPES[shape])
      : await drawn(card, shape)
  await picture
    .jpeg({ quality: 84, mozjpeg: true, chromaSubsampling: '4:4:4' })
    .toFile(join(folder, `${shape}.jpg`))
}

/** The article's own picture cut to a size around its focal point. */
async function crop(bytes: string, size: Size) {
  const photo = sharp(Buffer.from(bytes, 'base64'), { limitInputPixels: MAX_PIXELS })
  const { width, height } = await photo.metadata()
  return photo.extract(cropAround({ width, height }, size, card.focus)).resize(size)
}

async function drawn(card: Card, shape: Shape) {
  const { width, height } = SHAPES[shape]
  const textWidth = card.photo ? Math.round(width * WORDS_SHARE) : width
  const ground = sharp(Buffer.from(composeCard(card, letters, { width, height, textWidth })))
  if (!card.photo) return ground
  const beside = await (await crop(card.photo, { width: width - textWidth, height })).toBuffer()
  return ground.composite([{ input: beside, left: textWidth, top: 0 }])
}
