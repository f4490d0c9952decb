import 'server-only'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getToken } from 'next-auth/jwt'
import { cache } from 'react'

import type { Actor } from '#domain/account/actor'
import { findActor } from '#domain/account/find-actor'

import { database } from './database.ts'
import { env } from './env.ts'
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

/** Who is asking, read from the session row once a request; null when nobody is signed in. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const sessionToken = await currentSessionToken()
  return sessionToken === null ? null : findActor(database(), { sessionToken, now: new Date() })
})

/** The signed-in person; anybody else is sent to sign in, and back to the address they asked for. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor()
  if (!actor) redirect(`/sign-in?callbackUrl=${encodeURIComponent(targetOf(await headers()))}`)
  return actor
}
