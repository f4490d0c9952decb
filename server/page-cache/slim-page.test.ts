import { describe, expect, it } from 'vitest'

import { isFinished, slimPage } from './slim-page.ts'

describe('slimming a page', () => {
  const cases: [string, string, string][] = [
    [
      'drops framework files',
      '<p>a</p><script src="/_next/static/x.js" async=""></script>b',
      '<p>a</p>b',
    ],
    ['drops inline payload', '<script>self.__next_f.push([1,"<b>"])</script>b', 'b'],
    ['drops payload with a less-than sign', '<script>if (a < b) { go() }</script>b', 'b'],
    ['drops preloads of scripts', '<link rel="preload" as="script" href="/_next/x.js"/>b', 'b'],
    [
      'drops preloads of styles, which are for the page that is not there',
      '<link rel="preload" href="/_next/x.css" as="style"/>b',
      'b',
    ],
    ['drops files of other hosts', '<script src="//cdn.example/x.js"></script>b', 'b'],
    [
      'keeps style sheets',
      '<link rel="stylesheet" href="/_next/x.css"/>',
      '<link rel="stylesheet" href="/_next/x.css"/>',
    ],
  ]
  for (const [name, html, slim] of cases) it(name, () => expect(slimPage(html)).toBe(slim))

  it('keeps structured data and scripts of our own', () => {
    const html =
      '<script type="application/ld+json">{"a":1}</script><script src="/scripts/elder.js" defer=""></script>'
    expect(slimPage(html)).toBe(html)
  })

  it('leaves the address out where a form is sent to its own page, as the standard wants it', () => {
    expect(slimPage('<form action="" encType="multipart/form-data" method="POST">')).toBe(
      '<form encType="multipart/form-data" method="POST">',
    )
    expect(slimPage('<form action="/receipts" method="get">')).toContain('action="/receipts"')
  })

  it('is linear on a page full of opened tags', () => {
    const hostile = '<script>'.repeat(20_000)
    expect(slimPage(hostile)).toBe(hostile)
  })
})

it('knows a page whose parts wait for a script', () => {
  expect(isFinished('<main>text</main>')).toBe(true)
  expect(isFinished('<template id="B:0"></template>')).toBe(false)
  expect(isFinished('<div hidden="" id="S:0">late</div>')).toBe(false)
})
