import postcss from 'postcss'
import { describe, expect, test } from 'vitest'

import { asServed } from './as-served.ts'

async function serve(css: string, from = 'app/(site)/site.css'): Promise<string> {
  const result = await postcss([asServed()]).process(css, { from })
  return result.css.replaceAll(/\s+/g, ' ').trim()
}

describe('a sheet for readers', () => {
  test('has its layers in their order, without the layers', async () => {
    const css = `@layer base, components, utilities;
      @layer utilities { .p-4 { padding: 1rem } }
      @layer components { .story { padding: 0 } }
      @layer base { p { margin: 0 } }`
    expect(await serve(css)).toBe(
      String.raw`p { margin: 0 } .story { padding: 0 } .p-4:not(#\#) { padding: 1rem }`,
    )
  })

  test('takes the order from the blocks where no statement names the layers', async () => {
    expect(
      await serve('@layer base { p { margin: 0 } } @layer components { b { margin: 0 } }'),
    ).toBe('p { margin: 0 } b { margin: 0 }')
  })

  test('gives weight to each utility, before its pseudo-element and inside conditions', async () => {
    const css = `@layer utilities {
      .a::before, .b { color: red }
      @media print { .c:hover { color: red } } }`
    expect(await serve(css)).toBe(
      String.raw`.a:not(#\#)::before, .b:not(#\#) { color: red } @media print { .c:hover:not(#\#) { color: red } }`,
    )
  })

  test('takes no colon in the name of a utility for a pseudo-element', async () => {
    const css = String.raw`@layer utilities { .x\:after\:y::after { color: red } }`
    expect(await serve(css)).toBe(String.raw`.x\:after\:y:not(#\#)::after { color: red }`)
  })

  test('refuses a layer inside another rule, which has no place in the order', async () => {
    await expect(serve('@media print { @layer base { p { margin: 0 } } }')).rejects.toThrow('layer')
  })

  test('has the defaults of registered properties as plain ones', async () => {
    const css = `@property --tw-style { syntax: "*"; inherits: false; initial-value: solid }
      @layer properties { @supports (x: y) { *, ::before, ::backdrop { --tw-style: solid } } }
      .border { border-style: var(--tw-style) }`
    expect(await serve(css)).toBe(
      '.border { border-style: var(--tw-style) } *, ::before { --tw-style: solid }',
    )
  })

  test('has logical shorthands written out', async () => {
    expect(
      await serve(
        '.a { padding-inline: 1rem calc(2 * 1rem); inset-block: 0; border-block-width: 1px }',
      ),
    ).toBe(
      '.a { padding-left: 1rem; padding-right: calc(2 * 1rem); top: 0; bottom: 0; border-top-width: 1px; border-bottom-width: 1px }',
    )
  })

  test('has each mode of a colour written out, and no night on paper', async () => {
    const css =
      ':root, :host { --line: light-dark(#fff, #000); --rose: light-dark(red, blue); } p { color: var(--line) }'
    expect(await serve(css)).toBe(
      [
        ':root, :host { --line: #fff; }@media not print {',
        "@media (prefers-color-scheme: dark) {:root:not([data-theme='light']) { --line: #000; } }",
        ":root[data-theme='dark'] { --line: #000; } } p { color: var(--line) }",
      ].join(''),
    )
  })

  test('refuses a pair of modes below the root, which has no selector for the night', async () => {
    await expect(serve('p { color: light-dark(red, blue) }')).rejects.toThrow('root')
  })

  test('has nothing of the newsroom', async () => {
    const css = `:root[data-newsroom], .a { margin: 0 }
      @media print { :root[data-newsroom] { margin: 0 } :root:not([data-newsroom]) { margin: 1px } }`
    expect(await serve(css)).toBe('.a { margin: 0 } @media print { :root { margin: 1px } }')
  })

  test('has the tokens that it reads, and those that these read', async () => {
    const css = `:root { --line: var(--edge); --edge: red; --rose: pink; }
      @media print { :root { --rose: black } }
      p { color: var(--line) }`
    expect(await serve(css)).toBe(
      ':root { --line: var(--edge); --edge: red; } p { color: var(--line) }',
    )
  })
})

test('a sheet of the newsroom keeps its layers and its values', async () => {
  const css = '@layer base { :root[data-newsroom] { --ink: red } p { color: var(--ink) } }'
  expect(await serve(css, 'app/(newsroom)/newsroom.css')).toBe(css)
})
