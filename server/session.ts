import 'server-only'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getToken } from 'next-auth/jwt'
import { cache } from 'react'

import type { Actor } from '#domain/account/actor'
import { findPerson, type Person } from '#domain/account/session/find-person'
import { isOfClosedAccount } from '#domain/account/session/is-of-closed-account'
import { isWorthNoting, noteUse } from '#domain/account/session/note-use'

import { setAnswerAccount } from './answer-status.ts'
import { database } from './database.ts'
import { env } from './env.ts'
import { logError } from './log.ts'
import { targetOf } from './peer-address.ts'

/** The secret behind this request's cookie; null when there is none. */
export const currentSessionToken = cache(async (): Promise<string | null> => {
  const [jar, head] = await Promise.all([cookies(), headers()])
  const request = {
    cookies: Object.fromEntries(jar.getAll().map(({ name, value }) => [name, value])),
    headers: Object.fromEntries(head.entries()),
  }
  // next-auth's own type asks for a whole request; it reads these two.
  const token = await getToken({ req: request as never, secret: env().authSecret })
  const sessionToken = token?.['sessionToken']
  return typeof sessionToken === 'string' ? sessionToken : null
})

const readPerson = cache(async (): Promise<Person | null> => {
  const sessionToken = await currentSessionToken()
  if (sessionToken === null) return null
  const person = await findPerson(database(), { sessionToken, now: new Date() })
  if (person) setAnswerAccount(person.actor.accountId)
  return person
})

/**
 * Who is asking, read from the session row once a request; null when nobody is signed in. Of somebody who lacks the
 * second factor that they must have, only what sets one up may ask: everything else asks for `currentActor`.
 */
export const currentPerson = cache(async (): Promise<Person | null> => {
  const [person, sessionToken] = await Promise.all([readPerson(), currentSessionToken()])
  const now = new Date()
  // Nobody waits for it, and a page does not fail for it.
  if (person && sessionToken !== null && isWorthNoting(person.lastSeenAt, now))
    void noteUse(database(), { sessionToken, now }).catch((error: unknown) =>
      logError(error, 'noting the use of a session'),
    )
  return person
})

/** Who may act in this request; null when nobody may. */
export async function currentActor(): Promise<Actor | null> {
  return actorOf(await currentPerson())
}

/** The same for what a page asks by itself while nobody touches it: that keeps no session from ending. */
export async function watchingActor(): Promise<Actor | null> {
  return actorOf(await readPerson())
}

/** Whether nobody may act in this request because their account was closed. */
export async function isAccountClosed(): Promise<boolean> {
  const sessionToken = await currentSessionToken()
  return sessionToken !== null && isOfClosedAccount(database(), { sessionToken })
}

/** Why nobody may act in this request. */
export const whyNobody = async () => ((await isAccountClosed()) ? 'account-closed' : 'signed-out')

const actorOf = (person: Person | null) => (person && !person.lacksFactor ? person.actor : null)

/**
 * The signed-in person who may act. Who must set up a second factor first is sent there; anybody else is sent to sign
 * in, and back to the address they asked for.
 */
export async function requireActor(): Promise<Actor> {
  const person = await requirePerson()
  if (person.lacksFactor) redirect('/account/second-factor')
  return person.actor
}

/** The same for the page where a second factor is set up. */
export async function requirePerson(): Promise<Person> {
  const person = await currentPerson()
  if (!person) redirect(`/sign-in?callbackUrl=${encodeURIComponent(targetOf(await headers()))}`)
  return person
}
