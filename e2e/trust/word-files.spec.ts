// Word files as attackers build them, over HTTP against the production build: refused in words or read
// clean; nothing is fetched, and no file of the machine stands in what comes back.

import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import JSZip from 'jszip'

import { expect, test } from '../fixtures.ts'
import { newColour, wordFile } from '../newsroom/word-file.ts'
import { sendUpload } from './uploads.ts'

const MB = 1_024 * 1_024
const WORD_PATH = { path: '/api/uploads/word', fileName: '稿件.docx' }
const RELATIONS = 'word/_rels/document.xml.rels'

/** A file of today's Word with one photo, changed part by part. */
async function changed(change: (zip: JSZip) => Promise<void> | void): Promise<Buffer> {
  const { buffer } = await wordFile(
    'x.docx',
    ['县政协召开会议', '〔图〕', '会议开了。'],
    newColour(),
  )
  const zip = await JSZip.loadAsync(buffer)
  await change(zip)
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
}

/** Its picture lies at `target` instead of in the file. */
const linkedTo = (target: string) =>
  changed(async (zip) => {
    const relations = (await zip.file(RELATIONS)?.async('string')) ?? ''
    const linked = relations.replaceAll(
      /Target="media\/[^"]+"/g,
      `Target="${target}" TargetMode="External"`,
    )
    expect(linked).toContain(target)
    zip.file(RELATIONS, linked)
  })

interface Read {
  ok: boolean
  message?: string
  value?: { text: string; pictures: unknown[] }
}

test('what unpacks beyond bearing, repeats itself or brings a document type is refused', async ({
  page,
  baseURL,
  request,
  signInAs,
}) => {
  await signInAs('zhuanglang')
  const typed = (xml: string) =>
    `<!DOCTYPE d [<!ENTITY a "${'甲'.repeat(50)}"><!ENTITY b SYSTEM "file:///etc/passwd">]>${xml}`
  const whole = await changed(() => {})
  const files: [string, Buffer][] = [
    [
      'bomb',
      await changed((zip) => void zip.file('word/document.xml', Buffer.alloc(60 * MB, ' '))),
    ],
    [
      'document type',
      await changed(async (zip) => {
        const xml = (await zip.file('word/document.xml')?.async('string')) ?? ''
        zip.file('word/document.xml', typed(xml.replace(/^<\?xml[^>]*>/, '')))
      }),
    ],
    [
      'thousands of entries',
      await changed((zip) => {
        for (let n = 0; n < 2_100; n += 1) zip.file(`word/media/${n}.png`, 'x')
      }),
    ],
    ['cut short', whole.subarray(0, whole.byteLength - 200)],
    ['old format', Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1')],
  ]
  const answers = Promise.all(
    files.map(([, data]) => sendUpload(page.request, baseURL ?? '', data, WORD_PATH)),
  )
  for (let read = 0; read < 10; read += 1) expect((await request.get('/')).status()).toBe(200)
  for (const [index, answer] of (await answers).entries()) {
    const [name] = files[index] ?? ['']
    expect(answer.status(), name).toBe(422)
    expect(((await answer.json()) as Read).message, name).toMatch(/Word|另存/)
  }
})

test('links, ways out of the archive, macros and style maps do nothing', async ({
  page,
  baseURL,
  signInAs,
}) => {
  let asked = 0
  const stranger = createServer((_request, response) => {
    asked += 1
    response.end('x')
  }).listen(0, '127.0.0.1')
  await once(stranger, 'listening')
  const { port } = stranger.address() as AddressInfo
  await signInAs('zhuanglang')
  const files: [string, Buffer][] = [
    ['file: link', await linkedTo('file:///etc/passwd')],
    ['path', await linkedTo('/etc/passwd')],
    ['http: link', await linkedTo(`http://127.0.0.1:${port}/picture.png`)],
    [
      'ways out',
      await changed(
        (zip) => void zip.file('../../../../tmp/portal-canary', 'x').file('/etc/x', 'x'),
      ),
    ],
    [
      'macros',
      await changed((zip) => void zip.file('word/vbaProject.bin', Buffer.alloc(9_000, 7))),
    ],
    [
      'style map',
      await changed(
        (zip) => void zip.file('mammoth/style-map', "p => script > p:fresh\nr => iframe[src='x']"),
      ),
    ],
  ]
  for (const [name, data] of files) {
    const answer = await sendUpload(page.request, baseURL ?? '', data, WORD_PATH)
    expect([200, 422], name).toContain(answer.status())
    const read = (await answer.json()) as Read
    expect(JSON.stringify(read), name).not.toMatch(/root:|script|iframe/)
    if (read.ok)
      expect(read.value?.text.replaceAll('\n', ''), name).toBe('县政协召开会议会议开了。')
  }
  expect(asked).toBe(0)
  stranger.close()
})
