import { randomUUID } from 'node:crypto'

import { expect, type APIResponse, type Page } from 'playwright/test'
import type postgres from 'postgres'

export interface Writer {
  page: Page
  rows: postgres.Sql
  /** Origin of the portal. */
  origin: string
}

/** Sends a draft of 通渭 with these parts, as the writing form does; its writer is signed in. */
export async function sendDraft(
  { page, rows, origin }: Writer,
  content: Record<string, unknown>,
): Promise<APIResponse> {
  const [writer] = await rows<{ id: number; code: string }[]>`
    select a.id::int, d.code from accounts a, divisions d
    where a.login_name = 'tongwei' and d.slug = 'tongwei'`
  return page.request.put('/api/working-copies', {
    headers: { origin },
    data: {
      task: 'write',
      accountId: writer?.id,
      edition: null,
      version: 0,
      requestKey: randomUUID(),
      content: {
        divisionCode: writer?.code,
        topicId: null,
        kicker: '',
        headline: '',
        subtitle: '',
        dateline: '',
        credits: [],
        body: { type: 'doc', content: [] },
        event: {
          type: 'other',
          precision: 'none',
          start: null,
          end: null,
          dateText: '',
          place: '',
        },
        printDate: null,
        ...content,
      },
    },
  })
}

/** Begins a draft and returns its number. */
export async function createDraft(
  writer: Writer,
  content: Record<string, unknown>,
): Promise<string> {
  const answer = await sendDraft(writer, content)
  const kept = (await answer.json()) as { value: { edition: { editionId: number } } }
  expect(answer.status(), JSON.stringify(kept)).toBe(200)
  return String(kept.value.edition.editionId)
}

/** One paragraph. */
export const paragraph = (text: string) => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
})
