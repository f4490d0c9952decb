import { NotJudged } from './judge.ts'

const cookiesOf = (answer: Response): string[] =>
  answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '')

/** Signs in at the running portal as a browser does, and returns the session's cookie. */
export async function signIn(
  baseUrl: string,
  loginName: string,
  password: string,
): Promise<string> {
  const answer = await (await askToSignIn(baseUrl))(loginName, password)
  const session = cookiesOf(answer).find((cookie) => cookie.includes('session-token='))
  if (!answer.ok || !session) {
    throw new NotJudged(`${loginName} could not sign in: see JUDGES_EDITOR and its like`)
  }
  return session
}

/** Opens the sign-in of the running portal; what is returned tries a name and a password there. */
export async function askToSignIn(
  baseUrl: string,
): Promise<(loginName: string, password: string) => Promise<Response>> {
  const asked = await fetch(`${baseUrl}/api/auth/csrf`).catch(() => null)
  if (!asked?.ok)
    throw new NotJudged(`No portal answers at ${baseUrl}: start it, or set JUDGES_URL`)
  const { csrfToken } = (await asked.json()) as { csrfToken: string }
  const cookie = cookiesOf(asked).join('; ')
  return async (loginName, password) => {
    const answer = await fetch(`${baseUrl}/api/auth/callback/credentials`, {
      method: 'POST',
      headers: { cookie, origin: new URL(baseUrl).origin },
      body: new URLSearchParams({ csrfToken, loginName, password, json: 'true' }),
      redirect: 'manual',
    })
    await answer.arrayBuffer()
    return answer
  }
}
