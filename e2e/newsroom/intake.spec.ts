import { docxFile } from '#domain/media/testing/docx-file'

import { expect, test } from '../fixtures.ts'
import { hydrated } from '../hydrated.ts'
import { chooseDivision, divisionField } from './choose-division.ts'

// Copy as it arrives: a page whose bounds a person mends, a Word file with a picture, many files.
const mark = () => Math.random().toString(36).slice(2, 8)
const articles = (name: string) =>
  [
    `通渭县政协看冬灌${name}`,
    '本报通渭讯(通讯员 甲一)3月16日,通渭县政协委员到渠边看冬灌。',
    '委员们说,渠要早修。',
    '另有三件事要办。',
  ].join('\n')

async function chooseFiles(
  page: import('playwright/test').Page,
  files: { name: string; mimeType: string; buffer: Buffer }[],
) {
  await page.goto('/import')
  await expect(page.getByRole('button', { name: '选文件' })).toBeEnabled()
  await page.getByLabel('选择文本文件').setInputFiles(files)
}
const textFile = (name: string, text: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
})

test('a person mends where stories begin and end, takes a step back, and confirms with a key', async ({
  page,
  signInAs,
}) => {
  await signInAs('editor1')
  await page.goto('/import')
  await page.getByLabel('版面原文').fill(articles(mark()))
  await page.getByRole('button', { name: '拆成稿件' }).click()
  await expect(page.getByRole('heading', { name: '拆出 1 篇' })).toBeVisible()

  await page.getByRole('button', { name: '第 4 行' }).click()
  await page.getByRole('button', { name: '从这行起另成一篇' }).click()
  await expect(page.getByRole('heading', { name: '拆出 2 篇' })).toBeVisible()
  const second = page.getByRole('article', { name: '第 2 篇' })
  await expect(second.getByRole('textbox', { name: '正文' })).toContainText('另有三件事要办')
  await expect(page.getByText('第2篇没有署名')).toBeAttached()

  await page.getByRole('button', { name: '撤销移动' }).click()
  await expect(page.getByRole('heading', { name: '拆出 1 篇' })).toBeVisible()
  await expect(page.getByText('第2篇没有署名')).toHaveCount(0)
  await page.getByRole('button', { name: '第 3 行' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '这行不属于任何一篇' }).click()
  const first = page.getByRole('article', { name: '第 1 篇' })
  await expect(first.getByRole('textbox', { name: '正文' })).not.toContainText('另有三件事要办')

  await expect(page.getByText('1 篇要看一眼')).toBeVisible()
  await page.getByRole('heading', { name: '拆出 1 篇' }).click()
  await hydrated(page)
  await page.keyboard.press('y')
  await expect(page.getByText('没有疑处').first()).toBeVisible()
})

test('what the masthead says is taken, and the way back to the raw copy loses nothing', async ({
  page,
  signInAs,
}) => {
  await signInAs('editor1')
  await page.goto('/import')
  const text = page.getByLabel('版面原文')
  await text.fill(`民主协商报 2024年3月19日 星期二 第4版\n\n${articles(mark())}`)
  await page.getByRole('button', { name: '拆成稿件' }).click()
  await expect(page.getByText('版头：2024年3月19日 第4版')).toBeVisible()
  const first = page.getByRole('article', { name: '第 1 篇' })
  await expect(first.getByLabel('见报日期')).toHaveValue('2024-03-19')
  await first.getByLabel('主题').fill('冬灌的渠早修')

  await page.getByRole('button', { name: '回到原文' }).click()
  await expect(text).toHaveValue(/民主协商报/)
  await expect(page.getByLabel('见报日期')).toHaveValue('')
  await page.getByRole('button', { name: '拆成稿件' }).click()
  await expect(first.getByLabel('主题')).toHaveValue('冬灌的渠早修')

  await page.getByRole('button', { name: '回到原文' }).click()
  await page.getByLabel('见报日期').fill('2024-03-20')
  await expect(page.getByText('再拆就是从头拆')).toBeVisible()
  await page.getByRole('button', { name: '拆成稿件' }).click()
  await expect(first.getByLabel('见报日期')).toHaveValue('2024-03-20')
  await page.getByRole('button', { name: '回到原文' }).click()
  await text.fill(`民主协商报 2024年3月26日 星期二 第2版\n\n${articles(mark())}`)
  await page.getByLabel('见报日期').fill('')
  await page.getByRole('button', { name: '拆成稿件' }).click()
  await expect(page.getByText('版头：2024年3月26日 第2版')).toBeVisible()
  await page.getByRole('button', { name: '回到原文' }).click()
  await page.getByRole('button', { name: '换一个版' }).click()
  await expect(text).toHaveValue('')
})

test('a story of another province is chosen as 外省 and left out until somebody says whose it is', async ({
  page,
  signInAs,
}) => {
  await signInAs('editor1')
  await page.goto('/import')
  const outside =
    '互助县政协开展协商\n本报青海互助讯(通讯员 甲一)4月9日,互助县政协开展协商,委员们进了村。'
  await page.getByLabel('版面原文').fill(`${outside}\n\n${articles(mark())}`)
  await page.getByRole('button', { name: '拆成稿件' }).click()
  const first = page.getByRole('article', { name: '第 1 篇' })
  await expect(first.getByText('不收：外省的稿件')).toBeVisible()
  await expect(divisionField(first, '县区')).toHaveValue('外省')
  await expect(first.getByText('文中写的是青海省互助土族自治县，在外省')).toBeVisible()
  await expect(page.getByRole('button', { name: '收下 1 篇' })).toBeVisible()

  await first.getByRole('checkbox', { name: '收下第 1 篇' }).check()
  await page.getByRole('button', { name: '收下 2 篇' }).click()
  await expect(first.getByText('外省的稿件不能收下')).toBeVisible()
  await chooseDivision(first, '县区', '通渭县')
  await expect(first.getByText('不收：外省的稿件')).toHaveCount(0)
  await chooseDivision(first, '县区', '外省')
  await expect(page.getByRole('button', { name: '收下 1 篇' })).toBeVisible()
})

