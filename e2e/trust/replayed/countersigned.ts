import type postgres from 'postgres'

import { insertCountersign, insertPerson, type Person } from '../../factories.ts'
import { defineTable } from './table.ts'

interface Countersigned {
  rows: postgres.Sql
  /** A final editor, whose password takes two people to reset. */
  person: Person
  toConfirm: string
  toDecline: string
  toWithdraw: string
}

type Request = 'toConfirm' | 'toDecline' | 'toWithdraw'

const page = (which: Request) => (facts: Countersigned) => `/admin/countersign/${facts[which]}`

const stateOf = (which: Request) => async (facts: Countersigned) => {
  const [row] = await facts.rows`
    select state::text, answered_by, answer from countersigns where id = ${facts[which]}`
  return row
}

export const COUNTERSIGNED = defineTable<Countersigned>({
  about: 'by two people',
  stranger: { divisionCode: '620500', roles: ['admin'] },
  others: ['tongwei', 'editor1', 'editor3'],
  async begin({ rows }) {
    const person = await insertPerson('620825', ['editor3'])
    const waiting = async () => insertCountersign(await insertPerson('620825', ['editor3']))
    const [toConfirm, toDecline, toWithdraw] = [await waiting(), await waiting(), await waiting()]
    return { rows, person, toConfirm, toDecline, toWithdraw }
  },
  visits: [
    {
      by: 'admin',
      at: ({ person }) => `/admin/accounts/${person.id}`,
      lines: [
        {
          action: 'ask-countersign',
          prepare: async (at) => {
            await at.getByLabel(/^提请重设密码《/).click()
            await at.getByLabel('给第二个人的说明', { exact: true }).first().fill('本人忘了密码')
          },
          press: (at) => at.getByRole('button', { name: '确定提请重设密码' }).click(),
          state: async ({ rows, person }) => {
            const [row] = await rows`
              select count(*)::int as count from countersigns
              where (payload ->> 'accountId')::int = ${Number(person.id)}`
            return row
          },
        },
      ],
    },
    {
      by: 'auditor',
      at: page('toConfirm'),
      lines: [
        {
          action: 'confirm-countersign',
          // Who asked for it cannot be its second person.
          others: ['tongwei', 'editor1', 'editor3', 'admin'],
          prepare: (at) => at.getByLabel(/^确认《/).click(),
          press: (at) => at.getByRole('button', { name: '确定确认' }).click(),
          state: stateOf('toConfirm'),
        },
      ],
    },
    {
      by: 'auditor',
      at: page('toDecline'),
      lines: [
        {
          action: 'decline-countersign',
          others: ['tongwei', 'editor1', 'editor3', 'admin'],
          prepare: async (at) => {
            await at.getByLabel(/^不同意《/).click()
            await at.getByLabel('不同意的理由').fill('没有见到本人')
          },
          press: (at) => at.getByRole('button', { name: '确定不同意' }).click(),
          state: stateOf('toDecline'),
        },
      ],
    },
    {
      by: 'admin',
      at: page('toWithdraw'),
      lines: [
        {
          action: 'withdraw-countersign',
          others: ['tongwei', 'editor1', 'editor3', 'auditor'],
          press: (at) => at.getByRole('button', { name: /^收回/ }).click(),
          state: stateOf('toWithdraw'),
        },
      ],
    },
  ],
})
