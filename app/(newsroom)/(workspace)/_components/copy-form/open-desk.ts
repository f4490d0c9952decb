import { bodyText } from '#domain/article/body'
import { checklist } from '#domain/article/checklist'
import type { Content } from '#domain/article/content'
import { isUnwritten } from '#domain/article/is-unwritten'
import { countCharacters } from '#lib/text'

import type { Answer, Desk, DeskPorts, DeskStart, DeskState, Kept } from './desk-state.ts'

/** A pause in typing that asks for an autosave, and the longest without one while typing goes on. */
const PAUSE_MS = 1_500
const LONGEST_MS = 15_000
const RETRY_MS = 10_000
const DEVICE_MS = 300
const NOT_SUBMITTED = '刚才没有提交上去，写的都还在。请再提交一次。'
const CUT_OFF = '连不上网站，没有提交上去，写的都还在。连上以后请再提交一次。'
const UNSURE = '没有收到网站的回答，不知道提交上去没有，写的都还在。连上以后会自动看一看。'
/** The site is not well: asked again, it may be. */
const PASSING = ['fault', 'disk-full', 'unavailable']

/**
 * Keeps the words of a form with the site: one request at a time, and after it the latest words. What
 * the site has not taken is on this device. Knows nothing of pages; the ways out are given.
 */