test('radicals out of a PDF are read as characters, each shown as a repair that can be refused', async ({
  page,
  signInAs,
}) => {
  await signInAs('editor1')
  await page.goto('/import')
  await page
    .getByLabel('版面原文')
    .fill(
      '通渭县政协访农⺠\n本报通渭讯（通讯员 甲一）3⽉16⽇，通渭县政协委员到⽥间访农⺠，听他们说墒情。',
    )
  await page.getByRole('button', { name: '拆成稿件' }).click()
  const first = page.getByRole('article', { name: '第 1 篇' })
  await expect(first.getByLabel('主题')).toHaveValue('通渭县政协访农民')
  await expect(first.getByText('部首当字（PDF 复制常见）')).toBeVisible()
  const body = first.getByRole('textbox', { name: '正文' })
  await expect(body).toContainText('3月16日，通渭县政协委员到田间访农民')
  await first.getByRole('button', { name: '保持原样' }).last().click()
  await expect(body).toContainText('访农⺠，听他们')

  // A line of the page becomes a line of the headline, by keys as well, and a step back is there.
  await page.getByRole('button', { name: '第 1 行', exact: true }).press('Enter')
  await page.getByRole('button', { name: '作引题' }).press('Enter')
  await expect(first.getByLabel('引题')).toHaveValue(/通渭县政协访农/)
  await page.getByRole('button', { name: '撤销填入' }).click()
  await expect(first.getByLabel('引题')).toHaveValue('')
})

test('repairs are accepted or kept as they came, a key for each', async ({ page, signInAs }) => {
  await signInAs('editor1')
  await page.goto('/import')
  await page.getByLabel('版面原文').fill(articles(mark()))
  await page.getByRole('button', { name: '拆成稿件' }).click()
  await page.getByRole('heading', { name: '拆出 1 篇' }).click()
  await hydrated(page)
  const counts = page.getByText('修补 2 处')
  await expect(counts).toHaveText('修补 2 处：接受 0，保持原样 0，待定 2')
  const next = page.getByRole('listitem').and(page.locator('[aria-current]'))
  await expect(next).toHaveCount(1)
  await page.keyboard.press('x')
  await expect(counts).toHaveText('修补 2 处：接受 0，保持原样 1，待定 1')
  await page.keyboard.press('a')
  await expect(counts).toHaveText('修补 2 处：接受 1，保持原样 1，待定 0')
  await expect(next).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: '正文' })).toContainText('委员们说，渠要早修')
})

test('a Word file becomes a draft with its picture, caption and photographer', async ({
  page,
  signInAs,
}) => {
  const headline = `通渭县政协委员看春耕${mark()}`
  const file = await docxFile('2023-03-21 第3版.docx', [
    headline,
    '□ 通讯员 甲一 文/图',
    '3月16日,通渭县政协委员到田间看春耕,听农户说墒情。',
    '〔图〕',
    '图为委员在地头。',
  ])
  await signInAs('tongwei')
  await chooseFiles(page, [file])
  await expect(page.getByText('带 1 张图片')).toBeVisible()
  await expect(page.getByLabel('见报日期')).toHaveValue('2023-03-21')
  await page.getByRole('button', { name: '拆成稿件' }).click()
  await expect(page.getByRole('img', { name: '随稿图片' })).toBeVisible()
  await page.getByRole('button', { name: '收下 1 篇' }).click()
  await page.getByRole('link', { name: headline }).click()
  await expect(page.getByLabel('图注').first()).toHaveValue('图为委员在地头。')
  await expect(page.getByLabel('摄影').first()).toHaveValue('甲一')
  const captions = page.getByLabel('正文').getByRole('paragraph').filter({ hasText: '图为委员' })
  await expect(captions).toHaveCount(0)
})

test('a batch of files shows the state of each, and takes in what nobody need look at', async ({
  page,
  signInAs,
}) => {
  const name = mark()
  await signInAs('editor1')
  await chooseFiles(page, [
    textFile('2023-03-21 第2版.txt', articles(name).replaceAll(',', '，').replace(/[()]/g, '')),
    {
      name: '旧稿.doc',
      mimeType: 'application/msword',
      buffer: Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    },
    textFile('空.txt', ' '),
  ])
  await expect(page.getByRole('status')).toContainText('3 个文件')
  await expect(page.getByText('另存为 .docx')).toBeVisible()
  await page.setViewportSize({ width: 360, height: 780 })
  const counts = page.getByText('3 个文件，收下 0 个')
  await expect.poll(async () => (await counts.boundingBox())?.height).toBeLessThan(30)
  await page.setViewportSize({ width: 1_280, height: 800 })
  const first = page.getByRole('listitem').filter({ hasText: '第2版.txt' })
  await expect(first).toContainText('拆出 1 篇')
  await first.getByRole('button', { name: '打开' }).click()
  await page.getByRole('heading', { name: '拆出 1 篇' }).click()
  await hydrated(page)
  await page.keyboard.press('y')
  await page.getByRole('button', { name: '回到文件列表' }).click()
  await expect(first).toContainText('没有疑处')
  await page.getByRole('button', { name: '收下没有疑处的 1 个' }).click()
  await expect(first).toContainText('收下 1 篇')
})
