// What the portal does when a part of it fails, seen from outside. The subjects share a portal of
// their own: filling one takes longer than all that is done to it.

import { afterAll, describe, expect, it } from 'vitest'
import { describeFlood } from './failures/flooded.ts'
import { describeKills } from './failures/killed-in-mid-work.ts'
import { describeKilledWrites } from './failures/killed-in-mid-write.ts'
import { describeLostParts } from './failures/lost-parts.ts'
import { describeOddSurroundings } from './failures/odd-surroundings.ts'
import { describeSecondPortal } from './failures/second-portal.ts'
import { openOwnPortal, type OwnPortal } from './testing/own-portal.ts'

describe('a portal whose parts fail', () => {
  let portal: OwnPortal | undefined
  const portalOf = () => {
    if (!portal) throw new Error('The portal did not open')
    return portal
  }
  afterAll(() => portal?.close())

  it('opens, and lets somebody sign in', async () => {
    // Its jobs are worked at by the worker that is killed at them.
    portal = await openOwnPortal({ JOBS: 'apart' })
    await portal.signIn('tongwei', '/desk')
    // Its pages were built for another port: they are rendered again, with the address that it has.
    const home = await portal.get('/')
    expect(home.status).toBe(200)
    const named = new Set((await home.text()).match(/localhost:\d+/g))
    expect([...named]).toEqual([new URL(portal.url).host])
  })

  describeLostParts(portalOf)
  describeFlood(portalOf)
  describeSecondPortal(portalOf)
  describeOddSurroundings(portalOf)
  describeKills(portalOf)
  describeKilledWrites(portalOf)
})
