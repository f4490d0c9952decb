import { isIPv6 } from 'node:net'

/** Groups of an IPv6 address that one subscriber has for themselves (/64), and one site (/48). */
const SUBSCRIBER_GROUPS = 4
const SITE_GROUPS = 3

export interface Network {
  /** An IPv4 address, or the first 64 bits of an IPv6 one: who has it can take any address in it. */
  subscriber: string
  /** The same IPv4 address, or the first 48 bits. */
  site: string
}

/** The networks an address counts for. What is no IPv6 address stands for itself. */
export function networkOf(address: string): Network {
  const [bare = ''] = address.split('%')
  if (!isIPv6(bare) || bare.includes('.')) return { subscriber: address, site: address }
  const [head = '', tail] = bare.toLowerCase().split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail ? tail.split(':') : []
  const zeros = Array<string>(8 - before.length - after.length).fill('0')
  const groups = [...before, ...(tail === undefined ? [] : zeros), ...after]
  const prefix = (count: number) =>
    groups
      .slice(0, count)
      .map((group) => Number.parseInt(group, 16).toString(16))
      .join(':')
  return { subscriber: prefix(SUBSCRIBER_GROUPS), site: prefix(SITE_GROUPS) }
}
