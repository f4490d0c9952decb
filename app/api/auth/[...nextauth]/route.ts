import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'

import { authOptions } from '#server/auth'

type RouteContext = { params: Promise<{ nextauth: string[] }> }

const handler = (request: NextRequest, context: RouteContext): Promise<Response> =>
  NextAuth(request, context, authOptions())

export { handler as GET, handler as POST }
