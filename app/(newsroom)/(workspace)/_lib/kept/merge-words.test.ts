import { expect, it } from 'vitest'

import { mergeWords } from './merge-words.ts'

const BASE = { title: '修桥', situation: '桥松了', advice: '' }

it('has each field as whoever changed it, and what both made the same', () => {
  const own = { ...BASE, advice: '换桥板' }
  expect(mergeWords(BASE, own, { ...BASE, situation: '桥板断了' })).toEqual({
    title: '修桥',
    situation: '桥板断了',
    advice: '换桥板',
  })
  expect(mergeWords(BASE, own, { ...own, title: '修南桥' })).toEqual({ ...own, title: '修南桥' })
})

it('keeps what somebody emptied empty', () => {
  expect(mergeWords(BASE, { ...BASE, situation: '' }, { ...BASE, title: '修南桥' })).toEqual({
    title: '修南桥',
    situation: '',
    advice: '',
  })
})

it('is nothing where both changed one field', () => {
  expect(mergeWords(BASE, { ...BASE, title: '甲' }, { ...BASE, title: '乙' })).toBeNull()
})
