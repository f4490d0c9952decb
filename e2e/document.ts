// A page without a browser: what stands in it, for tests that count over many pages and never look at one.

import type { APIRequestContext } from 'playwright/test'
import { parseHTML } from 'linkedom'

import { expect } from './fixtures.ts'

export async function readDocument(
  request: APIRequestContext,
  path: string,
  status = 200,
): Promise<Document> {
  const answer = await request.get(path)
  expect(answer.status(), path).toBe(status)
  return parseHTML(await answer.text()).document
}

/** What stands between the head and the foot of a page, as it was sent. */
export const mainOf = (html: string): string => /<main[ >][^]*<\/main>/.exec(html)?.[0] ?? ''

export const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').trim()

/** The same with a space where a child ends, as on the screen. */
export const wordsOf = (element: Element | null | undefined): string =>
  [...(element?.childNodes ?? [])].map((node) => node.textContent ?? '').join(' ')

export const textsIn = (parent: ParentNode | null | undefined, selector: string): string[] =>
  [...(parent?.querySelectorAll(selector) ?? [])].map(textOf)

/** The section whose heading says so. */
export const findRegion = (document: Document, name: RegExp): Element | undefined =>
  [...document.querySelectorAll('section[aria-labelledby]')].find((section) =>
    name.test(textOf(document.getElementById(section.getAttribute('aria-labelledby') ?? ''))),
  )

/** The addresses of the links whose name has these words, in a part of a page. */
export const waysTo = (parent: ParentNode | null | undefined, words: string): string[] =>
  [...(parent?.querySelectorAll('a[href]') ?? [])]
    .filter((link) => (link.getAttribute('aria-label') ?? textOf(link)).includes(words))
    .map((link) => link.getAttribute('href') ?? '')

/** What a field holds that has this label. */
export function valueOf(document: Document, label: string): string {
  const found = [...document.querySelectorAll('label')].find((one) => textOf(one) === label)
  const field = document.getElementById(found?.getAttribute('for') ?? '')
  return field?.getAttribute('value') ?? ''
}

export const contentOf = (document: Document, meta: string): string =>
  document.querySelector(`meta[${meta}]`)?.getAttribute('content') ?? ''
