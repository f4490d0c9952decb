import type { Finding } from './judge.ts'

/** What went between a judge and the portal. */
export interface Traffic {
  /** How many answers of each status; 502 stands for none at all. */
  statuses: Map<number, number>
  /** Paths that were answered 200. */
  pages: Set<string>
  /** Addresses that must be answered 200 for the judge to have seen anything, and were not yet. */
  missed: Set<string>
  /** Requests that were answered 500 or above. */
  errors: Set<string>
  /** Other machines that the judge wanted to ask. */
  strangers: Set<string>
  /** Requests to the proxy itself, whose address is in the judge's payloads. */
  callbacks: Set<string>
}

/** So few refusals cost a judge nothing that it looks for. */
const MAX_REFUSED_SHARE = 0.01

/** What the traffic says about the portal, and about how much of it the judge has seen. */
export function judgeTraffic(traffic: Traffic, who: string): Finding[] {
  const { statuses, pages, missed, errors, strangers, callbacks } = traffic
  const total = [...statuses.values()].reduce((sum, count) => sum + count, 0)
  const refused = statuses.get(429) ?? 0
  const counted = [...statuses].sort(([a], [b]) => a - b).map(([status, n]) => `${status}: ${n}`)
  const list = (
    severity: Finding['severity'],
    title: string,
    addresses: Iterable<string>,
  ): Finding[] => [...addresses].map((address) => ({ severity, title, where: `${who} ${address}` }))
  const summary = `${total} answers (${counted.join(', ')}), ${pages.size} paths with 200`
  return [
    ...list('info', summary, ['']),
    ...(refused > total * MAX_REFUSED_SHARE
      ? list('medium', 'Not judged: refused as too frequent', [`${refused} of ${total}`])
      : []),
    ...list('medium', 'Not judged: never answered 200', missed),
    ...list('medium', 'The portal failed', errors),
    ...list('high', 'The portal fetched an address that a judge sent', callbacks),
    ...list('info', 'Kept from asking another machine', strangers),
  ]
}
