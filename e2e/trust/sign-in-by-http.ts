import type { APIRequestContext, APIResponse } from 'playwright/test'

export interface SignInForm {
  loginName: string
  password: string
  callbackUrl?: string
}

/** Opens the sign-in as a browser does that has no page of it; what is returned sends the form. */
export async function openSignIn(
  request: APIRequestContext,
  /** Of the page that sends it; null where it does not say. */
  origin: string | null,
): Promise<(form: SignInForm) => Promise<APIResponse>> {
  const { csrfToken } = (await (await request.get('/api/auth/csrf')).json()) as {
    csrfToken: string
  }
  return (form) =>
    request.post('/api/auth/callback/credentials', {
      headers: origin === null ? {} : { origin },
      form: { csrfToken, json: 'true', ...form },
      maxRedirects: 0,
    })
}
