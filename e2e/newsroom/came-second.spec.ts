// What comes second: the sentence and the words stay, though the form is gone or stale; with scripts and without.

import { randomUUID } from 'node:crypto'

import { eq } from 'drizzle-orm'

import { assignments } from '#db/schema/matter/matters'
import { assignMatter } from '#domain/assignment/assign-matter'
import { signAssignment } from '#domain/assignment/sign-assignment'
import { changeProposal } from '#domain/proposal/change-proposal'
import { decideProposal } from '#domain/proposal/decide-proposal'
import { proposeDecision } from '#domain/proposal/propose-decision'
import { submitProposal } from '#domain/proposal/submit-proposal'
import { writeProposal } from '#domain/proposal/write-proposal'

import { addDays, shanghaiDay } from '#lib/dates'

import { database } from '../database.ts'
import { insertPerson } from '../factories.ts'
import { expect, test } from '../fixtures.ts'
import { hydrated } from '../hydrated.ts'
import { insertRegister } from '../register-rows.ts'
import { fileProposal, seenMatter } from './file-proposal.ts'
import { openPlain } from './open-plain.ts'
import { contextOf } from './people.ts'

/** A county of which no other test writes. */
const COUNTY = '623026'
const WORDS = {
  divisionCode: COUNTY,
  category: '交通',
  situation: '渡口的石阶松了。',
  analysis: '多年没有修过。',
  advice: '请修好石阶，加装扶手。',
  advisedUnits: '',
  consent: false,
  with: [],
}

async function writeAs(loginName: string, title: string): Promise<number> {
  const words = { ...WORDS, title, requestKey: randomUUID() }
  const { matterId } = await writeProposal(await contextOf(loginName), words)
  return matterId
}

test('a draft is not saved over a newer one by a second press, until its writer chose', async ({
  browser,
  rows,
}) => {
  const title = `关于加固${randomUUID().slice(0, 6)}渡口的提案`
  const officer = await insertPerson(COUNTY, ['officer'])
  await insertRegister(officer.id, COUNTY)
  const { loginName } = await insertPerson(COUNTY, ['member'])
  const matterId = await writeAs(loginName, title)
  const page = await openPlain(browser, rows, loginName)
  await page.goto(`/matters/proposal/${matterId}`)
  await page.getByLabel('情况').fill('我写的情况。')
  const newer = { ...WORDS, title, situation: '在别处写的情况。' }
  const changed = { ...newer, ...(await seenMatter(matterId)) }
  await changeProposal(await contextOf(loginName), changed)
  const save = page.getByRole('button', { name: '存草稿' })
  const situation = async () => {
    const [row] = await rows`select situation from proposal_texts where matter_id = ${matterId}`
    return row?.['situation']
  }
  for (const press of [1, 2]) {
    await save.click()
    await expect(page.getByLabel('情况'), `press ${press}`).toHaveValue('我写的情况。')
    await expect(page.getByText('在别处写的情况。')).toBeVisible()
    expect(await situation()).toBe('在别处写的情况。')
  }
  await page.getByLabel('用我的').check()
  await save.click()
  await page.waitForURL(/done=/)
  expect(await situation()).toBe('我写的情况。')
})

test('a decision that comes second says so, and keeps the reason that was typed', async ({
  browser,
  rows,
}) => {
  const title = `关于疏浚${randomUUID().slice(0, 6)}渡口的提案`
  const [first, second, slow] = [
    await insertPerson(COUNTY, ['officer']),
    await insertPerson(COUNTY, ['officer'], { name: '快的专员' }),
    await insertPerson(COUNTY, ['officer']),
  ]
  await insertRegister(first.id, COUNTY)
  const { loginName } = await insertPerson(COUNTY, ['member'])
  const matterId = await writeAs(loginName, title)
  await submitProposal(await contextOf(loginName), await seenMatter(matterId))
  const proposing = { ...(await seenMatter(matterId)), decision: 'file' }
  await proposeDecision(await contextOf(first.loginName), proposing)
  const page = await openPlain(browser, rows, slow.loginName)
  await page.goto(`/matters/proposal/${matterId}`)
  await page.getByLabel(`不同意《${title}》`).click()
  await page.getByLabel('不同意的理由').fill('还要再问一问。')
  const deciding = { ...(await seenMatter(matterId)), confirms: true }
  await decideProposal(await contextOf(second.loginName), deciding)
  await page.getByRole('button', { name: '确定不同意' }).click()
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('快的专员已经立案')
  await expect(alert).toContainText('还要再问一问。')
  await expect(page.getByRole('button', { name: '确定不同意' })).toHaveCount(0)
  await expect(page.getByText('已立案')).toBeVisible()
})

test('who signs for a part second reads who was first', async ({ page, signInAs }) => {
  const title = `关于拓宽${randomUUID().slice(0, 6)}渡口的提案`
  const member = await insertPerson(COUNTY, ['member'])
  const officer = await insertPerson(COUNTY, ['officer'])
  const second = await insertPerson(COUNTY, ['officer'])
  const dispatcher = await insertPerson(COUNTY, ['dispatcher'])
  const quick = await insertPerson(COUNTY, ['unit-clerk'], { name: '快的经办人' })
  const slow = await insertPerson(COUNTY, ['unit-clerk'])
  await insertRegister(officer.id, COUNTY)
  const matterId = await fileProposal(
    {
      member: member.loginName,
      officer: officer.loginName,
      second: second.loginName,
    },
    { divisionCode: COUNTY, title },
  )
  const [unit] = (await contextOf(quick.loginName)).actor.grants
  const unitId = unit?.unitId ?? 0
  await assignMatter(await contextOf(dispatcher.loginName), {
    ...(await seenMatter(matterId)),
    units: [{ unitId, part: 'lead' }],
    dueOn: addDays(shanghaiDay(new Date()), 90),
  })
  const [part] = await database()
    .select({ assignmentId: assignments.id, lockVersion: assignments.lockVersion })
    .from(assignments)
    .where(eq(assignments.matterId, matterId))
  await signInAs(slow.loginName)
  await page.goto(`/matters/assignment/${part?.assignmentId}`)
  await hydrated(page)
  await signAssignment(await contextOf(quick.loginName), { ...part, requestKey: randomUUID() })
  await page.getByRole('button', { name: '签收', exact: true }).click()
  await expect(page.getByText('快的经办人已经签收')).toBeVisible()
  await expect(page.getByRole('button', { name: '签收', exact: true })).toHaveCount(0)
})
