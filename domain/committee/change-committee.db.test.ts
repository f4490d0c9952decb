import { expect, it } from 'vitest'

import { committees } from '#db/schema/divisions'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { listChanges } from '../audit/list-changes.ts'
import { as, COUNTY } from '../testing/stage.ts'
import { changeCommittee, type CommitteeFacts } from './change-committee.ts'
import { findCommittee } from './find-committee.ts'
import { listCommittees } from './list-committees.ts'

const FACTS: CommitteeFacts = {
  name: '庄浪县政协',
  fullName: '中国人民政治协商会议庄浪县委员会',
  address: null,
  phone: null,
  duties: null,
}

it('shows readers address, phone and duties, and keeps who wrote them', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620800')
    await tx
      .insert(committees)
      .values({ divisionCode: COUNTY, ...FACTS })
      .onConflictDoNothing()
    const values = { ...FACTS, address: '水洛镇西关街 1 号', phone: '0933-6621234' }
    await changeCommittee(as(tx, admin), { divisionCode: COUNTY, seen: FACTS, values })
    expect(await findCommittee(tx, COUNTY)).toEqual(values)
    const { rows } = await listChanges(tx, { actor: admin, subject: 'committee', key: COUNTY })
    expect(rows).toMatchObject([{ before: { address: null }, after: { phone: '0933-6621234' } }])
    const other = { ...FACTS, duties: '参政议政' }
    await changeCommittee(as(tx, admin), { divisionCode: COUNTY, seen: FACTS, values: other })
    expect(await findCommittee(tx, COUNTY)).toEqual({ ...values, duties: '参政议政' })
    await expect(
      changeCommittee(as(tx, admin), {
        divisionCode: COUNTY,
        seen: FACTS,
        values: { ...FACTS, address: '别处' },
      }),
    ).rejects.toMatchObject({ code: 'conflict', issues: { address: [expect.any(String)] } })
  }))

it('refuses everybody but an admin over the division, a place without a committee, and odd phones', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620800')
    await tx
      .insert(committees)
      .values({ divisionCode: COUNTY, ...FACTS })
      .onConflictDoNothing()
    const request = { divisionCode: COUNTY, seen: FACTS, values: { ...FACTS, duties: '改了' } }
    for (const role of ['correspondent', 'editor1', 'editor2', 'editor3', 'auditor'] as const) {
      const actor = await insertAccount(tx, role, '620800')
      await expect(changeCommittee(as(tx, actor), request)).rejects.toMatchObject({
        code: 'forbidden',
      })
      await expect(listCommittees(tx, { actor })).rejects.toMatchObject({ code: 'forbidden' })
    }
    const elsewhere = await insertAccount(tx, 'admin', '620500')
    await expect(changeCommittee(as(tx, elsewhere), request)).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(
      changeCommittee(as(tx, admin), { ...request, divisionCode: '629999' }),
    ).rejects.toMatchObject({ code: 'not-found' })
    await expect(
      changeCommittee(as(tx, admin), {
        ...request,
        values: { ...FACTS, name: '', phone: '打听一下' },
      }),
    ).rejects.toMatchObject({ issues: { name: [expect.any(String)], phone: [expect.any(String)] } })
  }))

it('is listed in standing order, by name, and by what is missing', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620800')
    const named = (divisionCode: string, name: string, address: string | null) => ({
      ...FACTS,
      divisionCode,
      name,
      address,
    })
    await tx.delete(committees)
    await tx
      .insert(committees)
      .values([
        named('620826', '静宁县政协', null),
        { ...named('620825', '庄浪县政协', '水洛镇'), phone: '0933-6621234' },
        named('620523', '甘谷县政协', null),
      ])
    const codes = async (search: object) =>
      (await listCommittees(tx, { actor: admin, ...search })).rows.map((row) => row.divisionCode)
    expect(await codes({})).toEqual(['620825', '620826'])
    expect(await codes({ text: '静宁' })).toEqual(['620826'])
    expect(await codes({ missing: true })).toEqual(['620826'])
  }))
