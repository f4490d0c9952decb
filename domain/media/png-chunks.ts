// A PNG is a list of chunks: length, name, data, checksum. Texts in it are packed, and a decoder unpacks
// each before the first pixel: a megabyte of them costs it a minute.

const SIGNATURE_BYTES = 8
/** Length and name before the data, a checksum after it. */
const FRAME_BYTES = 12

/** What pixels, their colours and their orientation need. */
const KEPT = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'sBIT',
  'eXIf',
])

/** The PNG with the chunks alone that its pixels need. What is cut off stays so, for the decoder to refuse. */
export function keepPixelChunks(png: Buffer): Buffer {
  const kept = [png.subarray(0, SIGNATURE_BYTES)]
  let offset = SIGNATURE_BYTES
  while (offset + FRAME_BYTES <= png.byteLength) {
    const end = offset + FRAME_BYTES + png.readUInt32BE(offset)
    if (KEPT.has(png.toString('latin1', offset + 4, offset + 8)))
      kept.push(png.subarray(offset, end))
    offset = end
  }
  return Buffer.concat(kept)
}
