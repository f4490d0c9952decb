// What happens to hostile pictures, and who is shown which file, over HTTP against the production build.

import { randomUUID } from 'node:crypto'

import JSZip from 'jszip'
import sharp from 'sharp'

import { hugePng, unfitPictures, wordyPng } from '#domain/media/testing/hostile-pictures'
import { findListener, memoryOf, countOpen } from '#lib/testing/listening-process'

import { expect, test } from '../fixtures.ts'
import { approveAll, submitForm } from '../newsroom/editions.ts'
import { openRowMenu } from '../newsroom/lists.ts'
import { newPicture, sendUpload, type Stored } from './uploads.ts'

const CANARY = 'canary-of-a-camera'

test('every served copy of a photo is encoded again: upright, without what came with it', async ({
  context,
  baseURL,
  rows,
  signInAs,
}) => {
  await signInAs('zhuanglang')
  const jpeg = await newPicture(1_200, 800)
    .withExif({
      IFD0: { Copyright: CANARY },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 12/1 0/1', GPSAreaInformation: CANARY },
    })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><!--${CANARY}--></x:xmpmeta>`)
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const zip = await new JSZip().file(`${CANARY}.html`, CANARY).generateAsync({ type: 'nodebuffer' })
  const page1 = Buffer.from(`<html><script>alert('${CANARY}')</script></html>`)
  const data = Buffer.concat([jpeg, page1, zip])
  expect(data.includes(CANARY)).toBe(true)
  const { value } = (await (
    await sendUpload(context.request, baseURL ?? '', data, { fileName: `${CANARY}.html` })
  ).json()) as { value: Stored }
  const waiting = () => rows`select 1 from pending_renditions where media_id = ${value.mediaId}`
  await expect.poll(async () => (await waiting()).length).toBe(0)
  const files = await rows<{ key: string }[]>`
    select storage_key as key from media_renditions where media_id = ${value.mediaId}`
  expect(files.length).toBeGreaterThan(5)
  for (const { key } of files) {
    const answer = await context.request.get(`/media/${key}`)
    expect(answer.status(), key).toBe(200)
    expect(answer.headers(), key).toMatchObject({ 'x-content-type-options': 'nosniff' })
    expect(answer.headers()['content-type'], key).toMatch(/^image\/(avif|webp|jpeg)$/)
    const bytes = await answer.body()
    expect(bytes.includes(CANARY), key).toBe(false)
    expect(bytes.includes('<html'), key).toBe(false)
    const { width, height, exif, xmp, orientation } = await sharp(bytes).metadata()
    expect(height, key).toBeGreaterThan(width)
    expect([exif, xmp, orientation ?? 1], key).toEqual([undefined, undefined, 1])
  }
})

/** The message to the uploader of each. */
const REFUSALS: Record<keyof Awaited<ReturnType<typeof unfitPictures>>, RegExp> = {
  SVG: /SVG/,
  'HTML named .jpg': /网页/,
  AVIF: /AVIF/,
  HEIC: /HEIC/,
  'GIF of 10,000 frames': /GIF/,
  'SVG that calls itself WebP': /打不开|对不上/,
  'PNG that calls itself JPEG': /打不开|对不上/,
}
const MEGABYTE = 1_024 * 1_024

// How long it takes and what its children hold meanwhile is measured by the judge hostile-pictures.
test('what is no fit picture is refused in words, many at once, by the same process, while readers are served', async ({
  context,
  baseURL,
  request,
  signInAs,
}) => {
  await signInAs('zhuanglang')
  const send = (data: Buffer) => sendUpload(context.request, baseURL ?? '', data)
  const web = findListener(Number(new URL(baseURL ?? '').port))
  const heldBefore = web === null ? 0 : memoryOf(web)
  const pictures = await unfitPictures()
  for (const [name, words] of Object.entries(REFUSALS)) {
    const answer = await send(pictures[name as keyof typeof pictures])
    expect(answer.status(), name).toBe(422)
    expect(((await answer.json()) as { message: string }).message, name).toMatch(words)
  }
  const huge = hugePng(20_000, 20_000)
  expect(huge.byteLength).toBeLessThan(MEGABYTE)
  const answers = Promise.all(Array.from({ length: 10 }, () => send(huge)))
  for (let read = 0; read < 20; read += 1) expect((await request.get('/')).status()).toBe(200)
  for (const answer of await answers) {
    expect(answer.status()).toBe(422)
    expect(await answer.text()).toContain('像素太多')
  }
  // The text packed into a picture is dropped unread, and the picture is taken.
  const wordy = wordyPng(MEGABYTE)
  expect((await send(wordy)).status()).toBe(200)
  // The same process takes the next picture.
  expect((await send(await newPicture().jpeg().toBuffer())).status()).toBe(200)
  if (web === null) return
  expect(findListener(Number(new URL(baseURL ?? '').port))).toBe(web)
  expect(memoryOf(web) - heldBefore).toBeLessThan(500 * MEGABYTE)
})

test('asking forty times for the head of a picture leaves no file open', async ({
  context,
  baseURL,
  signInAs,
}) => {
  await signInAs('zhuanglang')
  const data = await newPicture().jpeg().toBuffer()
  const { value } = (await (await sendUpload(context.request, baseURL ?? '', data)).json()) as {
    value: Stored
  }
  const port = Number(new URL(baseURL ?? '').port)
  for (const address of [`/media/${value.previewKey}`, '/cards/620825.jpg']) {
    // Drawn now, if nobody has asked for it yet.
    const whole = await context.request.get(address)
    expect(whole.status(), address).toBe(200)
    // Each would leave one: forty are as good as hundreds.
    for (let round = 0; round < 2; round += 1) {
      const heads = Array.from({ length: 20 }, () => context.request.head(address))
      for (const head of await Promise.all(heads)) {
        expect(head.status(), address).toBe(200)
        expect((await head.body()).byteLength, address).toBe(0)
      }
    }
    const web = findListener(port)
    // Drawn pictures are kept under the hash that their answer bears.
    const name = address.startsWith('/media/')
      ? value.previewKey
      : (whole.headers()['etag'] ?? '').replaceAll('"', '')
    expect(name, address).not.toBe('')
    if (web !== null) await expect.poll(() => countOpen(web, name), address).toBe(0)
  }
})

test('addresses that lead elsewhere, guessed keys and sources are not there', async ({
  context,
  baseURL,
  rows,
  request,
  signInAs,
}) => {
  await signInAs('zhuanglang')
  const data = await newPicture().jpeg().toBuffer()
  const { value } = (await (await sendUpload(context.request, baseURL ?? '', data)).json()) as {
    value: Stored
  }
  const [source] = await rows<{ folder: string }[]>`
    select source_folder as folder from pending_renditions where media_id = ${value.mediaId}`
  const addresses = [
    '/media/../secrets.json',
    '/media/..%2fsecrets.json',
    '/media/%2e%2e/%2e%2e/package.json',
    '/media/....//secrets.json',
    '/media//etc/passwd',
    '/media/%00',
    `/media/${source?.folder ?? 'incoming/none'}/source.png`,
    `/media/${value.previewKey.replace(/.(?=-)/, (last) => (last === '0' ? '1' : '0'))}`,
    `/media/${value.previewKey.replace(/\d+\.webp$/, 'original')}`,
    `/media/${value.mediaId}`,
  ]
  for (const address of addresses) {
    for (const who of [context.request, request]) {
      const answer = await who.get(address)
      expect([400, 404], address).toContain(answer.status())
      expect(await answer.text(), address).not.toMatch(/appPassword|root:|"dependencies"/)
    }
  }
})

test('a picture is public as long as its article, and gone for readers with it', async ({
  page,
  context,
  playwright,
  baseURL,
  signInAs,
}) => {
  await signInAs('tongwei')
  const headline = `县政协委员看水渠${randomUUID().slice(0, 6)}`
  await page.goto('/desk/new')
  await page.getByLabel('主题').fill(headline)
  await page
    .getByLabel('正文')
    .fill('县政协委员到几个村里看了冬灌的渠，同管水的人一道量了水位，记下三处要修的闸口。')
  const buffer = await newPicture().jpeg().toBuffer()
  const uploaded = page.waitForResponse('**/api/uploads')
  await page
    .getByLabel('选择图片文件')
    .setInputFiles({ name: '渠.jpg', mimeType: 'image/jpeg', buffer })
  const { value } = (await (await uploaded).json()) as { value: Stored }
  await page.getByLabel('图注').fill('委员在渠边。')
  await page.getByLabel('摄影').fill('戊某')
  await page.getByLabel('画面说明').fill('一道水渠')
  const editionId = await submitForm(page)

  const reader = await playwright.request.newContext({ baseURL: baseURL ?? '' })
  const statusOf = async () => (await reader.get(`/media/${value.previewKey}`)).status()
  expect(await statusOf()).toBe(404)
  await approveAll({ page, context, signInAs }, editionId)
  expect(await statusOf()).toBe(200)
  await page.goto('/published')
  const line = page.getByRole('article', { name: headline })
  await openRowMenu(line)
  await line.getByLabel(`撤稿《${headline}》`).click()
  await line.getByLabel('撤稿原因').selectOption({ label: '事实有误' })
  await line.getByLabel('给读者的说明').fill('数字有误，核实后再发。')
  await line.getByRole('button', { name: '确定撤稿' }).click()
  await page.waitForURL(/list=withdrawn/)
  expect(await statusOf()).toBe(404)
  await reader.dispose()
})
