import { parseHTML } from 'linkedom'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import { fieldsOf } from '#lib/form-fields'

import { isTyped, recordRequest } from '../_lib/record-fields.ts'
import { RecordInput } from './record-input.tsx'

const boxes = (value: string) =>
  parseHTML(
    renderToStaticMarkup(
      <form>
        <RecordInput
          field={{
            name: 'standards',
            kind: 'boxes',
            choices: [
              ['1', '有场所'],
              ['2', '有标识'],
            ],
          }}
          value={value}
          issues={undefined}
        />
      </form>,
    ),
  ).document

const sentBy = (page: Document) => {
  const form = new FormData()
  for (const field of page.querySelectorAll<HTMLInputElement>('input')) {
    if (field.type !== 'checkbox' || field.hasAttribute('checked'))
      form.append(field.name, field.value)
  }
  return fieldsOf(form)
}

it.each(['', '2', '1、2'])('sends the boxes that are ticked as one text: %s', (value) => {
  const sent = sentBy(boxes(value))
  expect(recordRequest({ standards: '1' }, sent).values).toEqual({ standards: value })
  expect(isTyped({ standards: value }, sent)).toBe(false)
  expect(isTyped({ standards: '1' }, sent)).toBe(true)
})
