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

/** What the pages of the site ask the library for, and the addresses it leads a browser to. */
const ASKED = [
  ...['csrf', 'providers', 'session', 'signin', 'signout'].map((path) => `GET ${path}`),
  ...['callback/credentials', 'signout'].map((path) => `POST ${path}`),
]
/** The library has a page for each of these; here it is the one to sign in on. */
const LEADING_ON = ['GET error', 'GET verify-request']

const handler = async (request: NextRequest, context: RouteContext): Promise<Response> => {
  const { nextauth } = await context.params
  const asked = `${request.method} ${nextauth.join('/')}`
  if (LEADING_ON.includes(asked))
    return new Response(null, { status: 303, headers: { ...UNKEPT, location: '/sign-in' } })
  if (!ASKED.includes(asked)) return refuse(404, '没有这个网址，请从登录页登录')
  if (request.method === 'POST' && !isForm(request)) {
    return refuse(415, '这里只接受登录页的表单，请从登录页登录')
  }
  return isReadableWayBack(request) ? NextAuth(request, context, authOptions()) : refuseWayBack()
}

/** The library reads JSON as well, wherever the type names it, and throws at what is none. */
const FORM = /^application\/x-www-form-urlencoded(?:; ?charset=utf-8)?$/i
const isForm = ({ headers }: NextRequest) => FORM.test(headers.get('content-type') ?? '')

function isReadableWayBack({ nextUrl, cookies }: NextRequest): boolean {
  const kept = Object.keys(COOKIES).map((name) => cookies.get(name)?.value)
  const asked = [...nextUrl.searchParams.getAll('callbackUrl'), ...kept]
  return asked.every((address) => !address || isReadable(address))
}

function refuseWayBack(): Response {
  const refusal = refuse(400, '要去的网址写错了，请从登录页重新登录')
  // Kept by the browser, it would refuse every sign-in to come.
  for (const [name, attributes] of Object.entries(COOKIES))
    refusal.headers.append('set-cookie', `${name}=; ${attributes}`)
  return refusal
}

const UNKEPT = { 'cache-control': 'no-store' }
const refuse = (status: 400 | 404 | 415, sentence: string) =>
  new Response(sentence, {
    status,
    headers: { ...UNKEPT, 'content-type': 'text/plain; charset=utf-8' },
  })

export { handler as GET, handler as POST }
