import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { as } from '../testing/stage.ts'
import { closeAccount } from './close-account.ts'
import { getAccount } from './get-account.ts'
import { sendLink } from './send-link.ts'

it('gives a link, and shows until when it holds without showing it again', () =>
  withRollback(async (tx) => {
    const editor = await insertAccount(tx, 'editor1', '620800')
    const { accountId } = await insertAccount(tx, 'correspondent', '620825')
    const { token, expiresAt } = await sendLink(as(tx, editor), { accountId })
    const account = await getAccount(tx, { actor: editor, accountId, now: as(tx, editor).now })
    expect(account.linkExpiresAt).toEqual(expiresAt)
    expect(JSON.stringify(account)).not.toContain(token)
  }))

it('refuses one for himself, for another region, for an editor by a first editor, and for a closed account', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const editor = await insertAccount(tx, 'editor1', '620800')
    const elsewhere = await insertAccount(tx, 'correspondent', '620523')
    const second = await insertAccount(tx, 'editor2', '620825')
    const gone = await insertAccount(tx, 'correspondent', '620825')
    await closeAccount(as(tx, admin), gone)
    await expect(sendLink(as(tx, admin), admin)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(sendLink(as(tx, editor), elsewhere)).rejects.toMatchObject({ code: 'not-found' })
    await expect(sendLink(as(tx, editor), second)).rejects.toMatchObject({ code: 'not-found' })
    await expect(sendLink(as(tx, editor), gone)).rejects.toMatchObject({ code: 'forbidden' })
  }))
