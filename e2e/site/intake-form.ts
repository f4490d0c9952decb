// The form of /say over HTTP, as a browser without scripts sends it.

import type { APIRequestContext, APIResponse } from 'playwright/test'

import { readDocument, textOf } from '../document.ts'

const DIGITS = '零一二三四五六七八九'

/** 十二 is 12. */
function numberOf(words: string): number {
  if (!words.includes('十')) return DIGITS.indexOf(words)
  const [tens = '', ones = ''] = words.split('十')
  return 10 * (tens === '' ? 1 : DIGITS.indexOf(tens)) + (ones === '' ? 0 : DIGITS.indexOf(ones))
}

/** What a person answers to 七加五等于几？ */
export function solve(question: string): string {
  const [, one = '', sign, other = ''] =
    /([零一二三四五六七八九十]+)([加减])([零一二三四五六七八九十]+)等于几/.exec(question) ?? []
  return String(numberOf(one) + (sign === '加' ? 1 : -1) * numberOf(other))
}

/** A form as its page has it, with the right answer, and what is given in place of what it holds. */
export async function filledForm(
  request: APIRequestContext,
  given: Record<string, string>,
): Promise<Record<string, string>> {
  const document = await readDocument(request, '/say')
  const form = document.querySelector('form[aria-label="我要说"]')
  const hidden = [...(form?.querySelectorAll('input[type="hidden"]') ?? [])].map((field) => [
    field.getAttribute('name') ?? '',
    field.getAttribute('value') ?? '',
  ])
  const answer = solve(textOf(form?.querySelector('label[for="answer"]')))
  return {
    ...(Object.fromEntries(hidden) as Record<string, string>),
    kind: 'topic',
    answer,
    ...given,
  }
}

export const sendIntake = (
  request: APIRequestContext,
  fields: Record<string, string>,
  origin = process.env['E2E_BASE_URL'] ?? '',
): Promise<APIResponse> =>
  request.post('/say', { headers: { origin }, multipart: fields, maxRedirects: 0 })
