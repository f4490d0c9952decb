import { expect, it } from 'vitest'

import { buildQrCode } from './build-qr-code.ts'

it('draws an address as a picture of its own, with white around it', () => {
  const svg = buildQrCode('https://news.example.org/articles/123456')
  expect(svg).toMatch(/^<\?xml version="1.0" encoding="UTF-8" \?><svg xmlns="http:/)
  expect(svg).toContain('viewBox="-4 -4 ')
  expect(svg.length).toBeLessThan(8_000)
})
