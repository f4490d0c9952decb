import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { changeOwnContact } from '../account/contact/change-own-contact.ts'
import { changeAccount } from '../account/change-account.ts'
import { openSession } from '../account/session/open-session.ts'
import { SEALING_KEY } from '../testing/second-factor.ts'
import { entered } from '../testing/announcements.ts'
import { received, setIntakeStage } from '../testing/intakes.ts'
import { as, draftOf, goodContent, NOW } from '../testing/stage.ts'
import { readContact } from '../intake/read-contact.ts'
import { collectOwnData } from './collect-own-data.ts'

const key = SEALING_KEY

it('holds what is kept of a person, their whole number too, and nothing of others and no secret', () =>
  withRollback(async (tx) => {
    const person = await insertAccount(tx, 'correspondent', '620825')
    const other = await insertAccount(tx, 'correspondent', '620825')
    const admin = await insertAccount(tx, 'admin', '620825')
    const { accountId } = person
    await changeOwnContact(as(tx, person), { unit: '文史委', mobile: '13893301234' }, { key })
    const renamed = { accountId, displayName: '改了名的', divisionCode: '620825' }
    await changeAccount(as(tx, admin), renamed, { key })
    const browser = { address: '10.1.2.3', program: 'Firefox' }
    const token = await openSession(tx, { accountId, now: NOW, awaitsCode: false, browser })
    await draftOf(tx, person, goodContent({ headline: '我写的稿子' }))
    await entered(tx, person)
    await draftOf(tx, other, goodContent({ headline: '别人写的稿子' }))
    const kept = await collectOwnData(tx, { actor: person, now: NOW, key })
    expect(kept).toMatchObject({
      账号: { 姓名: '改了名的', 单位: '文史委', 手机: '13893301234', 区划: '庄浪县' },
      角色: [{ 角色: '通讯员', 范围: '庄浪县', 起: '2020-01-01', 止: null }],
      登录的浏览器: [{ 浏览器: 'Firefox', 网络地址: '10.1.2.3' }],
      写的稿件: [{ 标题: '我写的稿子' }],
      写的预告: [{ 活动: '庄浪县政协讲堂第九讲', 状态: '待审' }],
      资料改动: [
        { 改动: '修改', 自己改的: false, 现在: { displayName: '改了名的' } },
        { 改动: '修改', 自己改的: true, 现在: { unit: '文史委', mobile: '有' } },
      ],
    })
    const text = JSON.stringify(kept)
    for (const secret of [token, 'not a hash', '别人写的稿子', admin.displayName]) {
      expect(text).not.toContain(secret)
    }
  }))

it('holds what an officer did with what the public handed in, and nothing of who did', () =>
  withRollback(async (tx) => {
    const { officer } = await setIntakeStage(tx)
    const { intakeId } = await received(tx, { words: '金丝雀的事', contact: '金丝雀' })
    await readContact(as(tx, officer), { intakeId }, { key })
    const kept = await collectOwnData(tx, { actor: officer, now: NOW, key })
    expect(kept).toMatchObject({ 办过的来件: [{ 编号: intakeId, 操作: '查看联系方式' }] })
    expect(JSON.stringify(kept)).not.toContain('金丝雀')
  }))