export function openDesk(start: DeskStart, ports: DeskPorts): Desk {
  const { createKey } = start
  let { content, place, version, lost } = start
  let kept = wordsOf(start.kept)
  let revised = wordsOf(start.revised)
  let state: DeskState = {
    place,
    doing: 'still',
    saved: start.savedAt === null ? null : { at: start.savedAt, by: 'itself' },
    unkept: wordsOf(content) !== kept,
    unsaved: kept !== revised,
    everSaved: start.everSaved,
    issues: {},
    problem: null,
    refused: null,
    signedOut: false,
    asked: false,
    offlineSince: null,
    onDevice: null,
    left: false,
    caughtUp: null,
    latest: start.latest,
  }
  let busy: Promise<unknown> | null = null
  let saving: { words: string; done: Promise<boolean> } | null = null
  let submitting: Promise<void> | null = null
  let composing = false
  let due = false
  let unkeptSince: number | null = null
  let keptThen = ''
  /** The last thing that was sent came to nothing for want of the site. */
  let unanswered = false
  /** A submission was sent, and nobody said what became of it. */
  let unsure = false
  const timers: Partial<Record<'pause' | 'retry' | 'device', ReturnType<typeof setTimeout>>> = {}
  const listeners = new Set<() => void>()

  const change = (part: Partial<DeskState>) => {
    state = { ...state, ...part }
    for (const listener of listeners) listener()
  }
  const later = (name: keyof typeof timers, milliseconds: number, work: () => void) => {
    clearTimeout(timers[name])
    timers[name] = setTimeout(work, milliseconds)
  }
  const gone = () => state.doing === 'gone'
  const settled = () => state.latest === null && !gone()
  /** A new form without a word makes no piece. */
  const blank = () => place === null && isUnwritten(content)

  const schedule = () => {
    if (!settled()) return
    unkeptSince ??= Date.now()
    const waited = Date.now() - unkeptSince
    later('pause', Math.min(PAUSE_MS, Math.max(0, LONGEST_MS - waited)), keepNow)
  }
  const keepNow = () => {
    // Who may be back has something to ask for even without words to send.
    const asks = wordsOf(content) !== kept || state.signedOut || unanswered
    if (!settled() || blank() || !asks) return
    due = composing || busy !== null
    if (!due) void run('keeping', () => attempt('keep', content))
  }
  /** Whether this device did what it was asked. */
  const putOnDevice = (): Promise<boolean> => {
    clearTimeout(timers.device)
    const arrived = wordsOf(content) === kept && settled()
    const { editionId, lockVersion } = place ?? { editionId: null, lockVersion: null }
    const words = { createKey, content, lost, at: Date.now() }
    const draft = { editionId, lockVersion, version, ...words }
    return ports.onDevice(arrived ? null : draft).then(
      (onDevice) => {
        change({ onDevice })
        return true
      },
      () => {
        change({ onDevice: false })
        return false
      },
    )
  }
  const toDevice = () => later('device', DEVICE_MS, () => void putOnDevice())

  /** One thing at a time; what is asked meanwhile waits for it. */
  const run = async (doing: DeskState['doing'], work: () => Promise<boolean>): Promise<boolean> => {
    while (busy) await busy
    if (gone()) return false
    change({ doing })
    const running = work()
    busy = running.finally(() => {
      busy = null
    })
    const done = await running
    if (!gone()) change({ doing: submitting ? 'submitting' : 'still' })
    if (wordsOf(content) !== kept && (due || done)) schedule()
    due = false
    return done
  }

  /** Sends words; what is written on while they travel is sent after them. */
  const attempt = async (
    how: 'keep' | 'save',
    words: Content,
    setAside: readonly Content[] = [],
    second = false,
  ): Promise<boolean> => {
    const sent = { place, version, content: words, createKey }
    // At once, before and after: words older than the site's would come back as another's.
    void putOnDevice()
    let answer: Answer<Kept>
    try {
      answer = how === 'keep' ? await ports.keep(sent) : await ports.save({ ...sent, setAside })
    } catch {
      lost = wordsOf(words)
      return wentAway()
    }
    if (!answer.ok) {
      const again = second ? null : () => attempt(how, words, setAside, true)
      return refuse(answer, words, again, how === 'save')
    }
    accept(how, answer.value, words)
    return true
  }
  const accept = (how: 'keep' | 'save', value: Kept, words: Content) => {
    ;({ place, version } = value)
    kept = wordsOf(words)
    if (how === 'save') revised = kept
    lost = null
    unkeptSince = null
    clearTimeout(timers.retry)
    const caughtUp = state.offlineSince ? cameBack(state.offlineSince) : state.caughtUp
    const wasUnanswered = unanswered
    unanswered = false
    // The site still takes words: what was sent for submission has not come.
    unsure = false
    change({
      place,
      saved: { at: value.at, by: how === 'save' ? 'hand' : 'itself' },
      unkept: wordsOf(content) !== kept,
      unsaved: kept !== revised,
      everSaved: state.everSaved || how === 'save',
      // An autosave settles nothing of a submission that was refused.
      ...(how === 'save' || state.refused !== 'submit' ? SETTLED : {}),
      ...(how === 'keep' && state.refused === 'submit' && wasUnanswered
        ? { problem: NOT_SUBMITTED, asked: false }
        : {}),
      signedOut: false,
      offlineSince: null,
      caughtUp,
      latest: null,
    })
    void putOnDevice()
  }

  const wentAway = (): boolean => {
    unanswered = true
    if (state.offlineSince === null) {
      keptThen = kept
      change({ offlineSince: new Date(), caughtUp: null })
    }
    later('retry', RETRY_MS, keepNow)
    toDevice()
    return false
  }
  const cameBack = (since: Date): DeskState['caughtUp'] => ({
    since,
    minutes: Math.round((Date.now() - since.getTime()) / 60_000),
    characters: Math.max(0, charactersOf(kept) - charactersOf(keptThen)),
    changed: kept !== keptThen,
  })

  const refuse = async (
    { code, message, issues }: Extract<Answer<Kept>, { ok: false }>,
    words: Content,
    again: (() => Promise<boolean>) | null,
    asked = true,
  ): Promise<boolean> => {
    unanswered = PASSING.includes(code)
    change({ offlineSince: null })
    const stands = ['conflict', 'forbidden', 'not-found'].includes(code)
    if (stands && place) {
      const read = await ports.latest(place, version).catch(() => null)
      if (read === null) return wentAway()
      if (read.ok) {
        const latest = read.value
        const standing = wordsOf(latest.content)
        if (unsure && !latest.editable && standing === wordsOf(content)) {
          kept = standing
          return handedIn()
        }
        // No words but mine: an answer was lost on its way, or something else moved the piece on.
        const own = [lost, kept, revised, wordsOf(words)].includes(standing)
        if (own && again && latest.editable) {
          ;({ place, version } = latest)
          kept = standing
          if (latest.revised) revised = standing
          lost = null
          return again()
        }
        change({ latest, problem: message, refused: 'save', issues, asked })
        toDevice()
        return false
      }
    }
    change({
      problem: message,
      refused: 'save',
      issues,
      asked,
      signedOut: code === 'signed-out',
    })
    if (code === 'signed-out' || unanswered) later('retry', RETRY_MS, keepNow)
    return false
  }

  const saveAndSubmit = async (): Promise<boolean> => {
    // A word that was on its way when the fields were closed is saved as well.
    do {
      if (!(await attempt('save', content)) || !place) return false
    } while (wordsOf(content) !== kept)
    try {
      const answer = await ports.submit(place)
      unsure = false
      if (!answer.ok) {
        await refuse({ ...answer }, content, null)
        change({ refused: 'submit' })
        return false
      }
      return await handedIn()
    } catch {
      unsure = true
      return wentAway()
    }
  }
  /** The page is left before a timer would: words left here would come back as another's. */
  const handedIn = async (): Promise<boolean> => {
    const left = !(await putOnDevice())
    change({ doing: 'gone', left })
    return true
  }
  const submit = async () => {
    // Also while an autosave is under way: what is written from now on would not be read again.
    change({ doing: 'submitting' })
    await run('submitting', async () => {
      const done = await saveAndSubmit()
      submitting = null
      return done
    })
    submitting = null
    if (gone() || state.latest || !unanswered) return
    const cutOff = unsure ? UNSURE : CUT_OFF
    const problem = state.offlineSince ? cutOff : state.problem
    change({ problem, refused: 'submit', issues: {}, asked: true })
  }

  return {
    read: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    write: (next) => {
      content = next
      const unkept = wordsOf(content) !== kept
      if (unkept !== state.unkept) change({ unkept })
      // What was said of a blank form is no longer true.
      if (place === null && state.problem !== null && state.refused === null && !blank()) {
        change({ problem: null, issues: {} })
      }
      // On its way out the page may not wait for a timer.
      if (unkept && (submitting || gone())) void putOnDevice()
      else if (!gone()) toDevice()
      if (unkept) schedule()
      else clearTimeout(timers.pause)
    },
    compose: (on) => {
      composing = on
      if (!on && due) schedule()
    },
    flush: keepNow,
    // A key that is pressed twice, or held down, asks for one thing once.
    save: () => {
      if (blank()) {
        change({ problem: '还没有写内容，没有可保存的。', issues: {}, asked: true })
        return Promise.resolve(false)
      }
      const words = wordsOf(content)
      if (saving?.words !== words) {
        const done = run('saving', () => attempt('save', content))
        const mine = { words, done }
        saving = mine
        void done.finally(() => {
          if (saving === mine) saving = null
        })
      }
      return saving.done
    },
    submit: () => {
      if (submitting || !blank()) return (submitting ??= submit())
      const issues = checklist(content)
      change({ problem: '还没有写内容，没有可提交的。', issues, asked: true })
      return Promise.resolve()
    },
    settle: (chosen) =>
      run('saving', () => {
        const { latest } = state
        if (!latest) return Promise.resolve(false)
        const others = [...(latest.revised ? [] : [latest.content]), content]
        const setAside = others.filter((other) => wordsOf(other) !== wordsOf(chosen))
        ;({ place, version } = latest)
        content = chosen
        return attempt('save', chosen, setAside)
      }),
    leave: async (elsewhere) => {
      change({ doing: 'gone' })
      clearTimeout(timers.device)
      if (elsewhere) await ports.onDevice(null)
    },
    close: () => {
      for (const timer of Object.values(timers)) clearTimeout(timer)
    },
  }
}

const SETTLED = { issues: {}, problem: null, refused: null } as const

export const wordsOf = (content: Content): string => JSON.stringify(content)
const charactersOf = (words: string): number =>
  countCharacters(bodyText((JSON.parse(words) as Content).body))
