import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import type { Actor } from '../../account/actor.ts'
import { blockText } from '../../article/body.ts'
import { getOwnEdition } from '../../review/editions/get-own-edition.ts'
import { as, COUNTY, NOW, requestKey } from '../../testing/stage.ts'
import { draftReport } from './draft-report.ts'
import { bringGolden } from '../testing/bring-golden.ts'
import { gansu13, lanzhou, lintan, xigu, type Golden } from '../testing/golden.ts'

/** The officer, with a role to write, too. */
const writing = (officer: Actor): Actor => ({
  ...officer,
  grants: [...officer.grants, { role: 'correspondent', divisionCode: COUNTY }],
})

const report = (db: Queryable, actor: Actor, sessionId: number) =>
  draftReport(as(db, actor), { sessionId, requestKey: requestKey() })

async function reportOf(db: Queryable, golden: Golden) {
  const { sessionId, officer } = await bringGolden(db, golden)
  const actor = writing(officer)
  const { editionId } = await report(db, actor, sessionId)
  const { content, edition } = await getOwnEdition(db, { actor, editionId, now: NOW })
  return { ...content, edition, paragraphs: content.body.content.map(blockText) }
}

it('writes what the committee of 临潭 published, as a draft of its officer', () =>
  withRollback(async (tx) => {
    const { headline, paragraphs, edition, event } = await reportOf(tx, lintan())
    expect(headline).toBe('政协庄浪县十四届六次会议提案审查情况')
    expect(paragraphs).toEqual([
      '截至2026年3月20日，十四届六次会议共收到提案184件。经审查，立案169件，立案率92%；不予立案15件。',
      '立案的提案里，内容相同、相近的38件合为11组：2件并为1件的5组，3件并为1件的3组，4件并为1件的1组，6件并为1件的1组，9件并为1件的1组。169件并案以后为142件。',
      '立案的提案按类别分：第1类66件，第4类35件，第2类34件，第5类20件，第6类10件，第3类4件。按提案者分：个人提案169件。',
    ])
    expect(edition).toMatchObject({ state: 'draft', kind: 'new' })
    expect(event.type).toBe('proposal')
  }))

it('writes those of Gansu, Lanzhou and 西固', () =>
  withRollback(async (tx) => {
    const [examined, merged, kinds] = (await reportOf(tx, gansu13())).paragraphs
    expect(examined).toContain(
      '共收到提案1184件。经审查，立案806件，立案率68%；转为意见建议或者社情民意351件。',
    )
    expect(merged).toBe('另有27件在立案以前并入别的提案。')
    expect(kinds).toContain('第1类294件，第4类264件，第5类105件，第3类60件，第2类55件，第6类28件。')
    expect(kinds).toContain('个人提案683件，集体提案123件。')
    const [ofLanzhou] = (await reportOf(tx, lanzhou())).paragraphs
    expect(ofLanzhou).toContain('共收到提案441件。经审查，立案391件，立案率89%；撤案38件。')
    const { paragraphs } = await reportOf(tx, xigu())
    expect(paragraphs.at(-1)).toBe('确定重点提案22件，其中13件由领导批办领办。')
  }))

it('refuses an officer who does not write, and a writer who keeps no register', () =>
  withRollback(async (tx) => {
    const { sessionId, officer } = await bringGolden(tx, xigu())
    await expect(report(tx, officer, sessionId)).rejects.toMatchObject({ code: 'forbidden' })
    const editor = await insertAccount(tx, 'editor1', COUNTY)
    await expect(report(tx, editor, sessionId)).rejects.toMatchObject({ code: 'forbidden' })
    const stranger = await insertAccount(tx, 'correspondent', COUNTY)
    await expect(report(tx, stranger, sessionId)).rejects.toMatchObject({ code: 'not-found' })
  }))
