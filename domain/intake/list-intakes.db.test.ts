import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'
import { insertAccount } from '#db/testing/factories'

import { received, setIntakeStage } from '../testing/intakes.ts'
import { as, NOW, requestKey } from '../testing/stage.ts'
import { declineIntake } from './decline-intake.ts'
import { countIntakes, countWaitingIntakes, listIntakes } from './list-intakes.ts'
import { listLog } from './list-log.ts'

it('lists what waits for an officer’s own places, page after page, the oldest first', () =>
  withRollback(async (tx) => {
    const { officer, second, elsewhere } = await setIntakeStage(tx)
    const ids: number[] = []
    for (let round = 0; round < 27; round += 1) ids.push((await received(tx)).intakeId)
    const beside = await received(tx, { divisionCode: '620826' })
    const first = await listIntakes(tx, { actor: officer, state: 'received' })
    const after = first.next ?? ''
    const rest = await listIntakes(tx, { actor: officer, state: 'received', after })
    expect([...first.rows, ...rest.rows].map(({ intakeId }) => intakeId)).toEqual(ids)
    expect(rest.next).toBeNull()
    expect(await countWaitingIntakes(tx, { actor: officer })).toBe(27)
    expect(await countWaitingIntakes(tx, { actor: second })).toBe(28)
    expect(await countWaitingIntakes(tx, { actor: elsewhere })).toBe(0)
    const others = await insertAccount(tx, 'editor3', '620000')
    expect((await listIntakes(tx, { actor: others, state: 'received' })).rows).toEqual([])
    expect(beside.intakeId).toBeGreaterThan(ids.at(-1) ?? 0)
  }))

it('counts by place, kind and state, and the public log has neither words nor numbers', () =>
  withRollback(async (tx) => {
    const { officer } = await setIntakeStage(tx)
    const { intakeId, number } = await received(tx, { words: '金丝雀的事', contact: '金丝雀' })
    await received(tx, { kind: 'history', words: '金丝雀的往事' })
    const later = new Date(NOW.getTime() + 3 * 86_400_000)
    await declineIntake(as(tx, officer, later), {
      intakeId,
      lockVersion: 0,
      requestKey: requestKey(),
      reason: 'outside',
      reply: '金丝雀，这不归政协办。',
    })
    expect(await countIntakes(tx, { actor: officer, now: later })).toMatchObject([
      { division: '庄浪县', kind: 'history', state: 'received', count: 1 },
      { division: '庄浪县', kind: 'topic', state: 'declined', count: 1 },
    ])
    const decided = await listIntakes(tx, { actor: officer, state: 'declined' })
    expect(decided.rows).toMatchObject([{ intakeId, reason: 'outside' }])
    const log = await listLog(tx, { month: '2026-03' })
    expect(log).toMatchObject([
      { division: '庄浪县', kind: 'topic', state: 'declined', reason: 'outside', days: 3 },
      { division: '庄浪县', kind: 'history', state: 'received', days: null },
    ])
    const shown = JSON.stringify(log)
    expect(shown).not.toContain('金丝雀')
    expect(shown).not.toContain(number)
    expect(await listLog(tx, { month: '2026-04' })).toEqual([])
  }))
