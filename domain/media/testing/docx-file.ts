import { Document, ImageRun, Packer, Paragraph } from 'docx'
import sharp from 'sharp'

// Word files as correspondents send them.
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export interface FilePayload {
  name: string
  mimeType: string
  buffer: Buffer
}

/** Lines with a photo of one colour where a line says 〔图〕. */
export async function docxFile(
  name: string,
  lines: readonly string[],
  colour = '#7a6a4c',
): Promise<FilePayload> {
  const data = await photo(colour)
  const children = lines.map((line) =>
    line === '〔图〕'
      ? new Paragraph({
          children: [
            new ImageRun({ type: 'jpg', data, transformation: { width: 96, height: 64 } }),
          ],
        })
      : new Paragraph(line),
  )
  const buffer = await Packer.toBuffer(new Document({ sections: [{ children }] }))
  return { name, mimeType: WORD, buffer }
}

export const photo = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 960, height: 640, channels: 3, background } })
    .jpeg()
    .toBuffer()

/** A colour that no other test's picture has, so that its bytes are new to the site. */
export const newColour = (): string =>
  `#${Math.floor(Math.random() * 0x1000000)
    .toString(16)
    .padStart(6, '0')}`
