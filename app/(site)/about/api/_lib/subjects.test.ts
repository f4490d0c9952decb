import { expect, it } from 'vitest'

import { buildOpenApi } from '#domain/feed/api/build-openapi'
import { OPERATIONS, SCHEMAS } from '#domain/feed/api/operations'
import { goneSchema, problemSchema } from '#domain/feed/api/schemas'

import { parametersOf, shapesOf } from './fields.ts'
import { PAGING, PROBLEMS, SUBJECTS } from './subjects.ts'

const DESCRIPTION = buildOpenApi({ name: '试刊', address: 'https://news.example.org' })

it('explains every parameter that an operation has of its own', () => {
  const own = OPERATIONS.filter(({ query }) =>
    Object.keys(query.shape).some((name) => !PAGING.includes(name)),
  ).map(({ id }) => id)
  const explained = SUBJECTS.filter((subject) => parametersOf(DESCRIPTION, subject).length > 0)
  expect(explained.flatMap(({ operations }) => operations).toSorted()).toEqual(own.toSorted())
})

it('explains every shape, pages of lists and the two of whole years aside', () => {
  const explained = SUBJECTS.flatMap(({ shapes }) => shapes)
  const left = Object.keys(SCHEMAS).filter((name) => !explained.some((one) => one === name))
  const plain = left.filter((name) => !name.endsWith('Page'))
  expect(plain).toEqual(['Withdrawal', 'Year', 'Dump', 'Problem'])
})

it('shows the fields of objects in an object, and of a whole article what a list has not', () => {
  const [articles] = SUBJECTS
  if (!articles) throw new Error('No subject is explained')
  const [listed, whole] = shapesOf(DESCRIPTION, articles)
  expect(listed?.fields.map(({ name }) => name)).toContain('event.start')
  expect(whole?.fields.map(({ name }) => name)).toEqual([
    'dateline',
    'printPage',
    'blocks',
    'corrections',
  ])
})

it('has a line for every code that a program can meet', () => {
  const codes = [...problemSchema.shape.code.options, goneSchema.shape.code.value]
  expect(PROBLEMS.map(({ code }) => code).toSorted()).toEqual(codes.toSorted())
})
