// Words that are saved by themselves.

import { randomUUID } from 'node:crypto'

import type { Page } from 'playwright/test'

import { expect } from '../fixtures.ts'
import { as } from './people.ts'

export const headlineOf = (words: string) => `${words}${randomUUID().slice(0, 6)}`
export const autosaved = (page: Page) =>
  expect(page.getByText(/\d\d:\d\d:\d\d 已自动保存/)).toBeVisible()

/** A new edition with these words, saved by itself; returns its address. */
export async function begin(page: Page, headline: string, text: string): Promise<string> {
  await page.goto('/desk/new')
  await page.getByLabel('主题').fill(headline)
  await page.getByLabel('正文').fill(text)
  await autosaved(page)
  await expect(page).toHaveURL(/\/desk\/\d+$/)
  return page.url()
}

/** A draft with these words, open before its writer; returns its address. */
export async function openDraft(page: Page, headline: string, text: string): Promise<string> {
  const address = `/desk/${await as('tongwei').draft(headline, [text])}`
  await page.goto(address)
  await expect(page.getByLabel('主题')).toBeEnabled()
  return address
}
