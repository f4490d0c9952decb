import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'

import { authOptions } from '#server/auth'
import { isReadable } from '#server/callback-address'

type RouteContext = { params: Promise<{ nextauth: string[] }> }

/** Where the sign-in library keeps what it was asked to lead back to, and how each is emptied. */
const OVER = 'Path=/; Max-Age=0; HttpOnly; SameSite=Lax'
const COOKIES = {
  'next-auth.callback-url': OVER,
  // The name of https: browsers take nothing under it that is not bound to https.
  '__Secure-next-auth.callback-url': `${OVER}; Secure`,
}

const handler = async (request: NextRequest, context: RouteContext): Promise<Response> => {
  const { searchParams } = request.nextUrl
  const kept = Object.keys(COOKIES).map((name) => request.cookies.get(name)?.value)
  const asked = [...searchParams.getAll('callbackUrl'), ...kept]
  if (asked.every((address) => !address || isReadable(address)))
    return NextAuth(request, context, authOptions())
  const refusal = new Response('要去的网址写错了，请从登录页重新登录', {
    status: 400,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })
  // Kept by the browser, it would refuse every sign-in to come.
  for (const [name, attributes] of Object.entries(COOKIES))
    refusal.headers.append('set-cookie', `${name}=; ${attributes}`)
  return refusal
}

export { handler as GET, handler as POST }
