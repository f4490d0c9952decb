import { expect, it } from 'vitest'

import { lastingParts } from './compare-page.ts'

const page = ({ text = '正文', aside = '最多阅读', head = '', foot = '' }) =>
  `<!doctype html><html><head><link rel="stylesheet" href="/a.css">${head}</head>` +
  `<body><article class="x"><p>${text}</p></article><aside>${aside}</aside>${foot}</body></html>`

it('lets lists beside the article be younger', () => {
  expect(lastingParts(page({ aside: '别的文章' }))).toBe(lastingParts(page({})))
})

it.each([
  ['a changed word', page({ text: '正义' })],
  ['a script by address', page({ head: '<script src="https://evil.example/x.js"></script>' })],
  ['a script in the page', page({ foot: '<script>location = "//evil.example"</script>' })],
  ['a frame', page({ foot: '<iframe src="//evil.example"></iframe>' })],
  ['a refresh', page({ head: '<meta http-equiv="refresh" content="0;url=//evil.example">' })],
  ['a handler', page({ aside: '<img src="x" onerror="alert(1)">' })],
  ['a form', page({ foot: '<form action="//evil.example"></form>' })],
  ['an article that is gone', page({}).replace(/<article.*<\/article>/, '')],
])('notices %s', (_name, tampered) => {
  expect(lastingParts(tampered)).not.toBe(lastingParts(page({})))
})
