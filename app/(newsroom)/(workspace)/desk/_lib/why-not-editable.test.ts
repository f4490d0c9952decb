import { expect, it } from 'vitest'

import type { Verdict } from '#lib/verdict'

import { whyNotEditable } from './why-not-editable.ts'

const no = (reason: string): Verdict => ({ allowed: false, reason })
const yes: Verdict = { allowed: true }

it('offers a recall only where the author may recall', () => {
  const edit = no('作者和提交人不能审自己的稿件')
  expect(whyNotEditable({ edition: { state: 'review1' }, edit, recall: yes })).toBe(
    '稿件在初审，还没有编辑认领。要改的话，先撤回。',
  )
  const claimed = no('初审编辑已经认领，不能撤回了')
  expect(whyNotEditable({ edition: { state: 'review1' }, edit, recall: claimed })).toBe(
    '初审编辑已经认领，不能撤回了。要改的话，等编辑退回。',
  )
  const late = no('“终审”的稿件不能撤回')
  expect(whyNotEditable({ edition: { state: 'review3' }, edit, recall: late })).toBe(
    '“终审”的稿件不能撤回。要改的话，等编辑退回。',
  )
})

it('does not ask them to wait for a return that cannot come', () => {
  const edit = no('“不采用”的稿件不能改稿')
  const recall = no('“不采用”的稿件不能撤回')
  expect(whyNotEditable({ edition: { state: 'spiked' }, edit, recall })).toBe(
    '“不采用”的稿件不能改稿。',
  )
  expect(whyNotEditable({ edition: { state: 'draft' }, edit: yes, recall })).toBeNull()
})
