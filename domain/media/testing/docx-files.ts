// Word files with pictures, as tests hand them in.

import { Document, ImageRun, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import sharp from 'sharp'

export const jpeg = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#8a5a3c' } })
    .jpeg()
    .toBuffer()

export const picture = (data: Buffer) =>
  new Paragraph({
    children: [new ImageRun({ type: 'jpg', data, transformation: { width: 90, height: 60 } })],
  })

export async function docxFile(): Promise<Buffer> {
  const cell = (words: string) => new TableCell({ children: [new Paragraph(words)] })
  const children = [
    new Paragraph('庄浪县政协召开会议'),
    new Paragraph({
      children: [new TextRun('本报庄浪讯'), new TextRun({ text: '(通讯员甲乙)', bold: true })],
    }),
    picture(await jpeg(900, 600)),
    new Paragraph('图为会议现场。'),
    new Table({ rows: [new TableRow({ children: [cell('立案'), cell('142件')] })] }),
    picture(await jpeg(50, 50)),
  ]
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}
