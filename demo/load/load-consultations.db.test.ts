import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'
import { arrangeConsultationSteps } from '#domain/consultation/arrange-consultation-steps'
import { findShownConsultation } from '#domain/consultation/shown/find-shown-consultation'
import { listConsultationMoves } from '#domain/consultation/list-consultation-moves'
import { setConsultationStage } from '#domain/testing/consultations'
import { COUNTY, NOW } from '#domain/testing/stage'

import { OVERSEER_LOGIN, SECOND_OFFICER_LOGIN } from '../content/accounts.ts'
import { loadConsultations } from './load-consultations.ts'

it('loads each move of a topic with its own day, so that the feed and the page tell them in one order', () =>
  withRollback(async (tx) => {
    const { officer, second, final, overseer } = await setConsultationStage(tx)
    const byLogin = (login: string) =>
      login === SECOND_OFFICER_LOGIN ? second : login === OVERSEER_LOGIN ? overseer : officer
    const people = { byLogin, reviewerFor: () => final }
    await loadConsultations({ db: tx, people }, { divisionCode: COUNTY, now: NOW })
    const feed = await listConsultationMoves(tx, { limit: 99 })
    for (const moves of Map.groupBy(feed, ({ matterId }) => matterId).values()) {
      const entered = moves.toSorted((a, b) => a.moveId - b.moveId)
      expect(moves.toReversed()).toEqual(entered)
      expect(entered[0]?.move).toMatch(/^(?:select|leave-out)$/)
    }
    const judged = feed.find(({ move }) => move === 'judge')
    const matterId = judged?.matterId ?? 0
    const topic = await findShownConsultation(tx, { divisionCode: COUNTY, matterId })
    if (!topic) throw new Error('There is no topic')
    const steps = arrangeConsultationSteps(topic)
    expect(steps.at(-1)).toMatchObject({ title: '确定为协商议题' })
    expect(steps).toContainEqual({
      day: judged?.day,
      title: '群众评议',
      note: '满意 29，基本满意 3，不满意 1',
    })
  }))
