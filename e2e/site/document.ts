// A page of readers without a browser: what stands in it, for tests that count over many pages and never look at one.

import type { APIRequestContext } from '@playwright/test'
import { parseHTML } from 'linkedom'

import { expect } from '../fixtures.ts'

export async function readDocument(request: APIRequestContext, path: string): Promise<Document> {
  const answer = await request.get(path)
  expect(answer.status(), path).toBe(200)
  return parseHTML(await answer.text()).document
}

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
