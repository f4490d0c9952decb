// What an open page learns of the work that came in meanwhile. It asks now and then while somebody can see the page,
// and at once when they come back to it; without a session it stops, until they come back again.

export interface WaitingAnswer {
  /** The figures of the rail, by address. */
  figures: Readonly<Record<string, number>>
  /** How many editions came since the page was made, of those that it lists. */
  arrived: number
}

export interface Waiting {
  /** Null until the first answer: those of the page itself are as new then. */
  figures: WaitingAnswer['figures'] | null
  arrived: number
  signedOut: boolean
}

export const NOTHING_NEW: Waiting = { figures: null, arrived: 0, signedOut: false }

export type Answered =
  | { state: 'new'; answer: WaitingAnswer; mark: string | null }
  | { state: 'same' | 'signed-out' | 'away' }

export interface WaitingPorts {
  /** Asks about a list, `mark` being that of the last answer about it. */
  ask(question: string, mark: string | null): Promise<Answered>
  isSeen(): boolean
}

export function createWaitingWatch(ports: WaitingPorts) {
  let waiting = NOTHING_NEW
  let question = ''
  let mark: string | null = null
  const listeners = new Set<() => void>()
  const set = (next: Waiting) => {
    waiting = next
    for (const listener of listeners) listener()
  }
  const look = async () => {
    const asked = question
    const answered = await ports.ask(asked, mark)
    // The page shows another list by now.
    if (asked !== question) return
    if (answered.state === 'new') {
      ;({ mark } = answered)
      set({ ...answered.answer, signedOut: false })
    } else if (answered.state !== 'away') {
      const signedOut = answered.state === 'signed-out'
      if (signedOut !== waiting.signedOut) set({ ...waiting, signedOut })
    }
  }
  return {
    read: () => waiting,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    /** From now on it is about this list, of which nothing new is known. */
    askAbout(next: string) {
      if (next === question) return
      question = next
      mark = null
      if (waiting.arrived > 0) set({ ...waiting, arrived: 0 })
    },
    /** The figures of the page are newer than any answer. */
    dropFigures() {
      mark = null
      if (waiting.figures) set({ ...waiting, figures: null })
    },
    /** Now and then. */
    tick: async () => {
      if (ports.isSeen() && !waiting.signedOut) await look()
    },
    /** Somebody may have come back to the page. */
    turn: async () => {
      if (ports.isSeen()) await look()
    },
  }
}
