import type { Bench, Finding } from './judge.ts'
import { openRecordingProxy } from './recording-proxy.ts'
import { judgeTraffic } from './traffic.ts'

interface Watched {
  /** For the report. */
  who: string
  /** Null for a stranger. */
  cookie: string | null
  mustReach: readonly string[]
  ownPath?: RegExp
}

/** Lets a judge at the portal through a proxy, and adds what the proxy saw to what the judge found. */
export async function judgeWatched(
  { baseUrl }: Pick<Bench, 'baseUrl'>,
  { who, cookie, ...options }: Watched,
  judge: (proxyAddress: string) => Promise<Finding[]>,
): Promise<Finding[]> {
  const proxy = await openRecordingProxy(baseUrl, options)
  try {
    const findings = await judge(proxy.address)
    const ended = cookie !== null && !(await isSignedIn(baseUrl, cookie))
    return [
      ...findings,
      ...judgeTraffic(proxy.traffic, who),
      ...(ended
        ? [{ severity: 'medium', title: 'Not judged: the session ended', where: who } as const]
        : []),
    ]
  } finally {
    await proxy.close()
  }
}

async function isSignedIn(baseUrl: string, cookie: string): Promise<boolean> {
  const answer = await fetch(`${baseUrl}/account`, { headers: { cookie }, redirect: 'manual' })
  await answer.body?.cancel()
  return answer.status === 200
}
