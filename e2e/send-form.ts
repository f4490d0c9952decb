// A form of a page sent without a browser, as one without scripts sends it.

import type { APIRequestContext } from 'playwright/test'

import { readDocument } from './document.ts'
import { expect } from './fixtures.ts'

/** Sends the form with that label, after `fill` has marked what somebody chooses in it; resolves to where that leads. */
export async function sendForm(
  request: APIRequestContext,
  path: string,
  label: string,
  fill: (form: Element) => void,
): Promise<string> {
  const form = (await readDocument(request, path)).querySelector(`form[aria-label="${label}"]`)
  if (!form) throw new Error(`There is no form ${label} at ${path}`)
  fill(form)
  const answer = await request.post(path, {
    headers: { origin: process.env['E2E_BASE_URL'] ?? '' },
    multipart: fieldsOf(form),
    maxRedirects: 0,
  })
  expect(answer.status(), `${label} at ${path}`).toBe(303)
  return answer.headers()['location'] ?? ''
}

function fieldsOf(form: Element): FormData {
  const fields = new FormData()
  for (const field of form.querySelectorAll('input, textarea')) {
    const isChoice = /^(checkbox|radio)$/.test(field.getAttribute('type') ?? '')
    if (isChoice && !field.hasAttribute('checked')) continue
    const value = field.localName === 'textarea' ? field.textContent : field.getAttribute('value')
    fields.append(field.getAttribute('name') ?? '', value ?? '')
  }
  return fields
}
