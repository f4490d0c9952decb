import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { received, setIntakeStage } from '../testing/intakes.ts'
import { SEALING_KEY } from '../testing/second-factor.ts'
import { findReceipt } from './find-receipt.ts'
import { formatReceiptNumber } from './receipt-number.ts'

const key = SEALING_KEY

it('shows the holder of a number where it stands and their own words, never the contact', () =>
  withRollback(async (tx) => {
    await setIntakeStage(tx)
    const { number } = await received(tx, { contact: '金丝雀' })
    const typed = ` ${formatReceiptNumber(number).toLowerCase()} `
    const receipt = await findReceipt(tx, { typed, key })
    expect(receipt).toMatchObject({ number, state: 'received', division: '庄浪县' })
    expect(receipt?.words).toContain('化粪池')
    expect(JSON.stringify(receipt)).not.toContain('金丝雀')
  }))

it('shows nothing to who guesses, or has the number of another portal', () =>
  withRollback(async (tx) => {
    await setIntakeStage(tx)
    const { number } = await received(tx)
    const next = number.slice(0, -1) + (number.endsWith('2') ? '3' : '2')
    for (const typed of [next, '', '%', number.slice(1), `${number}2`])
      expect(await findReceipt(tx, { typed, key }), typed).toBeNull()
    expect(await findReceipt(tx, { typed: number, key: 'another key' })).toBeNull()
  }))
