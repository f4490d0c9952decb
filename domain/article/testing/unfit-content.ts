// Contents as no page of ours sends them.

const MEGABYTE = 1_024 * 1_024
const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`
const DEEP = deep(10_000)

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const marked = (mark: unknown) => ({
  type: 'paragraph',
  content: [{ type: 'text', text: '会议', marks: [mark] }],
})

export const FIT_BLOCKS: readonly unknown[] = [paragraph('会议开了。')]

/** Blocks of a body that are refused, by what is wrong with them. */
export const UNFIT_BLOCKS: Readonly<Record<string, readonly unknown[]>> = {
  node: [{ type: 'iframe', attrs: { src: 'https://evil.example' } }],
  mark: [marked({ type: 'link', attrs: { href: 'javascript:alert(1)' } })],
  attribute: [{ ...paragraph('会议'), attrs: { style: 'color:red' } }],
  'picture by address': [{ type: 'figure', attrs: { src: 'javascript:alert(1)' } }],
  blocks: Array(301).fill(paragraph('会议开了。')),
  characters: Array(6).fill(paragraph('字'.repeat(10_000))),
}

/** What is kept of the writing of a new edition, as the writer's form sends it. */
interface Sent {
  accountId: number
  headline: string
  requestKey: string
}

/** JSON of a request to keep these blocks. */
export const messageOf = (sent: Sent, blocks: readonly unknown[]): string =>
  messageWith(sent, JSON.stringify(blocks))

function messageWith({ accountId, headline, requestKey }: Sent, blocks: string): string {
  const content = {
    divisionCode: '620825',
    topicId: null,
    kicker: '',
    headline,
    subtitle: '',
    dateline: '',
    credits: [],
    body: { type: 'doc', content: 'BLOCKS' },
    event: { type: 'other', precision: 'none', start: null, end: null, dateText: '', place: '' },
    printDate: null,
  }
  const message = { task: 'write', accountId, edition: null, version: 0, content, requestKey }
  // Written out by hand: nothing of ours makes JSON as deep.
  return JSON.stringify(message).replace('"BLOCKS"', () => blocks)
}

/** JSON that is no request to keep anything. */
export const brokenMessages = (sent: Sent): Record<string, string> => ({
  'cut short': '{',
  depth: DEEP,
  'depth of blocks': messageWith(sent, DEEP),
  'depth of content': `{"content":${DEEP}}`,
  nothing: 'null',
  text: '"x"',
})

/** 20 MB of JSON. */
export const oversizedMessage = (): string => `"${'x'.repeat(20 * MEGABYTE)}"`
